import pytest

from twosource.clean.furniture import name_furniture, remove_furniture
from twosource.clean.paragraphs import split_paragraphs

PROSE = "The ferry to Orsk stopped running on Monday, and about 400 people had to wait on the quay until noon."


@pytest.mark.parametrize(
    "line",
    [
        "Advertisement",
        "ADVERTISEMENT - SCROLL TO CONTINUE",
        "Story continues below advertisement",
        "Sign up for our newsletter",
        "Sign up here for the Harbour Courier's daily briefing",
        "Join our Telegram channel to get the news first",
        "Join the Orsk Gazette's WhatsApp group",
        "Follow us on Facebook and Instagram",
        "Follow Ada Brel on Twitter @adabrel",
        "Read more: Ferry stops again",
        "Also read | Who pays for the ferry?",
        "Related:",
        "You may also like",
        "Most read",
        "Click here to see all photos",
        "Share on Facebook",
        "Share this article",
        "Bookmark with: Delicious",
        "E-mail this to a friend Printable version",
        "© 2031 Orsk Gazette. All rights reserved.",
        "Copyright 2031 NordPress. All rights reserved. This material may not be published or rewritten.",
        "3 min read",
        "Leave a comment",
        "This story has not been edited by Harbour Courier staff and is published from a syndicated feed.",
        "Download our app for breaking news",
        "Get the latest news delivered to your inbox",
        "Story Continued Below",
        "( PHOTOS: Ten ferries of Velmora)",
        "Follow @adabrel",
        "* * *",
    ],
)
def test_lines_of_the_page_are_furniture(line: str) -> None:
    assert name_furniture(line) is not None


@pytest.mark.parametrize(
    "line",
    [
        "The advertisement was withdrawn after a day.",
        "Advertisement revenue at the Orsk Gazette fell by a third.",
        "Join our channel, the rebels told the young men of Orsk, and you will be paid.",
        '"Join our channel," a voice on the tape said.',
        'We are stronger together. Join our channel."',
        "Reuters said it would close its bureau in Tarnik.",
        "Read more than one paper, the teacher advised.",
        "Related parties owned a third of the ferry company.",
        "Share prices on the exchange in Tarnik fell.",
        "Facebook removed the page on Monday.",
        "Twitter and Facebook said they would look into the posts.",
        "Sign up for the army or leave, the posters demanded of the young men.",
        "Follow the money, an old rule of reporters says.",
        "Copyright was at the heart of the trial in Orsk.",
        "He said that all rights reserved to the crown would pass to parliament.",
        "Watch officers saw the ferry drift at noon.",
        "Like many others on Facebook, she had seen the picture.",
        "Comments by the minister angered the union.",
        "Get out, the captain shouted.",
        "Print workers walked out at noon.",
        "Email servers of the ministry were down.",
    ],
)
def test_sentences_that_hold_such_words_stay(line: str) -> None:
    assert name_furniture(line) is None


def sift(raw: str, title: str | None = None) -> tuple[list[str], list[tuple[str, str]]]:
    sifted = remove_furniture(raw, split_paragraphs(raw), title)
    return [raw[p.start : p.end] for p in sifted.pieces], [(r.reason, r.text) for r in sifted.removed]


def test_furniture_glued_to_the_end_of_a_paragraph_is_cut_off() -> None:
    kept, removed = sift(f"{PROSE} Nobody was hurt, the office said. Advertisement\n\n{PROSE} Read more: Ferry stops")
    assert kept == [f"{PROSE} Nobody was hurt, the office said.", PROSE]
    assert removed == [("advertisement", "Advertisement"), ("related", "Read more: Ferry stops")]


def test_a_label_in_capitals_between_two_sentences_parts_them() -> None:
    kept, removed = sift(f"{PROSE} ADVERTISEMENT The captain was not on board.")
    assert kept == [PROSE, "The captain was not on board."]
    assert removed == [("advertisement", "ADVERTISEMENT")]
    assert sift(f"{PROSE}\n\nADVERTISEMENT {PROSE}")[0] == [PROSE, PROSE]


def test_a_sentence_that_ends_a_quotation_is_not_cut_off() -> None:
    text = f'{PROSE} "We are few," the tape said. "But we grow. Join our Telegram channel."'
    assert sift(text) == ([text], [])


def test_tags_at_the_foot_go_with_their_labels_and_a_topic_in_the_text_stays() -> None:
    kept, removed = sift(f"{PROSE}\n\n{PROSE}\n\nTAGS\n\nFerry\n\nHarbour of Orsk")
    assert kept == [PROSE, PROSE]
    assert [reason for reason, _ in removed] == ["tags"] * 3
    assert sift(f"Topics: none\n\n{PROSE}\n\n{PROSE}\n\n{PROSE}\n\n{PROSE}")[1] == []


def test_a_run_of_buttons_and_menu_lines_goes_and_a_list_stays() -> None:
    menu = "Home\n\nNews\n\nFerry special\n\nSport"
    assert sift(f"{menu}\n\n{PROSE}")[0] == [PROSE]
    results = "Tarnik 3 Orsk 1\n\nBresk 2 Sarvenne 2\n\nOskarne 0 Quarrin 4"
    assert sift(f"{PROSE}\n\n{results}\n\n{PROSE}")[1] == []


def test_buttons_behind_one_another_go_to_the_last() -> None:
    kept, _ = sift(f"{PROSE}\n\nBookmark with: Delicious\n\nDigg\n\nreddit\n\nStumbleUpon What are these?")
    assert kept == [PROSE]


def test_a_given_title_stays_whatever_it_says() -> None:
    assert sift(f"Read more: a plea for books\n\n{PROSE}", "Read more: a plea for books")[1] == []
