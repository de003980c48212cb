"""A Chromium that reaches no network and remembers what a page asked for and complained about."""

import json
import pathlib
import time

import axe_core_python
from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service

AXE = (pathlib.Path(axe_core_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
# What WCAG 2.1 AA asks for, and what axe holds to be good practice. A page in a frame is judged by itself.
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"], "resultTypes": ["violations"], "iframes": False}


class Browser:
    def __init__(self):
        options = Options()
        # Hundreds of views in a few seconds are what a judge wants, not a page gone wild.
        for word in ["--disable-ipc-flooding-protection", "--headless", "--no-sandbox", "--disable-gpu", "--host-resolver-rules=MAP * ~NOTFOUND", "--window-size=1200,900"]:
            options.add_argument(word)
        options.binary_location = "/usr/bin/chromium"
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        self.driver = webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))
        self.driver.set_script_timeout(120)

    def close(self):
        self.driver.quit()

    def command(self, name, **arguments):
        return self.driver.execute_cdp_cmd(name, arguments)

    def open(self, page, address=""):
        """Loads a page anew."""
        self.driver.get("about:blank")
        self.driver.get_log("performance")
        self.driver.get(page.as_uri() + address)

    def run(self, script, *arguments):
        return self.driver.execute_script(script, *arguments)

    def wait(self, script, seconds=5):
        """Waits until a script answers with something true."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if answer := self.run(script):
                return answer
            time.sleep(0.02)
        return None

    def evaluate(self, script):
        """The answer of a promise, past the policy of the page."""
        result = self.command("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
        if "exceptionDetails" in result:
            raise RuntimeError(result["exceptionDetails"])
        return result["result"].get("value")

    def media(self, **features):
        kind = features.pop("media", "")
        self.command(
            "Emulation.setEmulatedMedia", media=kind,
            features=[{"name": name.replace("_", "-"), "value": value} for name, value in features.items()])

    def complaints(self):
        """Messages on the console, and requests other than for the page itself."""
        messages = [entry["message"] for entry in self.driver.get_log("browser")]
        requests = []
        for entry in self.driver.get_log("performance"):
            event = json.loads(entry["message"])["message"]
            if event["method"] == "Network.requestWillBeSent":
                requests.append(event["params"]["request"]["url"])
        return messages + [url for url in requests if not url.startswith("file:") and url != "about:blank"] + (
            ["the page was asked for more than once"] if sum(url.startswith("file:") for url in requests) > 1 else [])

    def barriers(self, rule=None):
        """What axe finds, one line each; by one of its rules alone, if one is named."""
        rules = {**RULES, "runOnly": {"type": "rule", "values": [rule]}} if rule else RULES
        self.evaluate(AXE + ";0")
        found = self.evaluate(f"axe.run(document, {json.dumps(rules)}).then(r => JSON.stringify(r.violations.map(v => "
                              "`${v.id}: ${v.nodes.length}: ${v.nodes[0].html.slice(0, 160)} ${v.nodes[0].failureSummary}`)))")
        return json.loads(found)
