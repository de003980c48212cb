"""What every peer script does with its kernels: load once, run, print JSON, store the values.

    python peer_igraph.py PREPARED [--threads T] [--runs R] [--limit S] [--values FOLDER] KERNEL …

PREPARED is a folder that `edge_list.write` filled. A line of JSON a kernel: {"kernel": {"median": …, "seconds": […],
"runs": …, "threads": …, "checksum": …}}, or {"kernel": {"missing": "…"}}. Loading is not timed. Values are stored as
KERNEL.npy, one double a node in the order of ids.txt, NaN where undefined, or a single one. The first run counts too; a
kernel stops early once its runs took `--limit` seconds. `leiden` runs with five seeds and keeps the best modularity.
"""

import argparse
import inspect
import json
import pathlib
import statistics
import time

import numpy

from edge_list import EdgeList


def serve(load, kernels):
    """Runs the kernels that the command line names.

    load(edges, threads) makes the peer's graph. kernels maps a name to function(graph, edges), or with a seed as third
    parameter, which returns the peer's own answer, or (answer, convert): convert makes an array of it, off the clock. A
    third part, if there is one, is what the peer's own clock says.
    """
    parser = argparse.ArgumentParser()
    parser.add_argument("prepared")
    parser.add_argument("kernels", nargs="+")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--limit", type=float, default=30)
    parser.add_argument("--values", type=pathlib.Path)
    options = parser.parse_args()
    edges = EdgeList(options.prepared)
    graph = load(edges, options.threads)
    for name in options.kernels:
        found = measure(kernels[name], graph, edges, options, name) if name in kernels else {"missing": "no such kernel"}
        print(json.dumps({name: found}), flush=True)


def measure(kernel, graph, edges, options, name):
    seconds, best = [], None
    takes_seed = len(inspect.signature(kernel).parameters) == 3
    runs = 5 if takes_seed else options.runs
    while len(seconds) < runs and (not seconds or sum(seconds) < options.limit):
        arguments = (graph, edges, len(seconds) + 1) if takes_seed else (graph, edges)
        start = time.perf_counter()
        try:
            answer = kernel(*arguments)
        except Exception as error:  # a peer that gives up is a result
            return {"missing": f"{type(error).__name__}: {error}"[:200]}
        seconds.append(time.perf_counter() - start)
        answer, convert, *own = answer if isinstance(answer, tuple) else (answer, None)
        seconds[-1:] = own or seconds[-1:]  # who runs elsewhere has a clock there
        values = numpy.atleast_1d(numpy.asarray(convert(answer) if convert else answer, dtype=float))
        if takes_seed:
            values = numpy.atleast_1d(edges.modularity(values))
        if best is None or (takes_seed and values[0] > best[0]):
            best = values
    if options.values:
        options.values.mkdir(parents=True, exist_ok=True)
        numpy.save(options.values / f"{name}.npy", best)
    return {
        "median": statistics.median(seconds),
        "seconds": seconds,
        "runs": len(seconds),
        "threads": options.threads,
        "checksum": float(numpy.nansum(best)),
    }
