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


@pytest.mark.parametrize(
    ("plain", "weakened", "word"),
    [
        ("The dam broke.", "The dam reportedly broke.", "broke"),
        ("The dam broke.", "The dam apparently broke.", "broke"),
        ("The dam has broken.", "The dam is said to have broken.", "broken"),
        ("Officials said the dam broke.", "Officials said the dam allegedly broke.", "broke"),
    ],
)
def test_the_journalists_own_hedge_weakens_an_event_but_does_not_turn_it(plain: str, weakened: str, word: str) -> None:
    assert 0 < certainty(weakened, word) < certainty(plain, word)


@pytest.mark.parametrize("doubt", ["the dam may break", "the dam is likely to break", "they believe the dam will break"])
def test_the_sources_own_doubt_weakens_what_it_says_and_not_that_it_says_so(doubt: str) -> None:
    text = f"Officials said {doubt}."
    assert 0 < certainty(text, "break") < 2
    assert certainty(text, "said") == 3


def test_a_hedge_of_the_saying_is_told_from_a_doubt_of_the_said() -> None:
    hedged, doubted = "Officials reportedly said the dam broke.", "Officials said the dam possibly broke."
    assert certainty(hedged, "said") < certainty(doubted, "said") == 3
    assert certainty(hedged, "broke") < certainty("Officials said the dam broke.", "broke")


@pytest.mark.parametrize(
    ("text", "word", "low", "high"),
    [
        ("The dam would break if the rain went on.", "break", 0.3, 2.0),
        ("Unless the rain stops, the dam will break.", "stops", -0.5, 0.5),
        ("The council is going to open the dam.", "open", 0.5, 2.6),
        ("The dam never broke.", "broke", -3.0, -2.0),
        ("Nobody said the dam broke.", "said", -3.0, -2.0),
        ("Officials said the dam had not broken.", "broken", -3.0, -1.5),
    ],
)
def test_conditions_futures_and_negations_are_levels_between_the_ends(text: str, word: str, low: float, high: float) -> None:
    assert low <= certainty(text, word) <= high


def test_each_event_has_one_level_in_reading_order_with_its_word() -> None:
    parsed = read_text("Officials said the dam may break. The town was flooded, and forty boats sank.")
    events = find_attributions(parsed, AttributionSettings()).events
    assert [event.span.text for event in events] == ["said", "break", "flooded", "sank"]
    assert all(parsed.article.text[event.span.start : event.span.end] == event.span.text for event in events)


def test_people_things_and_places_are_no_events_though_their_words_end_so() -> None:
    parsed = read_text(
        "The government of Tarnik sent an ambulance to the hospital, and officials left the building this morning."
    )
    events = find_attributions(parsed, AttributionSettings()).events
    assert [event.span.text for event in events] == ["sent", "left"]
