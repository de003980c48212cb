#!/usr/bin/env python3
"""Writes the corpus of dirty tables: one folder a case, with its files and `expected.txt`.

    python3 make-corpus.py [FOLDER]        default: `Corpus` beside the folder of this script

Every case says what reading must find, worked out by hand from the rules of intake and never by running a reader.
Places are not typed: `⟦code⟧` in a table's text marks where a finding belongs. The marks are taken out before the
file is written, and line and column are counted on what is left:

    kassel,⟦edge-unknown-node⟧kassle      →  error edge-unknown-node ties.csv:2:8

A case holds only the tables that differ from the clean `truth`; `without TABLE` says that one of truth's is missing.
`expected.txt` begins with one of `loads like truth`, `loads`, `rejected`. Findings follow, a line each:
severity, code, file[:line[:column]], by file and place. Where data loads, all findings are listed except `dialect`,
`column-folded` and `table-recognized`; where it is rejected, all errors are.
"""

import datetime
import gzip
import io
import pathlib
import re
import shutil
import sys
import unicodedata
import zipfile
from dataclasses import dataclass, field

LIKE_TRUTH, LOADS, REJECTED = "loads like truth", "loads", "rejected"

SEVERITIES = {
    "notice": """cell-trimmed comment-line date-folded id-folded id-from-name level-blank level-folded list-split
        name-told-apart names-as-keys number-folded parent-implied row-blank
        sector-folded separator-trailing word-folded""",
    "warning": """column-kept date-serial directions-mixed encoding-assumed id-trimmed mojibake-suspected number-ambiguous row-above-header
        row-duplicate row-short sector-blank sector-unknown state-unknown table-without-rows tie-parallel tie-self-loop
        weight-blank weight-zero""",
    "error": """column-duplicate column-missing date-invalid dates-reversed direction-unknown edge-unknown-node encoding-invalid
        file-empty file-not-csv header-missing id-conflict id-empty kinds-too-many level-unknown
        name-ambiguous nul-byte
        number-invalid number-out-of-range parent-level parent-unknown quote-misplaced quote-unterminated
        row-too-long rule-unknown scope-unknown sectors-too-many tandem-not-cities tie-table-missing
        weight-invalid""",
}
SEVERITY = {code: severity for severity, codes in SEVERITIES.items() for code in codes.split()}

# ---------------------------------------------------------------------------------------------------------------------
# The truth
# ---------------------------------------------------------------------------------------------------------------------

STATES, CITIES, ACTORS, TIES, TANDEMS = "states.csv", "cities.csv", "actors.csv", "ties.csv", "tandems.csv"
NODES, EDGES, WISHES, FEDERAL = "nodes.csv", "edges.csv", "wishes.csv", "federal.csv"

TRUTH = {
    STATES: [
        ["id", "name"],
        ["DE-HE", "Hessen"],
        ["DE-ST", "Sachsen-Anhalt"],
    ],
    CITIES: [
        ["id", "name", "state", "latitude", "longitude", "population", "joined", "topics"],
        ["kassel", "Kassel", "DE-HE", "51.313", "9.4797", "201048", "2015-05", "Sport|Kultur"],
        ["halle-saale", "Halle (Saale)", "DE-ST", "51.4828", "11.9697", "242083", "2018", "Nachbarschaft"],
        ["würzburg", "Würzburg", "", "49.7913", "9.9534", "127810", "2020-07-15", "Kultur"],
        ["00123", "Stendal, Hansestadt", "DE-ST", "52.6058", "11.8583", "", "2023-02", ""],
    ],
    ACTORS: [
        ["id", "name", "sector", "scope", "city"],
        ["ehrenamt", "Ehrenamtsagentur Kassel e. V.", "civil-society", "local", "kassel"],
        ["rathaus", "Stadt Kassel, Büro für Beteiligung", "administration-politics", "local", "kassel"],
        ["sparkasse", 'Sparkasse "Saaletal"', "business", "local", "halle-saale"],
        ["uni-halle", "Universität Halle", "science", "state", "halle-saale"],
        ["treffpunkt", "Treffpunkt Ehrenamt Würzburg", "civil-society|science", "local", "würzburg"],
        ["stiftung", "Bürgerstiftung „Altmark“ – Stendal", "civil-society", "federal", "00123"],
    ],
    TIES: [
        ["source", "target", "kind", "sector", "weight", "since", "until"],
        ["ehrenamt", "rathaus", "cooperation", "", "1", "2016", ""],
        ["sparkasse", "ehrenamt", "funding", "business", "2.5", "2017-03", "2021-12-31"],
        ["uni-halle", "sparkasse", "cooperation", "science", "1234.5", "2018-10-01", ""],
        ["rathaus", "kassel", "coordination", "administration-politics", "1", "", ""],
        ["treffpunkt", "uni-halle", "cooperation", "civil-society|science", "0.125", "2019", "2022"],
        ["stiftung", "00123", "cooperation", "", "3", "2020-09-16", ""],
        ["kassel", "würzburg", "exchange", "", "2", "2021", "2023-06"],
        ["sparkasse", "stiftung", "funding", "business", "1250000", "2024-09-16", ""],
    ],
    TANDEMS: [
        ["guide", "newcomer", "since", "until"],
        ["halle-saale", "00123", "2023", "2024"],
    ],
}

NUMBERS = {"latitude", "longitude", "population", "weight"}
DATES = {"joined", "since", "until"}
SECTORS = {"sector"}

# ---------------------------------------------------------------------------------------------------------------------
# Tables as text
# ---------------------------------------------------------------------------------------------------------------------

MARK = re.compile(r"⟦([a-z-]+)⟧")


def written(rows, separator=",", newline="\n", quote_all=False):
    """Rows as CSV text. A cell is quoted where it must be; a mark at its start stays behind the opening quote."""

    def cell(text):
        if quote_all or re.search('["\r\n' + re.escape(separator) + "]", text):
            return '"' + text.replace('"', '""') + '"'
        return text

    return "".join(separator.join(map(cell, row)) + newline for row in rows)


def table(name, changes=None, *, header=None, cells=None, extra=(), **dialect):
    """A table of the truth, changed and written.

    changes: new texts by (row, column name), rows from 1; header: new names of columns; cells: a function of column
    name and text; extra: rows at the end; dialect: as `written` takes it.
    """
    columns = TRUTH[name][0]
    rows = [list(row) for row in TRUTH[name]]
    if cells:
        rows[1:] = [[cells(column, text) for column, text in zip(columns, row)] for row in rows[1:]]
    for (row, column), text in (changes or {}).items():
        rows[row][columns.index(column)] = text
    if header:
        rows[0] = [header.get(column, column) for column in columns]
    return written(rows + [list(row) for row in extra], **dialect)


def every(make=table, names=TRUTH, **options):
    """All tables of the truth, made alike."""
    return {name: make(name, **options) for name in names}


def edited(text, *edits):
    """A text with pieces replaced, each of which must occur exactly once."""
    for old, new in edits:
        if text.count(old) != 1:
            raise ValueError(f"{old!r} occurs {text.count(old)} times")
        text = text.replace(old, new)
    return text


def raw(*values):
    """Stand-ins for bytes that no text can hold; `encoded` writes them as they are."""
    return "".join(chr(0xF700 + value) for value in values)


@dataclass
class File:
    """A marked text and how it becomes bytes."""

    text: str
    encoding: str = "utf-8"
    start: bytes = b""
    end: bytes = b""

    def encoded(self):
        text = MARK.sub("", self.text)
        pieces = re.split("([\uf700-\uf7ff])", text)
        body = b"".join(
            bytes([ord(piece) - 0xF700]) if re.fullmatch("[\uf700-\uf7ff]", piece)
            else piece.encode(self.encoding, "surrogatepass" if self.encoding.startswith("utf-16") else "strict")
            for piece in pieces
        )
        return self.start + body + self.end

    def findings(self):
        """Codes with lines and columns; CR, LF and CRLF end a line, a column is a scalar."""
        line, column, at, found = 1, 1, 0, []
        while at < len(self.text):
            if mark := MARK.match(self.text, at):
                found.append((mark[1], line, column))
                at = mark.end()
                continue
            character = self.text[at]
            at += 1
            if character == "\n" or (character == "\r" and self.text[at:at + 1] != "\n"):
                line, column = line + 1, 1
            elif character != "\r":
                column += 1
        return found


def utf8_bom(text):
    return File(text, start=b"\xef\xbb\xbf")


def utf16le(text, end=b""):
    return File(text, "utf-16-le", start=b"\xff\xfe", end=end)


def utf16be(text, end=b""):
    return File(text, "utf-16-be", start=b"\xfe\xff", end=end)


def windows1252(text):
    return File(text, "cp1252")


def all_files(encode, files):
    return {name: encode(text) for name, text in files.items()}


def nfd(text):
    return unicodedata.normalize("NFD", text)


# How offices write the cells of the truth


def decimal_comma(column, text):
    return text.replace(".", ",") if column in NUMBERS else text


def german_date(text):
    """A date of the truth as German offices write it; a bare year stays."""
    parts = text.split("-")
    return text if len(parts) == 1 else "⟦date-folded⟧" + ".".join(reversed(parts))


GERMAN_SECTORS = {
    "civil-society": "Zivilgesellschaft",
    "administration-politics": "Verwaltung",
    "business": "Wirtschaft",
    "science": "Wissenschaft",
}


def renamed_sectors(text, names):
    """A cell of sectors in other words, with one mark for each at its start."""
    keys = [key for key in text.split("|") if key]
    return "⟦sector-folded⟧" * len(keys) + "|".join(names[key] for key in keys)


def german(column, text):
    """A cell as a German office writes it."""
    if column in SECTORS:
        return renamed_sectors(text, GERMAN_SECTORS)
    return german_date(text) if column in DATES else decimal_comma(column, text)


GERMAN_HEADERS = {
    STATES: {"id": "Kennung", "name": "Bezeichnung"},
    CITIES: {
        "id": "Kennung", "name": "Stadt", "state": "Bundesland", "latitude": "Breite", "longitude": "Länge",
        "population": "Einwohner", "joined": "Beitritt", "topics": "Themen",
    },
    ACTORS: {"id": "Kennung", "name": "Bezeichnung", "sector": "Sektor", "scope": "Reichweite", "city": "Stadt"},
    TIES: {
        "source": "Von", "target": "Nach", "kind": "Art", "sector": "Sektor", "weight": "Gewicht", "since": "Seit",
        "until": "Bis",
    },
    TANDEMS: {"guide": "Praxisbegleiter", "newcomer": "Neue Stadt", "since": "Seit", "until": "Bis"},
}


