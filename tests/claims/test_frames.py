"""What a clause says of whom."""

import pytest

from tests.building import read_text
from twosource.claims.statements import find_statements


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("The company dropped the case.", "drop"),
        ("The price dropped.", "fall"),
        ("Seven sailors lost their lives.", "kill"),
        ("The council named Ana Orr harbour master.", "appoint"),
        ("The rebels claimed responsibility for the blast.", "own_up"),
        ("Gunmen shot dead two guards.", "kill"),
        ("The ships were at anchor.", "wait"),
    ],
)
def test_a_verb_is_read_with_what_it_is_done_to(text: str, predicate: str) -> None:
    assert find_statements(read_text(text), None, {})[0].predicate == predicate


@pytest.mark.parametrize(
    ("text", "verb", "certainty"),
    [
        ("The navy sent ships to clear the canal.", "clear", "planned"),
        ("The city has a plan to close the bridge.", "close", "planned"),
        ("The navy cleared the canal.", "cleared", "asserted"),
        ("The crew managed to clear the canal.", "managed", "asserted"),
    ],
)
def test_an_infinitive_tells_what_is_meant_to_happen(text: str, verb: str, certainty: str) -> None:
    found = next(s for s in find_statements(read_text(text), None, {}) if s.verb.text.endswith(verb))
    assert found.certainty == certainty


def test_a_part_of_a_thing_is_done_to_the_thing() -> None:
    assert "school" in find_statements(read_text("The rockets destroyed part of a school."), None, {})[0].objects
    assert "union" not in find_statements(read_text("The vote pleased a leader of the union."), None, {})[0].objects
