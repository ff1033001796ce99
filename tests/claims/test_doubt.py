import pytest

from tests.building import read_text
from twosource.claims.doubt import find_denial, find_doubt


@pytest.mark.parametrize(
    "text",
    [
        "Officials: The mayor of Tarnik has resigned",
        "The mayor of Tarnik has resigned, police say",
        "The fate of the mayor of Tarnik is unclear",
        "Has the mayor of Tarnik resigned?",
    ],
)
def test_a_headline_that_names_its_source_or_asks_only_reports(text: str) -> None:
    assert find_doubt(read_text(text))


@pytest.mark.parametrize(
    "text", ["The mayor of Tarnik has resigned", "Tarnik fire: two schools closed", "Police took the suspect to Orsk"]
)
def test_a_plain_headline_does_not_doubt(text: str) -> None:
    assert find_doubt(read_text(text)) == frozenset()


@pytest.mark.parametrize(
    "text", ["The mayor shoots down rumours of a sale", "The sale is a hoax", "No, the mayor has left", "The mayor has not left"]
)
def test_speaking_against_a_rumour_denies_it(text: str) -> None:
    assert find_denial(read_text(text))


@pytest.mark.parametrize("text", ["No-show costs the mayor a fee", "The mayor left when nobody came", "No ferry sank"])
def test_a_no_that_denies_no_statement_is_no_denial(text: str) -> None:
    assert find_denial(read_text(text)) == frozenset()
