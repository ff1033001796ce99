import gzip
import json
import os
import sys
from pathlib import Path

import pytest

from twosource.ingest import read_paths
from twosource.records import Document, Problem
from twosource.settings import IngestSettings

LEAD = "The ferry to Orsk stopped running on Monday, the harbour office said."


def read(*paths: Path, **settings: int) -> tuple[list[Document], list[Problem]]:
    items = list(read_paths(paths, IngestSettings(**settings)))
    return [i for i in items if isinstance(i, Document)], [i for i in items if isinstance(i, Problem)]


def test_an_article_goes_by_the_name_of_its_file_without_its_endings(tmp_path: Path) -> None:
    (tmp_path / "ferry.v2.txt").write_text(LEAD)
    with gzip.open(tmp_path / "harbour.txt.gz", "wt") as stream:
        stream.write(LEAD + " It did.")
    documents, problems = read(tmp_path)
    assert [d.id for d in documents] == ["ferry.v2", "harbour"]
    assert problems == []


def test_the_order_of_the_paths_does_not_matter(tmp_path: Path) -> None:
    for name in ("b", "a", "c"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "ferry.txt").write_text(f"{name}: {LEAD}")
    folders = [tmp_path / name for name in "abc"]
    assert read(*folders) == read(*reversed(folders))


def test_a_file_named_twice_is_read_once(tmp_path: Path) -> None:
    file = tmp_path / "ferry.txt"
    file.write_text(LEAD)
    documents, problems = read(file, tmp_path)
    assert len(documents) == 1
    assert problems == []


def test_two_articles_of_one_id_are_kept_apart_and_the_same_article_is_read_once(tmp_path: Path) -> None:
    rows = [{"id": "x", "text": LEAD}, {"id": "x", "text": "Another."}, {"id": "x", "text": LEAD}]
    (tmp_path / "rows.jsonl").write_text("\n".join(map(json.dumps, rows)))
    documents, problems = read(tmp_path)
    assert [d.id for d in documents] == ["x", "x-2"]
    assert ["it goes by 'x-2' here" in problems[0].message, "read once" in problems[1].message] == [True, True]
    assert not any(problem.fatal for problem in problems)


def test_a_missing_path_an_empty_folder_and_an_empty_file_are_named_and_the_rest_goes_on(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "nothing.txt").write_text("")
    (tmp_path / "blank.txt").write_text(" \n\n ")
    (tmp_path / "ferry.txt").write_text(LEAD)
    documents, problems = read(
        tmp_path / "gone", tmp_path / "empty", *(tmp_path / name for name in ("nothing.txt", "blank.txt", "ferry.txt"))
    )
    assert [d.id for d in documents] == ["ferry"]
    assert {Path(p.subject).name for p in problems} == {"gone", "empty", "nothing.txt", "blank.txt"}
    assert all(problem.fatal for problem in problems)
    assert "is not there" in next(str(p) for p in problems if p.subject.endswith("gone"))


def test_a_binary_file_is_left_out(tmp_path: Path) -> None:
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    documents, problems = read(tmp_path)
    assert documents == []
    assert "binary" in problems[0].message


def test_a_file_in_another_encoding_is_read_and_said_to_be(tmp_path: Path) -> None:
    (tmp_path / "west.txt").write_bytes("The café in Tarnik – “closed”.".encode("cp1252"))
    (tmp_path / "wide.txt").write_bytes("The café in Tarnik.".encode("utf-16"))
    documents, problems = read(tmp_path)
    assert [d.text for d in documents] == ["The café in Tarnik – “closed”.", "The café in Tarnik."]
    assert [p.fatal for p in problems] == [False, False]
    assert "cp1252" in problems[0].message
    assert "UTF-16" in problems[1].message


def test_null_characters_go_and_are_mentioned(tmp_path: Path) -> None:
    (tmp_path / "ferry.txt").write_text(LEAD[:10] + "\0" + LEAD[10:] + "x" * 200)
    documents, problems = read(tmp_path)
    assert documents[0].text.startswith(LEAD)
    assert "null" in problems[0].message


