"""Numbers that their own outlet has corrected."""

import pytest

from tests.compare.cases import TEXT, article, claim, mention, number
from twosource.compare import compare_claims
from twosource.records import RelationKind
from twosource.settings import CompareSettings

Told = tuple[str, str, str, float]
"""An outlet, the day, what stands below the text, and the number."""


def relation(*told: Told) -> RelationKind:
    articles = [
        article(name, outlet=outlet, published=day, text=f"{TEXT} {below}".strip())
        for name, (outlet, day, below, _) in zip("abc", told, strict=False)
    ]
    mentions = [
        mention(made, quantity=number(made, value, value, state="released"))
        for made, (_, _, _, value) in zip(articles, told, strict=True)
    ]
    return compare_claims([claim(*mentions, aspect="number")], articles, CompareSettings())[0].relation


OLD: Told = ("Orsk Gazette", "2031-05-20", "", 5)


@pytest.mark.parametrize(
    "words",
    [
        "Correction: the number is three.",
        "An earlier version of this report gave another number.",
        "This article has been corrected.",
    ],
)
def test_a_number_that_its_outlet_took_back_is_superseded_whoever_still_gives_it(words: str) -> None:
    new: Told = ("Orsk Gazette", "2031-05-21", words, 3)
    assert relation(OLD, new) == "superseded"
    assert relation(new, OLD, ("Harbour Courier", "2031-05-21", "", 5)) == "superseded"


@pytest.mark.parametrize(
    "other",
    [
        ("Orsk Gazette", "2031-05-21", "", 3),
        ("Harbour Courier", "2031-05-21", "Correction: the number is three.", 3),
        ("Orsk Gazette", "2031-05-20", "Correction: the number is three.", 3),
        ("Orsk Gazette", "2031-05-21", "The governor asked for a correction of the map.", 3),
    ],
)
def test_without_a_later_correction_of_its_own_outlet_it_is_a_conflict(other: Told) -> None:
    assert relation(OLD, other) == "conflict"


def test_a_third_number_stays_a_conflict() -> None:
    new: Told = ("Orsk Gazette", "2031-05-21", "Correction: the number is three.", 3)
    assert relation(OLD, new, ("Harbour Courier", "2031-05-21", "", 9)) == "conflict"
