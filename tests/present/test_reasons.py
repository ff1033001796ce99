from dataclasses import replace

from tests.sample_reading import ferry_story
from twosource.present.reasons import strongest_first

REASON = ferry_story().claims[0].origins.reasons[0]


def test_certain_reasons_come_first_and_a_weaker_one_for_the_same_mentions_is_a_further_one() -> None:
    weak = replace(REASON, kind="source unclear", certain=False)
    elsewhere = replace(weak, mentions=(1, 2))
    assert strongest_first((weak, elsewhere, REASON)) == ([REASON, elsewhere], [weak])


def test_a_reason_that_ties_more_mentions_than_a_stronger_one_is_shown() -> None:
    wider = replace(REASON, certain=False, mentions=(0, 1, 2))
    assert strongest_first((wider, REASON)) == ([REASON, wider], [])


def test_of_certain_reasons_the_one_that_ties_all_comes_first() -> None:
    copied = replace(REASON, kind="passage taken", mentions=(0, 1))
    behind = replace(REASON, mentions=(0, 1, 2))
    assert strongest_first((copied, behind)) == ([behind], [copied])


def test_no_reasons_are_none() -> None:
    assert strongest_first(()) == ([], [])
