#!/usr/bin/env python3
"""Writes an office's own lists as a workbook, and has LibreOffice save them as a workbook and as CSV of two encodings.

    python3 make-office-lists.py office/lists        needs openpyxl and LibreOffice (soffice)

The lists have no ids, headers of the office's own, names instead of keys, cities and Länder in columns.
"""

import pathlib
import subprocess
import sys

import openpyxl

SHEETS = {
    "Organisationen": [
        ["Organisation", "Sektor", "Stadt", "Bundesland", "Webseite", "Themen"],
        ["Freiwilligenagentur", "Zivilgesellschaft", "Würzburg", "Bayern", "www.example.org", "Integration, Ehrenamt"],
        ["Stadtverwaltung", "Verwaltung", "Würzburg", "BY", None, None],
        ["Caritas", "Zivilgesellschaft", "Würzburg", "Bavaria", None, "Pflege / Alter"],
        ["Caritas", "Zivilgesellschaft", "Fulda", "Hessen", None, None],
        ["Hochschule Fulda", "Wissenschaft", "Fulda", "HE", "https://example.org/fulda", None],
    ],
    "Kooperationen": [
        ["Organisation 1", "Organisation 2", "Art", "Intensität", "seit"],
        ["Freiwilligenagentur", "Stadtverwaltung", "Kooperation", "wöchentlich", 2019],
        ["Hochschule Fulda", "Freiwilligenagentur", "Projekt", 2.5, "03/2021"],
        ["Würzburg", "Fulda", "Tandem", None, 2022],
    ],
    "Kommunen": [
        ["Stadt", "Bundesland", "Einwohner", "dabei seit", "sucht", "bietet"],
        ["Würzburg", "Bayern", 127880, 2015, None, "Hochschulen"],
        ["Fulda", "Hessen", 68635, 2021, "Hochschulen, Ehrenamt", None],
    ],
}


def save(source, folder, kind):
    subprocess.run(["soffice", "--headless", "--convert-to", kind, "--outdir", folder, source], check=True, stdout=subprocess.DEVNULL)


def main():
    folder = pathlib.Path(sys.argv[1])
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.active)
    for title, rows in SHEETS.items():
        sheet = workbook.create_sheet(title)
        for row in rows:
            sheet.append(row)
    folder.mkdir(parents=True, exist_ok=True)
    workbook.save(folder / "openpyxl.xlsx")
    save(folder / "openpyxl.xlsx", folder / "libreoffice", "xlsx:Calc MS Excel 2007 XML")
    (folder / "libreoffice" / "openpyxl.xlsx").rename(folder / "libreoffice.xlsx")
    (folder / "libreoffice").rmdir()
    # Semicolons, quotes where needed, every sheet a file; cells as shown, in German.
    for name, charset in {"utf8": "UTF8", "windows-1252": "ANSI"}.items():
        number = {"UTF8": 76, "ANSI": 1}[charset]
        save(
            folder / "openpyxl.xlsx", folder / name,
            f"csv:Text - txt - csv (StarCalc):59,34,{number},1,,1031,false,true,false,false,false,-1",
        )
        for file in (folder / name).glob("openpyxl-*.csv"):
            file.rename(file.with_name(file.name.removeprefix("openpyxl-")))


main()
