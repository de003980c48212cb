"""Closeness only: a second library for what igraph defines differently."""

import networkit

from .networks import View


class InNetworkit:
    name = f"networkit {networkit.__version__}"

    def __init__(self, view: View):
        self.graph = networkit.Graph(len(view.ids), weighted=True, directed=view.is_directed)
        for (a, b), length in view.lengths.items():
            self.graph.addEdge(a, b, length)

    def closeness(self):
        generalized = networkit.centrality.ClosenessVariant.GENERALIZED
        return networkit.centrality.Closeness(self.graph, True, generalized).run().scores()
