"""Headlines and transcripts, where punctuation alone attributes."""

import pytest

from tests.attribution.reading import said_by, said_in


@pytest.mark.parametrize(
    ("text", "name", "content"),
    [
        ("Mara Tolen: Port will stay closed", "Mara Tolen", "Port will stay closed"),
        ("Port will stay closed – officials", "officials", "Port will stay closed"),
        ("Poll: Tarnik wants a new bridge", "Poll", "Tarnik wants a new bridge"),
    ],
)
def test_headlines(text: str, name: str, content: str) -> None:
    assert content in said_by(name, text)


def test_a_transcript_gives_each_paragraph_to_its_speaker() -> None:
    text = "The interview in full follows here.\n\nTOLEN: The port is closed. We wait.\n\nHOST: Until when?\n\nTOLEN: Until May."
    assert [(a.source[0].text, a.text) for a in said_in(text) if a.cue[0].text == ":"] == [
        ("TOLEN", "The port is closed. We wait."),
        ("HOST", "Until when?"),
        ("TOLEN", "Until May."),
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Tarnik speaks.\n\n“We wait for the ice to go.” — Mara Tolen", "Mara Tolen"),
        ("Tarnik speaks.\n\n“Nobody asked us about it.” ― Jon Orel", "Jon Orel"),
        ("Tarnik speaks.\n\n“The dam must go first.” ― Jon P. Orel.", "Jon P. Orel"),
        ('Tarnik speaks.\n\n"The boats are all we have." - Ilse Brandt', "Ilse Brandt"),
    ],
)
def test_a_quotation_signed_with_a_dash(text: str, name: str) -> None:
    assert [a.source[0].text for a in said_in(text)] == [name]


def test_a_colon_in_running_text_is_no_speaker() -> None:
    assert said_in("The town has three harbours, and a long memory of all of them.\n\nThe rule is simple: boats wait.") == ()
