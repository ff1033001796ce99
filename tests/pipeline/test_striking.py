from dataclasses import replace

from tests.sample_reading import courier, ferry_story, gazette, hostile
from twosource.pipeline import struck_reasons, without_reasons
from twosource.records import Correction, StoryId

ARTICLES = (courier(), gazette(), hostile())


def strike(subject: str, *, undone: bool = False) -> Correction:
    made = "2031-05-06T10:00:00+00:00"
    return Correction(number=1, made=made, kind="strike reason", story=StoryId("ferry"), subject=subject, note="", undone=undone)


def with_reason(name: str):  # type: ignore[no-untyped-def]
    story = ferry_story()
    fare = story.claims[1]
    origins = replace(fare.origins, reasons=tuple(replace(reason, id=name) for reason in fare.origins.reasons))
    return replace(story, claims=(story.claims[0], replace(fare, origins=origins), story.claims[2]))


def test_without_the_one_reason_that_ties_them_two_accounts_are_two_origins() -> None:
    origins = without_reasons(with_reason("r1"), ARTICLES, {"r1"}).claims[1].origins
    assert (origins.low, origins.high, origins.reasons) == (2, 2, ())


def test_a_reason_that_is_not_there_changes_nothing() -> None:
    story = with_reason("r1")
    assert without_reasons(story, ARTICLES, {"r2"}) == story
    assert without_reasons(story, ARTICLES, ()) is story


def test_a_correction_that_was_taken_back_strikes_nothing() -> None:
    assert struck_reasons((strike("r1"), strike("r2", undone=True))) == {"r1"}
