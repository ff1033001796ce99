from dataclasses import replace
from pathlib import Path

from tests.sample_reading import sample_reading
from twosource.store import open_store


def test_a_storys_digest_changes_with_its_findings_and_with_its_articles_and_with_nothing_else(tmp_path: Path) -> None:
    reading = sample_reading()
    ferry, lone = reading.stories
    with open_store(tmp_path / "a.db") as store:
        store.put_reading(reading)
        first = store.story_digest("ferry")
        store.put_reading(replace(reading, stories=(ferry, replace(lone, outlets=("Orsk Gazette",)))))
        assert store.story_digest("ferry") == first
        store.put_reading(replace(reading, stories=(replace(ferry, gaps=()), lone)))
        assert store.story_digest("ferry") != first
        articles = tuple(replace(article, title="Another title") for article in reading.articles)
        store.put_reading(replace(reading, articles=articles))
        assert store.story_digest("ferry") != first


def test_stories_come_one_at_a_time_sorted_with_their_articles(tmp_path: Path) -> None:
    with open_store(tmp_path / "a.db") as store:
        assert not store.has_reading()
        store.put_reading(sample_reading())
        assert store.has_reading()
        assert [(story.id, len(articles)) for story, articles in store.stories()] == [("ferry", 3), ("lone", 1)]
        assert [story.id for story, _ in store.stories(["lone", "none"])] == ["lone"]
        assert store.story_titles() == {"ferry": "Tarnik ferry fares to rise", "lone": "Nothing else"}


def test_a_reading_that_is_put_meanwhile_does_not_show_in_stories_that_are_being_taken(tmp_path: Path) -> None:
    reading = sample_reading()
    with open_store(tmp_path / "a.db") as store, open_store(tmp_path / "a.db") as other:
        store.put_reading(reading)
        taken = store.stories()
        assert next(taken)[0].id == "ferry"
        other.put_reading(replace(reading, stories=reading.stories[:1]))
        assert [story.id for story, _ in taken] == ["lone"]
        assert list(store.story_titles()) == ["ferry"]
