"""What a number is said of, in sentences about places that don't exist."""

import pytest

from tests.building import read_text
from twosource.measures import find_quantities
from twosource.settings import MeasuresSettings


def concerns(text: str) -> list[str | None]:
    return [q.concerns for q in find_quantities(read_text(text), MeasuresSettings())]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The clinic has treated 700 patients.", "patients / clinic"),
        ("The army lost 20 trucks.", "trucks / army"),
        ("Mara Venn has built four bridges.", "bridges / Mara Venn"),
    ],
)
def test_a_count_is_said_of_the_subject_of_its_clause(text: str, expected: str) -> None:
    assert concerns(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor, who has sold three houses, spoke.", "houses / mayor"),
        ("The council said it owns 40 boats.", "boats / council"),
        ("The ministry plans to buy 12 ferries.", "ferries / ministry"),
    ],
)
def test_the_subject_is_found_through_relative_clauses_pronouns_and_infinitives(text: str, expected: str) -> None:
    assert concerns(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Forty captives were freed by the rebels.", "captives / rebels"),
        ("Six boats were seized by the coast guard.", "boats / coast guard"),
        ("Ninety houses were sold by the bank.", "houses / bank"),
    ],
)
def test_where_those_counted_are_the_subject_it_is_said_of_who_did_it(text: str, expected: str) -> None:
    assert concerns(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ferry fares in Tarnik rose 5 percent.", "Ferry fares Tarnik"),
        ("The exchange rate of the crown was 12 dollars.", "exchange rate crown"),
        ("Twenty percent of the votes were lost.", "votes"),
    ],
)
def test_a_measure_is_said_of_the_whole_phrase_of_what_is_measured(text: str, expected: str) -> None:
    assert concerns(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A crowd of 300 people gathered.", "people / crowd"),
        ("The study of 135 farms was late.", "farms / study"),
        ("A run of seven games ended.", "games / run"),
    ],
)
def test_a_noun_that_holds_the_number_with_of_comes_before_the_subject(text: str, expected: str) -> None:
    assert concerns(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tarnik is the home port for 60 boats.", "boats / Tarnik"),
        ("Velmora is a union of nine provinces.", "provinces / Velmora"),
        ("Orsk is a town of 4,000 people.", "people / Orsk"),
    ],
)
def test_what_is_said_of_a_predicate_noun_is_said_of_its_subject(text: str, expected: str) -> None:
    assert concerns(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tarnik Mills +2% on Monday.", "Tarnik Mills"),
        ("The town will get a grant worth up to $8 million.", "grant"),
        ("The index is flat, with Orsk Mills up 9 percent.", "Orsk Mills"),
    ],
)
def test_in_notes_without_a_verb_a_measure_is_said_of_the_noun_right_before_it(text: str, expected: str) -> None:
    assert concerns(text) == [expected]


@pytest.mark.parametrize("text", ["They hold 40 captives.", "There were 40 captives.", "Forty captives were freed."])
def test_where_nobody_is_named_the_number_is_said_of_what_is_counted_alone(text: str) -> None:
    assert concerns(text) == ["captives"]


@pytest.mark.parametrize("text", ["It rained for 20 days.", "Police arrested hundreds of", "½", "$", "-5%"])
def test_fragments_invent_nothing(text: str) -> None:
    assert all(found in {None, "Police"} for found in concerns(text))
