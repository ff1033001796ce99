"""Clauses that tell their deed, and clauses that only name it."""

import pytest

from tests.building import read_text
from twosource.claims.statements import Statement, find_statements


def clause_with(text: str, words: str) -> Statement:
    found = [s for s in find_statements(read_text(text), None, {}) if words in s.verb.text]
    assert found, f"no clause with {words}"
    return found[0]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The port sent ships to clear the canal of Tarnik.", "clear"),
        ("The council drafted a bill to widen the harbour road.", "widen"),
        ("The mayor will resign if the harbour union signs the deal.", "signs"),
        ("Nobody in Orsk knew whether the ferry had sunk near Tarnik.", "sunk"),
        ("The mayor spoke in favour of widening the harbour road.", "widening"),
        ("The union demanded that the company rehire the drivers.", "rehire"),
    ],
)
def test_a_purpose_a_condition_a_doubt_and_a_demand_only_name_their_deed(text: str, words: str) -> None:
    assert not clause_with(text, words).tells


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The ferry sank near Tarnik after it had struck a pier.", "struck"),
        ("The ferry sank near Tarnik, killing nine passengers.", "killing"),
        ("The new bridge of Orsk is due to open on Monday.", "open"),
        ("The union ended the talks by rejecting the offer of Norlund.", "rejecting"),
        ("The harbour union will sign the deal on Monday.", "sign"),
        ("The ferry, which sank near Tarnik, had left Orsk at noon.", "sank"),
    ],
)
def test_what_is_told_by_the_way_or_as_coming_tells_its_deed(text: str, words: str) -> None:
    assert clause_with(text, words).tells


def test_a_headline_with_an_infinitive_tells_what_is_coming() -> None:
    found = find_statements(read_text("Harbour union to meet mediator\n\nIt rained.", kinds={0: "title"}), None, {})
    assert found[0].tells


@pytest.mark.parametrize(
    ("text", "words", "tense"),
    [
        ("The council closed the bridge of Orsk.", "closed", "past"),
        ("The council has closed the bridge of Orsk.", "closed", "past"),
        ("The law closes the bridge of Orsk.", "closes", "present"),
        ("The council vowed to close the bridge of Orsk.", "vowed", "present"),
        ("The law would close the bridge of Orsk.", "close", ""),
    ],
)
def test_a_deed_is_past_where_it_is_told_as_done(text: str, words: str, tense: str) -> None:
    assert clause_with(text, words).tense == tense


def test_the_present_of_a_headline_tells_what_was_done() -> None:
    found = find_statements(read_text("Council closes bridge of Orsk\n\nIt rained.", kinds={0: "title"}), None, {})
    assert found[0].tense == "past"


def test_a_hedge_holds_for_the_content_of_its_verb() -> None:
    text = "The mediator has reportedly proposed that the drivers return on trial for six months."
    assert clause_with(text, "return").certainty == "hedged: reportedly"


def test_who_struck_a_pier_before_he_slept_has_slept() -> None:
    assert clause_with("The captain struck a pier before he reached the harbour.", "reached").certainty == "asserted"
