"""Which articles go back to one text."""

from collections.abc import Mapping, Sequence

import networkx as nx

from twosource.records import ArticleId, Reuse


def find_origins(names: Sequence[ArticleId], parents: Mapping[str, str], undirected: Sequence[Reuse]) -> dict[str, str]:
    """Return the origin of each article: the root that all of its relatives go back to.

    Copies of unknown direction go back to one text, too, which may be either of them or one not in the pile: it gets a
    name of its own, made from the first of the roots. A parent may be such an unseen text already.
    """
    graph = nx.Graph()
    graph.add_nodes_from(names)
    graph.add_edges_from(parents.items())
    graph.add_edges_from((reuse.a, reuse.b) for reuse in undirected)
    origins: dict[str, str] = {}
    for relatives in nx.connected_components(graph):
        roots = sorted(name for name in relatives if name not in parents)
        origin = roots[0] if len(roots) == 1 else f"unseen:{roots[0]}"
        origins.update(dict.fromkeys(relatives, origin))
    return origins
