"""Whom a pronoun takes up."""

import pytest

from tests.attribution.reading import said_by, said_in


def names_of(text: str, pronoun: str) -> list[str]:
    """Return who a pronoun that is a source is taken for, in the order of the text."""
    return [a.speaker.name for a in said_in(text) if a.speaker and a.source and a.source[0].text.lower() == pronoun]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The interior ministry will send 200 officers to the border, it said on Monday.", "interior ministry"),
        ("Orsk Shipping will cut forty jobs, it said in a statement.", "Orsk Shipping"),
        ("The Tarnik council wants a new quay by May, it said.", "Tarnik council"),
    ],
)
def test_a_closing_it_is_the_body_of_the_clause_before_the_comma(text: str, name: str) -> None:
    assert names_of(text, "it") == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Jon Orel spoke in Tarnik. “We praise Peter Voss and his men,” he said.",
        "“The road is shut,” Jon Orel said. “Peter Voss shut it.” It was late, he said.",
        "Jon Orel praised a plan that was drawn up by Peter Voss. “It is a good plan,” he said.",
    ],
)
def test_a_name_within_the_quoted_words_or_behind_by_does_not_say_them(text: str) -> None:
    assert set(names_of(text, "he")) == {"Jon Orel"}


@pytest.mark.parametrize(
    "text",
    [
        "Mara Tolen met Jon Orel on Monday. She said the dam was weak.",
        "Mara Tolen said Jon Orel had seen the dam. “It is weak,” she said.",
        "Jon Orel came late. Mara Tolen said that she believed the dam was weak.",
    ],
)
def test_a_woman_is_taken_up_by_she(text: str) -> None:
    assert set(names_of(text, "she")) == {"Mara Tolen"}


@pytest.mark.parametrize(
    "text",
    [
        "Jon Orel's spokeswoman, Mara Tolen, came to the dam. He said so.",
        "Peter Voss and Jon Orel's wife were at the dam. It was weak, she said, and he said nothing.",
        "The port stood empty. He said the boats had left.",
    ],
)
def test_a_pronoun_never_means_somebody_of_the_other_sex(text: str) -> None:
    assert "Mara Tolen" not in names_of(text, "he")
    assert not {"Peter Voss", "Jon Orel"} & set(names_of(text, "she"))


def test_a_pronoun_behind_a_spokesman_who_may_mean_his_chief_stays_open() -> None:
    text = "Jon Orel came to the dam. Orel's spokesman, Peter Voss, said he believed the dam was weak."
    assert "Peter Voss" not in names_of(text, "he")


def test_a_pronoun_with_nobody_before_it_stays_open() -> None:
    assert names_of("He said the dam was weak.", "he") == ["He"]


def test_the_group_is_the_one_who_spoke_and_not_a_body_that_was_spoken_of() -> None:
    text = "The Orsk Water Institute said the Tarnik Council had paid.\n\nThe dam is weak, the group said."
    assert "The dam is weak" in said_by("Orsk Water Institute", text)
