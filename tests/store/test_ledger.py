import sqlite3
from dataclasses import replace
from pathlib import Path

from tests.sample_reading import ferry_story, lone_story, sample_reading
from twosource.records import BriefSentence, Corrected, Reading, StoryReading
from twosource.store import open_store


def rows(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Return all rows of all tables that hold findings, without what numbers them."""
    connection = sqlite3.connect(path)
    names = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    findings = [name for name in names if not name.startswith(("sqlite", "search", "as_read", "grouping")) and "_fts" not in name]
    found = {}
    for name in findings:
        columns = [c[1] for c in connection.execute(f"PRAGMA table_info({name})") if c[1] != "number"]
        told = ", ".join(f'"{column}"' for column in columns)
        listed = connection.execute(f"SELECT {told} FROM {name}").fetchall() if columns else []
        found[name] = sorted(listed, key=repr)
    connection.close()
    return found


def changed() -> StoryReading:
    """Return the ferry story with something other in nearly every part, and a claim less."""
    story = ferry_story()
    first, second, _ = story.claims
    return replace(
        story,
        tree=replace(story.tree, lineages=tuple(replace(line, parents=()) for line in story.tree.lineages)),
        reuse=(),
        drift=(),
        attributions=story.attributions[:-1],
        claims=(replace(first, text="The fares rise", mentions=first.mentions[1:]), second),
        brief=(*story.brief, BriefSentence(text="Two accounts differ.", citations=story.brief[0].citations)),
        timeline=(),
    )


def with_story(story: StoryReading) -> Reading:
    reading = sample_reading()
    return replace(reading, stories=(story, lone_story()))


def test_a_story_revised_row_by_row_leaves_the_rows_of_one_written_anew(tmp_path: Path) -> None:
    with open_store(tmp_path / "fresh.db") as store:
        store.put_reading(with_story(changed()))
    with open_store(tmp_path / "revised.db") as store:
        store.put_reading(with_story(ferry_story()))
        store.put_reading(with_story(changed()))
    assert rows(tmp_path / "revised.db") == rows(tmp_path / "fresh.db")
    with open_store(tmp_path / "revised.db") as store:
        assert store.story("ferry") == changed()
        assert "c1" in {hit.id for hit in store.search("fares rise")}
        assert "c1" not in {hit.id for hit in store.search("raise its fares company")}, "the search follows"
        store.put_reading(with_story(ferry_story()))
    with open_store(tmp_path / "first.db") as store:
        store.put_reading(with_story(ferry_story()))
    assert rows(tmp_path / "revised.db") == rows(tmp_path / "first.db")


def test_how_a_corrected_story_was_read_is_kept_beside_it(tmp_path: Path) -> None:
    reading = with_story(changed())
    grouping = tuple(story.story for story in reading.stories)
    with open_store(tmp_path / "a.db") as store:
        store.put_corrected(Corrected(reading=reading, grouping=grouping, as_read=(ferry_story(),), unfit=(3,)))
        assert store.story("ferry") == changed()
        assert store.as_read("ferry", ferry_story().articles) == ferry_story()
        assert store.as_read("ferry", ("courier",)) is None
        assert store.as_read("lone", ("lone",)) == lone_story(), "one that nothing changed stands as it was read"
        assert store.grouping() == grouping
        store.put_reading(sample_reading())
        assert store.as_read("ferry", ferry_story().articles) == ferry_story()


def test_stories_are_put_in_place_of_others_in_one_piece(tmp_path: Path) -> None:
    merged = replace(changed(), story=replace(changed().story, articles=(*changed().articles, lone_story().articles[0])))
    with open_store(tmp_path / "a.db") as store:
        store.put_reading(sample_reading())
        store.put_stories(stories=(merged,), articles=(), as_read=(lone_story(),), order=("ferry",), unfit=())  # type: ignore[arg-type]
        assert [story.id for story in store.reading().stories] == ["ferry"]  # type: ignore[union-attr]
        assert store.as_read("lone", ("lone",)) == lone_story()
        assert store.count() == (4, 1)


def test_a_database_without_a_grouping_has_that_of_its_stories(tmp_path: Path) -> None:
    with open_store(tmp_path / "a.db") as store:
        store.put_reading(sample_reading())
    connection = sqlite3.connect(tmp_path / "a.db")
    connection.execute("DELETE FROM grouping")
    connection.commit()
    connection.close()
    with open_store(tmp_path / "a.db") as store:
        assert {story.id for story in store.grouping()} == {"ferry", "lone"}
