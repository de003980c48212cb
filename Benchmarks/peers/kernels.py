"""Kernels on the same graphs in the same run: Geflecht, and the best libraries in C, C++ and Rust.

    python -m venv /tmp/peers && /tmp/peers/bin/pip install -r Benchmarks/peers/requirements.txt
    swift build -c release --product GeflechtBenchmarks
    /tmp/peers/bin/python Benchmarks/peers/kernels.py /tmp/networks .build/release/GeflechtBenchmarks

Every folder in the first one is a dataset, as `geflecht generate` writes it. For each graph, number of threads and
kernel, Geflecht and then each peer runs in a process of its own, limited to so many threads; the graph is loaded before
the clock starts. Values are compared first, and a difference ends the program with 1 after the table. The ratio is the
best peer's median over ours: above 1, we are faster.

Values agree within 1e-9 of each number, or for PageRank, eigenvector and Katz, which are iterated, within 1e-6 of the
largest number; eigenvector and Katz are scaled to length 1 before. Where ours is blank or missing, the first peer with
values is what the others are held to. Leiden has no right answer: the best modularity of five seeds stands beside its time.
"""

import argparse
import json
import os
import pathlib
import statistics
import subprocess
import sys

import numpy

import edge_list

HERE = pathlib.Path(__file__).resolve().parent
PEERS = ("igraph", "networkit", "scipy", "scikit-network", "rustworkx", "graph-tool", "sna")
ONE_THREAD = {"igraph", "scipy", "scikit-network", "sna"}  # whatever they are allowed
KERNELS = (
    "closeness", "harmonic", "distance-distribution", "betweenness", "clustering", "triangles", "core-number", "pagerank",
    "components", "bfs", "eigenvector", "katz", "leiden", "constraint", "brokerage",
)
OUR_ID = {"leiden": "modularity", "bfs": "distance-from", "brokerage": "brokerage-sectors"}
FROM_EVERY_NODE = {"closeness", "harmonic", "distance-distribution", "betweenness"}
MOST_STEPS = 1e10  # nodes × pairs, beyond which those need --all
SPECTRAL = {"pagerank", "eigenvector", "katz"}
SCALED = {"eigenvector", "katz"}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("networks", type=pathlib.Path)
    parser.add_argument("binary", help="GeflechtBenchmarks, or - to run the peers alone")
    parser.add_argument("--kernels", nargs="+", default=KERNELS, choices=KERNELS, metavar="KERNEL")
    parser.add_argument("--graphs", nargs="+", metavar="GRAPH")
    parser.add_argument("--peers", nargs="+", default=PEERS, choices=PEERS, metavar="PEER")
    parser.add_argument("--threads", nargs="+", type=int, default=[1])
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--limit", type=float, default=30, help="seconds after which a kernel is not run again")
    parser.add_argument("--timeout", type=float, default=900, help="seconds after which a process is stopped")
    parser.add_argument("--all", action="store_true", help="also what takes hours on large graphs")
    options = parser.parse_args()
    pythons = {name: python(name) for name in options.peers}
    pythons = {name: path for name, path in pythons.items() if path}
    graphs = options.graphs or sorted(
        folder.name for folder in options.networks.iterdir() if folder.is_dir() and folder.name[0] != ".")
    rows, wrong = [], []
    for graph in graphs:
        prepared = prepare(options.networks / graph, options.networks / ".prepared" / graph)
        facts = json.loads((prepared / "facts.json").read_text())
        for kernel in options.kernels:
            if kernel in FROM_EVERY_NODE and facts["nodes"] * facts["pairs"] > MOST_STEPS and not options.all:
                note(f"{graph} {kernel}: left out at this size; run with --all")
                continue
            if kernel == "katz" and not (prepared / "alpha.json").exists():
                edge_list.write_alpha(prepared)
            alone = {}
            for threads in options.threads:
                row = Row(graph, kernel, threads, prepared)
                if options.binary != "-":
                    row.add("geflecht", ours(options, options.networks / graph, row))
                for name, path in pythons.items():
                    if name in ONE_THREAD and name in alone:
                        row.found[name] = alone[name]
                    else:
                        row.add(name, peer(options, name, path, row))
                        alone[name] = row.found.get(name)
                wrong += row.differences()
                rows.append(row)
    show(rows, list(pythons))
    for line in wrong:
        print(f"DIFFERS: {line}")
    sys.exit(1 if wrong else 0)


def note(text):
    print(text, file=sys.stderr, flush=True)


def python(name):
    """A Python that has the peer: this one, or for graph-tool the system's."""
    module = {"scikit-network": "sknetwork", "graph-tool": "graph_tool", "sna": "peer_sna"}.get(name, name)
    for path in (sys.executable, "/usr/bin/python3"):
        if pathlib.Path(path).exists() and not subprocess.run(
                [path, "-c", f"import {module}, numpy"], capture_output=True, cwd=HERE).returncode:
            return path
    note(f"{name}: not installed, left out")


def prepare(folder, prepared):
    """The edge list of a dataset, written once and again when a table is newer."""
    facts = prepared / "facts.json"
    newest = max(file.stat().st_mtime for file in folder.glob("*.csv"))
    if not facts.exists() or facts.stat().st_mtime < newest:
        note(f"{folder.name}: writing its edge list")
        edge_list.write(folder, prepared)
    return prepared


