"""Letters that were decoded wrongly are mended, where the way back is exact, and keep their place in the raw text."""

import pytest

from twosource.clean import clean_document
from twosource.clean.assembly import raw_span
from twosource.clean.mojibake import find_mojibake, mend
from twosource.records import ArticleId, Document
from twosource.settings import CleanSettings


def garble(text: str, times: int = 1) -> str:
    """Return a text whose UTF-8 was read as Windows-1252, some times over."""
    for _ in range(times):
        text = "".join(_read(byte) for byte in text.encode())
    return text


def _read(byte: int) -> str:
    return chr(byte) if byte in {0x81, 0x8D, 0x8F, 0x90, 0x9D} else bytes([byte]).decode("cp1252")


@pytest.mark.parametrize("times", [1, 2, 3])
@pytest.mark.parametrize("text", ["the mayor’s boat", "“Wait”, said José", "30 € – no more", "Ærø and Ålesund"])
def test_what_was_read_wrongly_is_read_again(text: str, times: int) -> None:
    assert mend(garble(text, times)) == text


@pytest.mark.parametrize("text", ["", "plain", "José’s “café” – 30 €", "Ålesund, Ærø, Łódź", "Ã alone", "Â", "5 × 3 ÷ 2", "船が"])
def test_what_was_read_rightly_stays(text: str) -> None:
    assert mend(text) == text
    assert find_mojibake(text) == ()


def test_a_run_that_is_cut_off_stays_as_it_came() -> None:
    broken = garble("’")[:-1]
    assert mend(f"the mayor{broken} boat") == f"the mayor{broken} boat"


def test_mended_letters_keep_their_place_in_the_raw_text() -> None:
    raw = garble("The mayor’s boat left “Tarnik” on Monday.", 2)
    article = clean_document(Document(id=ArticleId("a"), text=raw), CleanSettings())
    assert article.text == "The mayor’s boat left “Tarnik” on Monday."
    start = article.text.index("boat")
    first, last = raw_span(article, start, start + len("boat left"))
    assert raw[first:last] == "boat left"


def test_a_given_title_is_mended_too() -> None:
    title = garble("Mayor’s boat leaves")
    document = Document(id=ArticleId("a"), text=f"{title}\n\nThe boat left Tarnik.", title=title, front=len(title))
    article = clean_document(document, CleanSettings())
    assert article.title == "Mayor’s boat leaves"
    assert article.text.startswith("Mayor’s boat leaves")
