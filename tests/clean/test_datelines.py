import pytest

from twosource.clean.datelines import remove_datelines
from twosource.clean.paragraphs import split_paragraphs

LEAD = "The ferry to Orsk stopped running on Monday, the harbour office said, and about 400 people waited."


def find(raw: str) -> tuple[str, list[str]]:
    sifted = remove_datelines(raw, split_paragraphs(raw))
    return raw[sifted.pieces[-1].start : sifted.pieces[-1].end], [credit.name for credit in sifted.credits]


@pytest.mark.parametrize(
    ("dateline", "wires"),
    [
        ("TARNIK (NordPress) - ", ["NordPress"]),
        ("TARNIK, Velmora, May 4 (VPA) — ", ["VPA"]),
        ("Tarnik, Velmora (NordPress) – ", ["NordPress"]),
        ("UPPER QUARRIN, Velmora (Orsk News Agency) -- ", ["Orsk News Agency"]),
        ("TARNIK, May 4 - ", []),
        ("TARNIK, Velmora — ", []),
        ("TARNIK — ", []),
        ("TARNIK, Velmora ", []),
        ("TARNIK, South Velmora ", []),
        ("LONDON ", []),
        ("(VPA) ", ["VPA"]),
        ("(VPA/NordPress) — ", ["VPA", "NordPress"]),
    ],
)
def test_datelines_go_and_their_agencies_are_credited(dateline: str, wires: list[str]) -> None:
    assert find(f"Ferry to Orsk stops\n\n{dateline}{LEAD}") == (LEAD, wires)


@pytest.mark.parametrize(
    "start",
    [
        "BREAKING — ",
        "ADA BREL: ",
        "UNICEF Director Mia Orl said: ",
        "NATO Secretary Jon Vask said: ",
        "The harbour office (which is small) said: ",
        "Peace — or war — is near: ",
        "(Update) ",
        "Ada Brel (Liberal) said: ",
    ],
)
def test_what_only_looks_like_a_dateline_stays(start: str) -> None:
    assert find(f"{start}{LEAD}") == (f"{start}{LEAD}", [])


@pytest.mark.parametrize(
    ("dateline", "wires"), [("TARNIK (NordPress) - ", ["NordPress"]), ("TARNIK, May 4 - ", []), ("TARNIK — ", [])]
)
def test_a_short_lead_without_a_title_over_it_loses_its_dateline_too(dateline: str, wires: list[str]) -> None:
    raw = f"{dateline}The ferry sank.\n\n{LEAD}"
    sifted = remove_datelines(raw, split_paragraphs(raw))
    assert raw[sifted.pieces[0].start : sifted.pieces[0].end] == "The ferry sank."
    assert [credit.name for credit in sifted.credits] == wires


def test_a_title_that_begins_with_a_place_keeps_it() -> None:
    raw = f"TARNIK — Ferry sinks in the storm\n\n{LEAD}"
    assert remove_datelines(raw, split_paragraphs(raw)).removed == ()
