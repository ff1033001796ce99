import json
import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Invoke

STORY = "port-agency"


@pytest.fixture
def own(database: Path, tmp_path: Path) -> Path:
    """Return a copy of the database that a test may put right."""
    path = tmp_path / "own.db"
    shutil.copy(database, path)
    return path


def stories(invoke: Invoke, path: Path) -> dict[str, list[str]]:
    return {story["id"]: story["articles"] for story in json.loads(invoke("stories", "--db", path, "--json").output)}


def harbour(invoke: Invoke, path: Path) -> str:
    return next(name for name, articles in stories(invoke, path).items() if STORY in articles)


def test_a_correction_is_made_listed_and_taken_back(invoke: Invoke, own: Path) -> None:
    result = invoke("correct", "not-a-copy", "port-agency", "port-tribune", "--db", own)
    assert result.exit_code == 0, result.output
    assert "1. not a copy: neither of port-agency and port-tribune took from the other" in result.output
    tree = invoke("tree", harbour(invoke, own), "--db", own, "--json").output
    assert '"port-tribune"' not in json.dumps([e["child"] for e in json.loads(tree)["derivations"]])
    assert "taken back" in invoke("correct", "undo", 1, "--db", own).output
    listed = json.loads(invoke("correct", "--db", own, "--json").output)
    assert [(c["number"], c["kind"], c["undone"]) for c in listed] == [(1, "not a copy", True)]


def test_an_article_is_split_off_and_the_new_counts_are_told(invoke: Invoke, own: Path) -> None:
    name = harbour(invoke, own)
    result = invoke("correct", "split", name[:6], "port-radio", "--db", own, "--json")
    assert result.exit_code == 0, result.output
    assert json.loads(result.output)["changes"]
    assert ["port-radio"] in stories(invoke, own).values()
    apart = next(s for s, articles in stories(invoke, own).items() if articles == ["port-radio"])
    assert invoke("correct", "merge", name, apart, "--db", own).exit_code == 0
    assert "port-radio" in stories(invoke, own)[name]


def test_a_brief_is_edited_checked_and_put_in_another_order(invoke: Invoke, own: Path) -> None:
    name = harbour(invoke, own)
    first = json.loads(invoke("brief", name, "--db", own, "--json").output)[0]["text"]
    assert invoke("correct", "edit", name, 1, "All 77 ports burn.", "--db", own).exit_code == 0
    shown = invoke("brief", name, "--db", own)
    assert "All 77 ports burn." in shown.output
    assert "✕ says 77, which its citations don't hold" in shown.output
    assert invoke("check", "--db", own).exit_code == 1
    assert invoke("correct", "shift", name, 1, 2, "--db", own).exit_code == 0
    brief = json.loads(invoke("brief", name, "--db", own, "--json").output)
    assert (brief[1]["text"], brief[1]["as_written"]) == ("All 77 ports burn.", first)
    assert invoke("correct", "delete", name, 2, "--db", own).exit_code == 0
    assert invoke("check", "--db", own).exit_code == 0


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("burn",), "there is no correction 'burn'"),
        (("undo",), "needs the number"),
        (("undo", "x"), "no number"),
        (("undo", "7"), "still holds"),
        (("merge", "s-"), "needs: STORY OTHER"),
        (("merge", "zzz", "zzz"), "there is no story 'zzz'"),
        (("not-a-copy", "nobody", "none"), "there is no article 'nobody'"),
        (("speaker", "port-agency", "words that nobody said", "Ilse"), "attributes nothing with"),
    ],
)
def test_what_is_not_there_is_said(invoke: Invoke, own: Path, arguments: tuple[str, ...], message: str) -> None:
    result = invoke("correct", *arguments, "--db", own)
    assert message in str(result.exception)
    assert json.loads(invoke("correct", "--db", own, "--json").output) == []


def test_a_database_that_is_not_there_is_not_made(invoke: Invoke, tmp_path: Path) -> None:
    result = invoke("correct", "--db", tmp_path / "none.db")
    assert "no such database" in str(result.exception)
    assert not (tmp_path / "none.db").exists()
