"""Uses the page that holds the whole tool as an office would, and holds what it answers against the installed tool.

    /tmp/pages/bin/python Tests/page/app.py geflecht.html .build/release/geflecht datasets/engagierte-stadt
"""

import json
import pathlib
import re
import subprocess
import sys
import tempfile
import time

from browser import Browser

wrong = []


def claim(holds, name, *facts):
    if not holds:
        wrong.append(": ".join([name, *map(str, facts)]))
        print("WRONG:", wrong[-1], flush=True)


class Office:
    """Somebody who opens the page, clicks and reads."""

    def __init__(self, page, folder):
        self.browser = Browser()
        self.page, self.folder = page, folder
        self.browser.command("Browser.setDownloadBehavior", behavior="allow", downloadPath=str(folder))

    def open(self, address=""):
        self.browser.open(self.page, address)

    def click(self, text, place="body"):
        """Presses the first button of that name."""
        found = self.browser.run(
            "const [place, text] = arguments; const button = [...document.querySelectorAll(`${place} button`)]"
            ".find((button) => button.textContent === text); button?.click(); return Boolean(button)", place, text)
        claim(found, "no button", text)

    def answered(self, seconds=30):
        """What stands there once nothing is at work any more; how long that took."""
        start = time.monotonic()
        done = self.browser.wait(
            "return document.querySelector('p.working')?.hidden && document.querySelector('#answer > *') !== null", seconds)
        claim(done, "no answer")
        return time.monotonic() - start

    def saved(self, name, seconds=20):
        """The bytes of a file that the page saved."""
        path, end = self.folder / name, time.monotonic() + seconds
        size = 0
        while time.monotonic() < end:
            time.sleep(0.2)
            before, size = size, path.stat().st_size if path.exists() else 0
            if size and size == before:
                return path.read_bytes()
        claim(False, "not saved", name)
        return b""

    def give(self, files):
        """Chooses files, as by dropping them."""
        field = self.browser.driver.find_element("css selector", ".drop input[type=file]:not([webkitdirectory])")
        field.send_keys("\n".join(str(file) for file in files))


def main():
    page, geflecht, data = (pathlib.Path(word).resolve() for word in sys.argv[1:4])

    def native(*words):
        return subprocess.run([geflecht, words[0], data, *words[1:], "--quiet"], check=True, capture_output=True).stdout

    def body(document):
        main = re.search("<main>(.*)</main>", document.decode(), re.S).group(1)
        return re.sub(r"\s+", " ", re.sub("<[^>]*>", " ", main)).strip()

    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        office = Office(page, folder)
        browser = office.browser
        try:
            start = time.monotonic()
            office.open("#lang=de")
            claim(browser.wait("return document.querySelector('.drop button') !== null"), "does not open")
            print(f"opened in {time.monotonic() - start:.2f} s, {page.stat().st_size / 1e6:.2f} MB")
            # A blob is what the page itself holds: the script of a worker.
            found = [one for one in browser.complaints() if not one.startswith("blob:")]
            claim(not found, "asks or complains", found)
            claim(not (found := browser.barriers()), "empty", found)

            # The tables dropped in, and the check as the installed tool has it.
            office.give(sorted(data.glob("*.csv")))
            office.answered()
            shown = browser.run("return document.querySelector('#answer').textContent")
            for word in ["117", "236", "543"]:
                claim(word in shown, "the check lacks", word)
            for view in ["Sektoren", "Länder", "Jahre", "Tandems", "Karte", "Maße", "Dateien", "Auf einer Seite"]:
                office.click(view, "nav")
                taken = office.answered(60)
                print(f"{view}: {taken:.1f} s")
                claim(not browser.run("return document.querySelector('.failure')?.textContent"), view, "fails",
                      browser.run("return document.querySelector('.failure')?.textContent"))
                for scheme in ["light", "dark"]:
                    browser.media(prefers_color_scheme=scheme)
                    claim(not (found := browser.barriers()), view, scheme, found)
                browser.media()
            claim(browser.run("return document.querySelector('iframe.page') !== null"), "no page in the page")

            # The same bytes in what is saved.
            office.click("Sektoren", "nav")
            office.answered()
            office.click("JSON", "#answer")
            saved = office.saved("sectors.json")
            answer = json.loads(saved or b"{}")
            expected = json.loads(native("sectors", "--format", "json"))
            claim({**answer, "geflecht": 0} == {**expected, "geflecht": 0}, "sectors.json differs")
            office.click("Dateien", "nav")
            office.answered()
            office.click("graphml", "#answer")
            installed = folder / "native.graphml"
            native("export", "--to", "graphml", "--lang", "de", "-o", str(installed))
            claim(office.saved("net.graphml") == installed.read_bytes(), "net.graphml differs")

            # A plan, a pair settled, one ruled out, a weight moved, all of it saved and read back by the tool.
            office.click("Tandems", "nav")
            office.answered()
            plan = json.loads(native("tandems", "--draws", "0", "--format", "json"))
            rows = browser.run("return document.querySelectorAll('#answer tbody tr').length")
            claim(rows == len(plan["pairs"]), "pairs", rows, len(plan["pairs"]))
            claim("bewiesen" in browser.run("return document.querySelector('.proof').textContent"), "not proven")
            office.click("ausschließen", "#answer tbody")
            taken = office.answered()
            print(f"another plan: {taken:.2f} s")
            claim(browser.run("return document.querySelector('.change') !== null"), "no change is told")
            office.click("Einstellungen speichern")
            (folder / "settings.txt").write_bytes(office.saved("tandems.txt"))
            first = plan["pairs"][0]
            claim(f"--forbid {first['newcomer']}={first['guide']}" in (folder / "settings.txt").read_text(), "settings lack the pair")
            other = json.loads(native("tandems", "--settings", str(folder / "settings.txt"), "--draws", "0", "--format", "json"))
            claim((first["newcomer"], first["guide"]) not in [(p["newcomer"], p["guide"]) for p in other["pairs"]], "still paired")
            claim("forbid=" in browser.run("return location.hash"), "the address lacks the pair")

            # A broken table is said with its place, and the page works on.
            broken = folder / "ties.csv"
            broken.write_text("source;target\na;b\n\x00", encoding="utf-8")
            office.open("#lang=en&view=check")
            office.give([broken])
            office.answered()
            claim("ties.csv" in browser.run("return document.querySelector('#answer').textContent"), "a broken table is not named")
            office.click("Load an example: Engagierte Stadt, 117 cities")
            office.answered()
            claim("117" in browser.run("return document.querySelector('#answer').textContent"), "the example does not open")
            # Its worker and the page in its frame are its own.
            found = [one for one in browser.complaints() if not one.startswith("blob:")]
            claim(not found, "asks or complains in the end", found)
        finally:
            browser.close()


if __name__ == "__main__":
    main()
    sys.exit(1 if wrong else 0)
