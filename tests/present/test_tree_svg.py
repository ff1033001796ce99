"""The family tree as a picture."""

from dataclasses import replace
from itertools import combinations
from xml.etree import ElementTree

import pytest

from tests.sample_reading import COURIER, ferry_story, lone_story, sample_reading
from twosource.present.graphs import LineageGraph, Link, Node, make_graph
from twosource.present.tree_layout import BOX_WIDTH, lay_out
from twosource.present.tree_svg import describe, graph_to_svg

SVG = "{http://www.w3.org/2000/svg}"
ARTICLES = {article.id: article for article in sample_reading().articles}
FERRY = make_graph(ferry_story(), ARTICLES)


def read(graph: LineageGraph) -> ElementTree.Element:
    return ElementTree.fromstring(graph_to_svg(graph))


def words(root: ElementTree.Element) -> str:
    return " ".join("".join(text.itertext()) for text in root.iter(f"{SVG}text"))


def test_the_picture_shows_outlets_days_kinds_shares_and_probabilities() -> None:
    shown = words(read(FERRY))
    for word in ("B Harbour Courier", "2024-05-06", "2024-05-07 (implied)", "rewrite", "67 % taken", "90 % sure", "rests on"):
        assert word in shown


def test_a_source_outside_the_pile_has_a_dashed_box_and_says_so() -> None:
    groups = [group for group in read(FERRY).iter(f"{SVG}g") if "NordPress" in "".join(group.itertext())]
    boxes = [rect.get("class") for group in groups for rect in group.iter(f"{SVG}rect")]
    assert boxes == ["lt-box lt-unseen"]
    assert "not in the pile" in "".join(groups[0].itertext())


def test_it_is_read_aloud_by_a_title_and_a_description_of_every_link() -> None:
    root = read(FERRY)
    parts = {child.get("id"): child.text for child in root if child.get("id")}
    assert "Tarnik ferry fares" in str(parts[root.get("aria-labelledby")])
    assert parts[root.get("aria-describedby")] == describe(FERRY)
    assert "B Harbour Courier → C Orsk Gazette: rewrite, 67 % taken, 90 % sure." in describe(FERRY)


def test_hostile_words_stay_words_and_nothing_is_loaded_or_run() -> None:
    story = ferry_story()
    hostile = "</title><script>alert(1)</script><style>*{}</style>\x00\x1b"
    graph = make_graph(replace(story, story=replace(story.story, title=hostile)), ARTICLES)
    written = graph_to_svg(graph).decode()
    tags = {element.tag.removeprefix(SVG) for element in read(graph).iter()}
    assert tags == {"svg", "title", "desc", "style", "path", "rect", "g", "text", "tspan"}
    assert "<script" not in written
    assert "http" not in written.replace("http://www.w3.org/2000/svg", "")
    assert not any(key.startswith("on") or key.endswith("href") for element in read(graph).iter() for key in element.attrib)


def test_it_has_colours_for_the_dark_and_for_paper() -> None:
    style = "".join(str(element.text) for element in read(FERRY).iter(f"{SVG}style"))
    assert "prefers-color-scheme: dark" in style
    assert "@media print" in style


def test_boxes_never_lie_on_each_other_and_children_stand_right_of_their_parents() -> None:
    nodes = tuple(Node(id=f"n{i:02}", kind="article", outlet=f"Outlet {i}", order=i) for i in range(30))
    links = tuple(
        Link(source=f"n{(i - 1) // 3:02}", target=f"n{i:02}", kind="reprint", share=0.5, probability=0.9) for i in range(1, 25)
    )
    second = Link(source="n20", target="n24", kind="rewrite", share=0.2, probability=0.7, best=False)
    layout = lay_out(LineageGraph(title="t", nodes=nodes, links=(*links, second)))
    places = {box.node.id: box for box in layout.boxes}
    assert len(places) == 30
    for one, other in combinations(layout.boxes, 2):
        apart = abs(one.x - other.x) >= BOX_WIDTH or one.y + one.height <= other.y or other.y + other.height <= one.y
        assert apart, (one, other)
    assert all(places[link.source].x + BOX_WIDTH < places[link.target].x for link in (*links, second))
    assert len({places["n24"].slot(label) for label in places["n24"].slots}) == 2
    assert all(box.y >= 0 and box.y + box.height <= layout.height and box.x + BOX_WIDTH <= layout.width for box in layout.boxes)


def test_a_circle_does_not_keep_the_picture_from_ending() -> None:
    nodes = tuple(Node(id=name, kind="article") for name in "ab")
    links = (Link(source="a", target="b", kind="rewrite"), Link(source="b", target="a", kind="rewrite"))
    assert read(LineageGraph(title="t", nodes=nodes, links=links)) is not None


def test_the_order_of_the_findings_does_not_show() -> None:
    story = ferry_story()
    turned = replace(story, tree=replace(story.tree, lineages=story.tree.lineages[::-1]))
    assert graph_to_svg(make_graph(turned, ARTICLES)) == graph_to_svg(FERRY)


def test_one_article_alone_is_a_picture_too() -> None:
    graph = make_graph(lone_story(), ARTICLES)
    assert "No article is a copy" in describe(graph)
    assert len(list(read(graph).iter(f"{SVG}rect"))) == 2
    assert COURIER not in words(read(graph))


def test_time_runs_from_left_to_right() -> None:
    nodes = tuple(Node(id=name, kind="article", order=day) for name, day in (("a", 1), ("b", 9), ("c", 5), ("d", 2)))
    links = tuple(Link(source="a", target=name, kind="reprint", share=0.5, probability=0.9) for name in "bcd")
    across = {box.node.id: box.x for box in lay_out(LineageGraph(title="t", nodes=nodes, links=links)).boxes}
    assert across["a"] < across["d"] < across["c"] < across["b"]


def test_a_copy_that_is_dated_before_what_it_comes_from_stands_right_of_it() -> None:
    nodes = (Node(id="a", kind="article", order=9), Node(id="b", kind="article", order=1))
    links = (Link(source="a", target="b", kind="rewrite", share=0.5, probability=0.7),)
    across = {box.node.id: box.x for box in lay_out(LineageGraph(title="t", nodes=nodes, links=links)).boxes}
    assert across["a"] < across["b"]


@pytest.mark.parametrize(
    ("share", "probability", "looks"),
    [
        (0.9, 0.95, "lt-link lt-most"),
        (0.5, 0.95, "lt-link lt-half"),
        (0.2, 0.7, "lt-link lt-likely"),
        (0.2, 0.55, "lt-link lt-unsure"),
        (None, None, "lt-link lt-unsure"),
    ],
)
def test_a_line_is_as_thick_as_much_was_taken_and_whole_where_it_is_sure(
    share: float | None, probability: float | None, looks: str
) -> None:
    nodes = (Node(id="a", kind="article"), Node(id="b", kind="article"))
    only = Link(source="a", target="b", kind="rewrite", share=share, probability=probability)
    drawn = [path.get("class") for path in read(LineageGraph(title="t", nodes=nodes, links=(only,))).iter(f"{SVG}path")]
    assert looks in drawn
