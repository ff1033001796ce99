"""The commands that look into a database, as text and as JSON."""

import csv
import io
import json
from pathlib import Path

import pytest

from tests.cli.conftest import Invoke
from twosource.errors import InputError

FERRY = "The night ferry between Tarnik and Orsk was cancelled on Sunday because two pilots refused to sail in the storm."


@pytest.fixture(scope="session")
def story_id(database: Path, invoke: Invoke) -> str:
    stories = json.loads(invoke("stories", "--db", database, "--json").output)
    return str(max(stories, key=lambda story: len(story["articles"]))["id"])


def test_stories_are_listed_with_their_range_of_origins(database: Path, invoke: Invoke) -> None:
    listed = json.loads(invoke("stories", "--db", database, "--json").output)
    assert sorted(len(story["articles"]) for story in listed) == [1, 7, 7]
    assert all(set(story["independent_origins"]) >= {"low", "high"} for story in listed)
    text = invoke("stories", "--db", database).output
    assert all(story["id"] in text for story in listed)


@pytest.mark.parametrize("command", ["story", "claims", "tree", "brief"])
def test_a_story_is_shown_as_text_and_as_json(command: str, database: Path, story_id: str, invoke: Invoke) -> None:
    text = invoke(command, story_id, "--db", database)
    assert text.exit_code == 0
    assert len(text.output) > 200
    assert json.loads(invoke(command, story_id, "--db", database, "--json").output)


def test_a_story_may_be_named_by_the_beginning_of_its_id(database: Path, story_id: str, invoke: Invoke) -> None:
    assert invoke("story", story_id[:-2], "--db", database).exit_code == 0


def test_the_one_story_that_several_articles_tell_needs_no_id(tmp_path: Path, invoke: Invoke) -> None:
    for name, text in (("a", FERRY), ("b", FERRY), ("c", "A baker in Sarvenne has bred a rye that ripens early.")):
        (tmp_path / f"{name}.txt").write_text(text)
    small = tmp_path / "small.db"
    assert invoke("read", tmp_path, "--db", small, "--quiet").exit_code == 0
    assert [story["articles"] for story in json.loads(invoke("stories", "--db", small, "--json").output)] == [["a", "b"], ["c"]]
    assert "A" in invoke("tree", "--db", small).output
    assert invoke("claims", "--db", small).exit_code == 0


@pytest.mark.parametrize("arguments", [(), ("nosuch",), ("s-",)])
def test_where_one_story_must_be_chosen_all_are_listed_with_their_titles(
    arguments: tuple[str, ...], database: Path, invoke: Invoke
) -> None:
    error = invoke("claims", *arguments, "--db", database).exception
    assert isinstance(error, InputError)
    listed = json.loads(invoke("stories", "--db", database, "--json").output)
    told = [story for story in listed if arguments or len(story["articles"]) > 1]
    assert all(f"{story['id']}  {story['title'][:40]}" in str(error) for story in told)


def test_a_claim_that_is_not_there_is_answered_with_those_that_are(database: Path, story_id: str, invoke: Invoke) -> None:
    claims = json.loads(invoke("claims", story_id, "--db", database, "--json").output)
    error = invoke("claims", story_id, "--why", "nosuch", "--db", database).exception
    assert isinstance(error, InputError)
    assert f"{claims[0]['id']}  {claims[0]['text'][:30]}" in str(error)
    assert f"… and {len(claims) - 12} more" in str(error)


def test_the_reasons_behind_a_claims_origins_are_printed_with_their_words(database: Path, story_id: str, invoke: Invoke) -> None:
    claims = json.loads(invoke("claims", story_id, "--db", database, "--json").output)
    claim = next(c for c in claims if c["origins"]["reasons"])
    output = invoke("claims", story_id, "--db", database, "--why", claim["id"]).output
    assert claim["origins"]["reasons"][0]["kind"].split()[0] in output
    assert "“" in output


def test_a_reason_can_be_struck_out_and_the_change_is_said(database: Path, story_id: str, invoke: Invoke) -> None:
    claims = json.loads(invoke("claims", story_id, "--db", database, "--json").output)
    claim = next(c for c in claims if c["origins"]["high"] == 1 and c["origins"]["reasons"])
    struck = [part for reason in claim["origins"]["reasons"] for part in ("--without", reason["id"])]
    output = invoke("claims", story_id, "--db", database, "--why", claim["id"], *struck).output
    assert output.startswith("1 origin before, ")
    assert not any(reason["id"] in output for reason in claim["origins"]["reasons"])
    kept = json.loads(invoke("claims", story_id, "--db", database, "--json").output)
    assert kept == claims


def test_what_somebody_says_is_found_by_part_of_the_name(database: Path, invoke: Invoke) -> None:
    said = json.loads(invoke("who", "dolsett", "--db", database, "--json").output)
    assert said
    assert all("Dolsett" in " ".join(row["chain"]) for row in said)
    nobody = invoke("who", "Nobody Ever", "--db", database)
    assert nobody.exit_code == 1
    assert "Nobody Ever" in nobody.output
    assert "Most often heard: " in nobody.output


def test_all_evidence_stands_where_it_is_said_to_stand(database: Path, invoke: Invoke) -> None:
    result = invoke("check", "--db", database, "--json")
    outcome = json.loads(result.output)
    assert outcome["faults"] == []
    assert outcome["spans"] > 500
    assert result.exit_code == 0


def test_the_reading_is_exported_as_json_html_and_tables(database: Path, tmp_path: Path, invoke: Invoke) -> None:
    page = tmp_path / "page.html"
    assert invoke("export", "--format", "html", "--out", page, "--db", database).exit_code == 0
    assert page.read_text(encoding="utf-8").startswith("<!")
    assert json.loads(invoke("export", "--db", database).output)["schema"] == 1
    table = invoke("export", "--format", "csv", "--table", "articles", "--db", database).output
    assert len(list(csv.DictReader(io.StringIO(table)))) == 15
    assert "claims" in str(invoke("export", "--format", "csv", "--table", "nothing", "--db", database).exception)


def test_doctor_finds_what_a_reading_needs(invoke: Invoke) -> None:
    result = invoke("doctor", "--json")
    assert result.exit_code == 0
    assert all(row["ok"] for row in json.loads(result.output))


@pytest.mark.parametrize(("form", "beginning"), [("svg", b"<?xml"), ("graphml", b"<?xml"), ("gexf", b"<?xml")])
def test_a_tree_is_written_as_a_picture_or_a_graph(
    form: str, beginning: bytes, database: Path, story_id: str, invoke: Invoke, tmp_path: Path
) -> None:
    out = tmp_path / f"tree.{form}"
    assert invoke("tree", story_id, "--db", database, "--format", form, "--out", out).exit_code == 0
    assert out.read_bytes().startswith(beginning)
    assert f"<{form}".encode() in out.read_bytes()
    assert invoke("tree", story_id, "--db", database, "--format", form).output.encode().strip() == out.read_bytes().strip()


def test_a_tree_of_text_is_not_put_into_a_file(database: Path, story_id: str, invoke: Invoke, tmp_path: Path) -> None:
    result = invoke("tree", story_id, "--db", database, "--out", tmp_path / "tree.txt")
    assert "--format" in str(result.exception)
    assert not list(tmp_path.iterdir())
