"""What a page inserts among the paragraphs and into sentences goes, and what only sounds like it stays."""

import pytest

from twosource.clean import clean_document
from twosource.clean.inserts import find_profiles, remove_inserts
from twosource.clean.paragraphs import split_paragraphs
from twosource.records import Article, ArticleId, Document
from twosource.settings import CleanSettings

TOLD = "The ferry to Lissa was stopped on Monday, the mayor of Tarnik said."


def clean(*paragraphs: str) -> Article:
    document = Document(id=ArticleId("a"), text="\n\n".join(paragraphs), title=None)
    return clean_document(document, CleanSettings())


@pytest.mark.parametrize(
    ("insert", "reason"),
    [
        ("JUST WATCHED Ferry stopped at Tarnik Replay More Videos ... MUST WATCH Ferry stopped at Tarnik 01:29", "video menu"),
        ("JUST WATCHED Mayor speaks to sailors Replay MUST WATCH", "video menu"),
        ("Photos: The ferry The ferry in March. Hide Caption 1 of 2 Photos: The ferry In May. Hide Caption 2 of 2", "slide show"),
        (
            "Newsletter Sign Up Please verify you're not a robot by clicking the box. Invalid email address. Sign Up Thank you "
            "for subscribing. View all Harbour Courier newsletters.",
            "invitation",
        ),
        ("Harbour Notes newsletter Sign up today Email By signing up you agree to receive e-mails from us.", "invitation"),
        ("EMBED FULL SCREEN", "page control"),
        ("8:54 p.m.", "page control"),
        ("10:30:", "page control"),
    ],
)
def test_a_paragraph_that_is_no_telling_is_taken_out(insert: str, reason: str) -> None:
    article = clean("Ferry to Lissa stopped", TOLD, insert, TOLD.replace("Monday", "Friday"))
    assert insert not in article.text
    assert [(removal.reason, removal.text) for removal in article.removed] == [(reason, insert)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Voters must watch the harbour, the mayor said, because nobody just watched it in March.",
        "The mayor said the newsletter would list every ferry that was stopped.",
        "At 8:54 p.m. the ferry was stopped.",
        "By signing up, you agree with the mayor, a banner on the quay said.",
        "Hide captions and photos well, the teacher told the class.",
    ],
)
def test_a_sentence_that_holds_such_words_stays(sentence: str) -> None:
    assert sentence in clean("Ferry to Lissa stopped", TOLD, sentence).text


def test_a_label_and_a_stamp_in_front_of_a_paragraph_go_and_it_stays() -> None:
    article = clean("Ferry stopped", "Story highlights The ferry to Lissa was stopped", "8:54 p.m. | Updated The mayor left.")
    assert "Story highlights" not in article.text
    assert "The ferry to Lissa was stopped" in article.text
    assert "Updated" not in article.text
    assert "The mayor left." in article.text


def test_the_links_behind_a_name_are_left_out_of_its_sentence() -> None:
    box = " Ada Maria HolmFerry stopped at Tarnik Sailors ask for a bridge MORE"
    text = f"Mayor Ada Holm{box} (Lissa) said the ferry would return."
    article = clean("Ferry to Lissa stopped", text)
    assert "Mayor Ada Holm (Lissa) said the ferry would return." in article.text
    (removal,) = [each for each in article.removed if each.reason == "links at a name"]
    assert removal.text == box
    assert f"Ferry to Lissa stopped\n\n{text}"[removal.start : removal.end] == box


@pytest.mark.parametrize("text", ["Ada Holm and Peter Holm want MORE ferries.", "Holm Holmes wrote MORE.", "", "MORE"])
def test_a_name_told_twice_is_no_link(text: str) -> None:
    assert find_profiles(text) == ()


def test_nothing_is_taken_out_of_nothing() -> None:
    assert remove_inserts("", split_paragraphs("")).pieces == ()
