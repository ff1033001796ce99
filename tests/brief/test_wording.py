from dataclasses import replace

import pytest

from tests.brief.findings import ARTICLES, A, story
from tests.building import span_of
from twosource.brief import check_brief
from twosource.brief.check import check_sentence
from twosource.records import BriefSentence

CITED = span_of(A, "There were 40 people on board")
MADE = BriefSentence(text="Harbour Courier says “There were 40 people on board”.", citations=(CITED,))


def faults(text: str, made: BriefSentence = MADE) -> tuple[str, ...]:
    return check_sentence(replace(made, text=text, as_written=made.text), story(), ARTICLES)


@pytest.mark.parametrize(
    "text",
    [
        "Harbour Courier says that 40 people were on board.",
        "On board were 40 people, says Harbour Courier.",
        "Harbour Courier says “There were 40 people on board”.",
        "People were on board, Harbour Courier said.",
    ],
)
def test_an_edit_in_the_words_of_its_citations_is_sound(text: str) -> None:
    assert faults(text) == ()


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("Harbour Courier says 41 people were on board.", "says 41, which its citations don't hold"),
        ("Harbour Courier says 2 people were on board.", "says 2, which its citations don't hold"),
        ("Harbour Courier says two people were on board.", "says “two”, which its citations don't hold"),
        ("Harbour Courier says people drowned on board.", "says “drowned”, which its citations don't hold"),
        ("Harbour Courier and Ilse say people were on board.", "names Ilse, who is not cited"),
        ("Harbour Courier says 40 people were not on board.", "adds “not”, which its citations don't hold"),
        ("Harbour Courier says 40 people weren't on board.", "adds “not”, which its citations don't hold"),
        ("Harbour Courier says “all drowned”.", "quotes “all drowned”, which it doesn't cite"),
        ("Drowned were 40 people, says Harbour Courier.", "says “Drowned”, which its citations don't hold"),
    ],
)
def test_an_edit_that_says_more_than_its_citations_fails_and_says_why(text: str, fault: str) -> None:
    assert fault in faults(text)


def test_a_not_that_is_left_out_is_a_fault() -> None:
    made = BriefSentence(text="Harbour Courier rests on NordPress, which is not among them.", citations=(CITED,))
    assert faults("Harbour Courier rests on NordPress, which is among them.", made) == (
        "leaves out “not”, so that it may say the contrary",
    )


def test_the_whole_check_holds_an_edited_sentence_to_its_words_too() -> None:
    edited = replace(MADE, text="It sank with 2 people.", as_written=MADE.text)
    assert any("sank" in fault for fault in check_brief([edited], story(), ARTICLES))
    assert check_brief([replace(edited, as_written="")], story(), ARTICLES) == (), "the program's own counts need no citation"
