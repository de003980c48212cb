#!/usr/bin/env python3
"""Writes the workbooks that tests read, and streams of DEFLATE:

    Corpus/workbook-*/         one dirty or unusual workbook a folder, with the outcome written down here by hand
    Fixtures/workbooks/        the tables of Corpus/truth as openpyxl, XlsxWriter and LibreOffice save them
    Fixtures/deflate/          streams of zlib at all levels, and what they unpack to

    python3 make-workbooks.py                      the corpus and the streams: needs Python alone
    python3 make-workbooks.py programs             the workbooks of other programs: openpyxl, XlsxWriter, soffice
    python3 make-workbooks.py deflate COUNT SEED   streams to standard output

A workbook of the corpus holds the table of ties, typed as a spreadsheet would hold it; the other tables are those of the
truth.
"""

import csv
import datetime
import os
import random
import shutil
import struct
import subprocess
import sys
import tempfile
import zipfile
import zlib

HERE = os.path.dirname(os.path.abspath(__file__))
CORPUS = os.path.join(HERE, "..", "Corpus")
TRUTH = os.path.join(CORPUS, "truth")

# --- Sheets ---------------------------------------------------------------------------------------------------------

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"

# The formats of the cells, by number: 1 a day, 2 a month, 3 text, 4 decimals, 5 padded, 6 percent, 7 and 8 further days.
FORMATS = ["General", "dd.mm.yyyy", "mm/yyyy", "@", "#,##0.00", "00000", "0%", "[$-407]d\\. mmmm yyyy;@", "yyyy\\-mm\\-dd"]
DAY, MONTH, PADDED, DECIMALS, PERCENT = 1, 2, 5, 4, 6


def letters(column):
    return chr(65 + column)


def serial(text, start=datetime.date(1899, 12, 30)):
    year, month, day = (int(part) for part in text.split("-"))
    return (datetime.date(year, month, day) - start).days