def german_table(name, **options):
    return table(name, header=GERMAN_HEADERS[name], cells=german, **{"separator": ";", **options})


def serial(year, month, day):
    """Excel's number of a day after February 1900: 1 is 1900-01-01, and 1900 counts as a leap year."""
    return str((datetime.date(year, month, day) - datetime.date(1899, 12, 30)).days)


# ---------------------------------------------------------------------------------------------------------------------
# Cases
# ---------------------------------------------------------------------------------------------------------------------


@dataclass
class Case:
    name: str
    outcome: str
    files: dict
    of_files: list = field(default_factory=list)


CASES = []


def case(name, outcome, changes=None, *, of_files=(), alone=False):
    """Adds a case: the truth with some files changed (None: left out), or only the files given.

    of_files: findings about a whole file, as "code file".
    """
    files = {} if alone else every()
    files.update(changes or {})
    CASES.append(Case(name, outcome, {n: f for n, f in files.items() if f is not None}, list(of_files)))


def ties(changes=None, **options):
    return {TIES: table(TIES, changes, **options)}


def cities(changes=None, **options):
    return {CITIES: table(CITIES, changes, **options)}


def actors(changes=None, **options):
    return {ACTORS: table(ACTORS, changes, **options)}


T, C, A = (table(name) for name in (TIES, CITIES, ACTORS))  # the truth as text

case("truth", LIKE_TRUTH)

# Encodings -----------------------------------------------------------------------------------------------------------

case("utf8-bom", LIKE_TRUTH, all_files(utf8_bom, every()))
case("utf8-bom-twice", LIKE_TRUTH, {TIES: utf8_bom("\ufeff" + T)})
case("utf8-bom-not-counted-as-column", REJECTED, {
    TANDEMS: utf8_bom("guide,⟦column-duplicate⟧Begleitstadt,newcomer\nhalle-saale,,00123\n"),
})
case("utf16-little-endian", LIKE_TRUTH, all_files(utf16le, every()))
case("utf16-big-endian", LIKE_TRUTH, all_files(utf16be, every()))
case("utf16-one-file-of-five", LIKE_TRUTH, {CITIES: utf16le(C)})
case("utf16-place-in-characters", REJECTED, {
    TIES: utf16le(edited(T, ("kassel,würzburg,exchange,,2", "kassel,würzburg,Tausch 🤝,,⟦weight-invalid⟧zwei"))),
})
case("utf8-place-in-characters", REJECTED, {
    TIES: edited(T, ("kassel,würzburg,exchange,,2", "kassel,würzburg,Tausch 🤝,,⟦weight-invalid⟧zwei")),
})
case("utf16-little-endian-odd-length", REJECTED, {TIES: utf16le(T.rstrip("\n") + "⟦encoding-invalid⟧", end=b"2")})
case("utf16-big-endian-odd-length", REJECTED, {TIES: utf16be(T.rstrip("\n") + "⟦encoding-invalid⟧", end=b"\0")})
case("utf16-high-surrogate-alone", REJECTED, {
    TIES: utf16le(edited(T, ("exchange", "ex⟦encoding-invalid⟧\ud83echange"))),
})
case("utf16-low-surrogate-alone", REJECTED, {
    TIES: utf16be(edited(T, ("exchange", "ex⟦encoding-invalid⟧\udd1dchange"))),
})
case("utf16-high-surrogate-at-end", REJECTED, {TIES: utf16le(T.rstrip("\n") + "⟦encoding-invalid⟧\ud83e")})
case("utf16-without-bom-little-endian", REJECTED, {
    TANDEMS: File(edited(table(TANDEMS), ("guide", "g⟦nul-byte⟧uide")), "utf-16-le"),
})
case("utf16-without-bom-big-endian", REJECTED, {TANDEMS: File("⟦nul-byte⟧" + table(TANDEMS), "utf-16-be")})

case("windows-1252", LIKE_TRUTH, all_files(windows1252, every()),
     of_files=[f"encoding-assumed {name}" for name in (ACTORS, CITIES, TIES)])
case("windows-1252-one-file", LIKE_TRUTH, {ACTORS: windows1252(A)}, of_files=[f"encoding-assumed {ACTORS}"])
case("windows-1252-euro-and-dots", LOADS, {
    TIES: windows1252(edited(T, ("exchange", "Zuschuss 5 € … ‚klein‘"))),
}, of_files=[f"encoding-assumed {TIES}"])
case("windows-1252-umlaut-in-header-only", LIKE_TRUTH, {
    STATES: windows1252(table(STATES, header={"id": "Kürzel", "name": "Bezeichnung"})),
}, of_files=[f"encoding-assumed {STATES}"])
case("windows-1252-place-in-characters", REJECTED, {
    TIES: windows1252(edited(T, ("kassel,würzburg,exchange,,2", "kassel,würzburg,Gespräch,,⟦weight-invalid⟧zwei"))),
})
for byte in (0x81, 0x9D):
    case(f"windows-1252-undefined-byte-{byte:02x}", REJECTED, {
        TANDEMS: "guide,newcomer,note\nhalle-saale,00123,vor⟦encoding-invalid⟧" + raw(byte) + "Ort\n",
    })

for name, broken in {
    "lone-byte": raw(0xFC), "lone-continuation": raw(0x80), "overlong": raw(0xC0, 0xAF),
    "overlong-three-bytes": raw(0xE0, 0x80, 0xAF), "surrogate": raw(0xED, 0xA0, 0x80),
    "beyond-unicode": raw(0xF4, 0x90, 0x80, 0x80), "sequence-cut-short": raw(0xE2, 0x82),
    "byte-that-never-occurs": raw(0xFF),
}.items():
    case(f"utf8-{name}", REJECTED, {TIES: edited(T, ("exchange", "ex⟦encoding-invalid⟧" + broken + "change"))})
case("utf8-lone-byte-before-valid-umlauts", REJECTED, {
    TIES: edited(T, ("ehrenamt,rathaus,coop", "ehrenamt,rathaus,⟦encoding-invalid⟧" + raw(0xE4) + "coop")),
})
case("utf8-truncated-tail", REJECTED, {TIES: T.rstrip("\n") + "⟦encoding-invalid⟧" + raw(0xC3)})
case("utf8-truncated-tail-of-three", REJECTED, {TIES: T.rstrip("\n") + "⟦encoding-invalid⟧" + raw(0xE2, 0x80)})
case("utf8-lone-byte-in-a-file-of-cr-lines", REJECTED, {
    TIES: edited(T, ("exchange", "ex⟦encoding-invalid⟧" + raw(0xFC) + "change")).replace("\n", "\r"),
})
case("utf8-bom-and-windows-1252-byte", REJECTED, {
    TANDEMS: utf8_bom("guide,newcomer,note\nhalle-saale,00123,f⟦encoding-invalid⟧" + raw(0xFC) + "r alle\n"),
})
case("nul-byte", REJECTED, {TIES: edited(T, ("exchange", "ex⟦nul-byte⟧\0change"))})
case("nul-byte-after-umlaut", REJECTED, {TIES: edited(T, ("würzburg,", "würzburg⟦nul-byte⟧\0,"))})

# Files that are no CSV -----------------------------------------------------------------------------------------------


def workbook():
    """A ZIP archive as .xlsx files are."""
    memory = io.BytesIO()
    with zipfile.ZipFile(memory, "w") as archive:
        entry = zipfile.ZipInfo("xl/workbook.xml", (2024, 9, 16, 12, 0, 0))
        archive.writestr(entry, "<workbook/>")
    return memory.getvalue()


HTML_TABLE = "<tr><th>source</th><th>target</th></tr>\n<tr><td>ehrenamt</td><td>rathaus</td></tr>\n</table>\n"
for name, content in {
    "gzip": gzip.compress(T.encode(), mtime=0),
    "excel-workbook": workbook(),
    "old-excel": bytes.fromhex("d0cf11e0a1b11ae1") + bytes(504),
    "pdf": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<<>>\nendobj\n",
    "html": "<!DOCTYPE html>\n<html><body><table>\n" + HTML_TABLE + "</body></html>\n",
    "html-without-doctype": '<html lang="de"><body><table>\n' + HTML_TABLE + "</body></html>\n",
    "html-table-in-capitals": '<TABLE border="1">\n' + HTML_TABLE,
    "html-after-blank-lines": "\n\r\n  \n<!doctype HTML>\n<table>\n" + HTML_TABLE,
    "html-after-bom": utf8_bom("<html>\n<table>\n" + HTML_TABLE + "</html>\n"),
    "utf32-little-endian": File(T, "utf-32-le", start=b"\xff\xfe\0\0"),
    "utf32-big-endian": File(T, "utf-32-be", start=b"\0\0\xfe\xff"),
}.items():
    case(f"not-csv-{name}", REJECTED, {TIES: content}, of_files=[f"file-not-csv {TIES}"])
case("not-csv-two-files", REJECTED, {TIES: workbook(), TANDEMS: gzip.compress(b"guide,newcomer\n", mtime=0)},
     of_files=[f"file-not-csv {TANDEMS}", f"file-not-csv {TIES}"])

for name, content in {
    "no-bytes": b"", "blank-lines": "\n\r\n\n", "bom": utf8_bom(""), "separators": ",,,\n,,,\n",
}.items():
    case(f"empty-file-{name}", REJECTED, {TIES: content}, of_files=[f"file-empty {TIES}"])
case("no-tie-table", REJECTED, {TIES: None, TANDEMS: None}, of_files=["tie-table-missing"])
case("table-without-rows", LOADS, {TANDEMS: "guide,newcomer,since,until\n"}, of_files=[f"table-without-rows {TANDEMS}"])

# Separators and lines ------------------------------------------------------------------------------------------------

for name, separator in {"semicolon": ";", "tab": "\t", "bar": "|"}.items():
    case(f"separator-{name}", LIKE_TRUTH, every(separator=separator))
