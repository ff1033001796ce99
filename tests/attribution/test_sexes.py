"""Men and women: by titles, kin, first names and pronouns; and last names that two people bear."""

import pytest

from tests.attribution.reading import said_in
from twosource.attribution.first_names import same_first_name, sex_of_first_name, sex_of_title
from twosource.attribution.sexes import sex_of_noun


def speaker_of(text: str, words: str) -> str | None:
    """Return who says something, by words of it."""
    return next((a.speaker.name for a in said_in(text) if a.speaker and words in a.text), None)


@pytest.mark.parametrize(
    "text",
    [
        "Mary Voss came to Tarnik. Mr. Voss said the dam was weak.",
        "Mrs. Voss, Linda Voss to her friends, came to Tarnik. Mr. Voss said the dam was weak.",
        "Susan Voss and her brother came to Tarnik. Sir Voss said the dam was weak.",
    ],
)
def test_a_title_of_the_other_sex_leaves_a_last_name_open(text: str) -> None:
    name = speaker_of(text, "the dam was weak")
    assert name is not None
    assert name.split()[0] in {"Mr.", "Sir", "Voss"}


@pytest.mark.parametrize(
    "text",
    [
        "Peter Voss and Mary Voss came to Tarnik. Mr. Voss said the dam was weak.",
        "Mary Voss and Peter Voss came to Tarnik. Mr. Voss said the dam was weak.",
        "Peter Voss came to Tarnik. Voss said the dam was weak. His wife, Mary Voss, left.",
    ],
)
def test_a_title_or_the_order_of_the_article_tells_two_of_one_name_apart(text: str) -> None:
    assert speaker_of(text, "the dam was weak") == "Peter Voss"


def test_a_bare_last_name_of_two_people_stays_open() -> None:
    assert speaker_of("Peter Voss and Mary Voss came to Tarnik. Voss said the dam was weak.", "dam was weak") == "Voss"


def test_a_short_form_is_no_second_person() -> None:
    text = "James Voss came to Tarnik. Jim Voss had seen it. Voss said the dam was weak."
    assert speaker_of(text, "dam was weak") in {"James Voss", "Jim Voss"}


def test_first_names_and_titles_tell_a_sex_or_nothing() -> None:
    assert (sex_of_first_name("Mary Voss"), sex_of_first_name("Peter Voss"), sex_of_first_name("Voss")) == ("f", "m", None)
    assert (sex_of_title("Mr."), sex_of_title("mrs"), sex_of_title("Dr."), sex_of_title("")) == ("m", "f", None, None)
    assert (sex_of_noun("spokeswoman"), sex_of_noun("witness"), sex_of_noun("")) == ("f", None, None)


def test_first_names_are_the_same_by_initial_and_short_form() -> None:
    assert same_first_name("Bill", "William")
    assert same_first_name("M.", "Mara")
    assert not same_first_name("Jon", "Jens")
    assert not same_first_name("Mary", "Peter")


@pytest.mark.parametrize(
    "text",
    [
        "Former President Jon Orel came to Tarnik. The president said the dam was weak.",
        "President Jon Orel met President Mara Tolen of Ostia. The president said the dam was weak.",
        "Vice President Jon Orel came to Tarnik. The president said the dam was weak.",
    ],
)
def test_an_office_that_is_past_or_held_by_several_stays_a_role(text: str) -> None:
    assert speaker_of(text, "the dam was weak") == "president"


@pytest.mark.parametrize(
    "text",
    [
        "President Mara Tolen came to Tarnik. The president said the dam was weak.",
        "Mayor Mara Tolen came to Tarnik. The mayor said the dam was weak.",
        "Governor Mara Tolen came late. Tolen was ill. The governor said the dam was weak.",
    ],
)
def test_an_office_is_the_one_person_named_with_it(text: str) -> None:
    assert speaker_of(text, "the dam was weak") == "Mara Tolen"
