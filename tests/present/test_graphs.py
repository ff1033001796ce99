"""The family tree as a graph: what is linked."""

from dataclasses import replace

from tests.sample_reading import COURIER, GAZETTE, ferry_story, sample_reading
from twosource.present.graphs import LineageGraph, make_graph
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
