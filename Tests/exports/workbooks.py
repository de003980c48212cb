"""Opens workbooks that Geflecht writes in openpyxl and LibreOffice, and compares their cells with the CSV tables.

    /tmp/readers/bin/python Tests/exports/workbooks.py .build/release/geflecht datasets/engagierte-stadt

Numbers must be numbers and equal to 1e-12, texts the same, the header frozen and filtered; LibreOffice must convert every
sheet. A template and an exported workbook must be read again. A difference ends the program with 1.
"""

import csv
import math
import pathlib
import subprocess
import sys
import tempfile

import openpyxl

wrong = []


def check(holds, what):
    if not holds:
        wrong.append(what)


def run(tool, *words, cwd):
    done = subprocess.run([tool, *map(str, words)], cwd=cwd, capture_output=True, text=True)
    check(done.returncode == 0, f"geflecht {' '.join(map(str, words))} ends with {done.returncode}: {done.stderr}")
    return done.stdout


def same(cell, text):
    """Whether a cell holds what CSV says: a number, a text, or nothing."""
    if cell is None or cell == "":
        return text == ""
    if isinstance(cell, (int, float)):
        try:
            return math.isclose(cell, float(text), rel_tol=1e-12, abs_tol=1e-12)
        except ValueError:
            return False
    return str(cell) == text


def compare(name, header, rows, table):
    """Compares rows with a CSV table; sectors stand in words in one and as keys in the other."""
    expected = list(csv.reader(table.open(encoding="utf-8-sig")))
    check(len(header) == len(expected[0]), f"{name}: {len(header)} columns instead of {len(expected[0])}")
    check(len(rows) == len(expected) - 1, f"{name}: {len(rows)} rows instead of {len(expected) - 1}")
    skipped = {place for place, key in enumerate(expected[0]) if key == "sector"}
    for number, (row, texts) in enumerate(zip(rows, expected[1:]), 2):
        for place, (cell, text) in enumerate(zip(row, texts)):
            check(place in skipped or same(cell, text), f"{name}, row {number}: {cell!r} instead of {text!r}")


def main():
    tool, data = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
    with tempfile.TemporaryDirectory() as place:
        folder = pathlib.Path(place)
        measures = ["degree", "betweenness", "mixing", "density", "edge-betweenness"]
        run(tool, "measure", data, *measures, "-o", "all.xlsx", cwd=folder)
        run(tool, "measure", data, *measures, "-o", "all.csv", cwd=folder)
        book = openpyxl.load_workbook(folder / "all.xlsx")
        tables = {"nodes": "all.csv", "ties": "all-ties.csv", "network": "all-network.csv"}
        check(book.sheetnames[:3] == list(tables), f"sheets {book.sheetnames}")
        for sheet, table in tables.items():
            header, *rows = book[sheet].values
            compare(f"openpyxl, {sheet}", header, rows, folder / table)
            check(book[sheet].freeze_panes == "A2" and book[sheet].auto_filter.ref, f"{sheet}: header not frozen, no filter")

        run(tool, "tandems", data, "--intake", 2024, "--lang", "de", "-o", "plan.xlsx", cwd=folder)
        plan = openpyxl.load_workbook(folder / "plan.xlsx")
        check(plan["Plan"].max_row > 1, "the plan has no row")
        run(tool, "sectors", data, "-o", "sectors.xlsx", cwd=folder)
        run(tool, "check", data, "-o", "check.xlsx", cwd=folder)
        run(tool, "template", "netz.xlsx", "--lang", "de", cwd=folder)
        run(tool, "check", "netz.xlsx", "--strict", cwd=folder)
        run(tool, "export", data, "-o", "network.xlsx", cwd=folder)
        answers = [run(tool, "measure", each, "degree", "sector-profile", "--format", "csv", cwd=folder) for each in (data, "network.xlsx")]
        check(answers[0] == answers[1], "an exported workbook answers otherwise than its tables")

        # Every sheet as CSV, numbers in full.
        filter_ = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1"
        for book in sorted(folder.glob("*.xlsx")):
            sheets = openpyxl.load_workbook(book).sheetnames
            subprocess.run(
                ["soffice", "--headless", "--convert-to", filter_, "--outdir", folder / "office", book],
                check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            )
            written = len(list((folder / "office").glob(f"{book.stem}-*.csv")))
            check(written == len(sheets), f"LibreOffice makes {written} tables of the {len(sheets)} sheets of {book.name}")
        for sheet, table in tables.items():
            header, *rows = csv.reader((folder / "office" / f"all-{sheet}.csv").open(encoding="utf-8"))
            rows = [[number(cell) for cell in row] for row in rows]
            compare(f"LibreOffice, {sheet}", header, rows, folder / table)

    for line in wrong[:20]:
        print(line, file=sys.stderr)
    print(f"workbooks: {len(wrong)} differences")
    sys.exit(bool(wrong))


def number(cell):
    try:
        return float(cell)
    except ValueError:
        return cell


main()
