from dataclasses import replace

import pytest

from tests.brief.findings import ARTICLES, A, story
from tests.building import span_of
from twosource.brief import check_brief
from twosource.records import BriefSentence, Span

CITED = span_of(A, "There were 40 people on board")


def faults(text: str, *citations: Span) -> tuple[str, ...]:
    return check_brief([BriefSentence(text=text, citations=citations)], story(), ARTICLES)


def test_a_sentence_that_says_what_it_cites_is_sound() -> None:
    assert faults("Harbour Courier says “There were 40 people on board”.", CITED) == ()


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("Harbour Courier says 57 were on board.", "sentence 1: says 57, which is neither cited nor counted"),
        ("Ilse told it.", "sentence 1: names Ilse, who is not cited"),
        ("It says “nobody was hurt”.", "sentence 1: quotes “nobody was hurt”, which it doesn't cite"),
    ],
)
def test_what_is_not_cited_is_a_fault(text: str, fault: str) -> None:
    assert fault in faults(text, CITED)


def test_a_sentence_without_citations_is_a_fault() -> None:
    assert faults("3 articles tell this story.") == ("sentence 1: cites nothing",)


def test_cited_words_that_stand_elsewhere_are_a_fault() -> None:
    moved = replace(CITED, start=CITED.start + 1, end=CITED.end + 1)
    assert any("don't stand at" in fault for fault in faults("It is told.", moved))


def test_words_of_an_article_that_is_not_there_are_a_fault() -> None:
    assert any("don't stand at" in fault for fault in faults("It is told.", Span(article=A.id + "x", start=0, end=2, text="No")))  # type: ignore[arg-type]


def test_counts_and_shares_of_the_reading_need_no_citation() -> None:
    assert faults("2 of 3 articles rest on it, sharing 61 %.", CITED) == ()


def test_an_empty_brief_has_no_faults() -> None:
    assert check_brief([], story(), ARTICLES) == ()