def escaped(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")


class Typed:
    """A cell as XML: its type, its style, and what is in it."""

    def __init__(self, inner, kind=None, style=None):
        self.inner, self.kind, self.style = inner, kind, style


def number(value, style=None):
    return Typed("<v>%s</v>" % value, None, style)


def typed(text, start=datetime.date(1899, 12, 30), day=DAY):
    """A text of the truth as a person would type it into a spreadsheet."""
    if text == "":
        return None
    parts = text.split("-")
    if all(part.isdigit() for part in parts) and len(parts) == 3:
        return number(serial(text, start), day)
    if all(part.isdigit() for part in parts) and len(parts) == 2:
        return number(serial(text + "-01", start), MONTH)
    if text.isdigit() and text.startswith("0"):
        return number(int(text), PADDED)
    try:
        float(text)
        return number(text)
    except ValueError:
        return text


def ties(**how):
    with open(os.path.join(TRUTH, "ties.csv"), encoding="utf-8") as file:
        rows = list(csv.reader(file))
    return [rows[0]] + [[typed(text, **how) for text in row] for row in rows[1:]]


class Book:
    """A workbook before it is packed, made of what a case changes."""

    def __init__(self, rows=None, name="ties"):
        self.sheets = [(name, rows if rows is not None else ties())]
        self.states = {}
        self.strings = []
        self.inline = False
        self.addresses = True
        self.date1904 = False
        self.below = {}  # what follows the rows of a sheet
        self.above = {}  # what stands above them
        self.row_attributes = {}
        self.parts = {}
        self.main = MAIN
        self.relations = RELATIONS
        self.prefix = ""
        self.absolute = False

    def cell(self, value, row, column):
        address = ' r="%s%d"' % (letters(column), row) if self.addresses else ""
        if isinstance(value, Typed):
            style = ' s="%d"' % value.style if value.style is not None else ""
            kind = ' t="%s"' % value.kind if value.kind else ""
            return "<c%s%s%s>%s</c>" % (address, style, kind, value.inner)
        if self.inline:
            return '<c%s t="inlineStr"><is><t>%s</t></is></c>' % (address, escaped(value))
        if value not in self.strings:
            self.strings.append(value)
        return '<c%s t="s"><v>%d</v></c>' % (address, self.strings.index(value))

    def sheet(self, index, rows):
        lines = []
        for number, row in enumerate(rows, 1):
            if row is None:
                continue
            cells = "".join(
                self.cell(value, number, column)
                for column, value in enumerate(row)
                if value is not None and value != "" or not self.addresses
            )
            address = ' r="%d"' % number if self.addresses else ""
            lines.append("<row%s%s>%s</row>" % (address, self.row_attributes.get((index, number), ""), cells))
        return '<?xml version="1.0" encoding="UTF-8"?>\n<worksheet xmlns="%s">%s<sheetData>%s</sheetData>%s</worksheet>' % (
            self.main, self.above.get(index, ""), "".join(lines), self.below.get(index, ""))

    def files(self):
        parts = {}
        for index, (_, rows) in enumerate(self.sheets, 1):
            parts["xl/worksheets/sheet%d.xml" % index] = self.sheet(index, rows)
        root = "/xl/" if self.absolute else ""
        relations = "".join(
            '<Relationship Id="rId%d" Type="%s/worksheet" Target="%sworksheets/sheet%d.xml"/>' % (i, self.relations, root, i)
            for i in range(1, len(self.sheets) + 1))
        relations += '<Relationship Id="rIdS" Type="%s/styles" Target="%sstyles.xml"/>' % (self.relations, root)
        if self.strings:
            relations += '<Relationship Id="rIdT" Type="%s/sharedStrings" Target="%ssharedStrings.xml"/>' % (
                self.relations, root)
            parts["xl/sharedStrings.xml"] = '<?xml version="1.0"?><sst xmlns="%s">%s</sst>' % (
                self.main, "".join("<si><t xml:space=\"preserve\">%s</t></si>" % escaped(text) for text in self.strings))
        sheets = "".join(
            '<sheet name="%s" sheetId="%d"%s r:id="rId%d"/>' % (
                escaped(name), i, ' state="%s"' % self.states[i] if i in self.states else "", i)
            for i, (name, _) in enumerate(self.sheets, 1))
        properties = '<workbookPr date1904="1"/>' if self.date1904 else "<workbookPr/>"
        parts["xl/workbook.xml"] = '<?xml version="1.0"?><workbook xmlns="%s" xmlns:r="%s">%s<sheets>%s</sheets></workbook>' % (
            self.main, self.relations, properties, sheets)
        parts["xl/styles.xml"] = (
            '<?xml version="1.0"?><styleSheet xmlns="%s"><numFmts count="%d">%s</numFmts><cellStyleXfs><xf numFmtId="0"/>'
            "</cellStyleXfs><cellXfs>%s</cellXfs></styleSheet>" % (
                self.main, len(FORMATS) - 1,
                "".join('<numFmt numFmtId="%d" formatCode="%s"/>' % (163 + i, escaped(code))
                        for i, code in enumerate(FORMATS) if i),
                "".join('<xf numFmtId="%d"/>' % (163 + i if i else 0) for i in range(len(FORMATS)))))
        parts["xl/_rels/workbook.xml.rels"] = '<?xml version="1.0"?><Relationships xmlns="%s">%s</Relationships>' % (
            PACKAGE, relations)
        parts["_rels/.rels"] = (
            '<?xml version="1.0"?><Relationships xmlns="%s"><Relationship Id="rId1" Type="%s/officeDocument" '
            'Target="xl/workbook.xml"/></Relationships>' % (PACKAGE, self.relations))
        parts["[Content_Types].xml"] = (
            '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="xml" ContentType="application/xml"/></Types>')
        ordered = {name: parts[name] for name in sorted(parts, key=lambda name: (name != "[Content_Types].xml", name))}
        for name, text in self.parts.items():
            if text is None:
                ordered.pop(name, None)
            else:
                ordered[name] = text(ordered.get(name)) if callable(text) else text
        return {name: text if isinstance(text, bytes) else text.encode() for name, text in ordered.items()}

    def packed(self, **how):
        return pack(self.files(), **how)


# --- Archives -------------------------------------------------------------------------------------------------------


def deflate(data, strategy=zlib.Z_DEFAULT_STRATEGY, level=6):
    packer = zlib.compressobj(level, zlib.DEFLATED, -15, 8, strategy)
    return packer.compress(data) + packer.flush()


def pack(files, stored=False, strategy=zlib.Z_DEFAULT_STRATEGY, descriptors=False, wide=False, comment=b"", change=None):
    """A ZIP archive, entry by entry, so that a case can write what no program would."""
    body, directory = b"", b""
    for name, data in files.items():
        entry = dict(
            flags=0x800, method=0 if stored else 8, crc=zlib.crc32(data), size=len(data),
            data=data if stored else deflate(data, strategy))
        entry["packed"] = len(entry["data"])
        if change:
            change(name, entry)
        offset = entry.get("offset", len(body))
        raw = name.encode()
        flags = entry["flags"] | (8 if descriptors else 0)
        sizes = (0, 0, 0) if descriptors else (entry["crc"], entry["packed"], entry["size"])
        body += struct.pack("<IHHHHHIIIHH", 0x04034B50, 20, flags, entry["method"], 0, 0x21, *(n & 0xFFFFFFFF for n in sizes),
                            len(raw), 0) + raw + entry["data"]
        if descriptors:
            body += struct.pack("<IIII", 0x08074B50, entry["crc"], entry["packed"], entry["size"])
        extra = b""
        sizes = (entry["packed"], entry["size"])
        if wide:
            extra = struct.pack("<HHQQ", 1, 16, entry["size"], entry["packed"])
            sizes = (0xFFFFFFFF, 0xFFFFFFFF)
        directory += struct.pack("<IHHHHHHIIIHHHHHII", 0x02014B50, 45, 20, flags, entry["method"], 0, 0x21, entry["crc"],
                                 *sizes, len(raw), len(extra), 0, 0, 0, 0, offset) + raw + extra
    count, start = len(files), len(body)
    end = b""
    if wide:
        end = struct.pack("<IQHHIIQQQQ", 0x06064B50, 44, 45, 45, 0, 0, count, count, len(directory), start)
        end += struct.pack("<IIQI", 0x07064B50, 0, start + len(directory), 1)
        count, start = 0xFFFF, 0xFFFFFFFF
    end += struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, count, count, len(directory), start, len(comment)) + comment
    return body + directory + end


