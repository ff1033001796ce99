"""Two clauses with one verb are one event only where somebody or something takes part in both."""

import pytest

from tests.building import read_text
from twosource.claims.participants import share_participant
from twosource.claims.statements import Statement, find_statements


def only_clause(text: str, name: str) -> Statement:
    return find_statements(read_text(text, name=name), None, {})[0]


@pytest.mark.parametrize(
    ("first", "second", "shared"),
    [
        ("The ferry struck a pier in Orsk.", "A lorry struck a bus on the coast road.", False),
        ("The amendment collected enough votes.", "The plans for the harbour had enough money.", False),
        ("The ferry struck a pier in Orsk.", "A pier was struck near the lighthouse.", True),
        ("Norlund made an offer of a truce.", "Norlund offered a truce of a week.", True),
        ("Ivo Tesk is the mayor of Tarnik.", "Her brother is now the mayor of Tarnik.", True),
        ("The drivers were allowed to keep their rifles.", "Norlund let the men keep rifles.", True),
    ],
)
def test_clauses_share_whoever_or_whatever_takes_part(first: str, second: str, shared: bool) -> None:
    one, two = only_clause(first, "a"), only_clause(second, "b")
    assert share_participant(one, two) is shared
    assert share_participant(two, one) is shared


def test_a_clause_that_names_nobody_speaks_against_nothing() -> None:
    assert share_participant(only_clause("He was released.", "a"), only_clause("The captain was released in Orsk.", "b"))
