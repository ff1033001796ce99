from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.sample_reading import HOSTILE, sample_reading
from twosource.records import Reading
from twosource.store import Store, open_store


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with open_store(tmp_path_factory.mktemp("search") / "a.db") as filled:
        filled.put_reading(sample_reading())
        yield filled


def test_articles_and_claims_are_found_with_their_story(store: Store) -> None:
    hits = store.search("islanders fare")
    assert [(hit.kind, hit.id, hit.story) for hit in hits] == [("article", "gazette", "ferry"), ("claim", "c3", "ferry")]
    assert "islanders" in hits[0].excerpt


def test_words_are_found_in_other_forms_and_cases(store: Store) -> None:
    assert [hit.id for hit in store.search("RAISED officials")] == [HOSTILE]


def test_all_words_must_stand_in_what_is_found(store: Store) -> None:
    assert store.search("ferry submarine") == ()


@pytest.mark.parametrize("query", ["", "  ", '"', "*", "()", "-", "\x00", "'; DROP TABLE articles; --"])
def test_a_query_without_words_to_find_finds_nothing(store: Store, query: str) -> None:
    assert store.search(query) == ()
    assert store.search("ferry")


@pytest.mark.parametrize("query", ['"ferry', "ferry*", "(ferry", "text:ferry", "ferry^2", "{ferry}"])
def test_signs_of_the_indexs_own_language_are_no_errors(store: Store, query: str) -> None:
    found = store.search(query)
    assert [hit.id for hit in found if hit.kind == "article"] == ([] if ":" in query or "^" in query else ["courier", "gazette"])


@given(st.text(max_size=30))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=200, deadline=None)
def test_no_query_is_an_error(store: Store, query: str) -> None:
    store.search(query)


def test_the_limit_holds_for_each_kind(store: Store) -> None:
    assert [hit.kind for hit in store.search("fares", limit=1)] == ["article", "claim"]


def test_what_was_replaced_is_found_no_more(tmp_path: Path) -> None:
    with open_store(tmp_path / "a.db") as store:
        store.put_reading(sample_reading())
        store.put_reading(Reading(articles=sample_reading().articles, stories=()))
        assert {hit.kind for hit in store.search("islanders")} == {"article"}
