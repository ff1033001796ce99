"""Whose report "the report" is."""

import pytest

from tests.attribution.reading import said_in


@pytest.mark.parametrize(
    "text",
    [
        "The dam is rotten, according to a council auditors' report. The report, obtained by the Harbour Courier, names no one. "
        "According to the report, the gates leak.",
        "A study of the dam blames the owner. The study, seen by the Orsk Gazette, is long. The report says the gates leak.",
        "The dam is rotten, auditors say. The report, obtained in advance by the Harbour Courier, claimed the gates leak.",
        "The dam is rotten, a Senate report said. A copy was provided to the Harbour Courier. The report said the gates leak.",
    ],
)
def test_an_outlet_that_only_got_a_report_is_not_its_maker(text: str) -> None:
    chains = [a.names for a in said_in(text) if "gates leak" in a.text]
    assert chains
    assert not any(name in {"Harbour Courier", "Orsk Gazette"} for names in chains for name in names)


def test_an_outlet_that_reported_is_its_reports_source() -> None:
    text = "The Harbour Courier reported the flood on Monday. The report said the gates leak."
    assert [a.names for a in said_in(text) if "gates leak" in a.text] == [("Harbour Courier",)]
