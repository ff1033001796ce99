"""Lists of people in one role, and whether two of them name others."""

import pytest

from tests.building import read_text
from twosource.claims.lists import Listed, list_others
from twosource.claims.statements import find_statements


def lists(text: str) -> tuple[Listed, ...]:
    return next((s.lists for s in find_statements(read_text(text), None, {}) if s.lists), ())


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The rebels freed women and children.", "The rebels freed women, children and soldiers."),
        (
            "The deal frees several captives, including all women and children.",
            "It freed all women, children and elderly captives.",
        ),
        ("The captives included nine soldiers and a child.", "The rebels released a child and two women."),
    ],
)
def test_a_list_with_a_member_more_names_others(first: str, second: str) -> None:
    one, two = lists(first), lists(second)
    assert one
    assert two
    assert any(list_others(a, b) and list_others(b, a) for a in one for b in two)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The rebels freed women and children.", "The rebels freed children and women."),
        ("The rebels freed women and children.", "The rebels freed women, children and other people."),
        ("The rebels freed women and children.", "The rebels shot women, children and soldiers."),
        ("The rebels freed sailors and pilots.", "The rebels freed women and children."),
    ],
)
def test_one_list_in_another_order_wider_words_and_other_deeds_name_no_others(first: str, second: str) -> None:
    one, two = lists(first), lists(second)
    assert one
    assert two
    assert not any(list_others(a, b) for a in one for b in two)


def test_lists_of_things_are_not_read() -> None:
    assert not lists("Wind, rain and high waves hampered the search.")
