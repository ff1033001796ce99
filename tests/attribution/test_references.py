"""Statements by reference: "according to", "citing", "as reported by", "per"."""

import pytest

from tests.attribution.reading import chains_in, said_by, said_in


@pytest.mark.parametrize(
    ("text", "name", "content"),
    [
        ("According to the Harbour Courier, the port is closed.", "Harbour Courier", "the port is closed"),
        ("The port is closed, according to the Harbour Courier.", "Harbour Courier", "The port is closed"),
        ("According to residents, the dam broke at night.", "residents", "the dam broke at night"),
    ],
)
def test_according_to_before_and_behind(text: str, name: str, content: str) -> None:
    assert said_by(name, text) == [content]


def test_according_to_in_the_middle_gives_two_pieces() -> None:
    (found,) = said_in("The dam, according to residents, broke at night.")
    assert [piece.text for piece in found.content] == ["The dam", "broke at night"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The dam broke at night, as reported by the Orsk Gazette.", "Orsk Gazette"),
        ("The mayor has left, as first published by the Harbour Courier.", "Harbour Courier"),
        ("The mayor has left, per the Harbour Courier.", "Harbour Courier"),
    ],
)
def test_as_reported_by_and_per(text: str, name: str) -> None:
    assert name in [n for chain in chains_in(text) for n in chain]


@pytest.mark.parametrize(
    "text",
    [
        "The port is closed, the Harbour Courier reported on Monday, citing officials.",
        "The port is closed, the Harbour Courier said, citing officials.",
        "The Harbour Courier, citing officials, reported that the port is closed.",
    ],
)
def test_citing_puts_those_cited_inside_with_the_same_content(text: str) -> None:
    found = {a.names: a.text.removeprefix("that ").lower() for a in said_in(text)}
    assert found == {("Harbour Courier",): "the port is closed", ("Harbour Courier", "officials"): "the port is closed"}


def test_citing_without_a_reporting_verb_stands_on_those_cited() -> None:
    assert ("two officials",) in chains_in("The port will stay closed until May, citing two officials.")


@pytest.mark.parametrize(
    "text",
    [
        "The deal, first reported by the Harbour Courier, would open the port.",
        "The plan, published by the Harbour Courier on Monday, would close the dam.",
        "The talks, revealed by the Harbour Courier, ended in May.",
    ],
)
def test_news_first_reported_by_an_outlet_rests_on_it(text: str) -> None:
    (found,) = said_in(text)
    assert found.names == ("Harbour Courier",)
    assert text.split(",")[0] in found.text


def test_reports_from_somebody_lead_to_that_somebody() -> None:
    text = "Forty boats have sunk since May, according to reports from officials and residents."
    assert chains_in(text) == [("officials and residents",)]
