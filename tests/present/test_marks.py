from dataclasses import replace

from tests.sample_reading import ferry_story
from twosource.present.marks import told_once
from twosource.present.shown import shared_and_alone
from twosource.records import ClaimFinding, ClaimId


def fares() -> tuple[ClaimFinding, ClaimFinding]:
    """Return a claim on a number and one on what happened in the same sentences."""
    number = ferry_story().claims[1]
    return number, replace(number, id=ClaimId("c8"), aspect="event", relation="agrees")


def test_a_sentence_is_told_once_as_a_number_and_not_as_an_event_too() -> None:
    number, event = fares()
    assert told_once((event, number)) == [number]
    assert shared_and_alone((event, number))[0] == [number]


def test_an_event_that_another_article_tells_too_is_kept() -> None:
    number, event = fares()
    wider = replace(event, mentions=(*event.mentions, ferry_story().claims[2].mentions[0]))
    assert told_once((number, wider)) == [number, wider]


def test_the_claim_that_heads_the_story_is_never_left_out() -> None:
    number, event = fares()
    assert told_once((number, event), event) == [number, event]
