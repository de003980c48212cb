"""Writing a national network as GraphML: Geflecht, igraph and NetworkX on the same machine in one run.

    python -m venv /tmp/peers && /tmp/peers/bin/pip install -r Benchmarks/peers/requirements.txt
    geflecht generate national -o /tmp/networks/national
    swift build -c release --product geflecht
    /tmp/peers/bin/python Benchmarks/peers/export.py /tmp/networks/national .build/release/geflecht

All write the same nodes with name, level, sector, scope and parent, and the same ties with weight, kind, sectors, year and
whether they have a direction; Geflecht also writes labels, states, places, inhabitants, and where directed ties start. For the peers only the writing is timed: the network is in memory. For
Geflecht the whole command is timed, from CSV to GraphML, and beside it `check`, which reads and builds the same network;
the difference is the writing. Likewise the most memory that each process held. The tools take turns; medians are shown,
NetworkX runs `--slow` times. The numbers of nodes and ties in the files are compared; a difference ends the program with 1.
"""

import argparse
import os
import pathlib
import resource
import statistics
import subprocess
import sys
import tempfile
import time

DIRECTED = ("tandem", "funding", "coordination")
LEVELS = {"states": "state", "cities": "city", "actors": "actor"}


def frames(folder):
    import pandas

    nodes = []
    for table, level in LEVELS.items():
        frame = pandas.read_csv(folder / f"{table}.csv", dtype=str, keep_default_na=False)
        frame["level"] = level
        frame["parent"] = frame["city"] if "city" in frame else frame["state"] if "state" in frame else ""
        nodes.append(frame.reindex(columns=["id", "name", "level", "sector", "scope", "parent"], fill_value=""))
    ties = pandas.read_csv(folder / "ties.csv", dtype={"source": str, "target": str, "kind": str, "since": str})
    nodes = pandas.concat(nodes)
    sectors = dict(zip(nodes["id"], nodes["sector"]))
    ends = zip(ties["source"].map(sectors), ties["target"].map(sectors))
    ties["sectors"] = ["|".join(sorted({a, b} - {""})) for a, b in ends]
    ties["directed"] = ties["kind"].isin(DIRECTED)
    return nodes, ties[["source", "target", "weight", "kind", "sectors", "since", "directed"]]


def write_igraph(folder, target):
    import igraph

    nodes, ties = frames(folder)
    nodes = nodes.rename(columns={"name": "label"})  # igraph calls the ids names
    graph = igraph.Graph.DataFrame(ties, directed=False, vertices=nodes, use_vids=False)
    return clocked(lambda: graph.write_graphml(str(target)))


def write_networkx(folder, target):
    import networkx

    nodes, ties = frames(folder)
    graph = networkx.MultiGraph()
    for node in nodes.to_dict("records"):
        graph.add_node(node.pop("id"), **node)
    for tie in ties.itertuples(index=False):
        values = tie._asdict()
        graph.add_edge(values.pop("source"), values.pop("target"), **values)
    return clocked(lambda: networkx.write_graphml(graph, target))


def clocked(work):
    """Seconds on the clock and of the processor."""
    start, busy = time.perf_counter(), time.process_time()
    work()
    return time.perf_counter() - start, time.process_time() - busy


def run(words):
    """Seconds on the clock and of the processors, and megabytes, of a command."""
    start = time.perf_counter()
    process = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    assert status == 0, words
    return time.perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def counts(path):
    nodes = ties = 0
    with open(path, "rb") as file:
        for line in file:
            nodes += line.count(b"<node ")
            ties += line.count(b"<edge ")
    return nodes, ties


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("network", type=pathlib.Path)
    parser.add_argument("binary", help="geflecht")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--slow", type=int, default=1)
    parser.add_argument("--one", help=argparse.SUPPRESS)
    parser.add_argument("--target", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        writer = {"igraph": write_igraph, "NetworkX": write_networkx}[options.one]
        print(*writer(options.network, options.target), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
        return
    found, sizes, wrong = {}, {}, []
    with tempfile.TemporaryDirectory() as folder:
        for turn in range(options.runs):
            target = pathlib.Path(folder) / "x.graphml"
            read = run([options.binary, "check", options.network])
            both = run([options.binary, "export", options.network, "-o", target, "--force"])
            found.setdefault("Geflecht: reading alone", []).append(read)
            found.setdefault("Geflecht: reading and writing", []).append(both)
            found.setdefault("Geflecht: writing, the difference", []).append(tuple(b - r for b, r in zip(both, read)))
            sizes["Geflecht"] = (counts(target), target.stat().st_size)
            for name, turns in (("igraph", options.runs), ("NetworkX", options.slow)):
                if turn >= turns:
                    continue
                target.unlink(missing_ok=True)
                words = [sys.executable, __file__, options.network, options.binary, "--one", name, "--target", target]
                text = subprocess.run(words, capture_output=True, text=True, check=True).stdout.split()
                found.setdefault(f"{name}: writing", []).append(tuple(map(float, text)))
                sizes[name] = (counts(target), target.stat().st_size)
    for name, (count, size) in sizes.items():
        print(f"{name}: {count[0]:,} nodes, {count[1]:,} ties, {size / 1e6:.0f} MB")
        if count != sizes["Geflecht"][0]:
            wrong.append(name)
    print("\n| what | seconds | of the processor | MB of memory at most |\n|---|---:|---:|---:|")
    for name, figures in found.items():
        seconds, busy, memory = (statistics.median(values) for values in zip(*figures))
        print(f"| {name} | {seconds:.1f} | {busy:.1f} | {memory:.0f} |")
    for name in wrong:
        print(f"DIFFERS: {name} writes other nodes or ties")
    sys.exit(1 if wrong else 0)


main()
