import pytest

from twosource.clean import clean_document, raw_span
from twosource.clean.assembly import assemble
from twosource.clean.paragraphs import split_paragraphs
from twosource.records import ArticleId, Document
from twosource.settings import CleanSettings


def test_blanks_become_one_and_unseen_characters_go() -> None:
    raw = "  The\u00a0 ferry\tto\u200b Or\u00adsk \n\n\n stopped.\u00a0"
    assert assemble(raw, split_paragraphs(raw)).text == "The ferry to Orsk\n\nstopped."


def test_a_plain_paragraph_is_one_segment() -> None:
    raw = "The ferry to Orsk stopped on Monday."
    assert len(assemble(raw, split_paragraphs(raw)).segments) == 1


def test_every_character_of_the_clean_text_leads_back_to_its_own() -> None:
    raw = " date 2031-05-04 The  ferry\u00a0 stopped, they\u200b said. Advertisement\n\n\nNobody knew why (yet).\n"
    article = clean_document(Document(id=ArticleId("a"), text=raw), CleanSettings())
    assert article.text == "The ferry stopped, they said.\n\nNobody knew why (yet)."
    for place, char in enumerate(article.text):
        start, end = raw_span(article, place, place + 1)
        assert char.isspace() or raw[start:end] == char
    start, end = raw_span(article, 0, len(article.text))
    assert raw[start:end].startswith("The  ferry")
    assert raw[start:end].endswith("(yet).")


def test_a_span_outside_the_text_is_refused() -> None:
    article = clean_document(Document(id=ArticleId("a"), text="Words."), CleanSettings())
    for start, end in ((3, 3), (0, 99), (-1, 2)):
        with pytest.raises(ValueError, match="no span"):
            raw_span(article, start, end)
