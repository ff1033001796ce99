from pathlib import Path

import pytest

from twosource.errors import InputError
from twosource.ingest.decoding import examine, read_text, unify_lines


def read(tmp_path: Path, data: bytes) -> tuple[str, str | None]:
    file = tmp_path / "a.txt"
    file.write_bytes(data)
    encoding = examine(file, None)
    return read_text(file, encoding), encoding.note


def test_utf8_with_and_without_its_mark_is_read_without_a_word(tmp_path: Path) -> None:
    assert read(tmp_path, "Ærø".encode()) == ("Ærø", None)
    assert read(tmp_path, "Ærø".encode("utf-8-sig")) == ("Ærø", None)


def test_a_few_damaged_bytes_do_not_change_the_encoding(tmp_path: Path) -> None:
    text, note = read(tmp_path, ("Die Brücke über den Fluß. " * 40).encode() + b"\xff")
    assert text.startswith("Die Brücke")
    assert note is not None
    assert "1 damaged" in note


def test_a_character_cut_by_the_edge_of_what_is_read_at_a_time_is_whole(tmp_path: Path) -> None:
    text = "a" * ((1 << 20) - 1) + "é" + "b"
    assert read(tmp_path, text.encode()) == (text, None)


def test_a_page_that_declares_its_encoding_is_believed(tmp_path: Path) -> None:
    page = '<html><head><meta charset="windows-1251"></head><body>Мост закрыт</body></html>'
    text, _ = read(tmp_path, page.encode("cp1251"))
    assert text == page


def test_utf16_without_its_mark_is_known_by_its_nulls(tmp_path: Path) -> None:
    text, note = read(tmp_path, ("The bridge is closed. " * 5).encode("utf-16-le"))
    assert text.startswith("The bridge")
    assert note is not None


@pytest.mark.parametrize("data", [b"", b"   \n", b"%PDF-1.7 words", bytes(range(32)) * 20])
def test_what_is_empty_or_no_text_is_refused(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(InputError):
        read(tmp_path, data)


def test_all_line_ends_become_line_feeds() -> None:
    assert unify_lines("a\r\nb\rc\0d") == "a\nb\ncd"
