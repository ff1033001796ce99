import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from tests.quoted_reading import quoted_reading
from tests.sample_reading import COURIER, courier, ferry_story, gazette, hostile, lone_story, sample_reading
from twosource.errors import StoreError
from twosource.present.reading_json import reading_to_json
from twosource.records import Article, ArticleId, Reading
from twosource.store import open_store
from twosource.store.packing import pack


def dump(path: Path) -> list[str]:
    """Return the whole database as SQL."""
    with closing(sqlite3.connect(path)) as connection:
        return list(connection.iterdump())


def ask(path: Path, sql: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(sql).fetchall()


def fill(path: Path, reading: Reading) -> None:
    with open_store(path) as store:
        for article in reading.articles:
            store.put_article(article, f"digest of {article.id}")
            store.put_result(article.id, "attribution", "key 1", b"found " * 100)
        store.put_reading(reading)


def test_a_reading_comes_back_as_it_went_in(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    fill(path, sample_reading())
    with open_store(path) as store:
        assert store.reading() == sample_reading()
        assert store.articles() == sample_reading().articles


def test_a_kept_reading_is_written_as_the_same_json(tmp_path: Path) -> None:
    story = ferry_story()
    whole = replace(story.quantities[0], value=40, low=40, high=None)
    reading = replace(sample_reading(), stories=(replace(story, quantities=(whole,)),))
    with open_store(tmp_path / "a.db") as store:
        store.put_reading(reading)
        kept = store.reading()
    assert kept is not None
    assert reading_to_json(kept) == reading_to_json(reading)


def test_a_new_database_holds_no_reading_and_no_articles(tmp_path: Path) -> None:
    with open_store(tmp_path / "a.db") as store:
        assert store.reading() is None
        assert store.articles() == ()
        assert store.digests() == {}


def test_reading_the_same_again_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    fill(path, sample_reading())
    before = dump(path)
    fill(path, sample_reading())
    assert dump(path) == before


def test_a_whole_number_that_came_back_as_a_float_is_no_change(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    story = ferry_story()
    by_int, by_float = (replace(story, quantities=(replace(story.quantities[0], value=v),)) for v in (40, 40.0))
    fill(path, replace(sample_reading(), stories=(by_int,)))
    before = dump(path)
    fill(path, replace(sample_reading(), stories=(by_float,)))
    assert dump(path) == before


def test_only_the_rows_of_a_story_that_changed_are_written(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    fill(path, sample_reading())
    renamed = replace(lone_story(), story=replace(lone_story().story, title="Another name"))
    with open_store(path) as store:
        store.put_reading(sample_reading())
        assert store._connection.total_changes == 0
        store.put_reading(replace(sample_reading(), stories=(ferry_story(), renamed)))
        assert 0 < store._connection.total_changes < 20
    assert ask(path, "SELECT title FROM stories ORDER BY id") == [("Tarnik ferry fares to rise",), ("Another name",)]
    assert ask(path, "SELECT count(*) FROM claims") == [(3,)]


def test_a_story_that_is_gone_leaves_no_row_behind(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    fill(path, sample_reading())
    fill(path, Reading(articles=sample_reading().articles, stories=(lone_story(),)))
    tables = [name for (name,) in ask(path, "SELECT name FROM sqlite_master WHERE type = 'table'")]
    with_story = [t for t in tables if ("story_id",) in ask(path, f"SELECT name FROM pragma_table_info('{t}')")]
    assert len(with_story) > 15
    for table in with_story:
        assert ask(path, f"SELECT count(*) FROM {table} WHERE story_id = 'ferry'") == [(0,)], table
    assert ask(path, "SELECT count(*) FROM problems") == [(0,)]


def test_every_kind_of_finding_has_rows_in_its_table(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    fill(path, sample_reading())
    names = "articles credits removals results reading problems stories story_articles derivations passages reuse"
    names += " outside_sources attributions chain_links quantities times claims mentions silences origin_reasons"
    for table in f"{names} positions wording drift timeline gaps brief evidence".split():
        assert ask(path, f"SELECT count(*) > 0 FROM {table}") == [(1,)], table


def test_every_kept_span_holds_the_words_of_its_article(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    fill(path, sample_reading())
    for table in ("evidence", "mentions", "quantities", "times", "wording", "chain_links"):
        wrong = ask(
            path,
            f"SELECT t.text FROM {table} t JOIN articles a ON a.id = t.article_id "
            'WHERE substr(a.text, t."start" + 1, t."end" - t."start") != t.text',
        )
        assert wrong == [], table


def test_the_overview_counts_the_origins_of_the_most_reported_claim(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    fill(path, sample_reading())
    rows = ask(path, "SELECT id, claim, origins_low, origins_high FROM story_overview ORDER BY id")
    assert rows == [("ferry", "c1", 1, 2), ("lone", None, None, None)]


def test_a_result_is_found_under_its_key_only_and_an_old_key_is_replaced(tmp_path: Path) -> None:
    with open_store(tmp_path / "a.db") as store:
        store.put_result("a", "times", "k1", b"one")
        assert store.get_result("a", "times", "k1") == b"one"
        assert store.get_result("a", "times", "k2") is None
        assert store.get_result("a", "claims", "k1") is None
        store.put_result("a", "times", "k2", b"")
        assert store.get_result("a", "times", "k1") is None
        assert store.get_result("a", "times", "k2") == b""


def test_an_article_that_changed_replaces_the_old_one_and_its_credits(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with open_store(path) as store:
        store.put_article(courier(), "one")
        store.put_article(gazette(), "two")
        changed = replace(courier(), outlet="Tarnik Post", credits=())
        store.put_article(changed, "three")
        assert store.articles() == (changed, gazette())
        assert store.digests() == {COURIER: "three", gazette().id: "two"}
    assert ask(path, "SELECT count(*) FROM credits") == [(0,)]
    assert ask(path, "SELECT number, outlet FROM articles ORDER BY number") == [(1, "Tarnik Post"), (2, "Orsk Gazette")]


def test_a_reading_does_not_forget_the_digests_of_its_articles(tmp_path: Path) -> None:
    with open_store(tmp_path / "a.db") as store:
        store.put_article(courier(), "one")
        store.put_reading(sample_reading())
        assert store.digests()[COURIER] == "one"


def test_a_reading_holds_its_own_articles_only_though_more_are_kept(tmp_path: Path) -> None:
    with open_store(tmp_path / "a.db") as store:
        store.put_article(gazette(), "one")
        store.put_reading(Reading(articles=(courier(),), stories=()))
        assert store.reading() == Reading(articles=(courier(),), stories=())
        assert len(store.articles()) == 2


def test_a_reading_that_cannot_be_kept_leaves_the_last_one(tmp_path: Path) -> None:
    unkept = replace(sample_reading(), articles=(hostile(),))
    with open_store(tmp_path / "a.db") as store:
        store.put_reading(Reading(articles=(), stories=()))
        with pytest.raises(StoreError, match="not kept"):
            store.put_reading(unkept)
        assert store.reading() == Reading(articles=(), stories=())
        assert store.articles() == ()


def test_a_text_that_no_file_can_hold_is_refused_with_the_name_of_the_database(tmp_path: Path) -> None:
    broken = Article(id=ArticleId("x"), text="fares \ud800", blocks=())
    with open_store(tmp_path / "a.db") as store:
        with pytest.raises(StoreError, match=r"a\.db: .*surrogate"):
            store.put_article(broken, "one")
        store.put_article(courier(), "two")
        assert len(store.articles()) == 1


def test_one_article_can_be_kept_in_two_databases(tmp_path: Path) -> None:
    with open_store(tmp_path / "a.db") as one, open_store(tmp_path / "b.db") as two:
        one.put_article(courier(), "one")
        two.put_article(courier(), "two")
        assert one.articles() == two.articles()
        assert (one.digests()[COURIER], two.digests()[COURIER]) == ("one", "two")


def test_for_whom_somebody_speaks_stands_beside_the_speaker_and_the_link(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    fill(path, quoted_reading())
    assert ask(path, "SELECT speaker, speaks_for FROM attributions WHERE speaks_for NOT NULL") == [("Jon Orel", "Orsk Shipping")]
    assert ask(path, "SELECT name, speaks_for FROM chain_links WHERE speaks_for NOT NULL") == [("Jon Orel", "Orsk Shipping")]


def test_a_story_that_an_older_version_wrote_whole_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    fill(path, sample_reading())
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("DELETE FROM story_parts")
        connection.execute("UPDATE stories SET record = ? WHERE id = 'ferry'", (pack(ferry_story()),))
        connection.execute("UPDATE stories SET record = ? WHERE id = 'lone'", (pack(lone_story()),))
    with open_store(path) as store:
        assert store.reading() == sample_reading()
        assert store.story("ferry", {"gaps"}) == ferry_story()


def test_a_page_gets_the_part_of_a_story_that_it_asks_for(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    fill(path, sample_reading())
    with open_store(path) as store:
        part = store.story("ferry", {"timeline"})
        assert part is not None
        assert part.timeline == ferry_story().timeline
        assert part.claims == ()
        assert store.story("ferry") == ferry_story()
        assert store.story("none", {"timeline"}) is None
