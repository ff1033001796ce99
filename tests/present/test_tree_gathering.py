from xml.etree import ElementTree

from twosource.present.graphs import LineageGraph, Link, Node
from twosource.present.tree_gathering import MOST_BOXES, gather
from twosource.present.tree_svg import draw_tree


def article(place: int) -> Node:
    return Node(id=f"n{place:03}", kind="article", outlet=f"Outlet {place}", order=place + 1)


def link(source: int, target: int, share: float = 0.5) -> Link:
    return Link(source=f"n{source:03}", target=f"n{target:03}", kind="reprint", share=share, probability=0.95)


def graph(nodes: int, *links: Link) -> LineageGraph:
    return LineageGraph(title="t", nodes=tuple(article(place) for place in range(nodes)), links=links)


def test_a_tree_that_fits_is_drawn_as_it_is() -> None:
    small = graph(4, link(0, 1), link(0, 2))
    assert gather(small) is small


def test_articles_that_are_linked_to_nothing_become_one_box() -> None:
    found = gather(graph(100, link(0, 1)))
    assert [(node.kind, node.outlet) for node in found.nodes] == [
        ("article", "Outlet 0"),
        ("article", "Outlet 1"),
        ("several", "98 articles"),
    ]


def test_of_many_copies_of_one_article_those_that_took_most_are_drawn() -> None:
    found = gather(graph(300, *(link(0, place, share=0.99 if place == 250 else 0.3) for place in range(1, 300))))
    assert len(found.nodes) <= MOST_BOXES
    assert "n250" in {node.id for node in found.nodes}
    [several] = [node for node in found.nodes if node.kind == "several"]
    drawn = sum(node.kind == "article" for node in found.nodes)
    assert several.outlet == f"{300 - drawn} more articles"
    assert Link(source="n000", target=several.id, kind="taken up") in found.links


def test_an_article_from_which_others_took_is_not_gathered() -> None:
    links = [link(0, place) for place in range(1, 150)] + [link(120, place) for place in range(150, 155)]
    assert "n120" in {node.id for node in gather(graph(155, *links)).nodes}


def test_of_many_small_families_the_largest_are_kept_and_the_others_counted() -> None:
    pairs = [link(place, place + 1) for place in range(0, 280, 2)]
    found = gather(graph(300, *pairs, link(0, 290), link(0, 291), link(290, 292)))
    assert len(found.nodes) <= MOST_BOXES
    assert {"n000", "n290", "n292"} <= {node.id for node in found.nodes}
    assert [node.outlet for node in found.nodes if node.title == "in the list below"]


def test_every_link_that_is_left_has_both_its_ends() -> None:
    chain = [link(place, place + 1) for place in range(299)]
    found = gather(graph(300, *chain))
    names = {node.id for node in found.nodes}
    assert all({each.source, each.target} <= names for each in found.links)


def test_the_picture_of_three_hundred_articles_stays_in_bounds() -> None:
    links = [link(place // 4, place) for place in range(1, 300)]
    root = ElementTree.fromstring(draw_tree(gather(graph(300, *links))))
    assert int(root.get("height") or 0) < 8000
    assert int(root.get("width") or 0) < 6000


def test_of_many_sources_outside_the_pile_those_behind_most_articles_are_drawn() -> None:
    sources = tuple(Node(id=f"outside:{place:02}", kind="outside source", outlet=f"Agency {place}") for place in range(50))
    links = [Link(source=f"outside:{place:02}", target=f"n{place:03}", kind="rests on") for place in range(50)]
    links += [Link(source="outside:49", target=f"n{place:03}", kind="rests on") for place in range(100, 110)]
    pile = graph(120, *links)
    found = gather(LineageGraph(title="t", nodes=(*pile.nodes, *sources), links=pile.links))
    assert len(found.nodes) <= MOST_BOXES
    assert "outside:49" in {node.id for node in found.nodes}
    assert "42 more sources" in {node.outlet for node in found.nodes}


def test_of_a_family_that_is_too_large_its_beginning_is_drawn() -> None:
    found = gather(graph(300, *(link(place, place + 1) for place in range(299))))
    assert len(found.nodes) == MOST_BOXES
    assert {"n000", "n001", "n058"} <= {node.id for node in found.nodes}
    assert [node.outlet for node in found.nodes if node.kind == "several"] == ["241 more"]
