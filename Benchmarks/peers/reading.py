"""Reading a national network: Geflecht, and what other tools need for the same files, in one run.

    pip install -r Benchmarks/peers/requirements.txt
    swift run -c release GeflechtBenchmarks --write /tmp/networks
    python Benchmarks/peers/reading.py /tmp/networks/national .build/release/GeflechtBenchmarks

Every time is one cold run in a process of its own, without the start of the process: from the files on disk to a
network for Geflecht, igraph and NetworkX, to tables for polars, and from those to a matrix of sorted rows, ids joined
by polars, rows made by SciPy. The tools take turns; the medians of all turns are
printed, with the ratio to polars within the same turn. Counts of nodes and ties are compared first.
"""

import os
import pathlib
import re
import statistics
import subprocess
import sys
import time

FILES = ("states.csv", "cities.csv", "actors.csv", "ties.csv")


def polars(folder):
    import polars as pl

    start = time.perf_counter()
    tables = [pl.read_csv(folder / file) for file in FILES]
    seconds = time.perf_counter() - start
    return seconds, sum(table.height for table in tables[:-1]), tables[-1].height


def matrix(folder):
    import numpy
    import polars as pl
    import scipy.sparse

    start = time.perf_counter()
    tables = [pl.read_csv(folder / file) for file in FILES]
    ids = pl.concat([table["id"].cast(pl.String) for table in tables[:-1]])
    places = pl.DataFrame({"id": ids, "place": numpy.arange(len(ids), dtype=numpy.int32)})
    ends = [
        tables[-1].select(id=end).join(places, on="id", how="left", maintain_order="left")["place"].to_numpy()
        for end in ("source", "target")
    ]
    weights = tables[-1]["weight"].to_numpy().astype(float)
    rows, columns = numpy.concatenate(ends), numpy.concatenate(ends[::-1])
    cells = (numpy.concatenate([weights, weights]), (rows, columns))
    matrix = scipy.sparse.coo_matrix(cells, (len(ids), len(ids))).tocsr()
    matrix.sum_duplicates()
    return time.perf_counter() - start, len(ids), matrix.nnz // 2


def frames(folder):
    import pandas

    columns = dict(dtype=str, engine="pyarrow")
    nodes = pandas.concat([pandas.read_csv(folder / file, **columns)[["id"]] for file in FILES[:-1]])
    return nodes, pandas.read_csv(folder / FILES[-1], dtype={"source": str, "target": str}, engine="pyarrow")


def igraph(folder):
    import igraph
    import pandas  # noqa: F401  imported before the clock starts

    start = time.perf_counter()
    nodes, ties = frames(folder)
    graph = igraph.Graph.DataFrame(ties, directed=False, vertices=nodes, use_vids=False)
    return time.perf_counter() - start, graph.vcount(), graph.ecount()


def networkx(folder):
    import networkx
    import pandas  # noqa: F401

    start = time.perf_counter()
    nodes, ties = frames(folder)
    graph = networkx.Graph()
    graph.add_nodes_from(nodes["id"])
    graph.add_weighted_edges_from(zip(ties["source"], ties["target"], ties["weight"]))
    return time.perf_counter() - start, graph.number_of_nodes(), graph.number_of_edges()


def geflecht(binary, folder, threads):
    text = subprocess.run(
        [binary, "reading", folder, str(threads), "1"], capture_output=True, text=True, check=True
    ).stdout
    seconds = float(re.search(r"([\d.]+) s in all", text)[1])
    nodes, ties = map(int, re.search(r"(\d+) nodes, (\d+) tied", text).groups())
    return seconds, nodes, ties


def peer(name, folder, threads):
    environment = {**os.environ, "POLARS_MAX_THREADS": str(threads), "OMP_NUM_THREADS": str(threads)}
    text = subprocess.run(
        [sys.executable, __file__, "--one", name, folder], capture_output=True, text=True, check=True, env=environment
    ).stdout.split()
    return float(text[0]), int(text[1]), int(text[2])


def main():
    if sys.argv[1] == "--one":
        peers = {"polars": polars, "matrix": matrix, "igraph": igraph, "networkx": networkx}
        print(*peers[sys.argv[2]](pathlib.Path(sys.argv[3])))
        return
    folder, binary = sys.argv[1:3]
    turns = int(sys.argv[3]) if len(sys.argv) > 3 else 7
    size = sum((pathlib.Path(folder) / file).stat().st_size for file in FILES)
    runs = {
        "geflecht, 1 thread": lambda: geflecht(binary, folder, 1),
        "polars, 1 thread": lambda: peer("polars", folder, 1),
        "matrix, 1 thread": lambda: peer("matrix", folder, 1),
        "geflecht, 2 threads": lambda: geflecht(binary, folder, 2),
        "polars, 2 threads": lambda: peer("polars", folder, 2),
        "matrix, 2 threads": lambda: peer("matrix", folder, 2),
        "igraph": lambda: peer("igraph", folder, 1),
        "networkx": lambda: peer("networkx", folder, 1),
    }
    times = {name: [] for name in runs}
    for turn in range(turns):
        for name, run in runs.items():
            if name in ("igraph", "networkx") and turn >= 3:
                continue
            seconds, nodes, ties = run()
            assert (nodes, ties) == (611_016, 3_000_000), (name, nodes, ties)
            times[name].append(seconds)
    print(f"{size / 1e6:.0f} MB of CSV")
    for name, seconds in times.items():
        print(f"{name:20} median {statistics.median(seconds):6.2f} s  {min(seconds):6.2f} … {max(seconds):6.2f}"
              f"  {size / 1e6 / statistics.median(seconds):5.0f} MB/s")
    for threads in ("1 thread", "2 threads"):
        for name in ("polars", "matrix"):
            pairs = zip(times[f"geflecht, {threads}"], times[f"{name}, {threads}"])
            print(f"geflecht / {name}, {threads}: median ratio {statistics.median(a / b for a, b in pairs):.2f}")


main()
