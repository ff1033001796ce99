"""The gazetteer: its rows, and how names and addresses find them."""

from collections import Counter

import pytest

from twosource.language import all_outlets, find_outlet, find_outlet_by_domain
from twosource.language.outlets import outlet_names

UNCHECKED = "general knowledge, unchecked"


def test_the_gazetteer_is_large_and_every_row_is_whole() -> None:
    rows = all_outlets()
    kinds = Counter(row.kind for row in rows)
    assert kinds["outlet"] >= 400
    assert kinds["agency"] >= 60
    assert all(row.name and row.family and row.found for row in rows)
    assert [row.name for row in rows] == sorted((row.name for row in rows), key=str.casefold)


def test_most_rows_were_found_in_a_place_that_can_be_looked_up() -> None:
    found = Counter(row.kind for row in all_outlets() if row.found != UNCHECKED)
    assert found["outlet"] >= 400
    assert found["agency"] >= 60


def test_each_row_says_where_it_was_found_or_that_nobody_looked() -> None:
    places = {row.found for row in all_outlets()} - {UNCHECKED}
    assert [place for place in places if not ("set " in place or "." in place or "Wikipedia" in place)] == []


def test_no_name_alias_or_domain_belongs_to_two_rows() -> None:
    names = Counter(
        name for row in all_outlets() for name in {alias.casefold().removeprefix("the ") for alias in (row.name, *row.aliases)}
    )
    domains = Counter(domain for row in all_outlets() for domain in row.domains)
    assert [n for n, count in names.items() if count > 1] == []
    assert [d for d, count in domains.items() if count > 1] == []


@pytest.mark.parametrize(
    ("alias", "name"),
    [
        ("the WSJ", "The Wall Street Journal"),
        ("wall street journal", "The Wall Street Journal"),
        ("AP", "Associated Press"),
        ("The Associated Press", "Associated Press"),
        ("Time", "Time"),
        ("Agence France Presse", "Agence France-Presse"),
        ("The New York Times'", "The New York Times"),
    ],
)
def test_aliases_find_their_row(alias: str, name: str) -> None:
    found = find_outlet(alias)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize("word", ["time", "ap", "the sun", "mirror", "Dawn", "Petra", "PA", "i", "", "the", "Harbour Courier"])
def test_common_words_and_first_names_are_no_outlets(word: str) -> None:
    assert find_outlet(word) is None


def test_papers_of_one_house_share_a_family() -> None:
    sun, times = find_outlet("The Sun"), find_outlet("The Times")
    assert sun is not None
    assert times is not None
    assert sun.family == times.family


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://www.reuters.com/world/a-b-c", "Reuters"),
        ("news.sky.com", "Sky News"),
        ("https://edition.cnn.com/2020", "CNN"),
    ],
)
def test_addresses_find_their_outlet_over_subdomains(url: str, name: str) -> None:
    found = find_outlet_by_domain(url)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize("url", ["", "not an address", "https://harbour-courier.example/x", "http://[bad"])
def test_unknown_or_broken_addresses_find_nothing(url: str) -> None:
    assert find_outlet_by_domain(url) is None


@pytest.mark.parametrize("added", [" (Web News)", " - News", " Online News", ""])
def test_an_outlet_is_known_without_what_a_collection_adds_to_its_name(added: str) -> None:
    assert "The Tarnik Post" in outlet_names(f"The Tarnik Post{added}")


def test_an_outlet_is_known_by_its_address_too() -> None:
    assert outlet_names(None, "https://www.reuters.com/world/x") == ("Reuters",)
    assert outlet_names(None, None) == ()