# --- The corpus -----------------------------------------------------------------------------------------------------

CASES = {}


def case(name, outcome, findings, data, file="netz.xlsx", absent=("ties.csv",)):
    CASES["workbook-" + name] = (outcome, findings, {file: data}, absent)


def like_truth(name, data, findings=(), **more):
    case(name, "loads like truth", findings, data, **more)


def rejected(name, finding, data, **more):
    case(name, "rejected", [finding] if isinstance(finding, str) else finding, data, **more)


def replaced(part, old, new):
    def change(text):
        assert old in text, (part, old)
        return text.replace(old, new, 1)
    return {part: change}


SHEET = "xl/worksheets/sheet1.xml"


def changed(old, new, part=SHEET, **how):
    book = Book(**how)
    book.parts = replaced(part, old, new)
    return book


def loading_cases():
    like_truth("shared-strings", Book().packed())
    book = Book()
    book.inline = True
    like_truth("inline-strings", book.packed())
    like_truth("stored", Book().packed(stored=True))
    like_truth("fixed-codes", Book().packed(strategy=zlib.Z_FIXED))
    like_truth("huffman-only", Book().packed(strategy=zlib.Z_HUFFMAN_ONLY))
    like_truth("data-descriptors", Book().packed(descriptors=True))
    like_truth("zip64", Book().packed(wide=True))
    like_truth("archive-comment", Book().packed(comment=b"PK\x05\x06 is no end"))
    like_truth("macros", Book().packed(), file="netz.xlsm")
    like_truth("german-sheet-name", Book(name="Beziehungen").packed())
    like_truth("sheet-known-by-its-headers", Book(name="Tabelle1").packed())
    book = Book(ties(start=datetime.date(1904, 1, 1)))
    book.date1904 = True
    like_truth("dates-of-1904", book.packed())
    like_truth("dates-in-german-words", Book(ties(day=7)).packed())
    like_truth("dates-in-iso", Book(ties(day=8)).packed())
    rows = ties()
    rows[8][5] = Typed("<v>2024-09-16T00:00:00</v>", "d")
    like_truth("dates-as-text", Book(rows).packed())
    rows = ties()
    rows[8][5] = number("45551.0", 1)
    rows[3][4] = number("1234.50000000000001")
    rows[8][4] = number("1.25E6")
    rows[5][4] = number("0.12500000000000000")
    like_truth("numbers-of-17-digits", Book(rows).packed())
    rows = ties()
    rows[2][4], rows[3][4] = number("2.5", PERCENT), number("1234.5", DECIMALS)
    like_truth("percent-and-thousands", Book(rows).packed())
    rows = ties()
    rows[2][4] = "2,5"
    like_truth("number-as-text", Book(rows).packed())
    rows = ties()
    rows[2][4] = Typed("<f>5/2</f><v>2.5</v>")
    rows[1][0] = Typed('<f>"ehren"&amp;"amt"</f><v>ehrenamt</v>', "str")
    like_truth("formulas", Book(rows).packed())
    book = Book()
    book.parts = replaced("xl/sharedStrings.xml", '<t xml:space="preserve">ehrenamt</t>',
                          "<r><t>ehren</t></r><r><rPr><b/></rPr><t>amt</t></r><rPh sb=\"0\" eb=\"1\"><t>EHREN</t></rPh>")
    like_truth("rich-text", book.packed())
    book = Book()
    book.parts = replaced("xl/sharedStrings.xml", ">würzburg<", ">w_x00FC_rzburg<")
    like_truth("escaped-characters", book.packed())
    book = Book()
    book.parts = replaced("xl/sharedStrings.xml", ">würzburg<", "><![CDATA[w]]>&#252;&#x72;zburg<")
    like_truth("cdata-and-entities", book.packed())
    book = Book()
    book.parts = {SHEET: lambda text: "\ufeff" + text.replace("<sheetData>", "<!-- <row> -->\n <?go on?>\n<sheetData>\n")
                  .replace("</row>", "\n  </row>\n").replace("<c ", "\n    <c ")}
    like_truth("mark-comments-and-line-ends", book.packed())
    book = Book()
    prefixed = lambda text: (text.replace("<", "<x:").replace("<x:/", "</x:").replace("<x:?", "<?")
                             .replace("xmlns=", "xmlns:x="))
    book.parts = {SHEET: prefixed, "xl/workbook.xml": prefixed, "xl/sharedStrings.xml": prefixed, "xl/styles.xml": prefixed}
    like_truth("prefixes", book.packed())
    book = Book()
    book.main, book.relations = "http://purl.oclc.org/ooxml/spreadsheetml/main", "http://purl.oclc.org/ooxml/officeDocument/relationships"
    like_truth("strict", book.packed())
    book = Book()
    book.absolute = True
    like_truth("absolute-targets", book.packed())
    files = Book().files()
    like_truth("names-in-capitals", pack({name.upper() if name.endswith("1.xml") else name: data for name, data in files.items()}))
    rows = ties()
    book = Book([rows[0]] + [[cell if cell not in (None, "") else Typed("") for cell in row] for row in rows[1:]])
    book.addresses = False
    like_truth("no-addresses", book.packed())
    like_truth("cells-in-any-order", changed(
        '<c r="A2" t="s"><v>7</v></c><c r="B2" t="s"><v>8</v></c>', '<c r="B2" t="s"><v>8</v></c><c r="A2" t="s"><v>7</v></c>').packed())
    like_truth("empty-first-column", Book([[""] + row for row in ties()]).packed())
    like_truth("empty-middle-column", Book([row[:3] + [""] + row[3:] for row in ties()]).packed())
    like_truth("empty-cells-with-formats", Book([row + [Typed("", None, 4)] * 3 for row in ties()] + [[Typed("", None, 4)] * 5]).packed())
    rows = ties()
    like_truth("blank-rows", Book(rows[:3] + [None, []] + rows[3:]).packed(), ["notice row-blank netz.xlsx:ties"])
    like_truth("title-above-header", Book([["Unsere Beziehungen"], []] + ties()).packed(),
               ["notice row-blank netz.xlsx:ties", "warning row-above-header netz.xlsx:ties:1:1"])
    book = Book([["Unsere Beziehungen"]] + ties())
    book.below = {1: '<mergeCells count="1"><mergeCell ref="A1:G1"/></mergeCells>'}
    like_truth("merged-title", book.packed(), ["warning row-above-header netz.xlsx:ties:1:1"])
    book = Book()
    book.sheets[0][1][6][2] = None
    book.below = {1: '<mergeCells count="1"><mergeCell ref="C6:C7"/></mergeCells>'}
    like_truth("merged-rows", book.packed(), ["notice cells-merged netz.xlsx:ties:6:3"])
    rows = ties()
    book = Book([rows[0][:5] + ["Zeit", None], [None] * 5 + rows[0][5:]] + rows[1:])
    book.below = {1: "<mergeCells>%s<mergeCell ref=\"F1:G1\"/></mergeCells>" % "".join(
        '<mergeCell ref="%s1:%s2"/>' % (letters(i), letters(i)) for i in range(5))}
    like_truth("merged-header", book.packed(), ["warning row-above-header netz.xlsx:ties:1:6"])
    book = Book([row + ["" if i else "", "siehe Akte" if i == 2 else ""] for i, row in enumerate(ties())])
    like_truth("note-beside-the-table", book.packed(), ["warning column-unnamed netz.xlsx:ties:3:9"])
    book = Book()
    book.row_attributes = {(1, 3): ' hidden="1"', (1, 4): ' hidden="true"'}
    like_truth("hidden-rows", book.packed(), ["warning hidden-read netz.xlsx:ties:3:1"])
    book = Book()
    book.above = {1: '<cols><col min="4" max="5" hidden="1"/></cols>'}
    like_truth("hidden-columns", book.packed(), ["warning hidden-read netz.xlsx:ties:1:4", "warning hidden-read netz.xlsx:ties:1:5"])
    book = Book()
    book.sheets += [("alt", ties()), ("ganz alt", ties())]
    book.states = {2: "hidden", 3: "veryHidden"}
    like_truth("hidden-sheets", book.packed(), ["warning sheet-skipped netz.xlsx:alt", "warning sheet-skipped netz.xlsx:ganz alt"])
    book = Book()
    book.sheets += [("Tabelle2", []), ("Notizen", [["Ruft Frau Kaya an?"], ["ja", "nein"]])]
    like_truth("empty-sheet-and-notes", book.packed(), ["notice sheet-empty netz.xlsx:Tabelle2", "warning sheet-skipped netz.xlsx:Notizen"])
    book = Book()
    book.sheets += [("Diagramm1", [])]
    book.parts = replaced("xl/_rels/workbook.xml.rels", '/worksheet" Target="worksheets/sheet2', '/chartsheet" Target="chartsheets/sheet2')
    like_truth("chart", book.packed(), ["warning sheet-skipped netz.xlsx:Diagramm1"])
    rows = ties()
    book = Book(rows[:5])
    book.sheets += [("Kooperationen", [rows[0]] + rows[5:])]
    like_truth("two-sheets-of-one-table", book.packed())


