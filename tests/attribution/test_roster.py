"""What an article's names mean, wherever in it they stand."""

import pytest

from tests.attribution.reading import said_in
from tests.building import read_text
from twosource.attribution.roster import Roster
from twosource.attribution.views import look_at


def roster_of(text: str) -> Roster:
    """Return the names of a text."""
    return Roster(look_at(read_text(text).sentences, ()))


def test_a_last_name_is_led_to_the_full_one_wherever_that_stands() -> None:
    assert roster_of("Orel left. Jon Orel came back on Monday.").full_name("Orel") == "Jon Orel"


def test_initials_are_led_to_the_body_they_stand_for() -> None:
    assert roster_of("The Velmora Port Authority was late. The VPA waited.").full_name("VPA") == "Velmora Port Authority"


@pytest.mark.parametrize(
    ("opening", "words"),
    [("Mayor Tobin Stavrell left.", "stavrell"), ("Dr. Mara Tolen left.", "mara tolen"), ("Mr. Jon Orel left.", "orel")],
)
def test_a_name_typed_in_small_letters_is_the_one_the_article_has_in_capitals(opening: str, words: str) -> None:
    names = {"stavrell": "Tobin Stavrell", "mara tolen": "Mara Tolen", "orel": "Jon Orel"}
    assert roster_of(opening).person_in_small_letters(words) == names[words]


def test_small_letters_without_such_a_name_are_nobody() -> None:
    assert roster_of("Mayor Tobin Stavrell left.").person_in_small_letters("officials") is None


@pytest.mark.parametrize("name", ["Orsk Shipping", "Tarnik Steel", "Velmora Airlines"])
def test_a_company_is_no_person_by_the_last_word_of_its_name(name: str) -> None:
    assert roster_of(f"{name} bought boats. {name} left.").is_person(name) is False


@pytest.mark.parametrize("title", ["Mayor", "Sen.", "Dr."])
def test_a_title_that_only_persons_bear_is_no_part_of_the_name(title: str) -> None:
    found = said_in(f"{title} Tobin Stavrell closed the port. Stavrell said the ice was thick.")
    assert [a.speaker.name for a in found if a.speaker] == ["Tobin Stavrell"]