case("separator-differs-by-file", LIKE_TRUTH, {
    CITIES: table(CITIES, separator=";"), TIES: table(TIES, separator="\t"), ACTORS: table(ACTORS, separator="|"),
})
case("separator-outnumbered-by-commas", LOADS, {
    ACTORS: "id;sector;name\na;science;Haus 1, Haus 2, Haus 3, Haus 4\nb;science;Amt 1, Amt 2, Amt 3, Amt 4\n",
    TIES: "source;target\na;b\n",
}, alone=True)
case("separator-outnumbered-by-semicolons", LOADS, {
    ACTORS: "id,sector,name\na,science,eins;zwei;drei;vier\nb,science,fünf;sechs;sieben;acht\n",
    TIES: "source,target\na,b\n",
}, alone=True)
case("separator-inside-quotes-only", LOADS, {
    ACTORS: 'id\tsector\tname\na\tscience\t"x;y;z"\nb\tscience\t"x,y,z"\nc\tscience\t"x\ty"\n',
    TIES: "source\ttarget\na\tb\n",
}, alone=True)
case("lists-separated-by-semicolons", LIKE_TRUTH, {
    **cities({(1, "topics"): "Sport; Kultur"}), **actors({(5, "sector"): "civil-society;science"}),
    **ties({(5, "sector"): "science ; civil-society"}),
})
case("lists-separated-by-quoted-semicolons", LIKE_TRUTH, {
    CITIES: table(CITIES, {(1, "topics"): "Sport;Kultur"}, separator=";"),
    ACTORS: table(ACTORS, {(5, "sector"): "civil-society;science"}, separator=";"),
})
for name, separator in {"semicolon": ";", "comma": ",", "tab": "\t", "bar": "|"}.items():
    case(f"sep-line-{name}", LIKE_TRUTH, {TIES: f"sep={separator}\n" + table(TIES, separator=separator)})
case("sep-line-in-capitals", LIKE_TRUTH, {TIES: "SEP=;\n" + table(TIES, separator=";")})
case("sep-line-after-bom-crlf", LIKE_TRUTH, {
    name: utf8_bom("sep=;\r\n" + table(name, separator=";", newline="\r\n")) for name in TRUTH
})
case("sep-line-is-counted", REJECTED, {
    TIES: "sep=;\r\n" + table(TIES, {(7, "target"): "⟦edge-unknown-node⟧wuerzburg"}, separator=";", newline="\r\n"),
})
case("sep-line-that-lies", REJECTED, {TIES: "sep=;\n⟦header-missing⟧" + T})

trailing = {name: "".join(line + "," + "\n" for line in table(name).splitlines()) for name in TRUTH}
case("separators-trailing", LIKE_TRUTH, trailing, of_files=[f"separator-trailing {name}" for name in TRUTH])
case("separators-trailing-one-file", LIKE_TRUTH, {TIES: trailing[TIES]}, of_files=[f"separator-trailing {TIES}"])
case("separators-trailing-three", LIKE_TRUTH, {
    TIES: "".join(line + ";;;" + "\r\n" for line in table(TIES, separator=";").splitlines()),
}, of_files=[f"separator-trailing {TIES}"])

for name, newline in {"cr": "\r", "crlf": "\r\n"}.items():
    case(f"line-ends-{name}", LIKE_TRUTH, every(newline=newline))
    case(f"line-ends-{name}-counted-once", REJECTED, ties({(7, "weight"): "⟦weight-invalid⟧viel"}, newline=newline))
case("line-ends-mixed", LIKE_TRUTH, {
    TIES: "".join(line + end for line, end in zip(T.splitlines(), ["\r\n", "\n", "\r"] * 3)),
})
case("line-ends-mixed-counted-once", REJECTED, {
    TIES: "".join(line + end for line, end in zip(
        table(TIES, {(8, "weight"): "⟦weight-invalid⟧viel"}).splitlines(), ["\r\n", "\n", "\r"] * 3)),
})
case("line-end-missing-at-end-of-file", LIKE_TRUTH, {name: table(name).rstrip("\n") for name in TRUTH})
case("blank-lines", LIKE_TRUTH, {TIES: edited(T, ("\nrathaus", "\n\n\nrathaus"), ("\nkassel", "\n\nkassel"))},
     of_files=[f"row-blank {TIES}"])
case("blank-lines-of-separators", LIKE_TRUTH, {TIES: edited(T, ("\nrathaus", "\n,,,,,,\nrathaus"))},
     of_files=[f"row-blank {TIES}"])
case("blank-lines-of-blanks", LIKE_TRUTH, {TIES: edited(T, ("\nrathaus", "\n  \t \n\t\n\u00a0\nrathaus"))},
     of_files=[f"row-blank {TIES}"])
case("blank-lines-of-blanks-and-separators", LIKE_TRUTH, {TIES: edited(T, ("\nrathaus", "\n , ,,\t,,, \nrathaus"))},
     of_files=[f"row-blank {TIES}"])
case("blank-lines-at-end", LIKE_TRUTH, {CITIES: C + "\n\n\n"}, of_files=[f"row-blank {CITIES}"])
case("blank-lines-before-header", LIKE_TRUTH, {CITIES: "\n\n" + C}, of_files=[f"row-blank {CITIES}"])
case("blank-lines-crlf", LIKE_TRUTH, {
    name: table(name, newline="\r\n").replace("\r\n", "\r\n\r\n") for name in (CITIES, TIES)
}, of_files=[f"row-blank {CITIES}", f"row-blank {TIES}"])
case("blank-lines-are-counted", REJECTED, {
    TIES: edited(
        T,
        ("\nrathaus", "\n\n,,,,,,\nrathaus"),
        ("2.5", "⟦weight-invalid⟧2.5x"),
        ("exchange,,2", "exchange,,⟦weight-invalid⟧2x"),
    ),
})

# Title rows and comments ---------------------------------------------------------------------------------------------

case("title-row", LIKE_TRUTH, {CITIES: "⟦row-above-header⟧Engagierte Städte 2024\n" + C})
case("title-rows-padded", LIKE_TRUTH, {
    TIES: "⟦row-above-header⟧Wer mit wem;;;;;;\n⟦row-above-header⟧Stand: 16.09.2024;;;;;;\n"
          + table(TIES, separator=";"),
})
case("title-row-quoted-over-two-lines", LIKE_TRUTH, {
    CITIES: '⟦row-above-header⟧"Engagierte Städte\nStand 2024",,,,,,,\n' + C,
})
case("title-row-and-blank-line", LIKE_TRUTH, {CITIES: "⟦row-above-header⟧Engagierte Städte\n\n" + C},
     of_files=[f"row-blank {CITIES}"])
case("title-row-under-sep-line", LIKE_TRUTH, {
    CITIES: "sep=;\n⟦row-above-header⟧Engagierte Städte 2024;;;;;;;\n" + table(CITIES, separator=";"),
})
case("title-rows-nine", LIKE_TRUTH, {TIES: "".join(f"⟦row-above-header⟧Hinweis {n}\n" for n in range(1, 10)) + T})
case("title-rows-ten", REJECTED, {TIES: "⟦header-missing⟧" + "".join(f"Hinweis {n}\n" for n in range(1, 11)) + T})
case("title-row-is-counted", REJECTED, {
    TIES: "⟦row-above-header⟧Wer mit wem\n" + table(TIES, {(1, "weight"): "⟦weight-invalid⟧eins"}),
})
case("comment-before-header", LIKE_TRUTH, {
    TIES: "⟦comment-line⟧# Stand 2024\n⟦comment-line⟧# geprüft, vollständig\n" + T,
})
case("comment-before-header-longer-than-it", LIKE_TRUTH, {STATES: "⟦comment-line⟧# a,b,c,d\n" + table(STATES)})
case("comment-after-header", LIKE_TRUTH, {
    TIES: edited(T, ("\nrathaus", "\n⟦comment-line⟧# ab hier geprüft, 2024\nrathaus")),
})
case("comment-at-end", LIKE_TRUTH, {TIES: T + "⟦comment-line⟧# Ende der Liste"})
case("comment-sign-in-full-row-is-data", LOADS, {STATES: table(STATES, extra=[["#3", "Drittes Land"]])})
case("comment-sign-quoted-is-data", LOADS, {STATES: table(STATES) + '⟦row-short⟧"# 3"\n'})

# Headers -------------------------------------------------------------------------------------------------------------

case("header-missing", REJECTED, {TIES: "⟦header-missing⟧" + T.split("\n", 1)[1]})
case("header-missing-after-blank-lines", REJECTED, {TIES: "\n\n⟦header-missing⟧" + T.split("\n", 1)[1]})
case("header-of-unknown-names", REJECTED, {TIES: "⟦header-missing⟧Absender;Empfänger;Stärkegrad\nehrenamt;rathaus;1\n"})
case("column-missing", REJECTED, {TIES: "⟦column-missing⟧source,goal,kind\nehrenamt,rathaus,cooperation\n"})
case("column-missing-both-ends", REJECTED, {
    TIES: "⟦column-missing⟧⟦column-missing⟧kind,weight,since\ncooperation,1,2016\n",
})
case("column-missing-sector", REJECTED, {
    CITIES: C, STATES: table(STATES), TANDEMS: table(TANDEMS),
    ACTORS: "⟦column-missing⟧id,name\nehrenamt,Ehrenamtsagentur\n",
}, alone=True)
case("column-missing-second-peer", REJECTED, {TANDEMS: "⟦column-missing⟧city_a,since\nhalle-saale,2023\n"})
case("column-missing-after-blank-line", REJECTED, {
    TIES: "\n⟦column-missing⟧source,goal,kind\nehrenamt,rathaus,cooperation\n",
})
case("column-duplicate", REJECTED, {
    STATES: "id,name,⟦column-duplicate⟧name\nDE-HE,Hessen,Hessen\nDE-ST,Sachsen-Anhalt,Sachsen-Anhalt\n",
})
case("column-duplicate-in-two-languages", REJECTED, {
    TANDEMS: "guide,newcomer,⟦column-duplicate⟧Neue Stadt\nhalle-saale,00123,00123\n",
})
case("column-duplicate-by-case", REJECTED, {
    TIES: edited(
        T, (",until\n", ",⟦column-duplicate⟧SINCE\n"), (",2021-12-31", ","), (",2022\n", ",\n"), (",2023-06", ","),
    ),
})
case("column-duplicate-land-and-bundesland", REJECTED, {
    CITIES: "".join(line + end for line, end in zip(table(CITIES, header={"state": "Land"}, separator=";").splitlines(),
                    [";⟦column-duplicate⟧Bundesland\n"] + [";\n"] * 4)),
})
case("column-duplicate-name-and-city", REJECTED, {
    CITIES: "id,name,⟦column-duplicate⟧Stadt\nkassel,Kassel,Kassel\nhalle-saale,Halle,Halle\n"
            "würzburg,Würzburg,\n00123,Stendal,\n",
})
case("column-duplicate-in-quotes", REJECTED, {
    STATES: '"id","name","⟦column-duplicate⟧Label"\n"DE-HE","Hessen",""\n"DE-ST","Sachsen-Anhalt",""\n',
})

