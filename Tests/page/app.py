"""Uses the page that holds the whole tool as an office would, and holds what it answers against the installed tool.

    /tmp/pages/bin/python Tests/page/app.py geflecht.html .build/release/geflecht datasets/engagierte-stadt

A machine that does other work meanwhile may take longer; how many times as long, a fourth word says.
"""

import contextlib
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import time

from browser import Browser

# What the page promises: seconds, and bytes of the engine's memory.
LIMITS = {"ready": 1, "plan": 1.5, "all measures": 4, "memory": 100e6}
VIEWS = {"Prüfung": "Check", "Auf einer Seite": "On one page", "Sektoren": "Sectors", "Länder": "States", "Jahre": "Years",
         "Tandems": "Tandems", "Karte": "Map", "Maße": "Measures", "Dateien": "Files"}

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

    def open(self, address="", page=None):
        self.browser.open(page or self.page, address)
        claim(self.browser.wait("return document.querySelector('.drop button') !== null"), "does not open")

    def click(self, text, place="body"):
        """Presses the first button of that name."""
        found = self.browser.run(
            "const [place, text] = arguments; const button = [...document.querySelectorAll(`${place} button`)]"
            ".find((button) => button.textContent === text); button?.click(); return Boolean(button)", place, text)
        claim(found, "no button", text)

    def answered(self, seconds=60):
        """Waits until nothing is at work any more; how long that took."""
        start = time.monotonic()
        done = self.browser.wait(
            "return document.querySelector('p.working')?.hidden && document.querySelector('#answer > *') !== null", seconds)
        claim(done, "no answer")
        return time.monotonic() - start

    def text(self, place="#answer"):
        return self.browser.run("return document.querySelector(arguments[0])?.textContent ?? ''", place)

    def fails(self):
        return self.text("#answer .failure")

    def saved(self, name, seconds=30):
        """The bytes of a file that the page saved."""
        path, end = self.folder / name, time.monotonic() + seconds
        size = 0
        while time.monotonic() < end:
            time.sleep(0.1)
            before, size = size, path.stat().st_size if path.exists() else 0
            if size and size == before:
                content = path.read_bytes()
                path.unlink()
                return content
        claim(False, "not saved", name)
        return b""

    def drop(self, *paths):
        """Drags files or a folder onto the page."""
        x, y = self.browser.run("scrollTo(0, 0); const place = document.querySelector('.drop').getBoundingClientRect();"
                                "return [place.x + place.width / 2, place.y + place.height / 2]")
        for step in ["dragEnter", "dragOver", "drop"]:
            self.browser.command("Input.dispatchDragEvent", type=step, x=x, y=y,
                                 data={"items": [], "files": [str(path) for path in paths], "dragOperationsMask": 1})

    def choose(self, place, *paths):
        """Chooses files by a button."""
        self.browser.driver.find_element("css selector", place).send_keys("\n".join(str(path) for path in paths))

    def press(self, *keys):
        for key in keys:
            code = {"Tab": 9, "Enter": 13, "ArrowRight": 39}[key]
            for step in ["keyDown", "keyUp"]:
                text = {"text": "\r"} if key == "Enter" and step == "keyDown" else {}
                self.browser.command("Input.dispatchKeyEvent", type=step, key=key, code=key, windowsVirtualKeyCode=code, **text)

    def planned(self, act):
        """Does something that plans anew; seconds until the plan stands there."""
        self.browser.run("window.took = undefined; const start = performance.now(); new MutationObserver((_, observer) => {"
                         "window.took = (performance.now() - start) / 1000; observer.disconnect(); })"
                         ".observe(document.querySelector('.plan'), { childList: true });")
        act()
        took = self.browser.wait("return window.took", 60)
        self.answered()
        return took or 60

    def decide(self, pair, how):
        """Presses one of the buttons beside a pair."""
        return self.planned(lambda: self.browser.run(
            "document.querySelector(`[data-key=\"${arguments[0]}\"]`).click()", f"{how} {pair}"))

    def pairs(self):
        return self.browser.run("return [...document.querySelectorAll('.plan tr[data-pair]')].map((row) => row.dataset.pair)")


