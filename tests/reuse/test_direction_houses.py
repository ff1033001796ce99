from dataclasses import replace

import pytest

from tests.building import make_article
from twosource.records import Article, Removal
from twosource.reuse.direction_houses import find_dateline, find_signature, set_by_two_houses

LEAD = "A crane fell on the coal pier."
CURLY = "“We wait,” said Lena Marrow. “The pier is closed.”"


@pytest.mark.parametrize(
    ("text", "dateline"),
    [
        (f"TARNIK — {LEAD}", "TARNIK —"),
        (f"TARNIK, Velmora (NordPress) - {LEAD}", "TARNIK, Velmora (NordPress) -"),
        (f"NEW ORSK/VELM, S.V.  - {LEAD}", "NEW ORSK/VELM, S.V.  -"),
        (f"ST. DORTH, Velmora, March 3 — {LEAD}", "ST. DORTH, Velmora, March 3 —"),
        (f"A crane lies on the pier of Tarnik.\n\nTARNIK - {LEAD}", "TARNIK -"),
    ],
)
def test_a_place_in_capitals_before_a_dash_is_a_dateline(text: str, dateline: str) -> None:
    mark = find_dateline(make_article(text))
    assert mark is not None
    assert mark.text == dateline
    assert [span.text for span in mark.evidence] == [dateline]


@pytest.mark.parametrize(
    "text",
    [
        f"UPDATE — {LEAD}",
        f"EXCLUSIVE VIDEO - {LEAD}",
        f"Tarnik — {LEAD}",
        "TARNIK HARBOUR CLOSED AFTER CRANE FALLS",
        "NATO-led troops moved into the harbour.",
        "",
    ],
)
def test_labels_headlines_and_a_house_style_of_its_own_are_none(text: str) -> None:
    assert find_dateline(make_article(text)) is None


def taken_off(text: str, reason: str) -> Article:
    removal = Removal(start=0, end=len(text), text=text, reason=reason)
    return replace(make_article(LEAD), removed=(removal,))


def test_what_cleaning_took_off_counts_but_shows_no_place_in_the_text() -> None:
    dateline = find_dateline(taken_off("TARNIK, Velmora (NordPress) —", "dateline"))
    assert dateline is not None
    assert dateline.evidence == ()
    assert find_dateline(taken_off("Tarnik, Velmora —", "dateline")) is None
    assert find_signature(taken_off("(Reporting by Lena Marrow; editing by Elgar Roth)", "credit")) is not None


@pytest.mark.parametrize(
    "ending",
    ["Marrow reported from Orsk.", "With assistance by Lena Marrow and Elgar Roth", "(Reporting by Lena Marrow in Tarnik)"],
)
def test_reporters_named_at_the_end_sign_a_report(ending: str) -> None:
    assert find_signature(make_article(f"{LEAD}\n\n{ending}")) is not None


@pytest.mark.parametrize("ending", ["NordPress contributed to this report.", "Reporting by the inspectors ended.", ""])
def test_agencies_thanked_and_reporting_of_others_do_not(ending: str) -> None:
    assert find_signature(make_article(f"{LEAD}\n\n{ending}")) is None


def test_quotation_marks_of_two_kinds_are_set_by_two_houses() -> None:
    straight = CURLY.replace("“", '"').replace("”", '"')
    one, other = make_article(CURLY, name="one"), make_article(straight, name="other")
    assert set_by_two_houses(one, other)
    assert set_by_two_houses(other, one)
    assert not set_by_two_houses(one, one)
    assert not set_by_two_houses(make_article(f'{CURLY} "Yes."', name="mixed"), other)
    assert not set_by_two_houses(make_article("“No.”", name="few"), other)
