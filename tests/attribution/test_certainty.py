"""How sure the article is of its events."""

import pytest

from tests.building import read_text
from twosource.attribution import find_attributions
from twosource.settings import AttributionSettings


def certainty(text: str, word: str) -> float:
    events = find_attributions(read_text(text), AttributionSettings()).events
    return next(e.certainty for e in events if e.span.text == word)


@pytest.mark.parametrize(
    ("text", "word", "low", "high"),
    [
        ("The dam broke on Monday.", "broke", 2.9, 3.0),
        ("The dam did not break.", "break", -3.0, -2.0),
        ("The dam will break.", "break", 1.5, 2.6),
        ("The dam may break.", "break", 0.0, 1.2),
        ("The dam allegedly broke.", "broke", 0.5, 2.0),
        ("Officials said the dam broke.", "broke", 2.0, 2.9),
        ("Officials believe the dam broke.", "broke", 1.0, 2.4),
        ("Officials denied that the dam broke.", "broke", -3.0, -0.5),
        ("The council refused to open the dam.", "open", -3.0, -1.0),
        ("The council plans to open the dam.", "open", 0.3, 2.0),
        ("If the dam breaks, the town will flood.", "breaks", -0.5, 1.0),
        ("Did the dam break?", "break", -0.5, 0.5),
        ("The council rejected the attack.", "rejected", 2.9, 3.0),
        ("There was no attack on the dam.", "attack", -3.0, -2.0),
    ],
)
def test_cues_in_scope_weaken_or_turn_an_event(text: str, word: str, low: float, high: float) -> None:
    assert low <= certainty(text, word) <= high


def test_a_claim_is_less_sure_than_a_report_and_surer_than_a_hope() -> None:
    levels = [certainty(f"Officials {verb} the dam held.", "held") for verb in ("hope", "claim", "confirm")]
    assert levels == sorted(levels)
    assert len(set(levels)) == 3


def test_every_value_stays_on_the_scale() -> None:
    text = "Nobody denied that the mayor never refused to say that he did not doubt the dam could not break."
    events = find_attributions(read_text(text), AttributionSettings()).events
    assert events
    assert all(-3 <= e.certainty <= 3 for e in events)
