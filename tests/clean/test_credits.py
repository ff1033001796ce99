import pytest

from twosource.clean.credits import remove_credits
from twosource.clean.paragraphs import split_paragraphs

PROSE = "The ferry to Orsk stopped running on Monday, and about 400 people had to wait on the quay until noon."


def find(raw: str) -> tuple[list[str], list[tuple[str, str]]]:
    sifted = remove_credits(raw, split_paragraphs(raw))
    assert all(raw[c.start : c.end] == c.text for c in sifted.credits)
    return [raw[p.start : p.end] for p in sifted.pieces], [(c.name, c.role) for c in sifted.credits]


@pytest.mark.parametrize(
    ("line", "credits"),
    [
        ("NordPress contributed to this report.", [("NordPress", "contributed")]),
        (
            "The Orsk News Agency and Ada Brel contributed to this report.",
            [("Orsk News Agency", "contributed"), ("Ada Brel", "byline")],
        ),
        ("NordPress writer Jon Vask in Tarnik contributed reporting.", [("NordPress", "contributed"), ("Jon Vask", "byline")]),
        ("(Reporting by Ada Brel in Tarnik; Editing by Jon Vask)", [("Ada Brel", "byline"), ("Jon Vask", "byline")]),
        (
            "Additional reporting by Ada Brel, Jon Vask and Mia van Orl; writing by Lars Edd",
            [("Ada Brel", "byline"), ("Jon Vask", "byline"), ("Mia van Orl", "byline"), ("Lars Edd", "byline")],
        ),
        ("(With inputs from NordPress)", [("NordPress", "contributed")]),
        ("This article first appeared in the Harbour Courier.", [("Harbour Courier", "wire")]),
        ("— NordPress", [("NordPress", "wire")]),
        ("Source: NordPress", [("NordPress", "wire")]),
    ],
)
def test_credits_at_the_foot_are_taken_out_and_named(line: str, credits: list[tuple[str, str]]) -> None:
    assert find(f"{PROSE}\n\n{line}") == ([PROSE], credits)


@pytest.mark.parametrize(
    ("line", "credits"),
    [
        ("By Ada Brel", [("Ada Brel", "byline")]),
        ("By ADA BREL and JON VASK", [("ADA BREL", "byline"), ("JON VASK", "byline")]),
        ("By Ada Brel in Tarnik | May 4, 2031", [("Ada Brel", "byline")]),
        ("By Harbour Courier staff", [("Harbour Courier", "byline")]),
        ("By Reuters", [("Reuters", "wire")]),
    ],
)
def test_bylines_at_the_top_are_taken_out_and_named(line: str, credits: list[tuple[str, str]]) -> None:
    assert find(f"{line}\n\n{PROSE}") == ([PROSE], credits)


@pytest.mark.parametrize(
    "line",
    [
        "By Friday Orsk Was Quiet",
        "By Land and Sea",
        "By the time the ferry came, nobody was left",
        "The ministry contributed two million crowns to the ferry, this report says.",
        "Reporting by the Harbour Courier found that the hull was cracked.",
        "Edited by hand, the film ran for nine hours in Orsk.",
        '"The crew contributed to this report," the judge said.',
        "With files from the archive the judge proved his point to the court.",
        "NordPress said that the ferry had stopped.",
    ],
)
def test_sentences_that_look_like_credits_stay(line: str) -> None:
    text = f"{PROSE}\n\n{line}\n\n{PROSE}"
    assert find(text) == ([PROSE, line, PROSE], [])


def test_a_newspaper_in_brackets_at_the_end_is_a_reference_and_no_credit() -> None:
    assert find(f"{PROSE} (The Guardian)") == ([f"{PROSE} (The Guardian)"], [])


def test_a_credit_glued_to_the_last_paragraph_is_cut_off() -> None:
    assert find(f"{PROSE} (Reporting by Ada Brel; Editing by Jon Vask)")[0] == [PROSE]
    assert find(f"{PROSE} NordPress contributed to this report.")[0] == [PROSE]
    assert find(f"{PROSE} — NordPress")[0] == [PROSE]
