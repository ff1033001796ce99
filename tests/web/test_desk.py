import time
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from tests.web.conftest import EXAMPLES
from twosource.store import open_store
from twosource.web import create_app
from twosource.web.desk import Desk
from twosource.web.progress import Progress

ARTICLE = b"Tarnik opens its new bridge\n\nThe town of Tarnik opened a bridge on Monday, the mayor said.\n"


def finished(desk: Desk) -> list[Progress]:
    """Return every progress that was told until the reading ended."""
    return [progress for progress in desk.changes(wait=60) if progress is not None]


def test_a_reading_tells_how_far_it_is_and_is_whole_only_when_stored(tmp_path: Path) -> None:
    desk = Desk(tmp_path / "a.db")
    desk.inbox.keep("bridge.txt", ARTICLE)
    desk.inbox.keep("second.txt", ARTICLE)
    assert desk.start()
    assert not desk.start(), "one reading at a time"
    told = finished(desk)
    assert [p.share for p in told] == sorted(p.share for p in told)
    assert all(p.share < 1 for p in told[:-1])
    assert told[-1].phase == "stored"
    with open_store(desk.database) as store:
        assert store.count()[0] == 2


def test_a_reading_that_fails_says_why_of_each_input_and_can_be_tried_again(tmp_path: Path) -> None:
    desk = Desk(tmp_path / "a.db")
    desk.inbox.keep("blank.txt", b"   ")
    desk.start()
    end = finished(desk)[-1]
    assert end.phase == "failed"
    assert end.message == "Nothing that was given could be read."
    (problem,) = end.problems
    assert problem.subject.endswith("blank.txt")
    assert "is empty" in problem.message
    desk.inbox.keep("bridge.txt", ARTICLE)
    desk.start()
    assert finished(desk)[-1].phase == "stored"


def test_a_reading_is_stopped_at_once_and_the_last_one_stays(database: Path) -> None:
    desk = Desk(database)
    assert not desk.stop(), "there is nothing to stop"
    desk.start(EXAMPLES)
    assert desk.stop()
    assert finished(desk)[-1].phase == "stopped"
    with open_store(database) as store:
        assert store.story("ferry") is not None
    assert Desk(database).progress.phase == "idle", "what was stopped by a reader was not cut off"


def test_a_reading_that_a_stop_of_the_server_cut_off_is_told_of_by_the_next_server(database: Path) -> None:
    desk = Desk(database)
    desk.start(EXAMPLES)
    desk.close()
    finished(desk)
    with TestClient(create_app(database), base_url="http://127.0.0.1:8470") as client:
        assert "cut off when the server stopped" in client.get("/").text
        assert client.get("/stories/ferry").status_code == 200, "the last whole reading is shown"
        assert "Read all again" in client.get("/").text


def test_a_reading_that_is_killed_leaves_the_server_and_the_last_reading(database: Path) -> None:
    desk = Desk(database)
    desk.start(EXAMPLES)
    assert desk._state.process is not None
    desk._state.process.kill()
    assert finished(desk)[-1].phase == "failed"
    with open_store(database) as store:
        assert store.story("ferry") is not None


@pytest.mark.usefixtures("own_database")
def test_articles_are_handed_in_and_read_while_pages_are_served(client: TestClient, token: str) -> None:
    answer = client.post(
        "/articles", data={"token": token}, files=[("files", ("bridge.txt", ARTICLE)), ("files", ("b.png", b"x"))]
    )
    assert "b.png: files of this kind are not read" in answer.text
    deadline = time.monotonic() + 60
    while client.get("/progress.json").json()["phase"] == "reading" and time.monotonic() < deadline:
        assert client.get("/stories").status_code == 200
        time.sleep(0.2)
    assert client.get("/progress.json").json()["phase"] == "stored"
    assert "data: " in client.get("/progress").text
    assert [s["title"] for s in client.get("/stories.json").json()["stories"]] == ["Tarnik opens its new bridge"]


@pytest.mark.usefixtures("own_database")
def test_files_of_a_wrong_kind_alone_are_refused(client: TestClient, token: str) -> None:
    answer = client.post("/articles", data={"token": token}, files=[("files", ("b.png", b"x"))])
    assert answer.status_code == 422
    assert client.get("/progress.json").json()["phase"] == "idle"


@pytest.mark.parametrize("path", ["/articles", "/sample"])
def test_stories_that_were_read_from_elsewhere_are_never_hidden(client: TestClient, token: str, path: str) -> None:
    files = [("files", ("bridge.txt", ARTICLE))] if path == "/articles" else None
    answer = client.post(path, data={"token": token}, files=files)
    assert answer.status_code == 409
    assert "read from elsewhere" in answer.text
    assert [story["id"] for story in client.get("/stories.json").json()["stories"]] == ["ferry", "lone"]
