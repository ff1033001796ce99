import pytest

from tests.building import read_text
from twosource.claims import relate
from twosource.records import Relation
from twosource.settings import ClaimsSettings


def related(first: str, second: str) -> Relation:
    return relate(read_text(first, name="1"), read_text(second, name="2"), ClaimsSettings())


def test_a_rewording_is_the_same_and_agrees() -> None:
    found = related(
        "The Tarnik council rejected a Velmoran offer to halt fighting.",
        "Tarnik's council has turned down an offer from Velmora to halt the fighting.",
    )
    assert found.same > 0.6
    assert found.relation == "agrees"
    assert any("reject" in reason for reason in found.reasons)


def test_two_matters_have_nothing_to_do_with_each_other() -> None:
    found = related("The Tarnik council rejected an offer.", "Heavy rain closed two schools in Orsk.")
    assert found.same < 0.4
    assert found.relation == "unrelated"


def test_a_denial_contradicts() -> None:
    found = related("The mayor of Tarnik has resigned.", "The mayor of Tarnik has not resigned, office says.")
    assert found.relation == "contradicts"


@pytest.mark.parametrize(
    "second", ["Mayor of Tarnik reportedly resigned", "Has the mayor of Tarnik resigned?", "Tarnik mayor may have resigned"]
)
def test_a_report_without_a_voucher_hedges(second: str) -> None:
    assert related("The mayor of Tarnik resigned.", second).relation == "hedges"


def test_other_numbers_differ() -> None:
    assert related("The Tarnik fire killed 12 people.", "The Tarnik fire killed 31 people.").relation == "differs"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The bridge is open.", "The bridge is closed."),
        ("The union has accepted the offer.", "The union has rejected the offer."),
        ("The captain of the ferry is alive.", "The captain of the ferry is dead."),
    ],
)
def test_contraries_contradict_however_alike_in_words(first: str, second: str) -> None:
    found = related(first, second)
    assert found.relation == "contradicts"
    assert found.same < 0.5


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The mayor, who did not know the owner, opened the pier.", "The mayor, who knew of nothing, opened the pier of Tarnik."),
        ("The crew had no fear and sailed to Orsk on Monday.", "The crew did have some fear and sailed to Orsk on Monday."),
        ("Tarnik did not receive help until its pier was rebuilt.", "Tarnik received help when its pier was rebuilt."),
    ],
)
def test_a_not_in_one_of_two_like_statements_does_not_cut_their_probability(first: str, second: str) -> None:
    assert related(first, second).same > 0.4


def test_one_matter_without_a_word_in_common_is_not_unrelated() -> None:
    assert related("Ferry sinks off Tarnik.", "Vessel goes down near harbour.").relation != "unrelated"


def test_empty_statements_are_unrelated_and_do_not_fail() -> None:
    assert related("", "").relation == "unrelated"
    assert 0 <= related("", "A bridge fell.").same <= 1