def rejected_cases():
    damaged = "error workbook-damaged netz.xlsx"
    large = "error workbook-too-large netz.xlsx"
    whole = Book().packed()
    rejected("cut-in-half", damaged, whole[: len(whole) // 2])
    rejected("cut-at-the-end", damaged, whole[:-30])
    rejected("directory-lost", damaged, whole.replace(b"PK\x01\x02", b"PK\x01\x03"))
    rejected("local-header-lost", damaged + ":ties", whole.replace(b"PK\x03\x04" + whole[whole.index(SHEET.encode()) - 26:][:22],
             b"PK\x03\x05" + whole[whole.index(SHEET.encode()) - 26:][:22]))

    def on_sheet(**fields):
        def change(name, entry):
            if name == SHEET:
                entry.update({key: value(entry) if callable(value) else value for key, value in fields.items()})
        return change

    rejected("wrong-checksum", damaged + ":ties", Book().packed(change=on_sheet(crc=lambda e: e["crc"] ^ 1)))
    rejected("size-too-small", damaged + ":ties", Book().packed(change=on_sheet(size=100)))
    rejected("size-too-large", damaged + ":ties", Book().packed(change=on_sheet(size=lambda e: e["size"] + 1)))
    rejected("size-of-4-gib", large + ":ties", Book().packed(change=on_sheet(size=0xFFFFFFF0)))
    rejected("packed-size-beyond-the-end", damaged + ":ties", Book().packed(change=on_sheet(packed=1 << 20)))
    rejected("stored-of-another-size", damaged + ":ties", Book().packed(stored=True, change=on_sheet(size=7)))
    rejected("offset-beyond-the-end", damaged + ":ties", Book().packed(change=on_sheet(offset=1 << 30)))
    rejected("no-deflate", damaged + ":ties", Book().packed(change=on_sheet(data=lambda e: b"\xff" * e["packed"])))
    rejected("password-of-the-archive", damaged + ":ties", Book().packed(change=on_sheet(flags=0x801)))
    rejected("packed-by-bzip2", damaged + ":ties", Book().packed(change=on_sheet(method=12)))
    book = Book()
    book.parts = {SHEET: lambda text: text.replace("<sheetData>", "<sheetData>" + " " * (1 << 25))}
    rejected("bomb-of-blanks", large + ":ties", book.packed())
    book = Book()
    book.parts = {"xl/sharedStrings.xml": lambda text: text.replace("</sst>", "<si><t>%s</t></si></sst>" % ("x" * (1 << 25)))}
    rejected("bomb-of-texts", large, book.packed())
    rejected("deep-markup", damaged + ":ties", changed("<sheetData>", "<x>" * 100 + "</x>" * 100 + "<sheetData>").packed())
    laughs = "<!DOCTYPE x [<!ENTITY a \"ha\">%s]>" % "".join('<!ENTITY %s "%s">' % (b, ("&%s;" % a) * 10) for a, b in zip("abcdefgh", "bcdefghi"))
    rejected("billion-laughs", damaged + ":ties", changed("<worksheet", laughs + "<worksheet").packed())
    rejected("external-entity", damaged + ":ties", changed("<worksheet", '<!DOCTYPE x SYSTEM "file:///etc/passwd"><worksheet').packed())
    rejected("entity-without-meaning", damaged, changed(">ehrenamt<", ">&hellip;<", "xl/sharedStrings.xml").packed())
    rejected("tags-crossed", damaged + ":ties", changed("</v></c>", "</c></v>").packed())
    rejected("markup-cut", damaged + ":ties", changed("</worksheet>", "").packed())
    rejected("two-roots", damaged + ":ties", changed("</worksheet>", "</worksheet><worksheet/>").packed())
    rejected("utf-16", damaged + ":ties", (lambda book: (book.parts.update({SHEET: lambda text: text.encode("utf-16")}), book)[1])(Book()).packed())
    for part, name, place in [("xl/workbook.xml", "workbook", ""), (SHEET, "sheet", ":ties"), ("xl/sharedStrings.xml", "texts", ""),
                              ("xl/_rels/workbook.xml.rels", "relationships", "")]:
        book = Book()
        book.parts = {part: None}
        rejected("without-" + name, damaged + place, book.packed())
    rejected("sheet-refers-to-nothing", damaged, changed('r:id="rId1"', 'r:id="rId9"', "xl/workbook.xml").packed())
    rejected("text-that-is-not-there", damaged + ":ties", changed("<v>7</v>", "<v>777</v>").packed())
    rejected("cell-twice", damaged + ":ties", changed('<c r="B2"', '<c r="A2"').packed())
    rejected("row-twice", damaged + ":ties", changed('<row r="3">', '<row r="2">').packed())
    rejected("row-behind-the-last", damaged + ":ties", changed('<row r="9">', '<row r="1048577">').packed())
    rejected("column-behind-the-last", damaged + ":ties", changed('<c r="B2"', '<c r="XFE2"').packed())
    rejected("address-without-a-row", damaged + ":ties", changed('<c r="B2"', '<c r="B"').packed())
    for index, text in enumerate(["#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!"]):
        rows = ties()
        column = [0, 1, 2, 3, 4, 5, 6][index]
        rows[3][column] = Typed("<v>%s</v>" % text, "e")
        rejected("error-" + text.strip("#!?").replace("/", "").lower(), "error cell-error netz.xlsx:ties:4:%d" % (column + 1), Book(rows).packed())
    rows = ties()
    rows[1][0] = Typed("<f>NA()</f><v>#N/A</v>", "e")
    rows[2][4] = Typed("<f>B2*2</f><v>#VALUE!</v>", "e")
    rejected("errors-of-formulas", ["error cell-error netz.xlsx:ties:2:1", "error cell-error netz.xlsx:ties:3:5"], Book(rows).packed())
    rows = ties()
    rows[2][4] = Typed("<f>5/2</f>")
    rejected("formula-without-a-value", "error cell-error netz.xlsx:ties:3:5", Book(rows).packed())
    rows = ties()
    rows[1][5] = number(3000000, DAY)
    rejected("day-after-9999", "error date-invalid netz.xlsx:ties:2:6", Book(rows).packed())
    rows = ties()
    rows[4][4] = number(-1)
    rejected("weight-below-zero", "error weight-invalid netz.xlsx:ties:5:5", Book(rows).packed())
    rows = ties()
    rows[6][1] = number(124, PADDED)
    rejected("unknown-end", "error edge-unknown-node netz.xlsx:ties:7:2", Book(rows).packed())
    rows = ties()
    rows[0][1] = "wohin"
    rejected("column-missing", "error column-missing netz.xlsx:ties:1:1", Book(rows).packed())
    book = Book([["Ruft Frau Kaya an?"]], name="Notizen")
    rejected("no-table", "error file-empty netz.xlsx", book.packed(), absent=["ties.csv"])
    book = Book([])
    book.sheets = []
    rejected("no-sheet", "error file-empty netz.xlsx", book.packed())


def foreign_cases():
    other = "error file-not-csv netz.xlsx"
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
    rejected("old-excel", other, ole + "Workbook".encode("utf-16-le") + bytes(400))
    rejected("password", other, ole + "EncryptedPackage".encode("utf-16-le") + bytes(400))
    rejected("binary-excel", other, pack({"[Content_Types].xml": b"<Types/>", "xl/workbook.bin": b"\x83\x01\x00"}))
    rejected("open-document", other, pack({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet", "content.xml": b"<x/>",
                                           "META-INF/manifest.xml": b"<x/>"}))
    rejected("numbers", other, pack({"Index/Document.iwa": b"\0", "Metadata/Properties.plist": b"\0"}))
    rejected("text-document", other, pack({"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<x/>"}))
    rejected("slides", other, pack({"[Content_Types].xml": b"<Types/>", "ppt/presentation.xml": b"<x/>"}))
    rejected("other-archive", other, pack({"ties.csv": b"source,target\n"}))
    rejected("csv-under-a-wrong-name", other, b"source,target\na,b\n")
    rejected("web-page-under-a-wrong-name", other, b"<html><table><tr><td>a</td></tr></table></html>")
    rejected("no-bytes", other, b"")
    case("csv-that-is-a-workbook", "rejected", ["error file-not-csv ties.csv"], Book().packed(), file="ties.csv", absent=())


def write_corpus():
    loading_cases()
    rejected_cases()
    foreign_cases()
    for name in os.listdir(CORPUS):
        if name.startswith("workbook-"):
            shutil.rmtree(os.path.join(CORPUS, name))
    for name, (outcome, findings, files, absent) in CASES.items():
        folder = os.path.join(CORPUS, name)
        os.makedirs(folder)
        for file, data in files.items():
            with open(os.path.join(folder, file), "wb") as target:
                target.write(data)
        lines = [outcome] + ["without " + table for table in absent] + list(findings)
        with open(os.path.join(folder, "expected.txt"), "w", encoding="utf-8") as target:
            target.write("\n".join(lines) + "\n")


# --- The truth as other programs save it -------------------------------------------------------------------------------


def tables():
    for name in ["states", "cities", "actors", "ties", "tandems"]:
        with open(os.path.join(TRUTH, name + ".csv"), encoding="utf-8") as file:
            yield name, list(csv.reader(file))


def value(text):
    """The value and number format of a text, as a person would enter it."""
    parts = text.split("-")
    if text and all(part.isdigit() for part in parts) and len(parts) > 1:
        whole = [int(part) for part in parts] + [1]
        return datetime.date(*whole[:3]), "DD.MM.YYYY" if len(parts) == 3 else "MM/YYYY"
    if text.isdigit() and text.startswith("0"):
        return int(text), "0" * len(text)
    try:
        return (int(text) if text.isdigit() else float(text)), None
    except ValueError:
        return text or None, None


def write_programs():
    import openpyxl
    import xlsxwriter

    folder = os.path.join(HERE, "workbooks")
    os.makedirs(folder, exist_ok=True)
    moment = datetime.datetime(2024, 9, 16)
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in tables():
        sheet = book.create_sheet(name)
        for r, row in enumerate(rows, 1):
            for c, text in enumerate(row, 1):
                cell = sheet.cell(r, c)
                cell.value, form = value(text)
                if form:
                    cell.number_format = form
    book.properties.created = book.properties.modified = moment
    path = os.path.join(folder, "openpyxl.xlsx")
    book.save(path)

    book = xlsxwriter.Workbook(os.path.join(folder, "xlsxwriter.xlsx"))
    book.set_properties({"created": moment})
    for name, rows in tables():
        sheet = book.add_worksheet(name)
        for r, row in enumerate(rows):
            for c, text in enumerate(row):
                data, form = value(text)
                style = book.add_format({"num_format": form}) if form else None
                if isinstance(data, datetime.date):
                    sheet.write_datetime(r, c, data, style)
                elif data is not None:
                    sheet.write(r, c, data, style)
    book.close()

    with tempfile.TemporaryDirectory() as temporary:
        for kind in ["ods", "xlsx"]:
            subprocess.run(["soffice", "--headless", "--convert-to", kind, "--outdir", temporary, path], check=True,
                           stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            path = os.path.join(temporary, "openpyxl." + kind)
        shutil.copy(path, os.path.join(folder, "libreoffice.xlsx"))


# --- Streams of DEFLATE ------------------------------------------------------------------------------------------------


def drawn(generator, largest):
    """Bytes as they occur: text, runs, noise, and mixtures, some longer than the window."""
    kind = generator.randrange(6)
    size = generator.choice([0, 1, 2, 3, 10, 258, 300, 5000, largest])
    if kind == 0:
        return generator.randbytes(size)
    if kind == 1:
        return bytes([generator.randrange(256)]) * size
    if kind == 2:
        letters = generator.randbytes(generator.randrange(1, 6))
        return bytes(generator.choice(letters) for _ in range(size))
    if kind == 3:
        words = [generator.randbytes(generator.randrange(1, 20)) for _ in range(30)]
        data = b""
        while len(data) < size:
            data += generator.choice(words)
        return data[:size]
    if kind == 4:
        block = generator.randbytes(generator.randrange(1, 40000))
        return (block * (size // len(block) + 1))[:size]
    rows = "".join('<c r="A%d"><v>%d</v></c>' % (i, generator.randrange(1000)) for i in range(size // 20 + 1))
    return rows.encode()[:size]


def streams(count, seed, largest):
    """For each stream the size of it, the stream, the size of what it unpacks to, and the checksum of that."""
    generator = random.Random(seed)
    strategies = [zlib.Z_DEFAULT_STRATEGY, zlib.Z_FILTERED, zlib.Z_HUFFMAN_ONLY, zlib.Z_RLE, zlib.Z_FIXED]
    for index in range(count):
        data = drawn(generator, largest)
        packer = zlib.compressobj(index % 10, zlib.DEFLATED, -generator.randrange(9, 16), generator.randrange(1, 10),
                                  generator.choice(strategies))
        cut = generator.randrange(len(data) + 1)
        packed = packer.compress(data[:cut])
        # A flush in the middle leaves an empty stored block, as writers that stream do.
        packed += packer.flush(generator.choice([zlib.Z_NO_FLUSH, zlib.Z_SYNC_FLUSH, zlib.Z_FULL_FLUSH]))
        packed += packer.compress(data[cut:]) + packer.flush()
        yield struct.pack("<I", len(packed)) + packed + struct.pack("<II", len(data), zlib.crc32(data))


if __name__ == "__main__":
    if sys.argv[1:2] == ["programs"]:
        write_programs()
    elif sys.argv[1:2] == ["deflate"]:
        for stream in streams(int(sys.argv[2]), int(sys.argv[3]), 70000):
            sys.stdout.buffer.write(stream)
    else:
        write_corpus()
        os.makedirs(os.path.join(HERE, "deflate"), exist_ok=True)
        with open(os.path.join(HERE, "deflate", "streams.bin"), "wb") as target:
            target.writelines(streams(60, 1, 3000))
