"""What speakers demand and refuse in words of their own."""

import pytest

from tests.building import read_text, span_of
from tests.compare.test_positions import SETTINGS, read
from twosource.compare import find_positions
from twosource.records import ArticleAttributions, Attribution, PositionMention, Speaker


def said(text: str, speaker: str = "Ilse Marrow") -> list[PositionMention]:
    """Return what is read from a quotation that stands in a paragraph of its own."""
    parsed = read_text(text)
    quotation = span_of(parsed.article, text.strip("“”"))
    attribution = Attribution(
        article=parsed.id,
        source=(),
        cue=(),
        content=(quotation,),
        kind="direct",
        depth=0,
        speaker=Speaker(name=speaker, type="person", anonymous=False),
        chain=(),
    )
    found = find_positions(parsed, ArticleAttributions(article=parsed.id, attributions=(attribution,)), SETTINGS)
    return [mention for mention in found if mention.stance != "other"]


def told(mentions: list[PositionMention] | tuple[PositionMention, ...]) -> set[tuple[str, str | None, str]]:
    return {(m.stance, m.actor, m.content.text if m.content else "") for m in mentions if m.stance != "other"}


@pytest.mark.parametrize(
    ("text", "stance", "content"),
    [
        ("“Denmark must open the strait.”", "demands", "Denmark must open the strait"),
        ("“Denmark should open the strait.”", "calls for", "Denmark should open the strait"),
        ("“There must be an inquiry into the fire.”", "demands", "an inquiry into the fire"),
        ("“There will be no talks with the company.”", "rejects", "talks with the company"),
        ("“A new toll on the bridge is unacceptable.”", "rejects", "A new toll on the bridge"),
        ("“A new toll on the bridge is out of the question.”", "rejects", "A new toll on the bridge"),
    ],
)
def test_a_quotation_holds_the_stance_of_whoever_speaks_it(text: str, stance: str, content: str) -> None:
    assert (stance, "Ilse Marrow", content) in told(said(text))


@pytest.mark.parametrize(
    "text",
    [
        "“We should see more rain.”",  # likely
        "“Denmark should have opened the strait.”",  # too late to be called for
        "“It is sad that sailors should drown.”",  # felt
        "“You must understand this.”",
        "“Should the court agree, the strait opens.”",
    ],
)
def test_what_is_likely_late_or_felt_is_no_demand(text: str) -> None:
    assert not {m.stance for m in said(text)} & {"demands", "calls for"}


def test_the_deed_that_is_set_against_another_by_not_is_rejected() -> None:
    text = "“We should close the harbour, not sign a treaty with them,” said Peter Holm."
    assert ("rejects", "Peter Holm", "sign a treaty with them") in told(read(text))


def test_who_has_no_intention_of_doing_something_rejects_it() -> None:
    assert ("rejects", "Peter Holm", "leaving the island") in told(read("Peter Holm has no intention of leaving the island."))


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Peter Holm called the vote a farce.", "the vote a farce"),
        ("Peter Holm called the strike illegal.", "the strike illegal"),
        ("Peter Holm described the raid as a crime against sailors.", "the raid as a crime"),
    ],
)
def test_who_calls_a_thing_a_disgrace_condemns_it(text: str, content: str) -> None:
    assert ("condemns", "Peter Holm", content) in told(read(text))


def test_a_name_that_shames_nobody_condemns_nothing() -> None:
    assert told(read("Peter Holm called the harbour a gate to the north.")) == set()


def test_a_law_demands_nothing() -> None:
    assert not {m.actor for m in read("The bill says sailors must wear boots.") if m.stance == "demands"}
