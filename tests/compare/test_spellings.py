"""Names that may be one person's in two spellings, and names that are not."""

import pytest

from twosource.compare.spellings import may_be_one_person


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Natalya Vorontsova", "Nataliia Woronzowa"),
        ("Tony Pratt", "Anthony Pratt"),
        ("Jenn Aasen", "Jennifer Aasen"),
        ("Gus Orel", "Gustav Orel"),
        ("Krist Holm", "Kristina Holm"),
        ("Henry Bastan Sulistro", "Bastan Soelistro"),
        ("J. Holmberg", "Jon Holmberg"),
        ("Minister Ana Orrvik", "Orrwick"),
    ],
)
def test_spellings_of_one_name_are_seen_both_ways_round(one: str, two: str) -> None:
    assert may_be_one_person(one, two)
    assert may_be_one_person(two, one)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Erik Lund", "Karen Lund"),
        ("Ana Orr", "Ana Holm"),
        ("Ivo Tesk", "Ivo Task"),
        ("", "Ana Orr"),
        ("Minister", "President"),
    ],
)
def test_two_people_are_not_taken_for_one(one: str, two: str) -> None:
    assert not may_be_one_person(one, two)
