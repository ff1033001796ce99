"""Which words make a clause."""

import pytest

from tests.building import read_text
from twosource.claims.clauses import antecedent, is_reduced
from twosource.claims.statements import Statement, find_statements


def clause(text: str, verb: str) -> Statement:
    return next(s for s in find_statements(read_text(text), None, {}) if s.verb.text.endswith(verb))


@pytest.mark.parametrize(
    ("text", "verb", "told"),
    [
        ("Rescuers reached the ferry that sank off Orsk.", "sank", "the ferry that sank off Orsk"),
        ("Police named the two men killed in Tarnik.", "killed", "the two men killed in Tarnik"),
        ("A storm closed the port, which handles grain.", "handles", "the port, which handles grain"),
    ],
)
def test_a_relative_clause_is_read_with_what_it_describes(text: str, verb: str, told: str) -> None:
    found = clause(text, verb)
    assert found.relative
    assert found.span.text == told
    assert found.clause is not None
    assert found.span.contains(found.clause)
    assert found.clause != found.span


def test_a_place_named_before_a_relative_clause_is_the_clauses_own() -> None:
    found = clause("The fire at a mill in Paris that killed 12 people began at night.", "killed")
    assert "@paris" in found.words.concepts
    assert not clause("The fire killed 12 people.", "killed").relative


def test_a_headline_without_an_auxiliary_has_a_patient() -> None:
    parsed = read_text("Two doctors killed by guard at Tarnik hospital", kinds={0: "title"})
    found = next(s for s in find_statements(parsed, None, {}) if s.predicate == "kill")
    assert found.actor is not None
    assert (found.actor.noun, found.actor.patient) == ("doctor", True)


def test_a_clause_that_says_what_a_noun_holds_is_no_reduced_relative_clause() -> None:
    parse = read_text("There were doubts that the union played a role.").sentences[0].parse
    verb = next(t for t in parse.tokens if t.text == "played")
    assert not is_reduced(parse, verb)


def test_a_main_clause_describes_nothing() -> None:
    parse = read_text("The ferry sank off Orsk.").sentences[0].parse
    assert antecedent(parse, next(t for t in parse.tokens if t.text == "sank")) == ()
