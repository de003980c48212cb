"""The networks whose pages are judged, as folders of tables."""

import csv
import subprocess

PAYLOADS = [
    "</script><script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg/onload=alert(1)>", "<!--", "-->", "]]>",
    "<![CDATA[", "</style><script>alert(1)</script>", "</title><script>alert(1)</script>", "<base href=//example.org>",
    "<meta http-equiv=refresh content=0;url=//example.org>", "<iframe src=javascript:alert(1)>", "javascript:alert(1)",
    "\" onmouseover=\"alert(1)", "' onfocus='alert(1)' autofocus='", "`onerror=alert(1)", "${alert(1)}", "{{7*7}}", "<%= 1 %>",
    "&lt;script&gt;alert(1)&lt;/script&gt;", "&#60;script&#62;", "&amp;amp;", "\\u003cscript\\u003e", "\\x3cscript\\x3e",
    "<a href=\"javascript:alert(1)\">x</a>", "<details open ontoggle=alert(1)>", "<math><mi//xlink:href=\"data:x,<script>1</script>\">",
    "<link rel=stylesheet href=//example.org/x.css>", "@import url(//example.org)", "expression(alert(1))", "</tr></table><h1>x",
    "</svg><script>alert(1)</script>", "<foreignObject>", "<template>", "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
    "__proto__", "constructor", "toString", "null", "undefined", "NaN", "Infinity", "true", "0", "-1", "1e309", "007", "0x10",
    "=1+1", "+1", "-1+1", "@SUM(A1)", "=cmd|'/c calc'!A0", "'; DROP TABLE nodes; --", "1' OR '1'='1", "../../etc/passwd",
    "%3Cscript%3E", "%00", "%s%s%n", "C:\\temp\\new", "a\\", "\"quoted\"", "it's", "a|b", "x;y,z", "#n0", "#c1", "?a=b&c=d",
    "Straße", "ÄÖÜ äöü ß", "İstanbul", "ﬁne", "Ǆ", "ŉ", "Å Å", "e\u0301", "Zalgo\u0300\u0301\u0302\u0303", "😀", "👩‍👩‍👧‍👦", "🇩🇪", "𝒜𝓁𝑔",
    "שלום עולם", "مرحبا", "日本語", "한국어", "Ελληνικά", "Кириллица", "ภาษาไทย", "हिन्दी", "\u202eevil\u202c", "\u2066x\u2069",
    "zero\u200bwidth", "soft\u00adhyphen", "no\u00a0break", "line\u2028break", "paragraph\u2029break", "bom\ufeff", "\u3000ideographic",
    "tab\there", "two\nlines", "carriage\rreturn", "bell\u0007", "escape\u001b[31mred", "del\u007f", "c1\u0085", "private\ue000",
    "last\ufffd", "w" * 400, "x " * 150, "a" * 63 + "." + "b" * 63, "…", "–", "—", "‘’“”„", "½ ¼ ²", "№", "™", "∑∞", "\u0d0a",
    "http://example.org/<script>", "https://example.org/?q=\"><script>", "mailto:a@example.org", "data:text/html,<script>1</script>",
    "on", "off", "id", "class", "hidden", "n12", "c12", "search", "other", "data", "nodes", "numbers",
]


def table(folder, name, header, rows):
    folder.mkdir(exist_ok=True)
    with open(folder / name, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(header)
        writer.writerows(rows)


def write_naughty(folder):
    """Every label as a name of a node, and some of them as sectors, kinds, states and ids."""
    count = len(PAYLOADS)
    table(folder, "states.csv", ["id", "name"], [["S1", PAYLOADS[0]], ["S2", PAYLOADS[1]]])
    table(folder, "cities.csv", ["id", "name", "state", "latitude", "longitude", "joined"],
          [[f"city{n}", PAYLOADS[n], f"S{n % 2 + 1}", 48 + n % 6, 8 + n % 5, 2015 + n % 8] for n in range(0, count, 6)])
    table(folder, "actors.csv", ["id", "name", "sector", "city"],
          [[f"actor{n}", label, PAYLOADS[n % 14], f"city{n - n % 6}"] for n, label in enumerate(PAYLOADS)])
    table(folder, "ties.csv", ["source", "target", "kind", "weight", "since"],
          [[f"actor{n}", f"actor{(n * 7 + 1) % count}", PAYLOADS[n % 12], 1 + n % 3, 2015 + n % 8]
           for n in range(count) if (n * 7 + 1) % count != n])


def write_all(geflecht, data, folder):
    """Every network by its name."""
    networks = {"real": data}
    for name in ["program", "naughty", "city", "state", "empty"]:
        networks[name] = folder / name
    subprocess.run([geflecht, "generate", "program", "-o", networks["program"], "--size", "400", "--quiet"], check=True)
    write_naughty(networks["naughty"])
    table(networks["city"], "cities.csv", ["id", "name"], [["a", "Aheim"]])
    table(networks["city"], "ties.csv", ["source", "target"], [])
    table(networks["state"], "states.csv", ["id", "name"], [["S", "Sland"]])
    table(networks["state"], "cities.csv", ["id", "name", "state"], [["a", "Aheim", "S"], ["b", "Bheim", "S"]])
    table(networks["state"], "actors.csv", ["id", "name", "sector", "city"], [["x", "Verein X", "business", "a"]])
    table(networks["state"], "ties.csv", ["source", "target", "kind"], [["a", "b", "tandem"], ["x", "b", "cooperation"]])
    table(networks["empty"], "cities.csv", ["id", "name"], [])
    table(networks["empty"], "ties.csv", ["source", "target"], [])
    return networks
