"""Quotations and the cue beside them."""

import pytest

from tests.attribution.reading import said_in


@pytest.mark.parametrize(
    "text",
    [
        "“We wait for the ice to go,” Mara Tolen said.",
        "“We wait for the ice to go,” said Mara Tolen, the harbour director.",
        "Mara Tolen said: “We wait for the ice to go.”",
        "Mara Tolen, the harbour director, said on Monday, “We wait for the ice to go.”",
        '"We wait for the ice to go," Mara Tolen sighed.',
    ],
)
def test_a_whole_quotation_is_direct_and_keeps_its_marks(text: str) -> None:
    (found,) = said_in(text)
    assert (found.kind, found.names) == ("direct", ("Mara Tolen",))
    assert found.text[0] in '“"'
    assert found.text[-1] in '”"'


def test_a_quotation_on_both_sides_of_its_cue_is_one_statement() -> None:
    (found,) = said_in("“We wait,” Mara Tolen said, “until the ice has gone.”")
    assert [piece.text for piece in found.content] == ["“We wait,”", "“until the ice has gone.”"]


def test_a_quotation_of_two_sentences_is_one_statement() -> None:
    (found,) = said_in("“The port is closed. We wait,” Mara Tolen said.")
    assert found.text == "“The port is closed. We wait,”"


def test_words_that_run_into_a_quotation_belong_to_the_statement() -> None:
    (found,) = said_in("The harbour “is as good as closed until May,” Mara Tolen said.")
    assert (found.kind, found.text) == ("mixed", "The harbour “is as good as closed until May,”")


def test_first_persons_within_a_quotation_add_no_link() -> None:
    assert [a.names for a in said_in("“I think we should wait for the ice,” Mara Tolen said.")] == [("Mara Tolen",)]


def test_a_title_in_marks_is_no_speech() -> None:
    assert said_in("The town sang “Harbour Lights” at the feast.") == ()


@pytest.mark.parametrize(
    "text",
    [
        "On Monday's edition of “Harbour and Town,” Mara Tolen said the port was shut.",
        "In her new book, “Harbour Lights,” Mara Tolen said the port was shut.",
        "In an essay for “The Pilot,” Mara Tolen said the port was shut.",
    ],
)
def test_a_title_before_the_source_is_not_what_was_said(text: str) -> None:
    assert [a.text for a in said_in(text) if a.source and a.source[0].text == "Mara Tolen"] == ["the port was shut"]


@pytest.mark.parametrize(
    "text",
    [
        "Said Mara Tolen: “I don't see that anybody cares about it.”",
        "Mara Tolen has a new message for the town: “It is time to wait.”",
        "Mara Tolen gave the pilots one answer: “It is time to wait.”",
    ],
)
def test_a_colon_leads_speech_whatever_the_verb(text: str) -> None:
    assert [a.speaker.name for a in said_in(text) if a.kind == "direct" and a.speaker] == ["Mara Tolen"]


@pytest.mark.parametrize(
    "text",
    [
        "“The port is shut,” Mara Tolen, a pilot, said on Radio Orsk's “Harbour and Town.”",
        "“The port is shut,” said Mara Tolen, the author of “Harbour Lights.”",
        "“The port is shut,” Mara Tolen told the hosts of “Good Day.”",
    ],
)
def test_a_source_is_not_looked_for_within_another_quotation(text: str) -> None:
    spoken = [a for a in said_in(text) if a.text.startswith("“The port is shut,”")]
    assert [a.speaker.name for a in spoken if a.speaker] == ["Mara Tolen"]
