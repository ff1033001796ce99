"""A family tree of hundreds of articles, brought to as many boxes as a picture can hold: what is alike is drawn as one box."""

from collections import defaultdict
from dataclasses import replace

from twosource.present.graphs import LineageGraph, Link, Node
from twosource.present.heading import counted

MOST_BOXES = 60
"""Boxes of a picture: beyond, it fills several screens and says less than the list. The picture as a file has them all."""
_MOST_CHILDREN = 5
"""Copies of one article that are drawn each for itself, where there are more boxes than fit."""


def gather(graph: LineageGraph, most: int = MOST_BOXES) -> LineageGraph:
    """Return the graph with at most about `most` nodes; what is gathered says how many articles it stands for.

    Steps: 1 articles that are linked to nothing become one box; 2 of an article's copies from which nothing was taken, those
    that took least become one box, as few as will do; 3 the smallest families become one box.
    """
    if len(graph.nodes) <= most:
        return graph
    gathered = _gather_loose(graph)  # 1
    for kept in range(_MOST_CHILDREN, -1, -1):  # 2
        if len(gathered.nodes) <= most:
            return gathered
        gathered = _gather_copies(_gather_loose(graph), kept)
    return gathered if len(gathered.nodes) <= most else _keep_families(gathered, most)  # 3


def _gather_loose(graph: LineageGraph) -> LineageGraph:
    linked = {end for link in graph.links for end in (link.source, link.target)}
    loose = [node for node in graph.nodes if node.id not in linked]
    if len(loose) < 2:
        return graph
    box = Node(id="several:loose", kind="several", outlet=counted(len(loose), "article"), title="linked to no other one")
    return replace(graph, nodes=(*(node for node in graph.nodes if node.id in linked), box))


def _gather_copies(graph: LineageGraph, kept: int) -> LineageGraph:
    """Of every node's copies that nobody copied and that come from nothing else, keep so many, and draw the others as one."""
    giving = {link.source for link in graph.links}
    coming = defaultdict(list)
    for link in graph.links:
        coming[link.target].append(link)
    leaves: dict[str, list[Link]] = defaultdict(list)
    for target, links in coming.items():
        if len(links) == 1 and target not in giving:
            leaves[links[0].source].append(links[0])
    gone: set[str] = set()
    boxes: list[Node] = []
    added: list[Link] = []
    for source, links in leaves.items():
        fewer = sorted(links, key=lambda link: (-(link.share or 0.0), link.target))[kept:]
        if len(fewer) < 2:
            continue
        gone |= {link.target for link in fewer}
        name = f"several:{source}"
        boxes.append(Node(id=name, kind="several", outlet=f"{len(fewer)} more articles", title="each from the one on the left"))
        added.append(Link(source=source, target=name, kind="taken up"))
    nodes = (*(node for node in graph.nodes if node.id not in gone), *boxes)
    return replace(graph, nodes=nodes, links=(*(link for link in graph.links if link.target not in gone), *added))


def _keep_families(graph: LineageGraph, most: int) -> LineageGraph:
    """Keep the largest families that fit, and draw the nodes of all others as one."""
    family = {node.id: node.id for node in graph.nodes}

    def head(name: str) -> str:
        while family[name] != name:
            family[name] = family[family[name]]
            name = family[name]
        return name

    for link in graph.links:
        if link.source in family and link.target in family:
            family[head(link.source)] = head(link.target)
    members: dict[str, list[str]] = defaultdict(list)
    for node in graph.nodes:
        members[head(node.id)].append(node.id)
    kept: set[str] = set()
    for names in sorted(members.values(), key=lambda names: (-len(names), names)):
        if not kept or len(kept) + len(names) < most:
            kept |= set(names)
    left = [node for node in graph.nodes if node.id not in kept]
    box = Node(id="several:families", kind="several", outlet=f"{len(left)} more", title="in smaller families")
    nodes = (*(node for node in graph.nodes if node.id in kept), *([box] if left else []))
    return replace(graph, nodes=nodes, links=tuple(link for link in graph.links if link.source in kept and link.target in kept))
