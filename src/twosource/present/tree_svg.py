"""The family tree of a story as a picture: SVG with its words inside, without scripts, fonts or anything from elsewhere."""

from markupsafe import Markup, escape

from twosource.present.graphs import LineageGraph, Link, Node, words_of, xml_text
from twosource.present.tree_layout import BOX_WIDTH, Box, Layout, lay_out

STYLE = """
.lineage-tree { --lt-paper: #fdfcf9; --lt-ink: #1d1c1a; --lt-quiet: #5b5853; --lt-line: #8b857a; --lt-accent: #8a2b0e;
  font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; font-size: 13px; }
@media (prefers-color-scheme: dark) { .lineage-tree { --lt-paper: #171614; --lt-ink: #ebe7df; --lt-quiet: #aaa49a;
  --lt-line: #8d867b; --lt-accent: #f0a383; } }
@media print { .lineage-tree { --lt-paper: #fff; --lt-ink: #000; --lt-quiet: #444; --lt-line: #666; --lt-accent: #5a1c09;
  max-width: 100%; height: auto; } }
.lt-ground { fill: var(--lt-paper); }
.lt-box { fill: var(--lt-paper); stroke: var(--lt-ink); stroke-width: 1.5; }
.lt-unseen { stroke-dasharray: 6 4; stroke: var(--lt-quiet); }
.lt-letter { font-weight: 700; fill: var(--lt-accent); }
.lt-outlet { font-weight: 600; fill: var(--lt-ink); }
.lt-small { font-size: 11px; fill: var(--lt-quiet); }
.lt-link { fill: none; stroke: var(--lt-line); stroke-width: 1.5; }
.lt-half { stroke-width: 3; }
.lt-most { stroke-width: 5; }
.lt-likely { stroke-dasharray: 9 4; }
.lt-unsure { stroke-dasharray: 2 4; }
.lt-tip { fill: var(--lt-line); }
.lt-label { font-size: 11.5px; fill: var(--lt-ink); stroke: var(--lt-paper); stroke-width: 4; paint-order: stroke; }
"""
_OUTLET_LENGTH, _TITLE_LENGTH = 25, 31
"""Characters that fit a box in the usual fonts; the whole words stand in the box's own title."""
HALF, MOST = 0.4, 0.75
"""Shares of its words from which on the line to a copy is thicker, and thickest."""
SURE, LIKELY = 0.9, 0.6
"""Probabilities from which on a line is whole, and broken; below it is dotted."""
LEGEND = (
    "Time runs from left to right. The thicker a line, the more was taken; whole lines are at least 90 % sure, broken ones 60 %, "
    "dotted ones less. A box with a broken edge is not in the pile."
)
_NAMESPACE = Markup(' xmlns="http://www.w3.org/2000/svg"')
_PARTING = 36
"""Pixels on which the links from one box part; behind, each runs straight to its box."""


def graph_to_svg(graph: LineageGraph, name: str = "tree") -> bytes:
    """Return the picture as an SVG file in UTF-8; `name` begins the ids within it."""
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{draw_tree(graph, name, alone=True)}\n'.encode()


def draw_tree(graph: LineageGraph, name: str = "tree", *, alone: bool = False, styled: bool = True) -> Markup:
    """Return the picture as an element for an HTML page; `name`, of letters and digits, keeps ids of two pictures apart.

    It is read aloud by its title and description; `alone`, as a file, it names its format and
    paints its paper, which a page has done already. Not `styled`, it takes its looks from the page, which must hold `STYLE`.
    """
    layout = lay_out(graph)
    places = {box.node.id: box for box in layout.boxes}
    links = [link for link in graph.links if link.source in places and link.target in places]
    parts = [
        Markup(
            '<svg{} class="lineage-tree" role="img" viewBox="0 0 {w} {h}" width="{w}" height="{h}"'
            ' aria-labelledby="{n}-title" aria-describedby="{n}-desc">'
        ).format(_NAMESPACE if alone else "", w=layout.width, h=layout.height, n=name),
        Markup('<title id="{}-title">Who took it from whom: {}</title>').format(name, xml_text(graph.title)),
        Markup('<desc id="{}-desc">{}</desc>').format(name, xml_text(describe(graph))),
        *([Markup("<style>{}</style>").format(Markup(STYLE))] if styled else []),
        *([_ground(layout)] if alone else []),
        *(_draw_link(link, places[link.source], places[link.target]) for link in links),
        *(_draw_box(box) for box in layout.boxes),
        *(_draw_labels(box) for box in layout.boxes if box.slots),
        Markup("</svg>"),
    ]
    return Markup("\n").join(parts)


