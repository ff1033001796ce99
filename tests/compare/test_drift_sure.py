"""Changes that are surely between sentences telling the same, and signs that change nothing."""

import pytest

from tests.compare.test_drift import changes, kinds

PAGE = "The harbour of Orsk was shut on Monday. "


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "The city has allegedly drawn up a plan to close the two ferries, a clerk said.",
            "The city has drawn up a plan to close the two ferries, a clerk said.",
        ),
        (
            "The mill reportedly made an offer to buy the old quay of Tarnik.",
            "The mill made an offer to buy the old quay of Tarnik.",
        ),
        (
            "The union may have kept its promise to open the east gate.",
            "The union has kept its promise to open the east gate.",
        ),
    ],
)
def test_a_plan_that_both_tell_of_is_no_stand_in_for_a_hedge(before: str, after: str) -> None:
    assert "hedge_lost" in kinds(before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The union rejected the pay offer of Orsk Mills on Monday.", "The union turned down Orsk Mills and its pay on Monday."),
        ("The case is now before the appeal judges in Orsk.", "The case is now before the second judges in Orsk."),
        (
            "Methane caught fire, said an inspector who asked not to be named.",
            "Methane caught fire, an inspector said.",
        ),
        (
            "The leader of the council asked for an inquiry by a judge.",
            "The leader of the council demands an inquiry by a judge.",
        ),
    ],
)
def test_a_thing_that_is_called_an_offer_and_what_is_demanded_instead_of_asked_are_not_told_as_surer(
    before: str, after: str
) -> None:
    assert "certainty_raised" not in kinds(before, after)


def test_who_declines_to_comment_would_not_comment() -> None:
    assert "negation" not in kinds(
        "The minister for the harbours declined to comment on the report.", "The minister for the harbours would not comment."
    )


def test_another_day_of_another_deed_is_no_other_date() -> None:
    before = "On Wednesday the chair of the union tore the letter of Orsk Mills in two."
    after = "The union will meet Orsk Mills on Monday, two days after its chair tore the letter."
    assert "date_changed" not in kinds(before, after)


def test_a_change_between_sentences_that_are_each_others_likeliest_is_certain() -> None:
    found = changes(PAGE + "At least 22 dockers were hurt, the mayor said.", PAGE + "22 dockers were hurt.")
    assert found
    assert all(change.certain for change in found)


def test_a_change_beside_a_sentence_that_another_one_tells_better_is_only_possible() -> None:
    before = (
        "Nobody can run a harbour under a padlock, the clerk said. The mill sent its offer by letter to the harbour on Monday."
    )
    after = "The mill, which runs the harbour, sent its offer by letter to the harbour on Monday."
    assert not [change for change in changes(before, after) if change.certain]
