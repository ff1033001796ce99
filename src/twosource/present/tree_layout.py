"""Where the boxes of a family tree stand: from left to right in time, from top to bottom so that lines seldom cross."""

from dataclasses import dataclass

from twosource.present.graphs import LineageGraph, Link, Node, words_of

BOX_WIDTH = 224
LEAST_HEIGHT = 62
SLOT = 52
"""Pixels that a link with its label takes where it meets a box: one line above it, two below."""
GAP_ACROSS = 130
"""Pixels between two generations: links part on the first 36 and run straight under their labels on the rest. Three
generations are then no wider than the page."""
GAP_DOWN = 30
"""Pixels between two boxes of one generation."""
MARGIN = 16
SPANS = 4
"""Pieces into which the days are cut for the columns: time runs from left to right, and the picture stays in sight."""
LOOSE_ACROSS = 3
"""Boxes in a row of articles that are linked to nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A node, its upper left corner and its height, in pixels; `slots` are the labels of the links that come in, from top to
    bottom: links of one label come in together."""

    node: Node
    x: int
    y: int
    height: int
    slots: tuple[tuple[str, ...], ...] = ()

    def slot(self, label: tuple[str, ...]) -> int:
        """Return how far down the links of a label meet the box."""
        return self.y + self.height * (2 * self.slots.index(label) + 1) // (2 * len(self.slots))


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """The boxes in the order of the nodes, and the size of the whole, in pixels."""

    boxes: tuple[Box, ...]
    width: int
    height: int


def lay_out(graph: LineageGraph) -> Layout:
    """Return the place of every node.

    Columns are pieces of time, and within one each node stands a step to the right of the last of those it comes from. Each
    column is ordered by the middle of those it comes from, then by date (unknown ones last), then by id. Nodes that are linked
    to nothing stand below, in rows.
    """
    linked = {end for link in graph.links for end in (link.source, link.target)}
    levels = _find_levels(graph)
    columns: dict[int, list[Node]] = {}
    for node in graph.nodes:
        if node.id in linked:
            columns.setdefault(levels[node.id], []).append(node)
    rows = _order(graph, columns)
    slots = _slots(graph)
    height = max([LEAST_HEIGHT, *(SLOT * len(found) for found in slots.values())])
    boxes = {}
    for level, column in columns.items():
        for node in column:
            x, y = MARGIN + level * (BOX_WIDTH + GAP_ACROSS), MARGIN + round(rows[node.id] * (height + GAP_DOWN))
            boxes[node.id] = Box(node=node, x=x, y=y, height=height, slots=slots[node.id])
    top = max((box.y + height + GAP_DOWN for box in boxes.values()), default=MARGIN)
    for place, node in enumerate(sorted((node for node in graph.nodes if node.id not in linked), key=_by_date)):
        down, across = divmod(place, LOOSE_ACROSS)
        x, y = MARGIN + across * (BOX_WIDTH + GAP_DOWN), top + down * (LEAST_HEIGHT + GAP_DOWN)
        boxes[node.id] = Box(node=node, x=x, y=y, height=LEAST_HEIGHT)
    ordered = tuple(boxes[node.id] for node in graph.nodes)
    return Layout(
        boxes=ordered,
        width=max((box.x for box in ordered), default=0) + BOX_WIDTH + MARGIN,
        height=max((box.y + box.height for box in ordered), default=0) + MARGIN,
    )


def _slots(graph: LineageGraph) -> dict[str, tuple[tuple[str, ...], ...]]:
    labels: dict[str, set[tuple[str, ...]]] = {node.id: set() for node in graph.nodes}
    for link in graph.links:
        if link.target in labels:
            labels[link.target].add(words_of(link))
    return {name: tuple(sorted(found)) for name, found in labels.items()}


def _by_date(node: Node) -> tuple[bool, int, str]:
    return node.order == 0, node.order, node.id


def _find_levels(graph: LineageGraph) -> dict[str, int]:
    """Return the column of each node: the days from left to right, and within some days one step for each link.

    What comes from a later text, as dates go, stands right of it all the same. A circle, which no tree has, ends at the number
    of nodes.
    """
    links = [link for link in graph.links if {link.source, link.target} <= {node.id for node in graph.nodes}]
    spans = _push(_days_of(graph), links, len(graph.nodes), step=0)
    within = [link for link in links if spans[link.source] == spans[link.target]]
    steps = _push(dict.fromkeys(spans, 0), within, len(graph.nodes), step=1)
    first, begins = 0, {}
    for span in sorted(set(spans.values())):
        begins[span] = first
        first += 1 + max(steps[name] for name, found in spans.items() if found == span)
    return {name: begins[span] + steps[name] for name, span in spans.items()}


def _days_of(graph: LineageGraph) -> dict[str, int]:
    """Return in which of `SPANS` pieces of the time each linked node lies; what has no date lies in the first."""
    linked = {end for link in graph.links for end in (link.source, link.target)}
    days = sorted({node.order for node in graph.nodes if node.id in linked and node.order})
    piece = {day: place * min(SPANS, len(days)) // len(days) for place, day in enumerate(days)}
    return {node.id: piece.get(node.order, 0) for node in graph.nodes}


def _push(places: dict[str, int], links: list[Link], most: int, *, step: int) -> dict[str, int]:
    """Move what a link leads to behind where it comes from, by `step` at least, until all stand so or `most` rounds are over."""
    for _ in range(most):
        moved = [link for link in links if places[link.target] < places[link.source] + step <= most]
        if not moved:
            break
        for link in moved:
            places[link.target] = max(places[link.target], places[link.source] + step)
    return places


def _order(graph: LineageGraph, columns: dict[int, list[Node]]) -> dict[str, float]:
    """Return the row of each linked node: beside the middle of those it comes from, as near as the boxes above leave room."""
    sources: dict[str, list[Link]] = {}
    for link in graph.links:
        sources.setdefault(link.target, []).append(link)
    rows: dict[str, float] = {}
    for level in sorted(columns):
        wished = {}
        for node in columns[level]:
            before = [rows[link.source] for link in sources.get(node.id, ()) if link.source in rows]
            wished[node.id] = sum(before) / len(before) if before else 0.0
        free = 0.0
        ordered = sorted(columns[level], key=lambda node: (wished[node.id], _by_date(node)))
        for node in ordered:
            rows[node.id] = max(free, wished[node.id])
            free = rows[node.id] + 1
        _centre(ordered, rows, wished)
    return rows


def _centre(ordered: list[Node], rows: dict[str, float], wished: dict[str, float]) -> None:
    """Move a generation up so that it stands around the middle of its parents, as far as the page's top leaves room."""
    surplus = sum(rows[node.id] - wished[node.id] for node in ordered) / len(ordered)
    shift = min(surplus, min(rows[node.id] for node in ordered))
    for node in ordered:
        rows[node.id] -= shift
