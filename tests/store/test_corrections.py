import sqlite3
from pathlib import Path

import pytest

from tests.sample_reading import sample_reading
from twosource.records import ClaimId, Correction, StoryId
from twosource.store import open_store

STRIKE = Correction(
    number=0,
    made="2031-05-06T10:00:00+00:00",
    kind="strike reason",
    story=StoryId("ferry"),
    claim=ClaimId("c1"),
    subject="r1",
    note="same report: both go back to NordPress",
)
LATER = "2031-05-06T11:00:00+00:00"


def test_a_correction_gets_a_number_and_stays_when_the_pile_is_read_anew(tmp_path: Path) -> None:
    with open_store(tmp_path / "a.db") as store:
        assert store.correct(STRIKE) == 1
        store.put_reading(sample_reading())
        (kept,) = store.corrections()
    assert (kept.number, kept.subject, kept.undone) == (1, "r1", False)


def test_undoing_is_a_deed_of_its_own_and_is_done_once(tmp_path: Path) -> None:
    with open_store(tmp_path / "a.db") as store:
        store.correct(STRIKE)
        assert store.undo(1, LATER)
        assert not store.undo(1, LATER)
        assert not store.undo(7, LATER)
        assert [c.undone for c in store.corrections()] == [True]
        store.correct(STRIKE)
        assert [c.undone for c in store.corrections()] == [True, False]


@pytest.mark.parametrize("sql", ["UPDATE corrections SET subject = 'r2'", "DELETE FROM corrections"])
def test_nobody_changes_or_deletes_a_correction(tmp_path: Path, sql: str) -> None:
    path = tmp_path / "a.db"
    with open_store(path) as store:
        store.correct(STRIKE)
    connection = sqlite3.connect(path)
    with pytest.raises(sqlite3.IntegrityError, match="undo it"):
        connection.execute(sql)
    connection.close()
