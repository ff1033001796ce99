import pytest

from twosource.errors import InputError
from twosource.ingest import document_from_row


def test_usual_names_of_fields_are_understood() -> None:
    row = {
        "Headline": "Ferry stops",
        "content": "It stopped.",
        "publisher": {"name": "Orsk Gazette"},
        "publishedAt": "2031-05-04T10:00:00Z",
        "link": "https://orsk.example/1",
        "lang": "en",
    }
    document = document_from_row(row, fallback_id="f-1", source="f, line 1")
    assert (document.id, document.title, document.outlet) == ("f-1", "Ferry stops", "Orsk Gazette")
    assert (document.published, document.url, document.language) == ("2031-05-04T10:00:00Z", "https://orsk.example/1", "en")


def test_the_text_of_the_record_stands_unchanged_behind_what_was_put_in_front() -> None:
    text = "  It stopped.\r\n\r\nNobody knew why. "
    document = document_from_row(
        {"title": "Ferry stops", "author": ["Ada Brel", "Jon Vask"], "text": text}, fallback_id="x", source=""
    )
    assert document.text == f"Ferry stops\n\nBy Ada Brel and Jon Vask\n\n{text}"
    assert document.text[document.front :] == text


def test_a_title_that_the_text_begins_with_is_not_said_twice() -> None:
    document = document_from_row({"title": "Ferry “stops”", "text": 'Ferry "stops"\n\nIt did.'}, fallback_id="x", source="")
    assert document.text == 'Ferry "stops"\n\nIt did.'
    assert document.front == 0


def test_a_source_that_is_an_address_is_taken_for_one_and_seconds_for_a_date() -> None:
    document = document_from_row(
        {"text": "Words.", "source": "https://orsk.example/1", "timestamp": 1_935_570_600}, fallback_id="x", source=""
    )
    assert (document.outlet, document.url, document.published) == (None, "https://orsk.example/1", "2031-05-03T10:30:00+00:00")


def test_characters_that_no_file_can_hold_are_replaced_one_for_one() -> None:
    document = document_from_row({"text": "a\0b\ud800c"}, fallback_id="x", source="")
    assert document.text == "a b\ufffdc"


@pytest.mark.parametrize("row", [{}, {"text": ""}, {"text": "  "}, {"text": None}, {"title": "Only a title"}, {"text": True}])
def test_a_record_without_text_is_refused(row: dict[str, object]) -> None:
    with pytest.raises(InputError, match="no text"):
        document_from_row(row, fallback_id="x", source="")
