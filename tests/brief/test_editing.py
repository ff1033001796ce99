from dataclasses import replace

from tests.brief.findings import ARTICLES, A, story
from tests.building import span_of
from twosource.brief import edit_brief
from twosource.records import BriefSentence, ClaimId, Correction, CorrectionKind, StoryId, StoryReading

CITED = (span_of(A, "There were 40 people on board"),)


def brief(*texts: str) -> StoryReading:
    return replace(story(), brief=tuple(BriefSentence(text=text, citations=CITED) for text in texts))


def change(number: int, kind: CorrectionKind, subject: str, value: str = "") -> Correction:
    return Correction(
        number=number,
        made="",
        kind=kind,
        story=StoryId("s"),
        claim=ClaimId(""),
        subject=subject,
        note="",
        value=value,
        words=CITED,
    )


def texts(given: StoryReading, *changes: Correction) -> tuple[list[str], tuple[int, ...]]:
    sentences, fitted = edit_brief(given, ARTICLES, changes)
    return [sentence.text for sentence in sentences], fitted


def test_sentences_are_edited_deleted_and_moved_in_the_order_in_which_the_reader_did_it() -> None:
    changes = (
        change(1, "edit sentence", "One.", "People were on board."),
        change(2, "delete sentence", "Two."),
        change(3, "move sentence", "One.", "Three."),
        change(4, "move sentence", "Four."),
    )
    assert texts(brief("One.", "Two.", "Three.", "Four."), *changes) == (
        ["Four.", "Three.", "People were on board."],
        (1, 2, 3, 4),
    )


def test_a_sentence_is_known_by_its_first_words_through_all_edits() -> None:
    twice = (change(1, "edit sentence", "One.", "People."), change(2, "edit sentence", "One.", "On board."))
    sentences, fitted = edit_brief(brief("One."), ARTICLES, twice)
    assert [(s.text, s.as_written) for s in sentences] == [("On board.", "One.")]
    assert fitted == (1, 2)


def test_an_edit_back_to_the_first_words_leaves_no_mark() -> None:
    back = (change(1, "edit sentence", "One.", "Drowned."), change(2, "edit sentence", "One.", "One."))
    sentences, _ = edit_brief(brief("One."), ARTICLES, back)
    assert (sentences[0].text, sentences[0].as_written, sentences[0].faults) == ("One.", "", ())


def test_what_is_about_a_sentence_that_is_not_made_any_more_does_not_fit() -> None:
    gone = (change(1, "delete sentence", "Gone."), change(2, "move sentence", "One.", "Gone."))
    assert texts(brief("One.", "Two."), *gone) == (["One.", "Two."], ())


def test_an_edited_sentence_carries_why_the_check_fails() -> None:
    sentences, _ = edit_brief(brief("One."), ARTICLES, [change(1, "edit sentence", "One.", "99 drowned.")])
    assert sentences[0].faults == (
        "says 99, which its citations don't hold",
        "says “drowned”, which its citations don't hold",
    )
