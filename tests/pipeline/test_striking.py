from tests.counted_reading import strikeable_story
from tests.sample_reading import courier, ferry_story, gazette, hostile
from twosource.pipeline import struck_reasons, without_reasons
from twosource.records import Correction, Origins, StoryId, StoryReading
from twosource.settings import CompareSettings

ARTICLES = (courier(), gazette(), hostile())
SETTINGS = CompareSettings()


def strike(subject: str, *, undone: bool = False) -> Correction:
    made = "2031-05-06T10:00:00+00:00"
    return Correction(number=1, made=made, kind="strike reason", story=StoryId("ferry"), subject=subject, note="", undone=undone)


def counted() -> StoryReading:
    return strikeable_story(ferry_story(), ARTICLES)


def origins_without(struck: set[str], claim: int) -> Origins:
    return without_reasons(counted(), ARTICLES, struck, SETTINGS).claims[claim].origins


def test_without_the_reasons_that_tie_them_two_accounts_are_two_origins() -> None:
    ties = {reason.id for reason in counted().claims[1].origins.reasons}
    origins = origins_without(ties, claim=1)
    assert (origins.low, origins.high, origins.reasons) == (2, 2, ())


def test_one_tie_of_several_may_go_and_the_accounts_stay_one_origin() -> None:
    (one, *_) = counted().claims[1].origins.reasons
    assert origins_without({one.id}, claim=1).high == 1


def test_an_account_without_a_source_is_set_beside_the_others_anew() -> None:
    first = counted().claims[0]
    ties = {reason.id for reason in first.origins.reasons}
    origins = origins_without(ties, claim=0)
    assert all(reason.id not in ties for reason in origins.reasons)
    assert origins.high == 3


def test_a_reason_that_is_not_there_changes_nothing() -> None:
    story = counted()
    assert without_reasons(story, ARTICLES, {"none"}, SETTINGS) == story
    assert without_reasons(story, ARTICLES, (), SETTINGS) is story


def test_a_correction_that_was_taken_back_strikes_nothing() -> None:
    assert struck_reasons((strike("r1"), strike("r2", undone=True))) == {"r1"}
