"""`twosource compare`: two ids of a database, or two files."""

import json
from pathlib import Path

from tests.cli.conftest import EXAMPLES, Invoke


def test_two_articles_of_a_database_are_compared_with_the_verdict_of_their_story(database: Path, invoke: Invoke) -> None:
    result = invoke("compare", "mine-agency-evening", "mine-agency-morning", "--db", database)
    assert result.exit_code == 0
    assert "Revision" in result.output
    facts = json.loads(invoke("compare", "mine-agency-e", "mine-agency-m", "--db", database, "--json").output)
    assert (facts["first"]["id"], facts["second"]["id"]) == ("mine-agency-morning", "mine-agency-evening")
    assert [facts["edits"][0][side]["text"] for side in ("first", "second")] == ["Four", "Nine"]


def test_articles_without_an_edge_have_no_direction(database: Path, invoke: Invoke) -> None:
    result = invoke("compare", "mine-echo", "port-tribune", "--db", database)
    assert "direction unknown" in result.output


def test_two_files_are_compared_without_a_database(tmp_path: Path, invoke: Invoke) -> None:
    one, other = EXAMPLES / "mine-echo.txt", EXAMPLES / "port-tribune.txt"
    result = invoke("compare", one, other, "--db", tmp_path / "none.db", "--json")
    assert result.exit_code == 0
    assert json.loads(result.output)["direction"] == "unknown"
    assert list(tmp_path.iterdir()) == []


def test_files_of_one_name_in_two_folders_are_two_articles(tmp_path: Path, invoke: Invoke) -> None:
    for folder, fare in (("a", "40"), ("b", "45")):
        (tmp_path / folder).mkdir()
        text = f"Fares rise\n\nThe ferry company of Tarnik will raise its fares by {fare} crowns in the spring.\n"
        (tmp_path / folder / "fares.txt").write_text(text, encoding="utf-8")
    result = invoke("compare", tmp_path / "a" / "fares.txt", tmp_path / "b" / "fares.txt", "--json")
    facts = json.loads(result.output)
    assert facts["first"]["id"] != facts["second"]["id"]


def test_what_cannot_be_compared_is_named_in_one_line(database: Path, tmp_path: Path, invoke: Invoke) -> None:
    echo = EXAMPLES / "mine-echo.txt"
    empty = tmp_path / "empty.txt"
    empty.write_text("", encoding="utf-8")
    for arguments, message in (
        (("mine-echo", "no-such-article", "--db", database), "no-such-article"),
        (("mine-", "port-agency", "--db", database), "several articles"),
        (("mine-echo", "mine-echo", "--db", database), "itself"),
        ((echo, echo), "itself"),
        ((echo, empty), "empty.txt"),
        ((echo, EXAMPLES / "agency-and-web.jsonl"), "articles"),
    ):
        result = invoke("compare", *arguments)
        assert result.exit_code != 0
        assert message in str(result.exception)
