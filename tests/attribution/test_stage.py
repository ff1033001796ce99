"""The stage as a whole: what it hands on, and that no text brings it down."""

import time
from dataclasses import replace

import pytest

from tests.attribution.reading import said_by, said_in
from tests.building import PARSER, make_article, read_text
from twosource.attribution import find_attributions
from twosource.settings import AttributionSettings

STORY = (
    "The port of Tarnik will stay closed until spring, harbour director Mara Tolen said on Monday. "
    "“We wait for the ice to go,” she added.\n\n"
    "According to two officials, the town has bought forty boats."
)


def test_every_span_holds_the_words_of_the_article_at_its_offsets() -> None:
    parsed = read_text(STORY)
    found = find_attributions(parsed, AttributionSettings())
    spans = [
        s
        for a in found.attributions
        for s in (*a.source, *a.cue, *a.content, *(link.span for link in a.chain), *((a.hedge,) if a.hedge else ()))
    ]
    assert len(spans) >= 9
    assert all(parsed.article.text[s.start : s.end] == s.text for s in (*spans, *(e.span for e in found.events)))


def test_a_pronoun_and_an_office_lead_to_the_full_name() -> None:
    assert said_by("Mara Tolen", STORY) == ["The port of Tarnik will stay closed until spring", "“We wait for the ice to go,”"]


def test_statements_come_in_reading_order() -> None:
    starts = [min(piece.start for piece in (*a.content, *a.cue)) for a in said_in(STORY)]
    assert starts == sorted(starts)


def test_the_same_text_gives_the_same_result_again() -> None:
    assert said_in(STORY) == said_in(STORY)


def test_another_language_gives_its_quotations_without_a_source() -> None:
    article = replace(make_article("Der Hafen bleibt zu. „Wir warten auf den Frühling“, sagte Mara Tolen."), language="de")
    found = find_attributions(PARSER.read([article])[0], AttributionSettings()).attributions
    assert [(a.text, a.speaker, a.chain) for a in found] == [("„Wir warten auf den Frühling“", None, ())]


def test_statements_below_the_least_confidence_are_left_out() -> None:
    parsed = read_text(STORY)
    assert find_attributions(parsed, AttributionSettings(least_confidence=1.1)).attributions == ()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "…",
        "🙂🙂 🚢",
        "“",
        "““ ”” ' ” “",
        '"Unclosed, she said',
        "He said “one 'two” three' said",
        "THE MAYOR SAID THAT THE PORT IS CLOSED, ACCORDING TO OFFICIALS.",
        "Q: Is the port closed?\n\nA: It is.\n\nQ:",
        "according to",
        "According to.",
        "citing",
        "said said said , said",
        "- one\n\n- two, he said\n\n* three:",
        ": said",
        "12 345 678",
        "מאיר אמר: “שלום”",
    ],
)
def test_odd_text_does_not_bring_the_stage_down(text: str) -> None:
    assert isinstance(said_in(text), tuple)


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ('“The port is closed," said Mara Tolen.', "Mara Tolen", '“The port is closed,"'),
        (
            "“The port is closed, Mara Tolen said.\n\nJon Orel said that the boats had left.",
            "Jon Orel",
            "that the boats had left",
        ),
        ("THE PORT IS CLOSED, MARA TOLEN SAID ON MONDAY.", "MARA TOLEN", "THE PORT IS CLOSED"),
        ("Q: Is the port closed?\n\nA: It is closed until spring.", "A", "It is closed until spring."),
        ("- forty boats\n\n- Jon Orel said the boats had left.", "Jon Orel", "the boats had left"),
        ("Mara Tolen said: “The port is closed 🚢🙂 until spring.”", "Mara Tolen", "“The port is closed 🚢🙂 until spring.”"),
    ],
)
def test_who_speaks_is_found_in_odd_text(text: str, speaker: str, content: str) -> None:
    assert content in said_by(speaker, text)


def test_a_paragraph_of_ten_thousand_words_takes_time_in_proportion() -> None:
    sentence = "The mayor said that “the port is closed” and, according to officials, the boats of the town have left. "
    parsed = [read_text(sentence * n) for n in (125, 500)]
    took = []
    for one in parsed:
        start = time.process_time()
        find_attributions(one, AttributionSettings())
        took.append(time.process_time() - start)
    # Four times the words may take up to ten times as long before something grows with the square.
    assert took[1] < 10 * max(took[0], 0.01)
