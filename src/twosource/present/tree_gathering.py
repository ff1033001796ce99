"""A family tree of hundreds of articles, brought to as many boxes as a picture can hold: what is alike is drawn as one box."""

from collections import Counter, defaultdict
from dataclasses import replace

from twosource.present.graphs import LineageGraph, Link, Node
from twosource.present.heading import counted

MOST_BOXES = 60
"""Boxes of a picture: beyond, it fills several screens and says less than the list. The picture as a file has them all."""
_MOST_SOURCES = 8
"""Sources outside the pile that are drawn where there are more boxes than fit: those that most articles rest on."""
_MOST_CHILDREN = 5
"""Copies of one article that are drawn each for itself, where there are more boxes than fit."""


def gather(graph: LineageGraph, most: int = MOST_BOXES) -> LineageGraph:
    """Return the graph with at most about `most` nodes; what is gathered says how many articles it stands for.

    Steps: 1 of many sources outside the pile, those on which fewest articles rest become one box; 2 so do the articles that are
    linked to nothing; 3 of an article's copies from which nothing was taken, those that took least, as few as will do; 4 the
    smallest families, and of a family that is too large by itself what stands furthest from its beginning.
    """
    if len(graph.nodes) <= most:
        return graph
    fewer = _gather_loose(_gather_sources(graph))  # 1, 2
    gathered = fewer
    for kept in range(_MOST_CHILDREN, -1, -1):  # 3
        if len(gathered.nodes) <= most:
            return gathered
        gathered = _gather_copies(fewer, kept)
    return gathered if len(gathered.nodes) <= most else _keep_families(gathered, most)  # 4


def _gather_sources(graph: LineageGraph) -> LineageGraph:
    weight = Counter(link.source for link in graph.links)
    outside = sorted((n for n in graph.nodes if n.kind == "outside source"), key=lambda n: (-weight[n.id], n.id))
    gone = {node.id for node in outside[_MOST_SOURCES:]}
    if len(gone) < 2:
        return graph
    box = Node(id="several:sources", kind="several", outlet=f"{len(gone)} more sources", title="each behind fewer articles")
    nodes = (*(node for node in graph.nodes if node.id not in gone), box)
    return replace(graph, nodes=nodes, links=tuple(link for link in graph.links if link.source not in gone))


def _gather_loose(graph: LineageGraph) -> LineageGraph:
    linked = {end for link in graph.links for end in (link.source, link.target)}
    loose = {node.id for node in graph.nodes if node.id not in linked and node.kind == "article"}
    if len(loose) < 2:
        return graph
    box = Node(id="several:loose", kind="several", outlet=counted(len(loose), "article"), title="linked to no other one")
    return replace(graph, nodes=(*(node for node in graph.nodes if node.id not in loose), box))


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
    """Keep the largest families that fit, of the first of them as much as fits, and draw the nodes of all others as one."""
    kept: set[str] = set()
    for names in sorted(_families(graph), key=lambda names: (-len(names), names)):
        if not kept or len(kept) + len(names) < most:
            kept |= set(names[: most - 1])
    left = [node for node in graph.nodes if node.id not in kept]
    box = Node(id="several:families", kind="several", outlet=f"{len(left)} more", title="in the list below")
    nodes = (*(node for node in graph.nodes if node.id in kept), *([box] if left else []))
    return replace(graph, nodes=nodes, links=tuple(link for link in graph.links if {link.source, link.target} <= kept))


def _families(graph: LineageGraph) -> list[list[str]]:
    """Return what is linked together, each family from its beginnings on, generation by generation."""
    beside: dict[str, list[str]] = defaultdict(list)
    for link in graph.links:
        beside[link.source].append(link.target)
        beside[link.target].append(link.source)
    targets = {link.target for link in graph.links}
    seen: set[str] = set()
    found = []
    for begin in sorted((node.id for node in graph.nodes), key=lambda name: (name in targets, -len(beside[name]), name)):
        if begin in seen:
            continue
        seen.add(begin)
        family = [begin]
        for name in family:  # grows as it is walked
            new = [other for other in beside[name] if other not in seen]
            seen.update(new)
            family += dict.fromkeys(new)
        found.append(family)
    return found
