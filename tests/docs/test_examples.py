"""What the pages tell a reader to type does work: commands, queries, Python, and the keys of the JSON.

The values shown may be older than the code by a rule (`make pictures` makes them anew); the commands and the shape of what
they give may not.
"""

import json
import re
import sqlite3
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
PYTHON = re.compile(r"```python\n(.*?)```", re.DOTALL)
NAMED = re.compile(r"`([^`]+)`")


def with_blocks(mark: str) -> list[Path]:
    return [page for page in PAGES if mark in page.read_text(encoding="utf-8")]


def page_name(page: Path) -> str:
    return page.stem


@pytest.mark.parametrize("page", with_blocks("<!-- shown:"), ids=page_name)
def test_every_shown_command_runs_and_prints(page: Path, shown: ModuleType, in_samples: Path) -> None:
    text = page.read_text(encoding="utf-8")
    shown.lay_files(text)
    for command, block in shown.commands(text):
        outcome = shown.run(command)
        assert outcome.exit_code == 0, f"{command}: {outcome.output}"
        assert outcome.output.strip(), command
        given = shapes(outcome.output)
        assert all(shape in given for shape in shapes(block)), f"{command}: other keys than shown; run `make pictures`"


def shapes(printed: str) -> list[set[str]]:
    """Return the keys of each JSON line of an output; a line that an object only begins with is none."""
    return [set(json.loads(line)) for line in printed.splitlines() if line.startswith("{") and line.endswith("}")]


@pytest.mark.parametrize("page", with_blocks("<!-- rows -->"), ids=page_name)
def test_every_shown_query_finds_something(page: Path, shown: ModuleType, in_samples: Path) -> None:
    queries = list(shown.queries(page.read_text(encoding="utf-8")))
    assert len(queries) >= 3
    with sqlite3.connect("twosource.db") as connection:
        for query, block in queries:
            cursor = connection.execute(query)
            assert [column[0] for column in cursor.description] == block.split("\n")[0].split(), query
            assert cursor.fetchall(), query


@pytest.mark.parametrize("page", with_blocks("```python"), ids=page_name)
def test_the_python_of_a_page_runs_from_top_to_bottom(page: Path, in_samples: Path, capsys: pytest.CaptureFixture[str]) -> None:
    names: dict[str, Any] = {}
    for block in PYTHON.findall(page.read_text(encoding="utf-8")):
        exec(compile(block, str(page), "exec"), names)
    assert names["reading"].stories


def test_the_messages_that_a_page_explains_are_those_of_the_program() -> None:
    page = (ROOT / "docs" / "how-to" / "bad-input.md").read_text(encoding="utf-8")
    messages = re.findall(r"^\| `([^`]+)` \|", page, re.MULTILINE)
    assert len(messages) > 8
    code = " ".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "src").rglob("*.py")))
    for message in messages:
        words = re.sub(r"^line \d+ | …$", "", message)
        assert words in code, f"no message says '{words}'"


def keys_in(value: Any, *, below: str = "") -> set[str]:
    """Return every key of a JSON value; words that stand as keys (the labels of a wording) are none."""
    if isinstance(value, list):
        return {key for item in value for key in keys_in(item, below=below)}
    if not isinstance(value, dict) or below == "labels":
        return set()
    if below == "evidence" and "article" not in value:
        return set()
    return set(value) | {key for name, item in value.items() for key in keys_in(item, below=name)}


def test_the_page_of_the_json_names_every_key(shown: ModuleType, in_samples: Path) -> None:
    reading = json.loads(shown.run("twosource export").output)
    page = (ROOT / "docs" / "reference" / "json.md").read_text(encoding="utf-8")
    named = {word for marked in NAMED.findall(page) for word in re.findall(r"\w+", marked)}
    found = keys_in(reading)
    assert len(found) > 80
    assert found <= named, f"not in docs/reference/json.md: {sorted(found - named)}"


def test_the_page_of_the_stages_names_each_stage_and_its_keys(shown: ModuleType, in_samples: Path) -> None:
    page = (ROOT / "docs" / "reference" / "stages.md").read_text(encoding="utf-8")
    named = {word for marked in NAMED.findall(page) for word in re.findall(r"\w+", marked)}
    filters = (ROOT / "docs" / "how-to" / "filters.md").read_text(encoding="utf-8")
    seen = set()
    for command, block in shown.commands(filters):
        seen.add(command.split(" stage ")[1].split()[0])
        found = {key for line in block.splitlines() if line.startswith("{") for key in keys_in(json.loads(line))}
        assert found <= named, f"{command}: {sorted(found - named)}"
    from twosource.filters import FILTERS

    assert seen == set(FILTERS)
    assert seen <= named
