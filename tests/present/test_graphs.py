"""The family tree as a graph: what is linked, and whether graph programs can read it."""

import io
from dataclasses import replace
from xml.etree import ElementTree

import networkx as nx
import pytest

from tests.sample_reading import COURIER, GAZETTE, HOSTILE, ferry_story, lone_story, sample_reading
from twosource.present.graphs import LineageGraph, graph_to_gexf, graph_to_graphml, make_graph
from twosource.records import FamilyTree, Lineage, Reuse, StoryReading

ARTICLES = {article.id: article for article in sample_reading().articles}


def graph_of(story: StoryReading) -> LineageGraph:
    return make_graph(story, ARTICLES)


def links(story: StoryReading) -> list[tuple[str, str, str]]:
    return [(link.source, link.target, link.kind) for link in graph_of(story).links]


def test_a_source_is_linked_to_those_that_name_it_first_hand_and_not_to_their_copies() -> None:
    assert links(ferry_story()) == [(COURIER, GAZETTE, "rewrite"), ("outside:NordPress", COURIER, "rests on")]


def test_an_unknown_direction_and_an_unseen_text_are_links_of_their_own() -> None:
    story = ferry_story()
    pair = Reuse(a=COURIER, b=GAZETTE, a_in_b=0.5, b_in_a=0.5, kind="partial", direction="unknown", probability=0.5, passages=())
    origin = f"unseen:{COURIER}"
    lineages = tuple(Lineage(article=name, parents=(), origin=origin) for name in (COURIER, GAZETTE))
    unknown = replace(story, tree=FamilyTree(story=story.id, lineages=lineages, unknown=(pair,)), outside_sources=())
    assert links(unknown) == [
        (COURIER, GAZETTE, "shares text with"),
        (origin, COURIER, "goes back to"),
        (origin, GAZETTE, "goes back to"),
    ]
    assert [node.kind for node in graph_of(unknown).nodes if node.id == origin] == ["unseen text"]


def test_graphml_is_read_back_with_the_same_nodes_and_links() -> None:
    read = nx.read_graphml(io.BytesIO(graph_to_graphml(graph_of(ferry_story()))), force_multigraph=True)
    assert set(read.nodes) == {COURIER, GAZETTE, HOSTILE, "outside:NordPress"}
    facts = read.get_edge_data(COURIER, GAZETTE)
    assert [(edge["kind"], edge["share"], edge["probability"]) for edge in facts.values()] == [("rewrite", 0.666667, 0.9)]
    assert read.nodes[COURIER]["published"] == "2024-05-06"
    assert read.is_directed()


def test_gexf_is_read_back_and_tells_no_day_on_which_it_was_written() -> None:
    written = graph_to_gexf(graph_of(ferry_story()))
    read = nx.read_gexf(io.BytesIO(written))
    assert set(read.nodes) == {COURIER, GAZETTE, HOSTILE, "outside:NordPress"}
    assert read.nodes[COURIER]["label"] == "B Harbour Courier"
    assert b"lastmodified" not in written
    assert b"NetworkX" not in written


@pytest.mark.parametrize("write", [graph_to_graphml, graph_to_gexf])
def test_the_order_of_the_findings_does_not_show(write: object) -> None:
    story = ferry_story()
    turned = replace(
        story,
        tree=replace(story.tree, lineages=story.tree.lineages[::-1]),
        outside_sources=story.outside_sources[::-1],
    )
    assert write(graph_of(story)) == write(graph_of(turned))  # type: ignore[operator]


@pytest.mark.parametrize("write", [graph_to_graphml, graph_to_gexf])
def test_a_story_of_one_and_titles_that_xml_cannot_hold_are_written(write: object) -> None:
    story = lone_story()
    assert ElementTree.fromstring(write(graph_of(story))) is not None  # type: ignore[operator]
    odd = replace(story, story=replace(story.story, title="a\x00b\x1b]]><x>&\ud800"))
    assert ElementTree.fromstring(write(graph_of(odd))) is not None  # type: ignore[operator]
