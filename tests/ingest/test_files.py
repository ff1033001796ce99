from pathlib import Path

import pytest

from twosource.ingest.files import bare_name, ending, find_files
from twosource.records import Problem


def test_endings_are_told_without_case_and_behind_gz() -> None:
    assert [ending(Path(name)) for name in ("a.TXT", "a.jsonl.gz", "a", "a.gz")] == [".txt", ".jsonl", "", ""]
    assert [bare_name(Path(name)) for name in ("a.txt", "a.b.jsonl.gz", "a", "x.gz")] == ["a", "a.b", "a", "x"]


def test_folders_are_walked_down_and_hidden_files_left_out(tmp_path: Path) -> None:
    (tmp_path / "x" / "y").mkdir(parents=True)
    (tmp_path / ".hidden").mkdir()
    for name in ("x/y/a.txt", ".hidden/b.txt", ".c.txt", "d.md"):
        (tmp_path / name).write_text("words")
    assert find_files([tmp_path]) == [tmp_path / "d.md", tmp_path / "x" / "y" / "a.txt"]


def test_a_link_back_into_its_folder_ends_and_a_link_to_itself_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("words")
    (tmp_path / "back").symlink_to(tmp_path)
    (tmp_path / "self.txt").symlink_to("self.txt")
    found = find_files([tmp_path])
    assert found[0] == tmp_path / "a.txt"
    assert [each.subject for each in found[1:] if isinstance(each, Problem)] == [str(tmp_path / "self.txt")]


def test_a_pipe_is_refused(tmp_path: Path) -> None:
    import os

    os.mkfifo(tmp_path / "pipe.txt")
    found = find_files([tmp_path / "pipe.txt"])
    assert isinstance(found[0], Problem)


@pytest.mark.parametrize(("path", "hint"), [("www.courier.example", True), ("courier.example/ferry", True), ("ferry.txt", False)])
def test_an_address_without_its_beginning_is_told_how_to_begin(path: str, hint: bool) -> None:
    (problem,) = find_files([Path(path)])
    assert isinstance(problem, Problem)
    assert ("https://" in problem.message) is hint
