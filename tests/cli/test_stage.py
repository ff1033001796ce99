"""Stages as filters: lines in, lines out, in the shapes of the design."""

import gzip
import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from tests.cli.conftest import Invoke
from twosource.cli import app
from twosource.errors import InputError

FIRST = (
    "The ferry to Orsk sank on Monday, killing about 40 people, the harbour master of Tarnik said. "
    "“We searched all night and found nobody in the water,” said Ilva Brandt, who led the rescue crews. "
    "Families waited at the pier until the early morning. The company that runs the ferry rejected a demand for its records."
)
SECOND = FIRST + " The mayor of Tarnik called for an inquiry into the age of the ship and the state of its boats."
ROWS = [
    {"id": "a", "text": FIRST, "outlet": "The Harbour Courier", "published": "2031-03-10"},
    {"id": "b", "text": SECOND, "outlet": "The Orsk Gazette", "published": "2031-03-11"},
]
KEYS: dict[str, set[str]] = {
    "clean": {"id", "text", "title", "published", "published_precision", "outlet", "language", "credits", "captions", "removed"},
    "stories": {"id", "story", "why"},
    "reuse": {"a", "b", "a_in_b", "b_in_a", "kind", "direction", "probability", "passages", "reasons"},
    "tree": {"id", "story", "parents", "origin"},
    "drift": {"child", "parent", "changes"},
    "attribution": {"id", "attributions", "events"},
    "quantities": {"id", "quantities"},
    "times": {"id", "times"},
    "positions": {"id", "positions"},
}


def lines(rows: list[dict[str, Any]]) -> str:
    return "".join(json.dumps(row) + "\n" for row in rows)


@pytest.fixture(scope="module")
def found(invoke: Invoke) -> dict[str, list[dict[str, Any]]]:
    """Return the output of every stage on the two articles."""
    results = {name: invoke("stage", name, text=lines(ROWS)) for name in KEYS}
    return {name: [json.loads(line) for line in result.stdout.splitlines()] for name, result in results.items()}


@pytest.mark.parametrize("name", sorted(KEYS))
def test_a_stage_gives_the_keys_of_its_contract(name: str, found: dict[str, list[dict[str, Any]]]) -> None:
    assert found[name]
    assert all(KEYS[name] <= set(row) for row in found[name])


def test_spans_point_into_the_text_that_came_in(found: dict[str, list[dict[str, Any]]]) -> None:
    for row, said in zip(ROWS, found["quantities"], strict=True):
        assert all(row["text"][q["start"] : q["end"]] == q["text"] for q in said["quantities"])
    spoken = found["attribution"][0]["attributions"]
    quoted = [FIRST[start:end] for item in spoken for start, end in item["content"]]
    assert any("searched all night" in words for words in quoted)


def test_the_later_copy_comes_from_the_earlier_text(found: dict[str, list[dict[str, Any]]]) -> None:
    parents = {row["id"]: [parent["id"] for parent in row["parents"]] for row in found["tree"]}
    assert parents == {"a": [], "b": ["a"]}
    assert found["reuse"][0]["direction"] == "a->b"


def test_two_statements_are_related(invoke: Invoke) -> None:
    pair = {"id": "1", "text_1": "The ferry to Orsk sank.", "text_2": "The Orsk ferry has sunk."}
    row = json.loads(invoke("stage", "relate", text=lines([pair])).stdout)
    assert row["id"] == "1"
    assert 0 <= row["same"] <= 1
    assert row["relation"] in {"agrees", "differs", "contradicts", "hedges", "unrelated"}


def test_files_may_be_gzipped_on_both_sides(tmp_path: Path, invoke: Invoke) -> None:
    source, out = tmp_path / "in.jsonl.gz", tmp_path / "out.jsonl.gz"
    source.write_bytes(gzip.compress(lines(ROWS).encode()))
    assert invoke("stage", "times", source, "--out", out).exit_code == 0
    assert len(gzip.decompress(out.read_bytes()).splitlines()) == 2


def test_a_line_that_is_no_json_is_named_and_the_rest_goes_on(invoke: Invoke) -> None:
    result = invoke("stage", "times", text="not json\n" + lines(ROWS) + "[1]\n")
    assert result.exit_code == 1
    assert len(result.stdout.splitlines()) == 2
    assert "line 1" in result.stderr
    assert "line 4" in result.stderr


def test_a_row_without_text_is_named_and_the_rest_goes_on(invoke: Invoke) -> None:
    result = invoke("stage", "times", text='{"id": "x"}\n' + lines(ROWS))
    assert result.exit_code == 1
    assert len(result.stdout.splitlines()) == 2
    assert 'needs "id" and "text"' in result.stderr
    pair = invoke("stage", "relate", text='{"id": "x", "text_1": "One."}\n')
    assert "text_2" in pair.stderr


def test_an_unknown_stage_and_a_missing_file_are_named(invoke: Invoke) -> None:
    assert "quantities" in str(invoke("stage", "nothing", text="").exception)
    assert "none.jsonl" in str(invoke("stage", "times", "none.jsonl").exception)


@pytest.mark.parametrize("name", ["clean", "quantities"])
def test_half_of_a_surrogate_pair_becomes_a_mark_of_its_length(name: str, invoke: Invoke) -> None:
    line = '{"id": "x\\ud800", "text": "The \\ud800 ferry sank with 40 on board, the harbour master said."}\n'
    result = invoke("stage", name, text=line)
    assert result.exit_code == 0, result.output
    assert json.loads(result.stdout)["id"] == "x\ufffd"


def test_input_that_is_not_utf_8_is_said_to_be_so() -> None:
    result = CliRunner().invoke(app, ["stage", "clean"], input=b'{"id": "a", "text": "caf\xe9"}\n')
    assert isinstance(result.exception, InputError)
    assert str(result.exception) == "standard input: is not UTF-8; convert it first (iconv -t utf-8)"
