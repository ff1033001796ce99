from dataclasses import replace
from pathlib import Path

import pytest

from tests.sample_reading import GAZETTE, ferry_story, sample_reading
from twosource.records import Gap
from twosource.store import SORTINGS, Wanted, open_store


@pytest.mark.parametrize("sort", SORTINGS)
def test_every_order_lists_every_story_once_over_its_pages(tmp_path: Path, sort: str) -> None:
    with open_store(tmp_path / "a.db") as store:
        store.put_reading(sample_reading())
        wanted = Wanted(sort=sort)  # type: ignore[arg-type]
        pages = [store.list_stories(wanted, limit=1, offset=offset) for offset in range(3)]
    assert sorted(row.id for rows, _ in pages for row in rows) == ["ferry", "lone"]
    assert {total for _, total in pages} == {2}


def test_a_story_is_listed_with_its_days_outlets_and_origins(tmp_path: Path) -> None:
    with open_store(tmp_path / "a.db") as store:
        store.put_reading(sample_reading())
        (ferry, lone), _ = store.list_stories(Wanted())
    assert (ferry.first, ferry.last) == ("2024-05-06", "2024-05-07")
    assert ferry.outlets == ("Harbour Courier", "Orsk Gazette")
    assert (ferry.low, ferry.high, ferry.differs, ferry.unsure) == (1, 2, True, False)
    assert (lone.first, lone.low, lone.high, lone.claim) == (None, 0, 0, None)


def test_a_story_whose_direction_is_unknown_is_found_by_that(tmp_path: Path) -> None:
    gap = Gap(kind="direction unknown", text="Nobody knows who was first.", articles=(GAZETTE,))
    story = replace(ferry_story(), gaps=(gap,))
    with open_store(tmp_path / "a.db") as store:
        store.put_reading(replace(sample_reading(), stories=(story, sample_reading().stories[1])))
        rows, _ = store.list_stories(Wanted(unsure=True))
    assert [row.id for row in rows] == ["ferry"]


@pytest.mark.parametrize("words", ['"', "fares OR", "NEAR(", "*", "a" * 500, "' --"])
def test_any_words_may_be_looked_for(tmp_path: Path, words: str) -> None:
    with open_store(tmp_path / "a.db") as store:
        store.put_reading(sample_reading())
        store.list_stories(Wanted(words=words, outlet=words, actor=words))


def test_a_story_and_its_articles_come_back_as_they_were(tmp_path: Path) -> None:
    with open_store(tmp_path / "a.db") as store:
        store.put_reading(sample_reading())
        assert store.story("ferry") == ferry_story()
        assert store.story("none") is None
        assert [a.id for a in store.articles_of("ferry")] == sorted(ferry_story().articles)
        found = store.article(GAZETTE)
        assert found is not None
        assert (found[0].id, found[1]) == (GAZETTE, "ferry")
        assert store.article("none") is None
        assert store.outlets() == ("Harbour Courier", "Orsk Gazette")
        assert store.problems() == sample_reading().problems
        assert store.count() == (4, 2)