case("header-german", LIKE_TRUTH, {name: table(name, header=GERMAN_HEADERS[name]) for name in TRUTH})
case("header-german-other-words", LIKE_TRUTH, {
    CITIES: table(CITIES, header={
        "id": "AGS", "name": "Gemeinde", "state": "Land", "latitude": "Breitengrad", "longitude": "Laengengrad",
        "population": "Einwohnerzahl", "joined": "Dabei seit", "topics": "Thema",
    }),
    TIES: table(TIES, header={
        "source": "Quelle", "target": "Ziel", "kind": "Beziehung", "sector": "Bereich", "weight": "Stärke",
        "since": "Beginn", "until": "Ende",
    }),
    ACTORS: table(ACTORS, header={"id": "Schlüssel", "name": "Titel", "scope": "Wirkungskreis", "city": "Kommune"}),
})
case("header-gephi", LIKE_TRUTH, {
    TIES: table(TIES, header={"source": "Source", "target": "Target", "weight": "Weight"}),
    CITIES: table(CITIES, header={"id": "Id", "name": "Label"}),
    ACTORS: table(ACTORS, header={"id": "Id", "name": "Label"}),
})
case("header-kumu", LIKE_TRUTH, {
    TIES: table(TIES, header={"source": "From", "target": "To", "kind": "Type", "weight": "Strength"}),
    ACTORS: table(ACTORS, header={"id": "ID", "name": "Label", "sector": "Sector"}),
})
case("header-in-capitals", LIKE_TRUTH, {
    name: edited(table(name), (old := table(name).split("\n")[0] + "\n", old.upper())) for name in TRUTH
})
case("header-with-blanks", LIKE_TRUTH, {
    TIES: table(
        TIES, header={"source": " source", "target": "target ", "kind": "\u00a0kind\u00a0", "weight": " weight "},
    ),
})
case("header-with-hyphens-and-underscores", LOADS, {
    CITIES: "id,Guide-Capacity,last seen\nkassel,2,2024\nhalle-saale,1,2024\n",
    STATES: "id,Partner Since\nDE-HE,2020\n",
    TANDEMS: "City A,CITY-B\nkassel,halle-saale\n",
}, alone=True)
case("header-decomposed-umlaut", LIKE_TRUTH, cities(header={"longitude": nfd("Länge")}))
case("header-quoted", LIKE_TRUTH, {
    TIES: edited(
        T,
        ("source,target,kind,sector,weight,since,until", '"source","target","kind","sector","weight","since","until"'),
    ),
})
case("columns-in-another-order", LIKE_TRUTH, {
    name: written([row[::-1] for row in rows]) for name, rows in TRUTH.items()
})
case("column-without-meaning", LOADS, {
    STATES: "id,name,Bemerkung\nDE-HE,Hessen,seit 2020 dabei\nDE-ST,Sachsen-Anhalt,\n",
})
case("file-name-in-capitals", LIKE_TRUTH, {TIES: None, "TIES.CSV": T})
case("ties-in-a-file-named-edges", LIKE_TRUTH, {TIES: None, EDGES: T})

for word in ("Directed", "undirected", "MUTUAL"):
    case(f"type-is-direction-{word.lower()}", LOADS, {
        TIES: None, EDGES: f"Source,Target,Type,Weight\nehrenamt,rathaus,{word},1.0\nsparkasse,stiftung,{word},2.5\n",
    })
case("type-is-direction-in-ties", LOADS, {TIES: "Source,Target,Type\nehrenamt,rathaus,Undirected\n"})
case("type-is-kind", LIKE_TRUTH, ties(header={"kind": "Type"}))

# Quotes and rows -----------------------------------------------------------------------------------------------------

case("quotes-around-everything", LIKE_TRUTH, every(quote_all=True))
case("quotes-around-numbers", LIKE_TRUTH, {TIES: edited(T, (",2.5,", ',"2.5",'), (",1234.5,", ',"1234.5",'))})
case("quotes-around-blanks", LIKE_TRUTH, {CITIES: edited(C, ("Würzburg,,", 'Würzburg,"",'))})
case("quotes-doubled-in-id", LOADS, {
    ACTORS: table(ACTORS, extra=[['das "haus"', "Haus", "business", "local", "kassel"]]),
    TIES: table(TIES, extra=[['das "haus"', "rathaus", "cooperation", "", "1", "", ""]]),
})
case("line-break-in-cell", LOADS, actors({(1, "name"): "Ehrenamtsagentur\nKassel"}))
case("line-break-crlf-in-cell", LOADS, actors({(1, "name"): "Ehrenamtsagentur\r\nKassel"}, newline="\r\n"))
case("line-break-in-cell-is-counted", REJECTED, {
    TIES: table(TIES, {(1, "kind"): "eins\nzwei\r\ndrei\rvier", (7, "target"): "⟦edge-unknown-node⟧wuerzburg"}),
})
case("place-behind-line-break-in-the-same-row", REJECTED, ties(
    {(1, "kind"): "eins\nzwei", (1, "weight"): "⟦weight-invalid⟧viel"}
))
case("place-in-quoted-cell", REJECTED, ties({(2, "weight"): "⟦weight-invalid⟧2.5x"}, quote_all=True))
case("quote-inside-cell", REJECTED, {TIES: edited(T, ("exchange", 'ex⟦quote-misplaced⟧"change'))})
case("quote-inside-name", REJECTED, {CITIES: C + 'gotha,Gotha 5⟦quote-misplaced⟧" hoch,,,,,,\n'})
case("quote-behind-umlaut", REJECTED, {CITIES: C + 'köthen,Köthen⟦quote-misplaced⟧",,,,,,\n'})
case("text-after-closing-quote", REJECTED, {TIES: edited(T, ("exchange", '"ex"⟦quote-misplaced⟧change'))})
case("text-after-closing-quote-of-name", REJECTED, {
    CITIES: C + 'gotha,"Gotha, Residenz"⟦quote-misplaced⟧ (GTH),,,,,,\n',
})
case("quote-unterminated", REJECTED, {TIES: edited(T, ("exchange", '⟦quote-unterminated⟧"exchange'))})
case("quote-unterminated-in-last-row", REJECTED, {CITIES: C + 'gotha,⟦quote-unterminated⟧"Gotha,,,,,,\n'})
case("quote-unterminated-crlf", REJECTED, {
    TIES: edited(T, ("exchange", '⟦quote-unterminated⟧"exchange')).replace("\n", "\r\n"),
})

case("row-too-long", REJECTED, {STATES: table(STATES) + "DE-BW,Baden,⟦row-too-long⟧Württemberg\n"})
case("row-too-long-behind-blank-cell", REJECTED, {
    TIES: edited(T, ("2021,2023-06", "2021,2023-06,,⟦row-too-long⟧Notiz")),
})
case("row-too-long-quoted", REJECTED, {STATES: table(STATES) + 'DE-TH,Thüringen,"⟦row-too-long⟧seit 2020"\n'})
case("rows-too-long-twice", REJECTED, {
    STATES: table(STATES) + "DE-TH,Thüringen,⟦row-too-long⟧x\nDE-SN,Sachsen,⟦row-too-long⟧y,z\n",
})
case("row-short", LIKE_TRUTH, {
    TIES: edited(
        T, ("\nehrenamt,rathaus,cooperation,,1,2016,\n", "\n⟦row-short⟧ehrenamt,rathaus,cooperation,,1,2016\n"),
    ),
})
case("row-short-by-two", LIKE_TRUTH, {
    TIES: edited(
        T,
        (
            "\nrathaus,kassel,coordination,administration-politics,1,,\n",
            "\n⟦row-short⟧rathaus,kassel,coordination,administration-politics,1\n",
        ),
    ),
})
case("row-short-in-last-line", LIKE_TRUTH, {
    CITIES: edited(C, ('\n00123,', '\n⟦row-short⟧00123,'), ("2023-02,\n", "2023-02")),
})
case("row-short-without-target", REJECTED, {TIES: T + "kassel⟦id-empty⟧\n"})
case("row-short-without-newcomer", REJECTED, {TANDEMS: table(TANDEMS) + "würzburg⟦id-empty⟧"})
case("row-short-without-id", REJECTED, {STATES: "name,id\nHessen,DE-HE\nSachsen-Anhalt,DE-ST\nThüringen⟦id-empty⟧\n"})

# Numbers -------------------------------------------------------------------------------------------------------------

case("decimal-comma", LIKE_TRUTH, every(cells=decimal_comma, separator=";"))
case("decimal-comma-tab", LIKE_TRUTH, every(cells=decimal_comma, separator="\t"))
case("decimal-comma-quoted", LIKE_TRUTH, ties(cells=decimal_comma))
case("decimal-comma-one-quoted-cell", LIKE_TRUTH, ties({(2, "weight"): "2,5"}))
case("decimal-comma-with-three-digits-everywhere", LIKE_TRUTH, cities(cells=decimal_comma, separator=";"))
case("decimal-point-in-semicolon-file", LIKE_TRUTH, ties(separator=";"))
case("decimal-comma-in-population", LIKE_TRUTH, cities(
    {(1, "population"): "201048,0"}, cells=decimal_comma, separator=";",
))
case("number-with-exponent", LIKE_TRUTH, ties({(8, "weight"): "1.25e6", (6, "weight"): "3e0"}))
case("number-with-decimal-zeros", LIKE_TRUTH, ties({(1, "weight"): "1.0", (2, "weight"): "2.50"}))

NBSP, NARROW = "\u00a0", "\u202f"
for name, text in {
    "point-and-comma": "1.234,5", "comma-and-point": "1,234.5", "space": "1 234,5", "space-and-point": "1 234.5",
    "nbsp": f"1{NBSP}234,5", "narrow-nbsp": f"1{NARROW}234,5", "apostrophe": "1'234.5",
}.items():
    case(f"thousands-{name}", LIKE_TRUTH, ties({(3, "weight"): "⟦number-folded⟧" + text}))
for name, text in {
    "points": "1.250.000", "commas": "1,250,000", "spaces": "1 250 000", "nbsps": f"1{NBSP}250{NBSP}000",
    "apostrophes": "1'250'000", "points-and-decimals": "1.250.000,00", "commas-and-decimals": "1,250,000.00",
}.items():
    case(f"thousands-twice-{name}", LIKE_TRUTH, ties({(8, "weight"): "⟦number-folded⟧" + text}))