def describe(graph: LineageGraph) -> str:
    """Say in words what the picture shows, link by link."""
    names = {node.id: _name(node) for node in graph.nodes}
    told = [
        f"{names[link.source]} → {names[link.target]}: {', '.join(words_of(link))}."
        for link in graph.links
        if link.source in names and link.target in names
    ]
    return " ".join(told) if told else "No article is a copy of another one here."


def _name(node: Node) -> str:
    return f"{node.letter} {node.outlet}".strip()


def _ground(layout: Layout) -> Markup:
    return Markup('<rect class="lt-ground" width="{}" height="{}"/>').format(layout.width, layout.height)


def _draw_box(box: Box) -> Markup:
    node = box.node
    unseen = node.kind in ("outside source", "unseen text")
    lines = [(f"{_cut(node.outlet, _OUTLET_LENGTH)}", "lt-outlet")]
    lines += (
        [("not in the pile", "lt-small")]
        if unseen
        else [(node.published, "lt-small"), (_cut(node.title, _TITLE_LENGTH), "lt-small")]
    )
    whole = "\n".join(part for part in (_name(node), node.published, node.title) if part)
    drawn = ""
    for place, (line, kind) in enumerate(lines):
        letter = _letter(node) if place == 0 else ""
        drawn += f'<text x="{box.x + 10}" y="{box.y + 20 + 17 * place}" class="{kind}">{letter}{_xml(line)}</text>'
    edge = " lt-unseen" if unseen else ""
    rect = f'<rect class="lt-box{edge}" x="{box.x}" y="{box.y}" width="{BOX_WIDTH}" height="{box.height}" rx="4"/>'
    return Markup(f"<g><title>{_xml(whole)}</title>{rect}{drawn}</g>")


def _xml(text: str) -> Markup:
    """Return text as it may stand in the picture; written by hand, since a large picture has thousands of pieces."""
    return escape(xml_text(text))


def _letter(node: Node) -> Markup:
    return Markup(f'<tspan class="lt-letter">{_xml(node.letter)} </tspan>') if node.letter else Markup("")


def _cut(text: str, length: int) -> str:
    line = " ".join(text.split())
    return line if len(line) <= length else line[: length - 1].rstrip() + "…"


def _draw_link(link: Link, one: Box, other: Box) -> Markup:
    """Return a line from the right side of one box to the left side of the other, with a tip unless the way is unknown."""
    x, y, to_x, to_y = one.x + BOX_WIDTH, one.y + one.height // 2, other.x, other.slot(words_of(link))
    looks = " ".join(filter(None, ("lt-link", _weight(link), _style(link))))
    tip = f'<path class="lt-tip" d="M{to_x - 11} {to_y - 6}L{to_x - 1} {to_y}L{to_x - 11} {to_y + 6}z"/>'
    bend = f"{x + _PARTING // 2} {y} {x + _PARTING // 2} {to_y} {x + _PARTING} {to_y}"
    line = f'<path class="{looks}" d="M{x} {y}C{bend}L{to_x - 2} {to_y}"/>'
    return Markup(line if link.kind == "shares text with" else line + tip)


def _weight(link: Link) -> str:
    """Return the class for how thick a line is, by how much was taken."""
    return "" if link.share is None or link.share < HALF else "lt-most" if link.share >= MOST else "lt-half"


def _style(link: Link) -> str:
    """Return the class for how a line is drawn, by how sure it is; what a text only names, or shares, is the least sure."""
    if link.kind == "taken up":
        return ""
    if link.probability is None or link.kind == "shares text with" or link.probability < LIKELY:
        return "lt-unsure"
    return "" if link.probability >= SURE else "lt-likely"


def _draw_labels(box: Box) -> Markup:
    """Return the words of the links that come in, each once: their kind above the line, how much and how sure below it."""
    drawn = []
    for lines in box.slots:
        y = box.slot(lines)
        for line, down in zip(lines, (-5, 14, 27), strict=False):
            drawn.append(f'<text class="lt-label" text-anchor="end" x="{box.x - 12}" y="{y + down}">{_xml(line)}</text>')
    return Markup("".join(drawn))
