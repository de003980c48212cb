"""Every filter of the page against the command line with the options of the same names."""

import collections
import concurrent.futures
import json
import random
import subprocess

LEVELS = ["federal", "state", "city", "actor"]
# Puts a view into the address, as a link that was sent does, and reads what the page shows.
READ = """
const [views, done] = arguments;
const number = (text) => Number(text.replace(/[.,\\s]/g, ""));
const read = () => {
  const rows = [...document.querySelectorAll("table.nodes tbody tr")].filter((row) => row.checkVisibility());
  return {
    counts: Object.fromEntries([...document.querySelectorAll("#numbers dd")].map((cell) => [cell.dataset.count, number(cell.textContent)])),
    partners: Object.fromEntries(rows.map((row) => [row.id.slice(1), number(row.cells[4].textContent)])),
    links: Object.fromEntries(rows.map((row) => [row.id.slice(1), [...row.cells[6].querySelectorAll("a")].map((link) => Number(link.hash.slice(2)))])),
    drawn: [...document.querySelectorAll("svg [data-n]")].filter((item) => !item.classList.contains("off")).map((item) => Number(item.dataset.n)),
    ties: [...document.querySelectorAll("svg [data-t]")].filter((item) => !item.classList.contains("off"))
      .map((item) => [...item.dataset.t.split(" ").map(Number), item.classList.contains("tandem")]),
    marks: [...document.querySelectorAll(".whole")].filter((mark) => mark.checkVisibility()).length,
  };
};
(async () => {
  const answers = [];
  for (const view of views) {
    const address = new URLSearchParams(view).toString();
    if (location.hash.slice(1) !== address) {
      const changed = new Promise((after) => addEventListener("hashchange", after, { once: true }));
      location.hash = address || "minute";
      await changed;
    }
    answers.push(read());
  }
  done(answers);
})().catch((error) => done(String(error)));
"""


def draw(network, count, seed=1):
    """Different views: each option of the page alone with each of its values, then several together by chance."""
    nodes = network["nodes"]
    states = [name for name, level in zip(nodes["id"], nodes["level"]) if level == 2]
    years = sorted({int(str(date)[:4]) for date in network["ties"].get("since", []) if date})
    weights = sorted(set(network["ties"]["weight"]))
    values = {
        "states": states, "sectors": [sector["key"] for sector in network["sectors"]],
        "kinds": [kind["key"] for kind in network["kinds"]], "scope": ["local", "state", "federal"],
        "level": ["city", "state", "federal"], "as-of": [str(year) for year in range(years[0], years[-1] + 1)],
        "min-weight": [f"{weight:g}" for weight in weights],
    }
    views = [[(key, value)] for key, options in values.items() for value in options]
    views += [[("as-of", year), ("undated", "keep")] for year in values["as-of"]]
    chance = random.Random(seed)
    while len(views) < count:
        view = []
        for key, options in values.items():
            if not options or chance.random() < 0.55:
                continue
            several = chance.randint(1, 3) if key in ["states", "sectors", "kinds", "scope"] else 1
            view += [(key, value) for value in chance.sample(options, min(several, len(options)))]
        if any(key == "as-of" for key, _ in view) and chance.random() < 0.4:
            view.append(("undated", "keep"))
        if view and view not in views:
            views.append(view)
    return views


def options(view, *without):
    joined = collections.defaultdict(list)
    for key, value in view:
        if key not in without:
            joined[key].append(value)
    return [word for key, values in joined.items() for word in [f"--{key}", ",".join(values)]]


def answer(geflecht, data, view):
    """What the command line says of a view."""
    def run(*words):
        return json.loads(subprocess.run([geflecht, *words, "--quiet"], check=True, capture_output=True).stdout)
    measured = run("measure", data, "degree", "sector-coverage", "--format", "json", *options(view))
    # A level changes which nodes are shown, never what is true of a city.
    cities = measured
    if any(key == "level" for key, _ in view):
        cities = run("measure", data, "sector-coverage", "--format", "json", *options(view, "level"))
    size = measured["view"]["claims"][0]["values"]
    exported = run("export", data, "--to", "json", *options(view))
    ties = exported["edges"]
    # What a map of cities draws: the ties of actors are those of their cities.
    between = run("export", data, "--to", "json", *options(view, "level"), "--level", "city")["edges"]
    counts = {level: size.get(level, 0) for level in LEVELS}
    counts |= {"pairs": size["tied_pairs"], "ties": size["recorded_ties"]}
    counts["tandems"] = sum(tie.get("kind") == "tandem" for tie in ties)
    sectors = collections.Counter(sector for tie in ties for sector in tie.get("sectors", []))
    complete = sum(node["sector-coverage"] == 1 for node in cities["nodes"] if node["level"] == "city")
    neighbors = collections.defaultdict(set)
    for tie in ties:
        neighbors[tie["source"]].add(tie["target"])
        neighbors[tie["target"]].add(tie["source"])
    return {
        "counts": counts, "sectors": sectors, "complete": complete, "neighbors": neighbors,
        "partners": {node["id"]: node["degree"] for node in measured["nodes"]},
        "drawn": {(frozenset([tie["source"], tie["target"]]), tie.get("kind") == "tandem") for tie in between},
        "cities": {node["id"] for node in cities["nodes"] if node["level"] == "city"},
    }


def check(browser, geflecht, data, network, count=220):
    """The views in which the page and the command line differ, one line each."""
    views = draw(network, count)
    ids = network["nodes"]["id"]
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        wanted = pool.map(lambda view: answer(geflecht, data, view), views)
        shown = browser.driver.execute_async_script(READ, views)
        if isinstance(shown, str):
            return [shown]
        wrong = []
        for view, page, line in zip(views, shown, wanted):
            expected = {key: value for key, value in line["counts"].items() if key in page["counts"]}
            expected |= {f"sector-{n}": line["sectors"][sector["key"]] for n, sector in enumerate(network["sectors"])}
            expected["complete"] = line["complete"]
            partners = {ids[int(node)]: value for node, value in page["partners"].items()}
            links = {ids[int(node)]: {ids[n] for n in nodes} for node, nodes in page["links"].items()}
            found = [(key, page["counts"].get(key), value) for key, value in expected.items() if page["counts"].get(key) != value]
            if partners != line["partners"]:
                found.append("partners")
            if links != {node: line["neighbors"][node] for node in line["partners"]}:
                found.append("links to neighbors")
            # Map and table show the same cities, whatever level the table is contracted into.
            if page["drawn"] and {ids[node] for node in page["drawn"]} != line["cities"]:
                found.append("cities on the map")
            if {(frozenset([ids[a], ids[b]]), tandem) for a, b, tandem in page["ties"]} != line["drawn"]:
                found.append("ties on the map")
            if not page["marks"]:
                found.append("nothing says that the rest is about the whole network")
            if found:
                wrong.append(f"{view}: {found}")
        return wrong, len(views)