case("thousands-among-decimal-commas", LIKE_TRUTH, ties(
    {(3, "weight"): "⟦number-folded⟧1.234,5", (8, "weight"): "⟦number-folded⟧1.250.000"},
    cells=decimal_comma, separator=";",
))
case("thousands-in-population", LIKE_TRUTH, cities(
    {(1, "population"): "⟦number-folded⟧201 048", (2, "population"): f"⟦number-folded⟧242{NBSP}083"}
))

case("number-ambiguous-point-among-commas", LIKE_TRUTH, cities(
    {(1, "latitude"): "⟦number-ambiguous⟧51.313"}, cells=decimal_comma, separator=";",
))
case("number-ambiguous-comma-among-points", LIKE_TRUTH, cities({(1, "latitude"): "⟦number-ambiguous⟧51,313"}))
case("number-ambiguous-comma-in-semicolon-file", LIKE_TRUTH, cities(
    {(1, "latitude"): "⟦number-ambiguous⟧51,313"}, separator=";",
))
case("number-ambiguous-weight", LOADS, ties(
    {(1, "weight"): "⟦number-ambiguous⟧1.234", (6, "weight"): "⟦number-ambiguous⟧12.500"},
    cells=decimal_comma,
    separator=";",
))
case("number-ambiguous-weight-in-comma-file", LOADS, ties({(1, "weight"): "⟦number-ambiguous⟧1,234"}))
case("number-with-leading-zero-is-not-ambiguous", LIKE_TRUTH, ties(
    {(5, "weight"): "0.125"}, cells=decimal_comma, separator=";",
))
case("number-with-leading-zero-and-comma-is-not-ambiguous", LIKE_TRUTH, ties({(5, "weight"): "0,125"}))
case("number-of-four-digits-is-not-ambiguous", LOADS, ties(
    {(1, "weight"): "1234.567", (2, "weight"): "1.2345"}, cells=decimal_comma, separator=";",
))
case("population-with-one-thousands-point", LIKE_TRUTH, cities(
    {(1, "population"): "⟦number-folded⟧201.048"}, cells=decimal_comma, separator=";",
))

for name, text in {
    "hexadecimal": "0x10", "nan": "nan", "nan-in-capitals": "NaN", "inf": "inf", "infinity": "-Infinity",
    "overflow": "1e400", "underflow": "1e-400", "subnormal": "1e-310", "below-the-limit": "9.9e-16",
    "beyond-the-limit": "1e16", "percent": "50 %", "percent-without-space": "50%", "excel-nv": "#NV",
    "excel-na": "#N/A",
    "excel-reference": "#BEZUG!", "excel-division": "#DIV/0!", "german-true": "WAHR", "word": "zwölf",
    "two-signs": "--1",
    "three-parts": "1.2.3", "negative": "-1", "negative-fraction": "-0.5", "unicode-minus": "−1", "euro": "2.5 €",
    "na": "NA", "dash": "-",
    "fraction": "½", "fullwidth-digits": "１２", "wrong-groups": "1 25", "wrong-groups-of-commas": "12,34.5",
    "comma-twice": "1,234,5",
    "formula": "=1+1",
}.items():
    case(f"weight-{name}", REJECTED, ties({(4, "weight"): "⟦weight-invalid⟧" + text}))
case("weight-negative-decimal-comma", REJECTED, ties(
    {(4, "weight"): "⟦weight-invalid⟧-2,5"}, cells=decimal_comma, separator=";",
))
case("weight-blank", LIKE_TRUTH, ties({(1, "weight"): "⟦weight-blank⟧"}))
case("weight-blank-quoted", LIKE_TRUTH, ties({(4, "weight"): "⟦weight-blank⟧"}, quote_all=True))
case("weight-zero", LOADS, ties({(7, "weight"): "⟦weight-zero⟧0"}))
case("weight-zero-with-decimals", LOADS, ties({(7, "weight"): "⟦weight-zero⟧0,00"}, separator=";"))
case("weight-column-left-out", LOADS, {TIES: written([row[:4] for row in TRUTH[TIES]])})

for name, column, text in [
    ("population-hexadecimal", "population", "0x10"), ("population-excel-nv", "population", "#NV"),
    ("population-about", "population", "ca. 200000"), ("population-with-fraction", "population", "201048.5"),
    ("latitude-nan", "latitude", "nan"), ("latitude-degrees", "latitude", "51° 18' N"),
    ("longitude-inf", "longitude", "inf"),
    ("longitude-overflow", "longitude", "1e400"), ("latitude-percent", "latitude", "50 %"),
    ("longitude-true", "longitude", "WAHR"),
    ("latitude-three-parts", "latitude", "51.31.3"),
]:
    case(f"number-invalid-{name}", REJECTED, cities({(1, column): "⟦number-invalid⟧" + text}))
for name, column, text in [
    ("latitude-120", "latitude", "120"), ("latitude-below", "latitude", "-90.01"),
    ("longitude-181", "longitude", "181"),
    ("longitude-without-point", "longitude", "94797"), ("population-negative", "population", "-5"),
    ("population-1e19", "population", "1e19"),
]:
    case(f"number-out-of-range-{name}", REJECTED, cities({(1, column): "⟦number-out-of-range⟧" + text}))
case("number-at-the-edge-of-its-range", LOADS, cities(
    {(1, "latitude"): "-90", (2, "latitude"): "90", (1, "longitude"): "-180", (2, "longitude"): "180.0"}
))

# Dates ---------------------------------------------------------------------------------------------------------------

case("dates-german", LIKE_TRUTH, {
    name: table(
        name, cells=lambda column, text: german_date(text) if column in DATES else text,
    ) for name in (CITIES, TIES, TANDEMS)
})
case("date-german-day", LIKE_TRUTH, ties({(6, "since"): "⟦date-folded⟧16.09.2020"}))
case("date-german-month", LIKE_TRUTH, cities({(1, "joined"): "⟦date-folded⟧05.2015"}))
case("date-with-slashes", LIKE_TRUTH, ties({(6, "since"): "⟦date-folded⟧2020/09/16"}))
case("date-serial", LIKE_TRUTH, ties({(8, "since"): "⟦date-serial⟧45551"}))
case("date-serial-in-cities", LIKE_TRUTH, cities({(3, "joined"): "⟦date-serial⟧" + serial(2020, 7, 15)}))
case("date-serial-until", LIKE_TRUTH, ties({(2, "until"): "⟦date-serial⟧" + serial(2021, 12, 31)}))
case("date-serial-first-and-last", LOADS, ties(
    {(4, "since"): "⟦date-serial⟧20000", (4, "until"): "⟦date-serial⟧60000"}
))
case("date-serial-of-a-leap-day", LOADS, ties({(4, "since"): "⟦date-serial⟧" + serial(2024, 2, 29)}))
case("date-leap-day", LOADS, ties({(4, "since"): "2024-02-29", (4, "until"): "⟦date-folded⟧29.02.2024"}))
for name, text in {
    "word": "gestern", "may": "01. Mai", "excel-month": "Mrz 17", "february-30": "2023-02-30",
    "february-29": "2023-02-29",
    "april-31": "31.04.2023", "german-leap-day": "29.02.2023", "month-13": "2024-13", "month-0": "2024-00",
    "german-month-13": "13.2024",
    "day-0": "2024-09-00", "two-digit-year": "16.9.24", "day-first-slashes": "16/09/2024",
    "slashes-month-13": "2024/13/01",
    "serial-too-small": "19999", "serial-too-large": "60001", "serial-with-fraction": "45551.5",
    "year-of-two-digits": "24",
    "excel-nv": "#NV", "quarter": "Q3 2024",
}.items():
    case(f"date-invalid-{name}", REJECTED, ties({(4, "since"): "⟦date-invalid⟧" + text}))
case("date-invalid-in-cities", REJECTED, cities({(2, "joined"): "⟦date-invalid⟧demnächst"}))
case("date-invalid-in-tandems", REJECTED, {TANDEMS: table(TANDEMS, {(1, "until"): "⟦date-invalid⟧2024-06-31"})})
case("dates-reversed", REJECTED, ties({(5, "until"): "⟦dates-reversed⟧2018"}))
case("dates-reversed-by-a-day", REJECTED, ties({(6, "until"): "⟦dates-reversed⟧2020-09-15"}))
case("dates-reversed-german", REJECTED, ties({(6, "since"): "16.09.2020", (6, "until"): "⟦dates-reversed⟧01.09.2020"}))
case("dates-reversed-serial", REJECTED, ties({(8, "until"): "⟦dates-reversed⟧45550"}))
case("dates-reversed-tandem", REJECTED, {TANDEMS: table(TANDEMS, {(1, "until"): "⟦dates-reversed⟧2022-12"})})
case("dates-reversed-joined-and-left", REJECTED, {
    CITIES: "id,joined,left\nkassel,2020,⟦dates-reversed⟧2019\nhalle-saale,2018,\n",
    TANDEMS: "guide,newcomer\nhalle-saale,kassel\n",
}, alone=True)
case("dates-compared-as-far-as-known", LOADS, ties({(6, "until"): "2020-09", (1, "until"): "2016-01-01"}))

# Ids and references --------------------------------------------------------------------------------------------------

for name, before, after in [
    ("space-before", " ", ""), ("spaces-after", "", "  "), ("tab", "\t", ""), ("nbsp", "", NBSP),
    ("zero-width-space", "\u200b", "\u200b"),
    ("byte-order-mark", "\ufeff", ""), ("mixture", f" {NBSP}", "\u200b\t"),
]:
    case(f"id-trimmed-{name}", LIKE_TRUTH, cities({(3, "id"): "⟦id-trimmed⟧" + before + "würzburg" + after}))
