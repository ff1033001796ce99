import pytest

from twosource.compare.namesakes import are_spellings, join_names


def test_a_last_name_joins_the_one_person_who_has_it() -> None:
    assert join_names(["Marrow", "Ilse Marrow"], ["Ilse Marrow"]) == {"Marrow": "Ilse Marrow"}


def test_a_last_name_of_two_people_joins_neither() -> None:
    people = ["Ilse Marrow", "Jon Marrow"]
    assert join_names(["Marrow", *people], people) == {}


def test_a_last_word_of_a_body_is_no_last_name() -> None:
    assert join_names(["Velmora", "Bank of Velmora"], []) == {}


def test_capitals_make_no_other_name() -> None:
    assert join_names(["Orskan", "ORSKAN"], []) == {"ORSKAN": "Orskan"}


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("Taleban", "Taliban", True),
        ("Tarnik", "Tarnek", True),
        ("Iran", "Iraq", False),
        ("Austria", "Australia", False),
        ("", "", False),
    ],
)
def test_one_letter_inside_a_longer_word_is_a_spelling(a: str, b: str, same: bool) -> None:
    assert are_spellings(a, b) is same
