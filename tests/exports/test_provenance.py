"""What is said of where articles come from: what is known, how sure, and nothing where the direction is unknown."""

from dataclasses import replace

import pytest

from tests.exports.addressed import addressed_part, sample_parts
from tests.sample_reading import COURIER, GAZETTE, HOSTILE
from twosource.exports import Part
from twosource.exports.names import article_name
from twosource.exports.provenance import Thing, Tie, story_statements
from twosource.records import DerivationKind


def ties(part: Part, *relations: str) -> list[Tie]:
    return [item for item in story_statements(part) if isinstance(item, Tie) and item.relation in relations]


def things(part: Part) -> dict[str, Thing]:
    return {item.name: item for item in story_statements(part) if isinstance(item, Thing)}


def name(part: Part, article: str) -> str:
    return next(article_name(found) for found in part.own_articles if found.id == article)


@pytest.mark.parametrize(
    ("kind", "relation"), [("revision", "wasRevisionOf"), ("reprint", "wasDerivedFrom"), ("rewrite", "wasDerivedFrom")]
)
def test_an_edge_of_the_tree_is_a_derivation_with_how_sure_it_is(kind: DerivationKind, relation: str) -> None:
    part = addressed_part(kind)
    found = [tie for tie in ties(part, "wasDerivedFrom", "wasRevisionOf") if tie.later == name(part, GAZETTE)]
    assert [(tie.relation, tie.earlier) for tie in found] == [(relation, name(part, COURIER))]
    assert dict(found[0].facts) == {"kind": kind, "probability": 0.9, "share": 0.666667}


def test_a_direction_that_a_reader_set_says_so() -> None:
    part = addressed_part("rewrite")
    tree = part.story.tree
    lines = tuple(replace(line, parents=tuple(replace(e, by_reader=True) for e in line.parents)) for line in tree.lineages)
    turned = Part(story=replace(part.story, tree=replace(tree, lineages=lines)), articles=part.articles)
    assert [dict(tie.facts)["setByReader"] for tie in ties(turned, "wasDerivedFrom") if "share" in dict(tie.facts)] == [True]


def test_an_unknown_direction_is_no_derivation_but_both_name_each_other() -> None:
    part = addressed_part()
    third, second = name(part, HOSTILE), name(part, GAZETTE)
    assert not [
        tie
        for tie in ties(part, "wasDerivedFrom", "wasRevisionOf", "wasQuotedFrom")
        if {third, second} <= {tie.later, tie.earlier}
    ]
    assert dict(things(part)[third].facts)["sharesTextWith"] == second
    assert dict(things(part)[second].facts)["sharesTextWith"] == third


def test_only_words_that_were_taken_as_they_are_were_quoted() -> None:
    part = addressed_part()
    quoted = [tie for tie in ties(part, "wasQuotedFrom") if "kind" in dict(tie.facts)]
    assert [(things(part)[tie.later].facts[3], things(part)[tie.earlier].facts[3]) for tie in quoted] == [
        (("text", "NordPress reported on Monday"), ("text", "NordPress reported on Monday"))
    ]


def test_a_report_outside_the_pile_that_articles_rest_on_is_their_primary_source() -> None:
    part = addressed_part()
    found = ties(part, "hadPrimarySource")
    assert {tie.later for tie in found} == {name(part, COURIER), name(part, GAZETTE)}
    assert {things(part)[tie.earlier].label for tie in found} == {"NordPress, not in the pile"}


def test_a_text_that_must_be_behind_articles_is_marked_as_inferred() -> None:
    part = addressed_part()
    found = [tie for tie in ties(part, "wasDerivedFrom") if dict(tie.facts).get("inferred")]
    assert {tie.later for tie in found} == {name(part, COURIER), name(part, HOSTILE)}
    assert dict(things(part)[found[0].earlier].facts) == {"inPile": False, "inferred": True}


def test_a_quotation_goes_back_to_what_its_speaker_said_and_reported_speech_does_not() -> None:
    part = sample_parts()[0]
    found = [tie for tie in ties(part, "wasQuotedFrom") if "confidence" in dict(tie.facts)]
    assert len(found) == 1
    said = [tie for tie in ties(part, "wasAttributedTo") if tie.later == found[0].earlier]
    assert [(things(part)[tie.earlier].label, things(part)[tie.earlier].kind) for tie in said] == [("Ilva Brandt", "Person")]
    speech = replace(part.story.attributions[1], polarity="negative")
    denied = Part(story=replace(part.story, attributions=(speech,)), articles=part.articles)
    assert not ties(denied, "wasQuotedFrom")


def test_everything_that_is_said_is_said_of_a_thing_that_is_named() -> None:
    for part in (*sample_parts(), addressed_part()):
        known = things(part)
        assert all({tie.later, tie.earlier} <= set(known) for tie in story_statements(part) if isinstance(tie, Tie))
