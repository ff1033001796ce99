import pytest

from tests.building import read_text
from twosource.claims.contraries import find_contrary


def contrary(first: str, second: str) -> str | None:
    one, two = (read_text(text, name=name).sentences[0].parse for text, name in ((first, "1"), (second, "2")))
    found = find_contrary(one, two)
    assert (found is None) == (find_contrary(two, one) is None)
    return found[2] if found else None


@pytest.mark.parametrize(
    ("first", "second", "kind"),
    [
        ("The bridge in Tarnik is open.", "The bridge in Tarnik is closed.", "state"),
        ("The bridge remained shut.", "The bridge is open.", "state"),
        ("The captain was found dead.", "The captain is alive.", "state"),
        ("The union rejected the offer.", "The union accepted the offer.", "act"),
        ("The mayor confirmed the plan.", "The mayor denied the plan.", "act"),
        ("Orsk won the match.", "Orsk lost the match.", "act"),
        ("Rents in Tarnik rose.", "Rents in Tarnik fell.", "change"),
        ("The council banned the march.", "The council allowed the march.", "act"),
    ],
)
def test_contrary_predicates_of_one_thing_contradict(first: str, second: str, kind: str) -> None:
    assert contrary(first, second) == kind


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The bridge is open.", "The bridge is not open."),
        ("The union accepted the offer.", "The union did not accept the offer."),
        ("The port of Tarnik reopened.", "The port of Tarnik never reopened."),
    ],
)
def test_a_negation_of_the_same_predicate_contradicts(first: str, second: str) -> None:
    assert contrary(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The bridge is open.", "The bridge is not closed."),
        ("The union did not accept the offer.", "The union rejected the offer."),
        ("The bridge is open.", "The school is closed."),
        ("The mayor won the vote.", "A bakery in Orsk lost its licence."),
        ("The bridge is open.", "The bridge is old."),
    ],
)
def test_what_can_both_hold_does_not_contradict(first: str, second: str) -> None:
    assert contrary(first, second) is None