def limited(threads):
    names = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "RAYON_NUM_THREADS")
    return {**os.environ, **{name: str(threads) for name in names}}


def run(command, options, threads):
    """The lines of JSON that a process printed, also those before it was stopped."""
    try:
        done = subprocess.run(
            command, capture_output=True, text=True, timeout=options.timeout, env=limited(threads))
    except subprocess.TimeoutExpired:
        return [], f"no end after {options.timeout:.0f} s"
    return [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")], done.stderr.strip()[-300:]


def ours(options, folder, row):
    identifier = OUR_ID.get(row.kernel, row.kernel)
    values = row.prepared / "values" / "geflecht"
    lines, complaint = run(
        [options.binary, "kernels", folder, "--threads", str(row.threads), "--runs", str(options.runs), "--limit",
         str(options.limit), "--values", values, identifier], options, row.threads)
    if not lines or "missing" in lines[0]:
        return {"missing": lines[0]["missing"] if lines else complaint}
    numbers = numpy.fromfile(values / f"{identifier}.f64", dtype="<f8")
    if len(numbers) > 1:
        places = {name: place for place, name in enumerate((row.prepared / "ids.txt").read_text().splitlines())}
        order = [places[name] for name in (values / "ids.txt").read_text().splitlines()]
        if len(numbers) % len(order) == 0:  # brokerage has a row a node
            numbers = numbers.reshape(len(order), -1)[numpy.argsort(order)].ravel()
    return {"median": statistics.median(lines[0]["seconds"]), "values": numbers}


def peer(options, name, path, row):
    values = row.prepared / "values" / name
    lines, complaint = run(
        [path, HERE / f"peer_{name.replace('-', '_')}.py", row.prepared, row.kernel, "--threads", str(row.threads),
         "--runs", str(options.runs), "--limit", str(options.limit), "--values", values], options, row.threads)
    found = lines[0][row.kernel] if lines else {"missing": complaint}
    if "median" in found:
        found["values"] = numpy.load(values / f"{row.kernel}.npy")
    return found


class Row:
    """What everyone found for one kernel on one graph."""

    def __init__(self, graph, kernel, threads, prepared):
        self.graph, self.kernel, self.threads, self.prepared = graph, kernel, threads, prepared
        self.found = {}

    def add(self, name, found):
        what = f"{self.graph} {self.kernel} {name}, {self.threads} thread{'s' * (self.threads > 1)}"
        if "missing" in found:
            if found["missing"] != "no such kernel":
                note(f"{what}: {found['missing']}")
            return
        note(f"{what}: {found['median']:.4g} s")
        self.found[name] = found

    def differences(self):
        """One line for everyone whose values are not the reference's."""
        if self.kernel == "leiden" or not self.found:
            return []
        reference, *others = [name for name, found in self.found.items() if found]
        standard = self.found[reference]["values"]
        lines = []
        for name in others:
            difference = self.difference(self.found[name]["values"], standard)
            if difference:
                lines.append(f"{self.graph} {self.kernel}: {name} against {reference}: {difference}")
        return lines

    def difference(self, values, standard):
        if self.kernel == "triangles" and (len(values) == 1) != (len(standard) == 1):
            values, standard = (sum(v) / 3 if len(v) > 1 else v[0] for v in (values, standard))
            values, standard = numpy.array([values]), numpy.array([standard])
        if len(values) != len(standard):
            return f"{len(values)} values, not {len(standard)}"
        if self.kernel == "bfs" and (numpy.isnan(values) != numpy.isnan(standard)).any():
            return "other nodes are reached"
        both = ~numpy.isnan(values) & ~numpy.isnan(standard)
        if not both.any():
            return "no value in common"
        values, standard = values[both], standard[both]
        if self.kernel in SCALED:
            values, standard = (v / numpy.linalg.norm(v) for v in (values, standard))
        apart = numpy.abs(values - standard)
        if self.kernel in SPECTRAL:
            worst, bound = apart.max() / numpy.abs(standard).max(), 1e-6
        else:
            size = numpy.maximum(numpy.abs(values), numpy.abs(standard))
            worst, bound = (apart / numpy.where(size > 0, size, 1)).max(), 1e-9
        return f"up to {worst:.1e}, more than {bound:.0e}" if worst > bound else None


def show(rows, peers):
    columns = ["geflecht", *peers]
    print("\n| kernel | graph | threads | " + " | ".join(columns) + " | best peer / ours |")
    print("|---|---|---:|" + "---:|" * (len(columns) + 1))
    for row in rows:
        times = {name: found["median"] for name, found in row.found.items() if found}
        cells = []
        for name in columns:
            text = f"{times[name]:.3g}" if name in times else "–"
            if row.kernel == "leiden" and name in times:
                text += f" (Q {row.found[name]['values'][0]:.4f})"
            cells.append(text)
        others = [time for name, time in times.items() if name != "geflecht"]
        ratio = f"{min(others) / times['geflecht']:.2f}" if others and "geflecht" in times else "–"
        print(f"| {row.kernel} | {row.graph} | {row.threads} | " + " | ".join(cells) + f" | {ratio} |")
    print("\nSeconds, medians. One-threaded tools keep their figure in rows with more threads.")


if __name__ == "__main__":
    main()
