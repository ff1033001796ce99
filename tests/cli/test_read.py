"""Reading: the same inputs give the same bytes, and bad inputs each get one clear line."""

import gzip
import json
import os
import shutil
import sqlite3
from pathlib import Path

import pytest

from tests.cli.conftest import EXAMPLES, Invoke
from tests.loopback import serve
from twosource.errors import NothingToRead

NOTE = "Ferry stays in port\n\nThe ferry to Orsk stayed in port on Monday, the harbour master of Tarnik said.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with one good article."""
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "ferry.txt").write_text(NOTE, encoding="utf-8")
    return tmp_path / "in"


def test_order_of_inputs_and_a_second_run_change_nothing(tmp_path: Path, invoke: Invoke) -> None:
    files = sorted(EXAMPLES.glob("mine*"))
    runs = [(files, "one.db"), (files[::-1], "other.db"), (files, "one.db")]
    written = []
    for number, (paths, db) in enumerate(runs):
        out = tmp_path / f"{number}.json"
        assert invoke("read", *paths, "--db", tmp_path / db, "--json", out, "--quiet").exit_code == 0
        written.append(out.read_bytes())
    assert written[0] == written[1] == written[2]


def test_a_reading_heads_each_story_with_articles_outlets_and_origins(tmp_path: Path, invoke: Invoke) -> None:
    output = invoke("read", EXAMPLES, "--db", tmp_path / "a.db").output
    assert "7 articles · " in output
    assert "independent origin" in output
    assert output.index("Where they differ") < output.index("Who took it from whom")


def test_json_to_standard_output_is_json_and_nothing_else(tmp_path: Path, folder: Path, invoke: Invoke) -> None:
    result = invoke("read", folder, "--db", tmp_path / "a.db", "--json", "-")
    assert json.loads(result.stdout)["articles"][0]["id"] == "ferry"


def bad_inputs(folder: Path) -> dict[str, str]:
    """Put bad inputs beside a good article; return the words that the line about each must hold."""
    (folder / "empty.txt").write_text("")
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 40)
    (folder / "lines.jsonl").write_text('{"id": "x", "text": "The port of Orsk is open."}\nnot json\n')
    (folder / "hollow.json").write_text('{"id": "hollow", "title": "No text"}')
    (folder / "cut.txt.gz").write_bytes(gzip.compress(NOTE.encode())[:-12])
    (folder / "ferry.md").write_text("The mayor of Orsk opened a bridge on Friday.")
    return {name: name for name in ("empty.txt", "binary.txt", "lines.jsonl", "hollow.json", "cut.txt.gz", "ferry")}


def test_each_bad_input_gets_a_line_and_the_rest_goes_on(tmp_path: Path, folder: Path, invoke: Invoke) -> None:
    wanted = bad_inputs(folder)
    result = invoke("read", folder, "--db", tmp_path / "a.db", "--quiet")
    assert result.exit_code == 1
    for words in wanted.values():
        assert words in result.output
    assert "Traceback" not in result.output
    ids = {row["id"] for row in json.loads(invoke("export", "--db", tmp_path / "a.db").output)["articles"]}
    assert {"ferry", "x"} <= ids
    assert len(ids) == 3


def test_a_text_in_another_encoding_is_read_and_said_so(tmp_path: Path, folder: Path, invoke: Invoke) -> None:
    (folder / "latin.txt").write_bytes("Der Café-Besitzer in Orsk said “nothing” – naïve, señor Peña.".encode("cp1252"))
    result = invoke("read", folder, "--db", tmp_path / "a.db", "--quiet")
    assert result.exit_code == 0
    assert "latin.txt" in result.output


@pytest.mark.parametrize("name", ["missing", "bare"])
def test_a_missing_path_or_an_empty_folder_is_wrong_usage(name: str, tmp_path: Path, invoke: Invoke) -> None:
    (tmp_path / "bare").mkdir()
    result = invoke("read", tmp_path / name, "--db", tmp_path / "a.db")
    assert result.exception is not None
    assert name in str(result.exception)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_folder_without_permission_is_named(tmp_path: Path, folder: Path, invoke: Invoke) -> None:
    locked = folder / "locked"
    locked.mkdir(mode=0)
    assert "locked" in invoke("read", folder, "--db", tmp_path / "a.db", "--quiet").output


def test_a_file_that_is_no_database_is_left_as_it_is(tmp_path: Path, folder: Path, invoke: Invoke) -> None:
    notes = tmp_path / "notes.db"
    notes.write_text("Shopping: bread, milk.")
    result = invoke("read", folder, "--db", notes)
    assert "notes.db" in str(result.exception)
    assert notes.read_text() == "Shopping: bread, milk."


def test_a_database_of_a_newer_version_is_left_as_it_is(tmp_path: Path, database: Path, folder: Path, invoke: Invoke) -> None:
    newer = tmp_path / "newer.db"
    shutil.copy(database, newer)
    with sqlite3.connect(newer) as connection:
        connection.execute("PRAGMA user_version = 999")
    connection.close()
    assert "newer" in str(invoke("read", folder, "--db", newer).exception)


def test_a_report_in_a_folder_that_is_not_there_is_named(tmp_path: Path, folder: Path, invoke: Invoke) -> None:
    result = invoke("read", folder, "--db", tmp_path / "a.db", "--report", tmp_path / "no" / "page.html")
    assert "page.html" in str(result.exception)


def test_an_address_is_read_kept_and_read_again_without_a_network(tmp_path: Path, invoke: Invoke) -> None:
    with serve() as site:
        address = site.put_article("/ferry", title="Ferry stops in Orsk")
        name = ("--user-agent", "OrskDesk/2")
        first = invoke("read", address, site.address + "/gone", "--db", tmp_path / "a.db", "--json", "-", *name)
        assert {asked.headers["User-Agent"] for asked in site.asked} == {"OrskDesk/2"}
    assert first.exit_code == 1
    assert f"twosource: {site.address}/gone: is not there; check the address (answer 404)" in first.stderr
    again = invoke("read", address, "--db", tmp_path / "a.db", "--json", "-", "--offline")
    assert again.exit_code == 0
    (article,) = json.loads(again.stdout)["articles"]
    assert article == json.loads(first.stdout)["articles"][0]
    assert (article["title"], article["url"]) == ("Ferry stops in Orsk", address)
    assert article["seen"]


def test_what_is_never_asked_is_one_clear_line(tmp_path: Path, invoke: Invoke) -> None:
    result = invoke("read", "file:///etc/passwd", "--db", tmp_path / "a.db")
    assert isinstance(result.exception, NothingToRead)
    assert str(result.exception) == "file:///etc/passwd: is an address of the kind file://; only http and https are asked"
