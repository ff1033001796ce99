"""What sort of body a noun or a name tells of."""

import pytest

from twosource.attribution.sorts import sorts_of_name, takes_up


@pytest.mark.parametrize(
    ("name", "sort"),
    [
        ("Orsk Coal", "company"),
        ("Ministry of Fisheries", "ministry"),
        ("Observatory for Tides", "institute"),
        ("League to Protect Pilots", "association"),
        ("Orsk Police Department", "police"),
        ("Air Velmora", "airline"),
    ],
)
def test_the_head_of_a_name_tells_the_sort_of_body(name: str, sort: str) -> None:
    assert sort in sorts_of_name(name)


@pytest.mark.parametrize("name", ["Mara Tolen", "Tarnik", "Air Force", ""])
def test_other_names_tell_of_no_sort(name: str) -> None:
    assert not sorts_of_name(name)


def test_a_company_may_be_an_airline_but_an_airline_no_other_company() -> None:
    assert takes_up("company", frozenset({"airline"}))
    assert not takes_up("airline", frozenset({"company"}))
    assert not takes_up("gull", frozenset({"company"}))
