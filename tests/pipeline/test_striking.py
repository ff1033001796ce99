"""A reader strikes a reason out, and the origins are counted again."""

import pytest

import twosource
from twosource.language import Parser
from twosource.pipeline import struck_by
from twosource.records import ArticleId, ClaimFinding, ClaimId, Correction, Reading, StoryId

FIRST = "The harbour of Tarnik will close for nine days in June, Ada Holm, the harbour master, said on Monday. Boats go to Orsk."
SECOND = "Tarnik's harbour will close for nine days in June, harbour master Ada Holm told the Gazette. Fishermen are worried."


@pytest.fixture(scope="module")
def reading(parser: Parser) -> Reading:
    pile = [
        twosource.Document(id=ArticleId("a"), text=FIRST, outlet="Harbour Courier", published="2031-05-05", story="harbour"),
        twosource.Document(id=ArticleId("b"), text=SECOND, outlet="Orsk Gazette", published="2031-05-06", story="harbour"),
    ]
    return twosource.read_documents(pile, parser=parser)


def tied(reading: Reading) -> ClaimFinding:
    return next(claim for claim in reading.stories[0].claims if claim.origins.high == 1 and len(claim.mentions) > 1)


def test_without_its_certain_reasons_a_claim_may_have_two_origins(reading: Reading) -> None:
    claim = tied(reading)
    certain = [reason.id for reason in claim.origins.reasons if reason.certain]
    again = twosource.without(reading, *certain)
    found = next(c for c in again.stories[0].claims if c.id == claim.id)
    assert (claim.origins.high, found.origins.high) == (1, 2)
    assert not {reason.id for reason in found.origins.reasons} & set(certain)


def test_what_rests_on_no_struck_reason_stays_and_the_first_reading_is_not_changed(reading: Reading) -> None:
    claim = tied(reading)
    twosource.without(reading, claim.origins.reasons[0].id)
    assert tied(reading) == claim
    assert twosource.without(reading) == reading


def test_the_brief_tells_the_new_count(reading: Reading) -> None:
    claim = tied(reading)
    again = twosource.without(reading, *(reason.id for reason in claim.origins.reasons))
    assert [s.text for s in again.stories[0].brief] != [s.text for s in reading.stories[0].brief]
    assert again.articles == reading.articles


def test_a_reason_that_no_claim_has_is_named(reading: Reading) -> None:
    with pytest.raises(twosource.InputError, match="no claim has a reason 'r-nosuch'"):
        twosource.without(reading, "r-nosuch")


def strike(subject: str, *, undone: bool = False) -> Correction:
    made = "2031-05-06T10:00:00+00:00"
    return Correction(
        number=1,
        made=made,
        kind="strike reason",
        story=StoryId("ferry"),
        claim=ClaimId("c1"),
        subject=subject,
        note="",
        undone=undone,
    )


def test_a_correction_that_was_taken_back_strikes_nothing() -> None:
    assert struck_by((strike("r1"), strike("r2", undone=True))) == {"r1"}
