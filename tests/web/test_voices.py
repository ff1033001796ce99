"""The page of who says what: quotations in other words."""

from pathlib import Path

from fastapi.testclient import TestClient

from tests.quoted_reading import quoted_reading
from tests.sample_reading import sample_reading
from twosource.present.html import reading_to_html
from twosource.records import Reading
from twosource.store import open_store
from twosource.web import create_app


def page(tmp_path: Path, reading: Reading, address: str) -> str:
    path = tmp_path / "voices.db"
    with open_store(path) as store:
        store.put_reading(reading)
    with TestClient(create_app(path), base_url="http://127.0.0.1:8470") as client:
        return client.get(address).text


def test_the_voices_show_a_quotation_in_other_words_with_the_words_marked(tmp_path: Path) -> None:
    text = page(tmp_path, quoted_reading(), "/stories/ice/voices")
    assert "Quoted in other words" in text
    assert '“We <b class="changed">had </b>no choice before the ice goes,”' in text
    assert '“We <b class="changed">have </b>no <b class="changed">other </b>choice' in text
    part = text[text.index("Quoted in other words") :]
    for outlet in ("Harbour Courier", "Orsk Gazette", "Tarnik Post"):
        assert f">{outlet}</a> (direct)" in part
    assert "Jon Orel" not in part


def test_nothing_is_said_of_other_words_where_there_are_none(tmp_path: Path) -> None:
    assert "Quoted in other words" not in page(tmp_path, sample_reading(), "/stories/ferry/voices")


def test_the_report_shows_them_too() -> None:
    assert "Quoted in other words" in reading_to_html(quoted_reading()).decode()
