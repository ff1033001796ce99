"""`twosource export`: every form, of one story and of all, whole or not at all."""

import json
import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.conftest import Invoke
from twosource.cli.export import write_chunks
from twosource.errors import InputError
from twosource.exports import EXPORTS, TABLES, table_to_csv

FORMS = [*EXPORTS, "csv"]


@pytest.fixture(scope="session")
def story_id(database: Path, invoke: Invoke) -> str:
    stories = json.loads(invoke("stories", "--db", database, "--json").output)
    return str(max(stories, key=lambda story: (len(story["articles"]), story["id"]))["id"])


@pytest.mark.parametrize("form", FORMS)
def test_a_story_is_written_in_every_form_twice_with_the_same_bytes(
    form: str, database: Path, story_id: str, invoke: Invoke, tmp_path: Path
) -> None:
    for name in ("one", "two"):
        result = invoke("export", story_id, "--as", form, "--out", tmp_path / name, "--db", database)
        assert result.exit_code == 0, result.output
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()
    assert (tmp_path / "one").stat().st_size > 500


def test_one_story_holds_nothing_of_another(database: Path, story_id: str, invoke: Invoke) -> None:
    lines = invoke("export", story_id, "--as", "jsonl", "--db", database).output.splitlines()
    assert {fact["story"] for fact in map(json.loads, lines[1:])} == {story_id}
    every = invoke("export", "--as", "jsonl", "--db", database).output.splitlines()
    assert len({json.loads(line)["id"] for line in every if json.loads(line)["type"] == "story"}) == 3


def test_everything_is_one_database_with_the_offsets_of_every_mention_right(
    database: Path, invoke: Invoke, tmp_path: Path
) -> None:
    out = tmp_path / "all.sqlite"
    assert invoke("export", "--as", "sqlite", "--out", out, "--db", database).exit_code == 0
    with closing(sqlite3.connect(out)) as connection:
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        words = 'substr(texts.text, "start" + 1, "end" - "start")'
        query = f"SELECT count(*), sum({words} = m.text) FROM mentions AS m JOIN texts ON texts.article = m.article"
        count, right = connection.execute(query).fetchone()
        assert connection.execute("SELECT count(*) FROM stories").fetchone() == (3,)
    assert count == right > 50


def test_no_two_annotations_have_one_name(database: Path, invoke: Invoke) -> None:
    collection = json.loads(invoke("export", "--as", "annotations", "--db", database).output)
    assert len({item["id"] for item in collection["first"]["items"]}) == collection["total"] > 500


def test_a_table_for_excel_begins_with_its_mark(database: Path, invoke: Invoke, tmp_path: Path) -> None:
    out = tmp_path / "a.csv"
    assert invoke("export", "--as", "csv", "--table", "articles", "--excel", "--out", out, "--db", database).exit_code == 0
    assert out.read_bytes().startswith(b"\xef\xbb\xbfid,")


def test_one_claim_is_drafted_by_its_id(database: Path, story_id: str, invoke: Invoke) -> None:
    claim = json.loads(invoke("claims", story_id, "--db", database, "--json").output)[0]
    found = json.loads(invoke("export", story_id, "--as", "claimreview", "--claim", claim["id"], "--db", database).output)
    assert [review["claimReviewed"] for review in found["@graph"]] == [claim["text"]]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("nosuch",), "there is no story 'nosuch'"),
        (("s-",), "several stories begin with 's-'"),
        (("--as", "csv", "--table", "nothing"), "there is no table 'nothing'"),
        (("--as", "jsonl", "--excel"), "--excel is for"),
        (("--as", "claims", "--claim", "x"), "--claim is for"),
        (("--as", "claimreview", "--claim", "nosuch"), "there is no claim 'nosuch'"),
    ],
)
def test_what_makes_no_sense_is_refused_in_words(arguments: tuple[str, ...], words: str, database: Path, invoke: Invoke) -> None:
    error = invoke("export", *arguments, "--db", database, *(() if "--as" in arguments else ("--as", "jsonl"))).exception
    assert isinstance(error, InputError)
    assert words in str(error)


def test_a_write_that_fails_halfway_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    place = tmp_path / "kept.csv"
    place.write_text("old")

    def broken() -> object:
        yield b"half"
        raise RuntimeError("the disk is gone")

    with pytest.raises(RuntimeError):
        write_chunks(str(place), broken())  # type: ignore[arg-type]
    assert place.read_text() == "old"
    assert list(tmp_path.iterdir()) == [place]


def test_a_device_is_written_to_and_never_replaced() -> None:
    write_chunks(os.devnull, [b"words"])
    assert not Path(os.devnull).is_file()


def test_a_place_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="can't be written"):
        write_chunks(str(tmp_path / "none" / "x.csv"), table_to_csv([], TABLES["claims"]))
