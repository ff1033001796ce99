"""Taking a story away from the page: every form arrives whole, under a name and media type of its own."""

import csv
import io
import json
import re
import sqlite3
import zipfile
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from tests.exports.addressed import sample_parts
from twosource.exports import EXPORTS, TABLES
from twosource.web.pages import exports

HREF = re.compile(r'<a href="(/[^"]+)" download')


def rows_told(page: str, what: str) -> str:
    row = page[page.index(f">{what}</th>") :]
    return row[: row.index("</tr>")]


@pytest.mark.parametrize("export", EXPORTS.values(), ids=EXPORTS)
def test_every_form_arrives_under_its_name_and_media_type(client: TestClient, export) -> None:  # type: ignore[no-untyped-def]
    answer = client.get(f"/stories/ferry/exports/{export.file}")
    assert answer.status_code == 200
    assert answer.headers["content-type"] == export.media_type
    assert answer.headers["content-disposition"] == f'attachment; filename="ferry-{export.file}"'
    assert answer.content == client.get(f"/stories/ferry/exports/{export.file}").content
    whole = client.get(f"/exports/{export.file}")
    assert whole.status_code == 200
    assert whole.headers["content-disposition"] == f'attachment; filename="all-{export.file}"'


@pytest.mark.parametrize("table", sorted(TABLES))
def test_every_table_of_a_story_has_as_many_rows_as_its_page_says(client: TestClient, table: str) -> None:
    answer = client.get(f"/stories/ferry/tables/{table}.csv")
    rows = len(list(csv.reader(io.StringIO(answer.text, newline="")))) - 1
    page = client.get("/stories/ferry/export").text
    assert f"<td>{rows}</td>" in rows_told(page, table.replace("_", " ").capitalize())
    assert len(client.get(f"/tables/{table}.csv").content) >= len(answer.content)
    assert client.get(f"/stories/ferry/tables/{table}.csv?excel=true").content == b"\xef\xbb\xbf" + answer.content


def test_the_page_tells_the_rows_of_every_form(client: TestClient) -> None:
    page = client.get("/stories/ferry/export").text
    lines = client.get("/stories/ferry/exports/findings.jsonl").text.count("\n")
    assert f"<td>{lines} lines</td>" in page
    total = json.loads(client.get("/stories/ferry/exports/annotations.jsonld").text)["total"]
    assert f"<td>{total} annotations</td>" in page


def test_the_rows_of_a_large_story_are_counted_once_the_page_is_there(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exports, "COUNTED_AT_ONCE", 2)
    monkeypatch.setattr(exports, "_COUNTS", exports.KeptCounts(most=2))
    page = client.get("/stories/ferry/export").text
    assert "not counted yet" in page
    assert 'hx-get="/stories/ferry/export?counted=true"' in page
    counted = client.get("/stories/ferry/export?counted=true").text
    assert "not counted yet" not in counted
    assert "hx-get" not in counted.split('id="exports"')[1].split(">")[0]
    assert client.get("/stories/ferry/export").text == counted, "what was counted is kept"


def test_rows_are_counted_anew_once_something_changed(client: TestClient, token: str) -> None:
    before = client.get("/stories/ferry/export").text
    while reasons := client.get("/stories/ferry/claims/c2.json").json()["origins"]["reasons"]:
        client.post("/stories/ferry/claims/c2/struck", data={"token": token, "reason": reasons[0]["id"]})
    after = client.get("/stories/ferry/export").text
    assert rows_told(before, "Origin reasons") != rows_told(after, "Origin reasons")


def test_counts_of_few_stories_are_kept() -> None:
    kept = exports.KeptCounts(most=2)
    for name in ("a", "b", "c"):
        kept.count(name, lambda: sample_parts()[1])
    assert [kept.known(name) is None for name in ("a", "b", "c")] == [True, False, False]


@pytest.mark.parametrize("path", ["/stories/ferry/export", "/export"])
def test_every_link_of_the_page_leads_to_a_file(client: TestClient, path: str) -> None:
    links = HREF.findall(client.get(path).text)
    assert len(links) == len(EXPORTS) + 2 * len(TABLES)
    assert {client.get(link).status_code for link in links} == {200}


def test_the_database_and_the_zip_open(client: TestClient, tmp_path: Path) -> None:
    path = tmp_path / "all.sqlite"
    path.write_bytes(client.get("/exports/reading.sqlite").content)
    connection = sqlite3.connect(path)
    assert connection.execute("SELECT count(*) FROM stories").fetchone() == (2,)
    connection.close()
    with zipfile.ZipFile(io.BytesIO(client.get("/exports/tables.zip").content)) as packed:
        assert packed.testzip() is None


def test_one_claim_is_drafted_alone(client: TestClient) -> None:
    assert HREF.search(client.get("/stories/ferry/claims/c2").text)[1].endswith("/exports/claimreview-drafts.jsonld?claim=c2")  # type: ignore[index]
    answer = client.get("/stories/ferry/exports/claimreview-drafts.jsonld?claim=c2")
    assert [review["itemReviewed"]["identifier"] for review in answer.json()["@graph"]] == ["c2"]
    assert "c2-claimreview-drafts.jsonld" in answer.headers["content-disposition"]
    assert client.get("/stories/ferry/exports/claimreview-drafts.jsonld?claim=none").status_code == 404


@pytest.mark.parametrize(
    "path",
    [
        "/stories/ferry/exports/nothing.xml",
        "/stories/ferry/exports/..%2Freading.json",
        "/stories/none/exports/reading.json",
        "/stories/ferry/tables/rumours.csv",
        "/tables/rumours.csv",
        "/exports/nothing",
        "/stories/ferry/tree.exe",
        "/stories/none/export",
    ],
)
def test_what_is_not_there_is_said_not_to_be_there(client: TestClient, path: str) -> None:
    assert client.get(path).status_code == 404


def test_a_struck_reason_is_left_out_of_the_exports(client: TestClient, token: str) -> None:
    def highest() -> int:
        rows = csv.DictReader(io.StringIO(client.get("/stories/ferry/tables/claims.csv").text))
        return next(int(row["origins_high"]) for row in rows if row["id"] == "c2")

    reasons = client.get("/stories/ferry/claims/c2.json").json()["origins"]["reasons"]
    before = highest()
    for reason in reasons:
        client.post("/stories/ferry/claims/c2/struck", data={"token": token, "reason": reason["id"]})
    assert highest() > before
