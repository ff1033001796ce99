"""GraphML and GEXF: networkx reads them back, whatever stands in the titles and in whatever order the findings came."""

import io
from dataclasses import replace
from xml.etree import ElementTree

import networkx as nx
import pytest

from tests.sample_reading import COURIER, GAZETTE, HOSTILE, ferry_story, lone_story, sample_reading
from twosource.exports import graph_to_gexf, graph_to_graphml, parts_of
from twosource.exports.graph_files import parts_to_graph
from twosource.present.graphs import LineageGraph, make_graph
from twosource.records import StoryId, StoryReading

ARTICLES = {article.id: article for article in sample_reading().articles}


def graph_of(story: StoryReading) -> LineageGraph:
    return make_graph(story, ARTICLES)


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


def test_several_stories_are_one_graph_in_which_a_shared_outside_source_is_one_node() -> None:
    reading = sample_reading()
    ferry = reading.stories[0]
    again = replace(ferry, story=replace(ferry.story, id=StoryId("zeta")))
    graph = parts_to_graph(parts_of(replace(reading, stories=(again, *reading.stories))))
    assert [node.id for node in graph.nodes if node.kind == "outside source"] == ["outside:NordPress"]
    read = nx.read_graphml(io.BytesIO(graph_to_graphml(graph)))
    assert set(read.nodes) == {COURIER, GAZETTE, HOSTILE, "lone", "outside:NordPress"}
