"""Drafts of the rules and of the models made one."""

import pytest

from tests.attribution.reading import said_by, said_in


@pytest.mark.parametrize(
    ("text", "name", "content"),
    [
        ("Mara Tolen supports the new bridge.", "Mara Tolen", "the new bridge"),
        ("Mara Tolen made the case for a second ferry.", "Mara Tolen", "a second ferry"),
        ("The council raised concerns about the dam.", "council", "the dam"),
    ],
)
def test_models_add_cues_that_no_rule_knows(text: str, name: str, content: str) -> None:
    assert any(content in found for found in said_by(name, text))


@pytest.mark.parametrize(
    "text",
    [
        "“The port is shut,” Mara Tolen said, calling it a pity.",
        "“The port is shut,” Mara Tolen said, repeating a line of hers.",
        "“The port is shut,” Mara Tolen said, explaining the delay.",
    ],
)
def test_a_cue_that_hangs_on_another_does_not_take_its_words(text: str) -> None:
    outer = [a for a in said_in(text) if a.text.startswith("“The port is shut,”")]
    assert [(a.depth, a.source[0].text) for a in outer] == [(0, "Mara Tolen")]


def test_a_source_named_by_a_reference_stays_as_the_rules_read_it() -> None:
    (found,) = said_in("The ferry will stop in May, per the Harbour Courier.")
    assert found.speaker is not None
    assert found.speaker.name == "Harbour Courier"


def test_confidence_lies_between_nought_and_one() -> None:
    found = said_in("Mara Tolen said the dam was closed. Residents fear a flood. The council wants boats.")
    assert found
    assert all(0 <= a.confidence <= 1 for a in found)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Jon Orel denied reports in the Harbour Courier of any delay to the ferry.", "of any delay to the ferry"),
        ("Villagers drown each year, leaving children alone, Jon Orel said.", "leaving children alone"),
        ("The road is shut because, Jon Orel says, bridges often fail, cutting off the north.", "cutting off the north"),
    ],
)
def test_what_the_rules_give_to_a_content_is_not_cut_to_a_scrap(text: str, content: str) -> None:
    assert any(content in found for found in said_by("Jon Orel", text))


@pytest.mark.parametrize("title", ["“Harbour Lights”", "“The Boats of May”", "“Three Grey Sails”"])
def test_a_title_is_nothing_said(title: str) -> None:
    assert said_in(f"The town saw {title} at the feast.") == ()


@pytest.mark.parametrize(
    "text",
    [
        "Mara Tolen blamed the council for the flood, which meant that it only protected the bank.",
        "Mara Tolen said the port was shut, a step that supports the new bridge.",
        "Mara Tolen criticised the tax, and it only covered the harbour.",
    ],
)
def test_a_weak_cue_does_not_take_in_a_surer_statement_before_it(text: str) -> None:
    assert [a.depth for a in said_in(text) if a.source and a.source[0].text == "Mara Tolen"][:1] == [0]


@pytest.mark.parametrize(
    "text",
    [
        "Mara Tolen said during a fair in Tarnik that Orel once described the so-called Harbour Plan as “a heap of sand.”",
        "Mara Tolen said on Monday that the so-called Harbour Plan was weak.",
        "Mara Tolen told the council that the plan of the pilots was late.",
    ],
)
def test_a_clause_keeps_its_verb(text: str) -> None:
    assert any(said.startswith("that ") for said in said_by("Mara Tolen", text))
