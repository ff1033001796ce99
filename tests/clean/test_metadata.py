from twosource.clean.metadata import read_metadata
from twosource.clean.paragraphs import split_paragraphs


def read(raw: str) -> tuple[list[str], str | None]:
    metadata = read_metadata(raw, split_paragraphs(raw))
    return [raw[p.start : p.end] for p in metadata.sifted.pieces], metadata.published


def test_a_date_in_front_of_the_first_sentence_is_read_and_goes() -> None:
    raw = " date 2031-05-04 The ferry stopped."
    assert read(raw) == (["The ferry stopped."], "2031-05-04")
    assert read_metadata(raw, split_paragraphs(raw)).sifted.removed[0].text == " date 2031-05-04 "


def test_fields_in_front_are_read() -> None:
    raw = "Source: Orsk Gazette\nDate: 4 May 2031\nURL: https://orsk.example/1\n\nThe ferry stopped."
    metadata = read_metadata(raw, split_paragraphs(raw))
    assert (metadata.outlet, metadata.published, metadata.url) == ("Orsk Gazette", "4 May 2031", "https://orsk.example/1")
    assert len(metadata.sifted.pieces) == 1


def test_a_line_of_nothing_but_a_date_is_metadata_and_publication_goes_before_update() -> None:
    assert read("Ferry stops\n\nUpdated: May 5, 2031 9:00 AM\n\nPublished May 4, 2031 18:30 GMT\n\nIt did.") == (
        ["Ferry stops", "It did."],
        "Published May 4, 2031 18:30 GMT",
    )


def test_sentences_with_dates_and_colons_stay() -> None:
    for line in (
        "On May 4, 2031 the ferry stopped.",
        "Date: nobody knows.",
        "May 4, 2031, was a Sunday.",
        "The source: a sailor.",
        "Source: ferry is to stop for good",
    ):
        assert read(f"{line}\n\nMore words.") == ([line, "More words."], None)