def test_a_file_over_the_limit_is_left_out_but_json_lines_have_none(tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text(LEAD * 10)
    rows = "\n".join(json.dumps({"id": str(n), "text": LEAD}) for n in range(20))
    (tmp_path / "rows.jsonl").write_text(rows)
    documents, problems = read(tmp_path, largest_file=300)
    assert len(documents) == 20
    assert "larger than 300 bytes" in problems[0].message


def test_an_archive_in_one_article_is_left_out_and_the_way_to_give_it_is_said(tmp_path: Path) -> None:
    (tmp_path / "archive.txt").write_text("The ferry left. " * 10)
    (tmp_path / "note.txt").write_text("The ferry left.")
    found = list(read_paths([tmp_path], IngestSettings(longest_article=100)))
    assert [item.id for item in found if isinstance(item, Document)] == ["note"]
    (problem,) = (item for item in found if isinstance(item, Problem))
    assert "archive.txt" in str(problem)
    assert "JSON Lines" in str(problem)


def test_a_bad_line_is_named_by_its_number_and_the_others_are_read(tmp_path: Path) -> None:
    (tmp_path / "rows.jsonl").write_text(
        '{"id": 1, "text": "One."}\n{"id": 2, "text"\n\n[3]\n{"id": 4}\n{"id": 5, "text": "Five."}\n'
    )
    documents, problems = read(tmp_path)
    assert [d.id for d in documents] == ["1", "5"]
    assert [p.message.split(" is ")[0].split(" has ")[0] for p in problems] == ["line 2", "line 4", "line 5"]


def test_a_cut_off_gz_file_is_named_and_no_half_article_is_read(tmp_path: Path) -> None:
    packed = gzip.compress((LEAD * 3000 + os.urandom(50_000).hex()).encode())
    (tmp_path / "cut.txt.gz").write_bytes(packed[: len(packed) // 2])
    documents, problems = read(tmp_path)
    assert documents == []
    assert "damaged" in problems[0].message


def test_records_before_the_damage_of_a_gz_file_are_read(tmp_path: Path) -> None:
    rows = "".join(json.dumps({"id": n, "text": os.urandom(400).hex()}) + "\n" for n in range(2000)).encode()
    packed = gzip.compress(rows)
    (tmp_path / "cut.jsonl.gz").write_bytes(packed[: len(packed) // 2])
    documents, problems = read(tmp_path)
    assert len(documents) > 500
    assert "damaged" in problems[-1].message


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_what_may_not_be_read_is_named(tmp_path: Path) -> None:
    (tmp_path / "closed.txt").write_text(LEAD)
    (tmp_path / "closed.txt").chmod(0)
    documents, problems = read(tmp_path)
    assert documents == []
    assert "chmod" in problems[0].message


def test_files_of_other_kinds_are_summed_up_in_one_line_for_a_folder_and_read_when_named(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(LEAD)
    for name in ("notes.log", "more.log", "picture.png"):
        (tmp_path / name).write_text("Words of another kind.")
    documents, problems = read(tmp_path)
    assert [d.id for d in documents] == ["a"]
    assert [p.fatal for p in problems] == [False]
    assert "2 × .log, 1 × .png" in problems[0].message
    assert [d.id for d in read(tmp_path / "notes.log")[0]] == ["notes"]


def test_json_is_read_as_an_object_a_list_or_a_wrapped_list(tmp_path: Path) -> None:
    row = {"text": LEAD}
    (tmp_path / "a.json").write_text(json.dumps(row))
    (tmp_path / "b.json").write_text(json.dumps([row, {"text": "Two."}]))
    (tmp_path / "c.json").write_text(json.dumps({"articles": [row]}))
    (tmp_path / "d.json").write_text("{" + "[" * 100_000)
    documents, problems = read(tmp_path)
    assert [d.id for d in documents] == ["a", "b-1", "b-2", "c-1"]
    assert "is not JSON" in problems[0].message


def test_csv_is_read_with_any_delimiter_and_a_field_of_any_length(tmp_path: Path) -> None:
    (tmp_path / "rows.csv").write_text('id;headline;body\n7;Ferry stops;"' + LEAD * 5000 + '"\n')
    (tmp_path / "none.csv").write_text("a,b\n1,2\n")
    documents, problems = read(tmp_path)
    assert documents[0].id == "7"
    assert documents[0].text.startswith("Ferry stops\n\n" + LEAD)
    assert "column of text" in problems[0].message


def test_markdown_gives_its_front_matter_and_its_heading(tmp_path: Path) -> None:
    (tmp_path / "ferry.md").write_text(f"---\noutlet: Orsk Gazette\ndate: 2031-05-04\n---\n# Ferry stops\n\n*{LEAD}*\n")
    documents, _ = read(tmp_path)
    assert (documents[0].title, documents[0].outlet, documents[0].published) == ("Ferry stops", "Orsk Gazette", "2031-05-04")
    assert documents[0].text == f"Ferry stops\n\n{LEAD}"


@pytest.mark.skipif(sys.platform == "darwin", reason="macOS has no file names that are not UTF-8")
def test_a_file_whose_name_is_no_text_is_read_under_one_that_can_be_kept(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"caf\xe9.txt")).write_text(LEAD)
    (tmp_path / os.fsdecode(b"caf\xe8.txt")).write_text("")
    documents, problems = read(tmp_path)
    assert [d.id for d in documents] == ["caf�"]
    assert documents[0].source.endswith("caf�.txt")
    assert problems[0].subject.endswith("caf�.txt")
