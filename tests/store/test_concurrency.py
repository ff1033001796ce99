"""Several processes and one file: readers beside a writer, and a writer that is killed."""

import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

from tests.sample_reading import courier, gazette, sample_reading
from twosource.records import Reading
from twosource.store import open_store
from twosource.store.writing import write_article

ROOT = Path(__file__).parents[2]

WRITER = """
import sys
from dataclasses import replace
from tests.sample_reading import sample_reading
from twosource.store import open_store

with open_store(sys.argv[1]) as store:
    for number in range(1_000_000):
        reading = sample_reading()
        story = reading.stories[0]
        title = f"title {number}"
        renamed = replace(story, story=replace(story.story, title=title), claims=story.claims * (number % 2))
        for article in reading.articles:
            store.put_article(replace(article, source=str(number)), str(number))
            store.put_result(article.id, "times", str(number), title.encode() * 1000)
        articles = tuple(replace(article, title=title) for article in reading.articles)
        store.put_reading(replace(reading, articles=articles, stories=(renamed,)))
        print(number, flush=True)
"""


def test_a_reader_reads_while_a_writer_is_in_the_middle(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with open_store(path) as writer, open_store(path, read_only=True) as reader:
        writer.put_reading(Reading(articles=(courier(),), stories=()))
        with writer.transaction():
            write_article(writer._connection, gazette(), "new")
            assert reader.articles() == (courier(),)
            assert reader.reading() == Reading(articles=(courier(),), stories=())
        assert reader.articles() == (courier(), gazette())


def test_a_writer_that_is_killed_leaves_the_last_whole_reading(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    command = [sys.executable, "-c", WRITER, str(path)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        for line in child.stdout:
            if int(line) >= 5:
                break
        time.sleep(0.013)  # somewhere within the writes of the next one
        child.send_signal(signal.SIGKILL)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        connection.execute("INSERT INTO articles_fts (articles_fts, rank) VALUES ('integrity-check', 1)")
        connection.execute("INSERT INTO claims_fts (claims_fts, rank) VALUES ('integrity-check', 1)")
    with open_store(path) as store:
        kept = store.reading()
        assert kept is not None
        number = int(kept.stories[0].title.removeprefix("title "))
        assert number >= 5
        assert len(kept.stories[0].claims) == (number % 2) * 3
        store.put_reading(sample_reading())
        assert store.reading() == sample_reading()


def test_two_processes_may_make_the_same_database_at_once(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    code = "import sys; from twosource.store import open_store; open_store(sys.argv[1]).close()"
    children = [subprocess.Popen([sys.executable, "-c", code, str(path)], stderr=subprocess.PIPE) for _ in range(4)]
    errors = [child.communicate()[1] for child in children]
    assert errors == [b""] * 4
    with open_store(path) as store:
        assert store.reading() is None