case("id-trimmed-in-quotes", LIKE_TRUTH, cities({(3, "id"): "⟦id-trimmed⟧ würzburg "}, quote_all=True))
case("id-trimmed-in-ties", LIKE_TRUTH, ties(
    {(1, "target"): "⟦id-trimmed⟧rathaus ", (7, "source"): f"⟦id-trimmed⟧{NBSP}kassel"}
))
case("id-trimmed-in-tandems", LIKE_TRUTH, {TANDEMS: table(TANDEMS, {(1, "newcomer"): "⟦id-trimmed⟧ 00123"})})
case("id-trimmed-in-reference", LIKE_TRUTH, actors({(3, "city"): "⟦id-trimmed⟧halle-saale "}))
case("id-trimmed-windows-1252-nbsp", LIKE_TRUTH, {
    CITIES: windows1252(table(CITIES, {(3, "id"): f"⟦id-trimmed⟧würzburg{NBSP}"})),
}, of_files=[f"encoding-assumed {CITIES}"])
case("id-decomposed", LIKE_TRUTH, cities({(3, "id"): "⟦id-folded⟧" + nfd("würzburg")}))
case("id-decomposed-in-ties", LIKE_TRUTH, ties({(7, "target"): "⟦id-folded⟧" + nfd("würzburg")}))
case("id-decomposed-in-reference", LIKE_TRUTH, actors({(5, "city"): "⟦id-folded⟧" + nfd("würzburg")}))
case("id-decomposed-everywhere", LIKE_TRUTH, {
    **cities({(3, "id"): "⟦id-folded⟧" + nfd("würzburg")}), **ties({(7, "target"): "⟦id-folded⟧" + nfd("würzburg")}),
})
case("id-decomposed-and-trimmed", LIKE_TRUTH, cities({(3, "id"): "⟦id-folded⟧⟦id-trimmed⟧ " + nfd("würzburg")}))
case("place-behind-decomposed-id", REJECTED, ties({(7, "target"): nfd("würzburg"), (7, "weight"): "⟦weight-invalid⟧x"}))
case("id-composed-and-decomposed-in-one-table", REJECTED, {
    CITIES: C + "⟦id-conflict⟧" + nfd("würzburg") + ",Würzburg,,49.7913,9.9534,127810,2020-07-15,Kultur\n",
})
case("ids-that-look-like-numbers", LOADS, {
    CITIES: "id\n1000\n1e3\n01000\n1000.0\n1.000\n", TIES: "source,target\n1000,1e3\n01000,1000.0\n1.000,1000\n",
}, alone=True)
case("ids-that-differ-by-case", LOADS, {
    CITIES: "id\nKassel\nkassel\n", TIES: "source,target\nKassel,kassel\n",
}, alone=True)
case("id-empty", REJECTED, cities(extra=[["⟦id-empty⟧", "Namenlos", "DE-HE", "", "", "", "", ""]]))
case("id-empty-quoted", REJECTED, {CITIES: C + '"⟦id-empty⟧",Namenlos,DE-HE,,,,,\n'})
case("id-empty-of-blanks", REJECTED, {CITIES: C + f"⟦id-empty⟧ {NBSP} ,Namenlos,DE-HE,,,,,\n"})
case("id-empty-source", REJECTED, ties({(7, "source"): "⟦id-empty⟧"}))
case("id-empty-target", REJECTED, ties({(7, "target"): "⟦id-empty⟧"}))
case("id-empty-both-ends", REJECTED, ties({(7, "source"): "⟦id-empty⟧", (7, "target"): "⟦id-empty⟧"}))
case("id-empty-guide", REJECTED, {TANDEMS: table(TANDEMS, {(1, "guide"): "⟦id-empty⟧"})})

case("unknown-end", REJECTED, ties({(7, "target"): "⟦edge-unknown-node⟧wuerzburg"}))
for name, text in {
    "lost-zeros": "123", "case": "KASSEL", "homoglyph": "k\u0430ssel", "umlaut-lost": "wurzburg",
    "inner-blank": "kas sel", "terminal-escape": "\x1b[31mkassel\x1b[0m",
}.items():
    case(f"unknown-end-{name}", REJECTED, ties({(6, "target"): "⟦edge-unknown-node⟧" + text}))
case("end-by-name", LIKE_TRUTH, ties({(6, "target"): "Stendal, Hansestadt"}), of_files=["names-as-keys ties.csv"])
case("unknown-ends-both", REJECTED, ties(
    {(6, "source"): "⟦edge-unknown-node⟧stift", (6, "target"): "⟦edge-unknown-node⟧0123"}
))
case("unknown-end-of-tandem", REJECTED, {TANDEMS: table(TANDEMS, {(1, "guide"): "⟦edge-unknown-node⟧halle"})})
case("no-node-tables", LOADS, {TIES: T}, alone=True)

case("row-duplicate-city", LIKE_TRUTH, {CITIES: C + "⟦row-duplicate⟧" + C.splitlines()[1] + "\n"})
case("row-duplicate-quoted-city", LIKE_TRUTH, {CITIES: C + "⟦row-duplicate⟧" + C.splitlines()[4] + "\n"})
case("row-duplicate-actor-without-line-end", LIKE_TRUTH, {ACTORS: A + "⟦row-duplicate⟧" + A.splitlines()[3]})
case("row-duplicate-tie", LIKE_TRUTH, {TIES: T + "⟦row-duplicate⟧" + T.splitlines()[2] + "\n"})
case("row-duplicate-tie-next-line", LIKE_TRUTH, {
    TIES: edited(T, ("\nkassel", "\n" + T.splitlines()[7] + "\n⟦row-duplicate⟧kassel")),
})
case("row-duplicate-tie-twice", LIKE_TRUTH, {TIES: T + ("⟦row-duplicate⟧" + T.splitlines()[1] + "\n") * 2})
case("row-duplicate-tandem", LIKE_TRUTH, {TANDEMS: table(TANDEMS) + "⟦row-duplicate⟧halle-saale,00123,2023,2024\n"})
case("id-conflict", REJECTED, {STATES: table(STATES, extra=[["⟦id-conflict⟧DE-HE", "Hessen-Nassau"]])})
case("id-conflict-by-a-blank-cell", REJECTED, actors(
    extra=[["⟦id-conflict⟧uni-halle", "Universität Halle", "science", "state", ""]]
))
case("id-conflict-between-tables", REJECTED, actors(
    extra=[["⟦id-conflict⟧kassel", "Stadt Kassel", "administration-politics", "local", ""]]
))
case("id-conflict-by-trimming", REJECTED, {STATES: table(STATES, extra=[["⟦id-conflict⟧DE-HE ", "Hessen"]])})

case("ties-of-two-times-are-not-parallel", LOADS, {TIES: T + "ehrenamt,rathaus,cooperation,,2,2018,\n"})
case("tie-parallel-reversed", LOADS, {TIES: T + "⟦tie-parallel⟧rathaus,ehrenamt,cooperation,,1,2016,\n"})
case("tie-parallel-three-times", LOADS, {
    TIES: T + "ehrenamt,rathaus,cooperation,,2,,\n⟦tie-parallel⟧ehrenamt,rathaus,cooperation,,3,,\n",
})
case("tie-parallel-and-duplicate", LOADS, {
    TIES: T + "ehrenamt,rathaus,cooperation,,2,,\n⟦row-duplicate⟧ehrenamt,rathaus,cooperation,,1,2016,\n",
})
case("ties-of-two-kinds-are-not-parallel", LOADS, {TIES: T + "ehrenamt,rathaus,funding,,2,2018,\n"})
case("tie-self-loop", LIKE_TRUTH, {TIES: T + "⟦tie-self-loop⟧kassel,kassel,exchange,,1,,\n"})
case("tie-self-loop-instead-of-tie", LOADS, ties({(7, "source"): "⟦tie-self-loop⟧würzburg"}))
case("near-duplicates-are-kept-apart", LOADS, actors(extra=[
    ["stiftung-2", "Buergerstiftung Altmark Stendal", "civil-society", "federal", "00123"],
    ["stiftung-ev", "Bürgerstiftung Altmark Stendal e.V.", "civil-society", "federal", "00123"],
]))

# Sectors -------------------------------------------------------------------------------------------------------------


def sectors(names):
    return lambda column, text: renamed_sectors(text, names) if column in SECTORS else text


for name, words in {
    "german": list(GERMAN_SECTORS.values()),
    "english": ["Nonprofit", "government", "private", "academia"],
    "german-other-words": ["Bürgergesellschaft", "Öffentliche Hand", "Unternehmen", "Hochschule"],
    "by-case": ["Civil-Society", "ADMINISTRATION-POLITICS", "Business", "SCIENCE"],
    "by-spelling": ["civil society", "Administration_Politics", "BUSINESS", "Science"],
}.items():
    folding = sectors(dict(zip(GERMAN_SECTORS, words)))
    case(f"sectors-{name}", LIKE_TRUTH, {**actors(cells=folding), **ties(cells=folding)})
case("sector-folded-once", LIKE_TRUTH, actors({(1, "sector"): "⟦sector-folded⟧NGO"}))
case("sector-folded-each-time", LIKE_TRUTH, actors(
    {(1, "sector"): "⟦sector-folded⟧Verein", (6, "sector"): "⟦sector-folded⟧Verein"}
))
case("sector-folded-beside-a-key", LIKE_TRUTH, actors({(5, "sector"): "⟦sector-folded⟧civil-society|Forschung"}))
case("sector-folded-twice-to-one", LIKE_TRUTH, actors(
    {(2, "sector"): "⟦sector-folded⟧⟦sector-folded⟧Verwaltung | Politik"}
))
case("sector-folded-in-quotes", LIKE_TRUTH, actors(
    {(5, "sector"): "⟦sector-folded⟧⟦sector-folded⟧Zivilgesellschaft;Wissenschaft"}, separator=";",
))
case("sector-unknown", LOADS, actors({(4, "sector"): "⟦sector-unknown⟧Siense"}))
case("sector-unknown-only-once", LOADS, {
    **actors({(3, "sector"): "⟦sector-unknown⟧Medien", (4, "sector"): "Medien"}), **ties({(3, "sector"): "Medien"}),
})
case("sector-unknown-two-names", LOADS, actors({(5, "sector"): "⟦sector-unknown⟧⟦sector-unknown⟧Kultur|Kirche"}))
case("sector-unknown-in-ties", LOADS, ties({(7, "sector"): "⟦sector-unknown⟧Kultur"}))
case("sector-blank", LOADS, actors({(4, "sector"): "⟦sector-blank⟧"}))
case("sector-blank-quoted", LOADS, actors({(4, "sector"): "⟦sector-blank⟧"}, quote_all=True))
case("sectors-too-many", REJECTED, {
    ACTORS: "id,sector\n" + "".join(f"a{n},{'⟦sectors-too-many⟧' if n == 65 else ''}s{n}\n" for n in range(1, 66)),
    TIES: "source,target\na1,a2\n",
}, alone=True)
case("kinds-too-many", REJECTED, {
    CITIES: "id\na\nb\n",
    TIES: "source,target,kind\n" + "".join(f"a,b,{'⟦kinds-too-many⟧' if n == 65 else ''}k{n}\n" for n in range(1, 66)),
}, alone=True)

# Levels and containment ----------------------------------------------------------------------------------------------


