"""Statements over more than one sentence."""

import pytest

from tests.attribution.reading import said_by, said_in


@pytest.mark.parametrize(
    "text",
    [
        "“We wait,” Mara Tolen said. “The ice is too thick for boats.”",
        "“We wait,” said Mara Tolen. “The ice is too thick for boats.”",
        "Mara Tolen said: “We wait.” “The ice is too thick for boats.”",
    ],
)
def test_a_floating_quotation_continues_its_speaker(text: str) -> None:
    assert " ".join(said_by("Mara Tolen", text)).endswith("“The ice is too thick for boats.”")


def test_a_quotation_before_the_one_with_the_cue_goes_to_the_same_speaker() -> None:
    text = "“The ice is far too thick.”\n\n“We wait,” Mara Tolen said."
    assert said_by("Mara Tolen", text) == ["“We wait,”"]


def test_a_paragraph_that_is_one_quotation_continues_the_speech_before_it() -> None:
    text = "“We wait,” Mara Tolen said.\n\n“The ice is too thick for any boat.”"
    assert said_by("Mara Tolen", text) == ["“We wait,” “The ice is too thick for any boat.”"]


@pytest.mark.parametrize(
    "text",
    [
        "Mara Tolen told the council on Monday:\n\n“The ice is too thick for boats.”",
        "Mara Tolen said:\n\n“The ice is too thick for boats.”",
        "In a letter to the town, Mara Tolen wrote:\n\n“The ice is too thick for boats.”",
    ],
)
def test_a_colon_leads_into_the_quotation_of_the_next_paragraph(text: str) -> None:
    assert "“The ice is too thick for boats.”" in said_by("Mara Tolen", text)


@pytest.mark.parametrize(
    "text",
    [
        "The plan asked for forty boats. It would also open the port, the Harbour Courier reported.",
        "The ferry lost two engines. It also lost its radio, the Harbour Courier reported.",
        "The rebels hold the dam. They also hold the bridge, according to the Harbour Courier.",
    ],
)
def test_a_source_at_the_end_covers_the_sentence_that_the_last_goes_on_from(text: str) -> None:
    (found,) = (a for a in said_in(text) if a.depth == 0)
    assert found.text.startswith(text.split(".")[0])
    assert len(found.content) == 2


def test_a_source_does_not_reach_back_to_a_sentence_of_another_matter() -> None:
    (found,) = said_in("The rebels hold the dam. The port is closed, the Harbour Courier reported.")
    assert found.text == "The port is closed"


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("“How long must we wait?” Mara Tolen said. “We have no boats.”", "“How long must we wait?”"),
        ("“Does anybody know the fare?” Tolen asked.", "“Does anybody know the fare?”"),
        ("“Open the dam!” Tolen told the crowd. “The water is high.”", "“Open the dam!”"),
    ],
)
def test_a_quotation_that_ends_in_a_question_goes_to_the_cue_in_the_next_sentence(text: str, first: str) -> None:
    found = [a for a in said_in(text) if a.speaker is not None and a.speaker.name.endswith("Tolen")]
    assert found[0].content[0].text == first


def test_a_sentence_with_something_of_its_own_to_say_leaves_the_quotation_before_it_alone() -> None:
    found = said_in("“Open the dam!” read a sign by the road. Mara Tolen said the dam was closed.")
    assert [a.text for a in found if a.speaker is not None and a.speaker.name == "Mara Tolen"] == ["the dam was closed"]


def test_a_belief_is_no_speech_that_a_floating_quotation_goes_on_from() -> None:
    text = "“We wait,” Mara Tolen said. Residents hope to leave soon. “The ice is too thick for boats.”"
    assert "“The ice is too thick for boats.”" in " ".join(said_by("Mara Tolen", text))


@pytest.mark.parametrize(
    "lead",
    ["On Monday, Mara Tolen made the following comment:", "Mara Tolen had one answer:", "Mara Tolen put it this way:"],
)
def test_a_paragraph_that_ends_in_a_colon_leads_the_quotation_of_the_next(lead: str) -> None:
    said = "“The boats are late and nobody knows when they will leave.”"
    assert said_by("Mara Tolen", f"{lead}\n\n{said}") == [said]


@pytest.mark.parametrize("nickname", ["“Cia”", "“The Wave”", "“Jo”"])
def test_a_nickname_in_marks_is_no_quotation_of_the_answer(nickname: str) -> None:
    found = said_in(f"“This is a great day for the town!” Mara {nickname} Tolen shouted.")
    assert [a.text for a in found if a.kind == "direct"] == ["“This is a great day for the town!”"]
