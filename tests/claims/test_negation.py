import pytest

from tests.building import read_text
from twosource.claims.negation import denied_qualities, denies_something
from twosource.language.grammar import root


@pytest.mark.parametrize(
    "text",
    [
        "The miners were not hurt.",
        "No miners were hurt.",
        "None of the deaths was linked to the fire.",
        "There was no alarm.",
        "The crew found no survivors.",
        "Neither ship was damaged.",
        "Nobody knew.",
        "The mayor never signed.",
    ],
)
def test_a_clause_that_says_that_something_is_not_so(text: str) -> None:
    parse = read_text(text).sentences[0].parse
    verb = root(parse)
    assert verb is not None
    assert denies_something(parse, verb)


@pytest.mark.parametrize(
    "text",
    [
        "No fewer than 12 people died.",
        "He paid no more than 12 crowns.",
        "The gate was not only shut.",
        "The fire did not necessarily begin there.",
        "The miners were hurt.",
    ],
)
def test_a_clause_that_gives_a_number_or_denies_only_that_it_is_all(text: str) -> None:
    parse = read_text(text).sentences[0].parse
    verb = root(parse)
    assert verb is not None
    assert not denies_something(parse, verb)


def test_what_narrows_a_denial_is_told() -> None:
    for text, qualities in (
        ("The move does not grant drivers a permanent licence.", {"permanent"}),
        ("The fire was not directly caused by the pump.", {"directly"}),
        ("The ferry was not yet repaired.", set()),
    ):
        sentence = read_text(text).sentences[0]
        verb = root(sentence.parse)
        assert verb is not None
        assert denied_qualities(sentence, verb) == qualities