def one_node_table(level=lambda key: key):
    """The nodes of the truth in one table."""
    header = [
        "id", "name", "level", "sector", "scope", "parent", "latitude", "longitude", "population", "joined", "topics",
    ]
    rows = [header]
    for name, key in ((STATES, "state"), (CITIES, "city"), (ACTORS, "actor")):
        columns = TRUTH[name][0]
        for row in TRUTH[name][1:]:
            facts = dict(zip(columns, row)) | {"level": level(key)}
            facts["parent"] = facts.get("city" if key == "actor" else "state", "")
            rows.append([facts.get(column, "") for column in header])
    return rows


APART = {STATES: None, CITIES: None, ACTORS: None}
GERMAN_LEVELS = {"state": "Bundesland", "city": "Stadt", "actor": "Akteur"}
case("one-node-table", LIKE_TRUTH, {**APART, NODES: written(one_node_table())})
case("one-node-table-german-levels", LIKE_TRUTH, {
    **APART, NODES: written(one_node_table(lambda key: "⟦level-folded⟧" + GERMAN_LEVELS[key]), separator=";"),
})


def nodes(text, **more):
    """A small dataset of one node table; a and b are tied."""
    return {NODES: text, EDGES: "source,target\na,b\n", **more}


case("level-folded", LOADS, nodes("id,level\na,⟦level-folded⟧Stadt\nb,city\n"), alone=True)
case("level-folded-by-case", LOADS, nodes("id,level\na,⟦level-folded⟧City\nb,⟦level-folded⟧ACTOR\n"), alone=True)
case("level-blank-is-actor", LOADS, nodes("id,level\na,⟦level-blank⟧\nb,actor\n"), alone=True)
case("level-unknown", REJECTED, nodes("id,level\na,city\nb,city\nc,⟦level-unknown⟧Galaxie\n"), alone=True)
case("level-unknown-number", REJECTED, nodes("id;level\na;city\nb;city\nc;⟦level-unknown⟧2\n"), alone=True)
case("scope-unknown", REJECTED, actors({(2, "scope"): "⟦scope-unknown⟧weltweit"}))
case("parent-in-later-row", LOADS, nodes("id,level,parent\na,actor,b\nb,city,c\nc,state,\n"), alone=True)
case("parent-skips-levels", LOADS, nodes("id,level,parent\na,actor,c\nb,city,d\nc,state,d\nd,federal,\n"), alone=True)
case("parent-unknown", REJECTED, nodes("id,level,parent\na,actor,⟦parent-unknown⟧c\nb,city,\n"), alone=True)
case("parent-unknown-state", REJECTED, cities({(1, "state"): "⟦parent-unknown⟧DE-XX"}))
case("parent-by-name", LIKE_TRUTH, cities({(1, "state"): "Hessen"}), of_files=["names-as-keys cities.csv"])
case("parent-by-short-form", LIKE_TRUTH, cities({(2, "state"): "LSA"}), of_files=["names-as-keys cities.csv"])
case("parent-unknown-state-by-slip", REJECTED, cities({(1, "state"): "⟦parent-unknown⟧Hesen"}))
case("parent-is-no-land", LOADS, {STATES: None, **cities({
    (1, "state"): "⟦state-unknown⟧bundesweit", (2, "state"): "⟦parent-implied⟧Sachsen-Anhalt", (4, "state"): "ST",
})})
case("parent-unknown-city", REJECTED, actors({(5, "city"): "⟦parent-unknown⟧wuerzburg"}))
case("parent-inverted", REJECTED, nodes("id,level,parent\na,state,⟦parent-level⟧b\nb,city,\n"), alone=True)
case("parent-of-the-same-level", REJECTED, nodes("id,level,parent\na,city,⟦parent-level⟧b\nb,city,\n"), alone=True)
case("parent-of-itself", REJECTED, nodes("id,level,parent\na,city,⟦parent-level⟧a\nb,city,\n"), alone=True)
case("parent-cycle", REJECTED, nodes("id,level,parent\na,actor,b\nb,city,⟦parent-level⟧a\n"), alone=True)
case("parent-cycle-of-one-level", REJECTED, nodes(
    "id,level,parent\na,city,⟦parent-level⟧b\nb,city,⟦parent-level⟧a\n"
), alone=True)
case("parent-cycle-of-three", REJECTED, nodes(
    "id,level,parent\na,actor,b\nb,city,c\nc,state,⟦parent-level⟧a\n"
), alone=True)
case("parent-is-no-city", REJECTED, actors({(1, "city"): "⟦parent-level⟧rathaus"}))
case("parent-implied-states", LOADS, {
    STATES: None, **cities({(1, "state"): "⟦parent-implied⟧DE-HE", (2, "state"): "⟦parent-implied⟧DE-ST"}),
})
case("parent-implied-cities", LOADS, {
    ACTORS: "id,sector,city\na,science,⟦parent-implied⟧kassel\nb,business,kassel\n", TIES: "source,target\na,b\n",
}, alone=True)
case("parent-implied-federal", LOADS, {
    STATES: "id,name,federal\nDE-HE,Hessen,⟦parent-implied⟧bund\nDE-ST,Sachsen-Anhalt,bund\n",
})

# Tandems and wishes --------------------------------------------------------------------------------------------------

case("tandem-with-an-actor", REJECTED, {TANDEMS: table(TANDEMS, {(1, "newcomer"): "⟦tandem-not-cities⟧rathaus"})})
case("tandem-with-itself", REJECTED, {TANDEMS: table(TANDEMS, {(1, "newcomer"): "⟦tandem-not-cities⟧halle-saale"})})
case("tandem-of-peers", LOADS, {TANDEMS: "Stadt A;Stadt B\nkassel;würzburg\n"})
case("wishes", LOADS, {WISHES: "city,partner,rank,rule\nkassel,würzburg,1,wish\nkassel,halle-saale,2,forbid\n"})
case("wish-unknown-rule", REJECTED, {WISHES: "city,partner,rule\nkassel,würzburg,⟦rule-unknown⟧vielleicht\n"})
case("wish-unknown-city", REJECTED, {WISHES: "Stadt;Wunschstadt\nkassel;⟦edge-unknown-node⟧Wirzburg\n"})
case("wish-by-name", LOADS, {WISHES: "Stadt;Wunschstadt\nKassel;Würzburg\n"}, of_files=["names-as-keys wishes.csv"])
case("wish-blank-partner", REJECTED, {WISHES: "city,partner,rank\nkassel,⟦id-empty⟧,1\n"})

# Odd content ---------------------------------------------------------------------------------------------------------

for name, text in {
    "a-umlaut": "StÃ¤dtetreff", "o-umlaut": "FÃ¶rderkreis", "u-umlaut": "BÃ¼rgerverein", "sharp-s": "GroÃŸes Haus",
    "capital-a-umlaut": "Ã„rztehaus", "capital-o-umlaut": "Ã–koverein", "capital-u-umlaut": "Ãœbergangshaus",
}.items():
    case(f"mojibake-{name}", LOADS, actors({(1, "name"): "⟦mojibake-suspected⟧" + text}))
case("mojibake-in-id", LOADS, cities(extra=[["⟦mojibake-suspected⟧kÃ¶ln", "Koeln", "", "", "", "", "", ""]]))
case("mojibake-in-quoted-name", LOADS, actors({(2, "name"): "⟦mojibake-suspected⟧Stadt Kassel, BÃ¼ro"}))
case("portuguese-is-no-mojibake", LOADS, actors({(1, "name"): "São João de GUIMARÃES"}))
case("combining-mark-after-separator", LOADS, actors({(1, "name"): "\u0308Ehrenamt"}))
case("combining-mark-at-line-start", LOADS, {
    CITIES: "id,name\r\na,A\r\n\u0301b,B\r\n", TIES: "source,target\r\na,\u0301b\r\n",
}, alone=True)
case("terminal-escape-in-name", LOADS, actors({(1, "name"): "\x1b[31mEhrenamt\x1b[0m\x07"}))
case("formula-in-name", LOADS, actors(
    {(1, "name"): "=SUMME(A1:A9)", (4, "name"): "@uni", (5, "name"): "+49 931 1", (6, "name"): "-"}
))
case("right-to-left-name", LOADS, actors({(1, "name"): "\u202eEhrenamt אבג"}))
case("long-cell", LOADS, actors({(1, "name"): "⟦cell-trimmed⟧" + "Ehrenamt " * 9000}))
case("place-behind-a-long-cell", REJECTED, ties({(1, "kind"): "x" * 70_000, (1, "weight"): "⟦weight-invalid⟧viel"}))
case("many-columns", LOADS, {
    STATES: written([
        ["id", "name"] + [f"x{n}" for n in range(2000)],
        ["DE-HE", "Hessen"] + [""] * 2000,
        ["DE-ST", "Sachsen-Anhalt"] + ["1"] * 2000,
    ]),
})

# As offices send it --------------------------------------------------------------------------------------------------