class Judge:
    def __init__(self, page, tool, data, folder, patience):
        self.tool, self.data, self.folder, self.patience = tool, data, folder, patience
        self.office = Office(page, folder)
        self.browser = self.office.browser

    def native(self, *words):
        """What the installed tool answers, or writes to its last word behind -o."""
        (self.folder / "native").mkdir(exist_ok=True)
        target = self.folder / "native" / words[-1] if "-o" in words else None
        line = [self.tool, words[0], self.data.name, *words[1:-1], *([target] if target else words[-1:])]
        done = subprocess.run([*line, "--force"] if target else line, cwd=self.data.parent, check=True, capture_output=True)
        return target.read_bytes() if target and target.is_file() else done.stdout

    def within(self, name, figure):
        unit = "MB" if name == "memory" else "s"
        print(f"{name}: {figure / 1e6 if unit == 'MB' else figure:.2f} {unit}", flush=True)
        limit = LIMITS[name] * (1 if unit == "MB" else self.patience)
        claim(figure < limit, name, figure, "the limit is", limit)

    def judge(self):
        memory = 0
        for part in [self.opening, self.views, self.files, self.tandems, self.settings, self.stopping, self.trouble, self.report]:
            start = time.monotonic()
            part()
            memory = max(memory, self.browser.evaluate("engine.memory()"))
            print(f"{part.__name__}: {time.monotonic() - start:.1f} s", flush=True)
        self.within("memory", memory)

    def barriers(self, *place):
        """In the light, all that axe looks for; in the dark, the contrast."""
        for scheme, rule in [("light", None), ("dark", "color-contrast")]:
            self.browser.media(prefers_color_scheme=scheme)
            claim(not (found := self.browser.barriers(rule)), *place, scheme, found)
        self.browser.media()

    def opening(self):
        office, browser = self.office, self.browser
        print(f"{office.page.stat().st_size / 1e6:.2f} MB")
        times = []
        for language in ["de", "en", "de"]:
            office.open(f"#lang={language}")
            times.append(browser.evaluate("engine.ready.then(() => performance.now() / 1000)"))
            self.barriers("empty", language)
        self.within("ready", min(times))
        # A blob is what the page itself holds: the script of a worker.
        found = [one for one in browser.complaints() if not one.startswith("blob:")]
        claim(not found, "asks or complains", found)
        # Whatever a script might try, the policy refuses it.
        policy = browser.run("return document.querySelector('meta[http-equiv]').content")
        claim(policy.startswith("default-src 'none';") and "connect-src" not in policy, "the policy", policy)
        came = browser.evaluate("fetch('https://example.org/').then(() => 'connects', () => 'refused')")
        claim(came == "refused" and "Content Security Policy" in "".join(browser.complaints()), "the policy refuses nothing", came)

    def views(self):
        """All views of a folder that is dropped, in both languages and themes."""
        office, browser = self.office, self.browser
        office.drop(self.data)
        office.answered()
        for word in ["117", "236", "543"]:
            claim(word in office.text(), "the check lacks", word)
        for german, english in VIEWS.items():
            office.click(german, "nav")
            print(f"  {german}: {office.answered():.1f} s")
            claim(not office.fails(), german, "fails", office.fails())
            self.barriers(german)
            if german == "Auf einer Seite":
                claim(browser.run("return document.querySelector('iframe.page') !== null"), "no page in the page")
                office.click("Speichern", "#answer")
                claim(office.saved("net.html") == self.native("report", "--lang", "de", "-o", "net.html"), "net.html differs")
                continue
            browser.run("document.querySelector('.language').click()")
            office.answered()
            claim(browser.run("return document.querySelector('nav [aria-current]').textContent") == english, german, "is not", english)
            claim(not (found := browser.barriers()), english, found)
            browser.run("document.querySelector('.language').click()")
            office.answered()

    def files(self):
        """The same bytes in everything that is saved."""
        office = self.office
        office.click("Sektoren", "nav")
        office.answered()
        for button, name in [("JSON", "sectors.json"), ("CSV", "sectors.csv"), ("Excel", "sectors.xlsx")]:
            office.click(button, "#answer")
            claim(office.saved(name) == self.native("sectors", "--lang", "de", "-o", name), name, "differs")
        office.click("Karte", "nav")
        office.answered()
        for button, name in [("SVG", "map.svg"), ("DOT", "map.dot")]:
            office.click(button, "#answer")
            claim(office.saved(name) == self.native("map", "--lang", "de", "-o", name), name, "differs")
        office.click("Dateien", "nav")
        office.answered()
        for form, name in [("graphml", "net.graphml"), ("gexf", "net.gexf"), ("json", "net.json"), ("xlsx", "net.xlsx")]:
            office.click(form, "#answer")
            claim(office.saved(name) == self.native("export", "--to", form, "--lang", "de", "-o", name), name, "differs")
        office.click("csv", "#answer")
        office.answered()
        self.native("export", "--to", "csv", "--lang", "de", "-o", "csv/")
        for name in ["nodes.csv", "edges.csv"]:
            office.click(name, "#answer")
            claim(office.saved(name) == (self.folder / "native/csv" / name).read_bytes(), name, "differs")
        office.click("Maße", "nav")
        office.answered()
        office.click("alle berechnen", ".controls")
        self.within("all measures", office.answered())
        office.click("JSON", "#answer")
        claim(office.saved("measure.json") == self.native("measure", "--lang", "de", "-o", "measure.json"), "measure.json differs")

    def tandems(self):
        """A plan; pairs ruled out, settled and wished for, in the table, on the map and by keyboard; a weight moved."""
        office, browser = self.office, self.browser
        office.click("Tandems", "nav")
        office.answered()
        plan = json.loads(self.native("tandems", "--draws", "0", "--format", "json"))
        expected = [f"{pair['newcomer']}={pair['guide']}" for pair in plan["pairs"]]
        claim(office.pairs() == expected, "another plan", office.pairs(), expected)
        claim("bewiesen" in office.text(".plan"), "not proven")
        times = [office.decide(expected[0], "forbid")]
        claim(expected[0] not in office.pairs(), "is still paired", expected[0])
        told = office.text(".change li")
        claim("→" in told, "no change is told", told)
        claim(expected[0].replace("=", "%3D") in browser.run("return location.hash"), "the address lacks the pair")

        # On the map: a city, another, and what there is to say about both.
        city, partner = "goch", "stendal"
        for name in [city, partner]:
            browser.run("document.querySelector(`.choosing [data-id='${arguments[0]}']`).dispatchEvent("
                        "new MouseEvent('click', { bubbles: true, cancelable: true }))", name)
            office.answered()
        claim("Stendal als erfahrene Stadt für Goch" in office.text(".detail"), "no explanation", office.text(".detail")[:80])
        times.append(office.decide(f"{city}={partner}", "pin"))
        claim(f"{city}={partner}" in office.pairs(), "is not settled", office.pairs())

        # The same by keyboard: the map is one stop, arrows go along it, Enter chooses, Tab leads on to the buttons.
        browser.run("document.querySelector('.choosing [tabindex=\"0\"]').focus()")
        for _ in range(200):
            if browser.run("return document.activeElement.dataset.id") == "cloppenburg":
                break
            office.press("ArrowRight")
        office.press("Enter")
        office.answered()
        claim(browser.run("return document.activeElement.dataset.id") == "cloppenburg", "the map loses the keyboard")
        claim("Cloppenburg" in office.text(".detail h2"), "no candidates", office.text(".detail")[:80])
        row = browser.run("return document.querySelectorAll('.detail tr[data-pair]')[1].dataset.pair")
        for _ in range(20):
            office.press("Tab")
            if browser.run("return document.activeElement.dataset.key") == f"wish {row}":
                break
        times.append(office.planned(lambda: office.press("Enter")))
        claim(browser.run("return document.activeElement.dataset.key") == f"wish {row}", "the table loses the keyboard")
        claim(f"wish={row.replace('=', '%3D')}" in browser.run("return location.hash"), "the address lacks the wish")
        claim("Gewünscht" in office.text(".decisions"), "the wish is not shown")

        # A weight and the places.
        for name, value in [("travel", "4"), ("capacity", "2")]:
            times.append(office.planned(lambda: browser.run(
                "const input = document.querySelector(`[data-slider='${arguments[0]}']`); input.value = arguments[1];"
                "input.dispatchEvent(new Event('input'))", name, value)))
        self.barriers("Tandems, decided")
        self.within("plan", min(times))
        print("  plans:", ", ".join(f"{took:.2f}" for took in times))

    def settings(self):
        """What is set reads back in the tool and in the page."""
        office, browser = self.office, self.browser
        shown, address = office.pairs(), browser.run("return location.hash")
        office.click("JSON", ".plan")
        plan = office.saved("tandems.json")
        office.click("Einstellungen speichern")
        path = self.folder / "settings.txt"
        path.write_bytes(office.saved("tandems.txt"))
        other = self.native("tandems", "--settings", str(path), "--draws", "0", "--lang", "de", "-o", "tandems.json")
        claim(plan == other, "the tool reads other settings")
        claim([f"{pair['newcomer']}={pair['guide']}" for pair in json.loads(other)["pairs"]] == shown, "the tool has another plan")
        path.write_bytes(path.read_bytes() + b"--seniority 3\n")
        office.click("Alles zurücksetzen")
        office.answered()
        claim("forbid" not in browser.run("return location.hash"), "what was set stays")
        office.choose("input[accept='.txt']", path)
        office.answered()

        def sides(text):
            return sorted(text.lstrip("#").split("&"))
        claim(sides(browser.run("return location.hash")) == sides(address + "&seniority=3"), "the page reads other settings")
        expected = json.loads(self.native("tandems", "--settings", str(path), "--draws", "0", "--format", "json"))["pairs"]
        claim(office.pairs() == [f"{pair['newcomer']}={pair['guide']}" for pair in expected], "the page has another plan")
        # Whoever is sent the address, and has the data, sees the same.
        shown, address = office.pairs(), browser.run("return location.hash")
        office.open(address)
        office.drop(self.data)
        office.answered()
        claim(office.pairs() == shown, "the address shows another plan")

    def stopping(self):
        """Long work shows how far it is, and can be stopped; the page works on."""
        office, browser = self.office, self.browser
        office.click("Wie sicher ist der Plan?")
        claim(browser.wait("return document.querySelector('.working progress').hasAttribute('value')", 20), "no progress")
        office.click("Abbrechen")
        office.answered()
        claim("Abgebrochen" in office.text(".plan"), "is not stopped", office.text(".plan")[:80])
        office.click("Alles zurücksetzen")
        office.answered()
        claim(len(office.pairs()) == 10, "no plan after a stop")

    def trouble(self):
        """Broken tables, none at all, too large ones, and an engine that ends."""
        office, browser = self.office, self.browser
        broken = self.folder / "ties.csv"
        broken.write_text("source;target\na;b\na;c;d\n", encoding="utf-8")
        office.open("#lang=en&view=check")
        office.choose(".drop input[multiple]", broken)
        office.answered()
        office.click("Tandems", "nav")
        office.answered()
        claim("data/ties.csv:3:" in office.fails(), "a broken row is not told of", office.fails())
        office.click("To the check of the data")
        office.answered()
        text = office.text()
        claim("data/ties.csv:3:" in text and "a;c;d" in text, "a broken row is not shown", text)
        claim(office.text("#answer .cure"), "there is no cure")
        self.barriers("broken")
        large = self.folder / "large.csv"
        with large.open("wb") as file:
            file.truncate(150_000_001)
        office.choose(".drop input[multiple]", large)
        claim(browser.wait("return document.querySelector('.read').textContent.includes('144 MiB')"), "its size is not said",
              office.text(".read"))
        nothing = self.folder / "nothing"
        nothing.mkdir()
        office.drop(nothing)
        claim(browser.wait("return document.querySelector('.read').textContent.startsWith('No table')"), "an empty folder opens")
        office.click("Load an example: 117 cities of Engagierte Stadt")
        office.answered()
        claim("117" in office.text(), "the example does not open")
        # Pairs that exclude each other are told, and can be taken back one by one.
        office.open("#lang=en&view=tandems&pin=goch%3Demden&pin=cloppenburg%3Demden")
        office.drop(self.data)
        office.answered()
        claim("exclude each other" in office.fails(), "a conflict is not told", office.fails())
        self.barriers("a conflict")
        office.click("take back")
        office.answered()
        claim("Cloppenburg – Emden" in office.text(".decisions"), "a city without its name", office.text(".decisions"))
        claim("cloppenburg=emden" in office.pairs(), "no plan when the conflict is gone", office.fails())
        # One city alone is shown with its candidates, which are not the plan.
        office.open("#lang=en&view=tandems&newcomer=Cloppenburg")
        office.drop(self.data)
        office.answered()
        office.decide("cloppenburg=emden", "forbid")
        claim(office.text(".change ul") == "Cloppenburg: Emden → Lutherstadt Wittenberg", "another change", office.text(".change ul"))
        # A file of more bytes than there are ends the instance; the next is whole.
        ended = browser.evaluate("engine.run(['check', 'x'], [['x', { length: 4e9 }]]).then((answer) => answer.code)")
        claim(ended == 70, "does not end", ended)
        office.click("Sectors", "nav")
        office.answered()
        claim(not office.fails() and "556" in office.text(), "does not work on", office.fails())

        # The workbook to fill in can be opened as it is.
        office.click("Empty workbook to fill in")
        book = self.folder / "book.xlsx"
        book.write_bytes(office.saved("geflecht.xlsx"))
        office.click("Check", "nav")
        office.choose(".drop input[multiple]", book)
        office.answered()
        claim("book.xlsx is ready" in office.text("#answer h1"), "the empty workbook", office.text()[:200])
        # Its worker and the page in its frame are its own.
        found = [one for one in browser.complaints() if not one.startswith("blob:")]
        claim(not found, "asks or complains in the end", found)
        # A page that came damaged says so, whatever it is asked.
        damaged = self.folder / "damaged.html"
        damaged.write_text(re.sub('(id="engine">.{9999}).{4}', r"\1AAAA", office.page.read_text(encoding="utf-8")), encoding="utf-8")
        office.open("#lang=en&view=check", damaged)
        office.click("Load an example: 117 cities of Engagierte Stadt")
        office.answered()
        claim("damaged" in (office.fails() or ""), "a damaged page does not say so", office.text())
        browser.complaints()

    def report(self):
        """The page of a report that has the engine in it answers further questions, with the same bytes."""
        office, browser = self.office, self.browser
        self.native("report", "--engine", str(office.page), "--lang", "de", "--permutations", "99", "-o", "asked.html")
        asked = self.folder / "native/asked.html"
        office.open("#lang=de&view=sectors", asked)
        office.answered()
        office.click("JSON", "#answer")
        claim(office.saved("sectors.json") == self.native("sectors", "--lang", "de", "-o", "sectors.json"),
              "a page with its data answers otherwise")
        office.click("Tandems", "nav")
        office.answered()
        claim(len(office.pairs()) == 10, "no plan in a page with its data")
        office.open("#lang=de", asked)
        office.answered()
        browser.driver.switch_to.frame(browser.driver.find_element("css selector", "iframe.page"))
        claim(re.search("370 Knoten|117 Städte", browser.run("return document.body.textContent")), "no report in a page with its data")
        browser.driver.switch_to.default_content()
        found = [one for one in browser.complaints() if not one.startswith("blob:")]
        claim(not found, "a page with its data asks or complains", found)


def main():
    page, tool, data = (pathlib.Path(word).resolve() for word in sys.argv[1:4])
    start = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        judge = Judge(page, tool, data, pathlib.Path(folder), float(sys.argv[4]) if len(sys.argv) > 4 else 1)
        with contextlib.closing(judge.browser):
            judge.judge()
    print(f"{time.monotonic() - start:.0f} s, {len(wrong)} wrong")


if __name__ == "__main__":
    main()
    sys.exit(1 if wrong else 0)
