"""Kernels of rustworkx (Rust, rayon)."""

import rustworkx

import protocol


def load(edges, threads):
    graph = rustworkx.PyGraph(multigraph=False)
    graph.add_nodes_from(range(edges.count))
    graph.add_edges_from_no_data([tuple(pair) for pair in edges.pairs.tolist()])
    return graph


def by_node(values):
    return [values[node] for node in range(len(values))]


if __name__ == "__main__":
    protocol.serve(load, {
        "closeness": lambda graph, edges: (rustworkx.closeness_centrality(graph, wf_improved=True), by_node),
        "betweenness": lambda graph, edges: (
            rustworkx.betweenness_centrality(graph, normalized=False, parallel_threshold=50), by_node),
        "core-number": lambda graph, edges: (rustworkx.core_number(graph), by_node),
        "components": lambda graph, edges: rustworkx.number_connected_components(graph),
        "eigenvector": lambda graph, edges: (
            rustworkx.eigenvector_centrality(graph, tol=1e-9 / edges.count, max_iter=10_000), by_node),
        "katz": lambda graph, edges: (
            rustworkx.katz_centrality(graph, alpha=edges.alpha, beta=1.0, tol=1e-9, max_iter=10_000), by_node),
    })