ASSUMED = [f"encoding-assumed {name}" for name in (ACTORS, CITIES, TIES)]
case("office-excel-german-windows-1252", LIKE_TRUTH, all_files(
    windows1252, every(german_table, newline="\r\n"),
), of_files=ASSUMED)
case("office-excel-german-utf8", LIKE_TRUTH, all_files(utf8_bom, every(german_table, newline="\r\n")))
case("office-excel-unicode-text", LIKE_TRUTH, all_files(utf16le, every(german_table, separator="\t", newline="\r\n")))
case("office-excel-mac", LIKE_TRUTH, every(german_table, newline="\r"))
ENGLISH_THOUSANDS = {(3, "weight"): "⟦number-folded⟧1,234.50", (8, "weight"): "⟦number-folded⟧1,250,000.00"}
case("office-excel-english", LIKE_TRUTH, {
    name: utf8_bom(table(
        name, ENGLISH_THOUSANDS if name == TIES else None,
        header={column: column.title() for column in TRUTH[name][0]}, newline="\r\n",
    ))
    for name in TRUTH
})
case("office-excel-german-thousands", LIKE_TRUTH, {
    TIES: windows1252(table(TIES, {
        (1, "weight"): "1,00", (2, "weight"): "2,50", (3, "weight"): "⟦number-folded⟧1.234,50",
        (8, "weight"): "⟦number-folded⟧1.250.000,00",
    }, header=GERMAN_HEADERS[TIES], cells=german, separator=";", newline="\r\n")),
}, of_files=[f"encoding-assumed {TIES}"])
case("office-excel-german-with-title", LIKE_TRUTH, {
    CITIES: windows1252(
        "⟦row-above-header⟧Städte im Programm;;;;;;;\r\n;;;;;;;\r\n"
        + german_table(CITIES, newline="\r\n") + ";;;;;;;\r\n;;;;;;;\r\n",
    ),
}, of_files=[f"encoding-assumed {CITIES}", f"row-blank {CITIES}"])
case("office-libreoffice-german-utf8", LIKE_TRUTH, every(german_table, quote_all=True))
case("office-libreoffice-german-windows-1252", LIKE_TRUTH, all_files(
    windows1252, every(german_table, quote_all=True),
), of_files=ASSUMED)
case("office-swiss", LIKE_TRUTH, ties({
    (3, "weight"): "⟦number-folded⟧1'234.5", (8, "weight"): "⟦number-folded⟧1'250'000.00",
}, header=GERMAN_HEADERS[TIES], separator=";", newline="\r\n"))
case("office-spreadsheet-online", LIKE_TRUTH, {
    name: table(name, newline="\r\n").removesuffix("\r\n") for name in TRUTH
})
case("office-serial-dates", LIKE_TRUTH, {
    TIES: utf8_bom(table(TIES, {
        (3, "since"): "⟦date-serial⟧" + serial(2018, 10, 1), (6, "since"): "⟦date-serial⟧" + serial(2020, 9, 16),
        (8, "since"): "⟦date-serial⟧45551",
    }, separator=";", newline="\r\n")),
})
case("office-zeros-lost", REJECTED, {
    **cities({(4, "id"): "123"}), **actors({(6, "city"): "⟦parent-unknown⟧00123"}),
    **ties({(6, "target"): "⟦edge-unknown-node⟧00123"}),
    TANDEMS: table(TANDEMS, {(1, "newcomer"): "⟦edge-unknown-node⟧00123"}),
})
case("office-dates-mangled", REJECTED, {
    TIES: windows1252(
        table(
            TIES,
            {(2, "since"): "⟦date-invalid⟧Mrz 17", (7, "until"): "⟦date-invalid⟧Jun 23"},
            separator=";",
            newline="\r\n",
        ),
    ),
})
case("office-everything-at-once", REJECTED, {
    STATES: windows1252("sep=;\r\nKennung;Bezeichnung\r\nDE-HE;Hessen\r\nDE-ST;Sachsen-Anhalt\r\n"
                        "DE-BW;Baden;⟦row-too-long⟧Württemberg\r\n⟦id-empty⟧;Thüringen\r\n"),
    CITIES: utf8_bom(table(CITIES, {
        (1, "latitude"): "⟦number-out-of-range⟧513,13", (2, "population"): "⟦number-invalid⟧#NV",
        (3, "joined"): "⟦date-invalid⟧15. Juli",
        (4, "state"): "⟦parent-unknown⟧Anhalt",
    }, header=GERMAN_HEADERS[CITIES], cells=decimal_comma, separator=";", newline="\r\n")),
    ACTORS: table(
        ACTORS,
        {(2, "scope"): "⟦scope-unknown⟧überall"},
        extra=[["⟦id-conflict⟧rathaus", "Rathaus", "Verwaltung", "local", "kassel"]],
    ),
    TIES: "⟦row-above-header⟧Wer mit wem\r\n\r\n" + table(TIES, {
        (1, "weight"): "⟦weight-invalid⟧50 %", (2, "until"): "⟦dates-reversed⟧2016",
        (6, "target"): "⟦edge-unknown-node⟧123", (7, "source"): "⟦id-empty⟧",
    }, newline="\r\n"),
    TANDEMS: table(TANDEMS, {(1, "newcomer"): "⟦tandem-not-cities⟧rathaus"}),
})
case("office-gephi-export", LOADS, {
    NODES: "Id,Label,timeset,level,sector,modularity_class\n"
           "kassel,Kassel,,city,,0\nehrenamt,Ehrenamtsagentur,,actor,civil-society,0\n"
           "rathaus,\"Stadt Kassel, Büro\",,actor,administration-politics,0\n",
    EDGES: "Source,Target,Type,Id,Label,timeset,Weight\n"
           "ehrenamt,rathaus,Undirected,0,,,1.0\nrathaus,kassel,Undirected,1,,,2.5\n",
}, alone=True)
case("office-gephi-export-directed-semicolons", LOADS, {
    NODES: utf8_bom("Id;Label;Interval\na;Ämterlotsen;\nb;Bürgerbüro;\n"),
    EDGES: utf8_bom("Source;Target;Type;Id;Label;Interval;Weight\na;b;Directed;0;;;3.0\n"),
}, alone=True)
case("office-gephi-export-unknown-end", REJECTED, {
    NODES: "Id,Label,timeset\n0,Kassel,\n1,Halle,\n",
    EDGES: "Source,Target,Type,Id,Label,timeset,Weight\n"
           "0,1,Undirected,0,,,1.0\n1,⟦edge-unknown-node⟧2,Undirected,1,,,1.0\n",
}, alone=True)
case("office-kumu-export", LOADS, {
    NODES: "ID,Label,Type,Level,Sector,Description\n"
           "ehrenamt,Ehrenamtsagentur,Organisation,actor,⟦sector-folded⟧Nonprofit,\"Beratung,\nVermittlung\"\n"
           "treff,Treffpunkt,Organisation,actor,⟦sector-folded⟧⟦sector-folded⟧Civil Society|Academia,\n",
    EDGES: "From,To,Direction,Type,Label,Strength\nehrenamt,treff,undirected,cooperation,gemeinsames Fest,2\n",
}, alone=True)
case("office-kumu-connections-only", LOADS, {
    EDGES: utf8_bom(
        "From,To,Direction,Type,Label\r\nEhrenamtsagentur Kassel,Stadt Kassel,directed,funding,\r\n"
        "Stadt Kassel,Universität,mutual,cooperation,\r\n",
    ),
}, alone=True, of_files=["directions-mixed edges.csv"])
case("office-kumu-elements-without-ids", LOADS, {
    NODES: "⟦id-from-name⟧Label,Type,Tags,Description\n"
           "Ehrenamtsagentur Kassel,Organisation,Ehrenamt|Beratung,\"Beratung,\nVermittlung\"\n"
           "Stadt Kassel,Organisation,,\n",
    EDGES: "From,To,Direction,Type,Label\nEhrenamtsagentur Kassel,Stadt Kassel,directed,funding,\n",
}, alone=True)
case("office-cities-by-name", LOADS, {
    CITIES: "⟦id-from-name⟧Stadt;Einwohner;Breite;Länge\nTrier;110674;49,75;6,64\nHalle (Saale);242083;51,48;11,97\n",
    TIES: "Von;Nach;Seit\nTrier;Halle (Saale);2020\n",
}, alone=True)
case("office-cities-by-name-twice", REJECTED, {
    CITIES: "Stadt;Einwohner\nNeustadt;110674\n⟦id-conflict⟧Neustadt;242083\n",
    TIES: "Von;Nach\n",
}, alone=True)
case("kind-decomposed", LOADS, {
    TIES: "source,target,kind\nkassel,würzburg,⟦word-folded⟧" + nfd("Förderung") + "\n"
          "kassel,00123,Förderung\nrathaus,kassel,⟦word-folded⟧" + nfd("Förderung") + "\n",
})
case("column-kept-with-blanks", LOADS, {STATES: "id,name,⟦cell-trimmed⟧ Quelle \nDE-HE,Hessen,a\nDE-ST,Sachsen-Anhalt,b\n"})
case("column-kept-by-a-slip", LOADS, {TIES: table(TIES, header={"weight": "⟦column-kept⟧Gewciht"})})
case("sectors-of-its-own", LOADS, {
    "sectors.csv": "id\nKirche\nMedien\n",
    ACTORS: "id,sector\na,Kirche\nb,Medien|Kirche\nc,⟦sector-unknown⟧Sport\n", TIES: "source,target\na,b\n",
}, alone=True)
case("direction-unknown", REJECTED, {
    EDGES: "From,To,Direction\nEhrenamtsagentur Kassel,Stadt Kassel,⟦direction-unknown⟧sideways\n",
}, alone=True)


# ---------------------------------------------------------------------------------------------------------------------
# Writing
# ---------------------------------------------------------------------------------------------------------------------


def expected(case):
    """The text of `expected.txt`."""
    found = []
    for entry in case.of_files:
        code, _, name = entry.partition(" ")
        found.append((name, 0, 0, code))
    for name, content in case.files.items():
        if isinstance(content, File):
            found += [(name, line, column, code) for code, line, column in content.findings()]
    lines = [case.outcome]
    for name, line, column, code in sorted(found):
        if case.outcome == REJECTED and SEVERITY[code] != "error":
            continue
        place = f"{name}:{line}:{column}" if line else name
        lines.append(f"{SEVERITY[code]} {code} {place}".rstrip())
    errors = [line for line in lines if line.startswith("error")]
    if (case.outcome == REJECTED) != bool(errors):
        raise ValueError(f"{case.name}: {case.outcome} with {len(errors)} errors")
    return "\n".join(lines) + "\n"


def main():
    root = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else pathlib.Path(__file__).resolve().parent.parent / "Corpus"
    names = [case.name for case in CASES]
    doubled = {name for name in names if names.count(name) > 1}
    odd = [name for name in names if not re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", name)]
    if doubled or odd:
        raise ValueError(f"names twice: {sorted(doubled)}, names not in kebab case: {odd}")
    if root.exists():
        if not (root / "truth" / "expected.txt").exists():
            raise SystemExit(f"{root} is no corpus; not overwritten")
        shutil.rmtree(root)
    truth = {
        name: (File(content) if isinstance(content, str) else content).encoded()
        for name, content in next(case for case in CASES if case.name == "truth").files.items()
    }
    for case in CASES:
        folder = root / case.name
        folder.mkdir(parents=True)
        case.files = {
            name: File(content) if isinstance(content, str) else content for name, content in case.files.items()
        }
        written = {
            name: content if isinstance(content, bytes) else content.encoded() for name, content in case.files.items()
        }
        for name, content in written.items():
            if case.name == "truth" or content != truth.get(name):
                (folder / name).write_bytes(content)
        outcome, *findings = expected(case).splitlines()
        absent = [f"without {name}" for name in sorted(set(truth) - {name.lower() for name in written})]
        text = "".join(f"{line}\n" for line in [outcome, *absent, *findings])
        (folder / "expected.txt").write_text(text, encoding="utf-8", newline="\n")
    print(f"{len(CASES)} cases in {root}")


if __name__ == "__main__":
    main()
