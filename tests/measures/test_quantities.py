"""Numbers with what they count, in sentences about places that don't exist."""

import pytest

from tests.building import read_text
from twosource.measures import find_quantities
from twosource.records import Quantity
from twosource.settings import MeasuresSettings


def quantities(text: str) -> tuple[Quantity, ...]:
    return find_quantities(read_text(text), MeasuresSettings())


def only(text: str) -> Quantity:
    found = quantities(text)
    assert len(found) == 1, [q.span.text for q in found]
    return found[0]


@pytest.mark.parametrize(
    ("text", "words", "low", "high", "modifier"),
    [
        ("The rebels hold around 40 captives.", "around 40 captives", 36, 44, "~"),
        ("The rebels hold some 100 captives.", "some 100 captives", 90, 110, "~"),
        ("The town lost an estimated 1,900 people.", "an estimated 1,900 people", 1786, 2014, "~"),
        ("Nearly 200 trucks crossed the border.", "Nearly 200 trucks", 180, 200, "~"),
        ("More than 120 captives remain in Tarnik.", "More than 120 captives", 120, None, ">"),
        ("The raid killed at least 14 people.", "at least 14 people", 14, None, ">"),
        ("Up to nine convoys will leave Tarnik.", "Up to nine convoys", None, 9, "<"),
        ("Fewer than 30 houses stand.", "Fewer than 30 houses", None, 30, "<"),
        ("A total of 1,200 soldiers left.", "A total of 1,200 soldiers", 1200, 1200, "="),
        ("The fire destroyed 40 houses or more.", "40 houses or more", 40, None, ">"),
    ],
)
def test_the_words_around_a_number_make_its_interval(
    text: str, words: str, low: float | None, high: float | None, modifier: str
) -> None:
    found = only(text)
    assert (found.span.text, found.low, found.high, found.modifier) == (words, low, high, modifier)
    assert found.approximate == (modifier == "~")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Velmora has 1.9m people.", 1_900_000),
        ("Some 20k dead were counted in Velmora.", 20_000),
        ("The council spent $4.2bn.", 4.2e9),
        ("Two hundred and five men fled.", 205),
        ("Half a million refugees fled Velmora.", 500_000),
        ("A dozen boats sank.", 12),
        ("Prices rose 2½ percent.", 2.5),
        ("Several dozen men were freed.", (24, 99)),
        ("Hundreds of men were freed.", (200, 999)),
        ("Tens of thousands of people marched.", (20_000, 99_999)),
        ("Between 20 and 30 houses burned.", (20, 30)),
        ("It rained for 20 to 30 hours.", (20, 30)),
        ("The fine is $3 million to $5 million.", (3e6, 5e6)),
        ("Two-thirds of the houses burned.", 2 / 3),
        ("One in six of the houses burned.", 1 / 6),
    ],
)
def test_numbers_are_read_in_digits_and_in_words(text: str, value: float | tuple[float, float]) -> None:
    assert only(text).value == pytest.approx(value)


@pytest.mark.parametrize("words", ["week-long", "7-day", "seven-day", "one-week"])
def test_a_week_long_truce_is_a_seven_day_truce(words: str) -> None:
    found = only(f"The sides agreed on a {words} truce.")
    assert (found.low, found.high, found.unit, found.noun, found.noun_class) == (7, 7, "day", "truce", "duration")


@pytest.mark.parametrize(
    ("text", "low", "high", "unit", "noun"),
    [
        ("The talks ended a nearly two-year blockade.", 1.8, 2, "year", "blockade"),
        ("The town endured more than a year of siege.", 1, None, "year", "siege"),
        ("They gave up after at least six relentless months.", 6, None, "month", "month"),
        ("The truce lasted two hours.", 2, 2, "hour", "truce"),
    ],
)
def test_other_lengths_keep_their_unit(text: str, low: float, high: float | None, unit: str, noun: str) -> None:
    found = only(text)
    assert (found.low, found.high, found.unit, found.noun) == (low, high, unit, noun)


@pytest.mark.parametrize(
    ("text", "unit", "kind"),
    [
        ("The bridge cost $5 million.", "USD", "money"),
        ("The bridge cost £5 million.", "GBP", "money"),
        ("The bridge cost 5 million euros.", "EUR", "money"),
        ("The bridge cost ¥5 million.", "JPY", "money"),
        ("The bridge cost HK$5 million.", "HKD", "money"),
        ("Turnout was 61 per cent.", "percent", "percent"),
        ("The camp lies 35 km from Tarnik.", "km", "distance"),
        ("The plot covers 1520 sq m.", "m2", "area"),
    ],
)
def test_units_and_currencies_are_named(text: str, unit: str, kind: str) -> None:
    found = only(text)
    assert (found.unit, found.noun_class) == (unit, kind)


@pytest.mark.parametrize(
    ("text", "modifier"),
    [
        ("Fares rose 3% in Tarnik.", "up"),
        ("Fares in Tarnik fell by 20 percent.", "down"),
        ("Fares were up 2.8 percent.", "up"),
        ("The number of ferries fell by 20.", "down"),
        ("The army lost 20 soldiers.", "="),
    ],
)
def test_a_change_is_told_from_a_level(text: str, modifier: str) -> None:
    assert only(text).modifier == modifier


@pytest.mark.parametrize(
    ("text", "noun", "kind"),
    [
        ("Around 40 captives were freed.", "captive", "person"),
        ("Dozens of captives were freed.", "captive", "person"),
        ("The war took 300 lives.", "person", "person"),
        ("The blast killed 13.", "person", "person"),
        ("The shell hit three passersby.", "passerby", "person"),
        ("Six Orskan families stayed.", "family", "group"),
        ("Three boats sank.", "boat", "vehicle"),
        ("Twelve houses burned.", "house", "building"),
        ("Thirty sheep drowned.", "sheep", "animal"),
    ],
)
def test_what_is_counted_has_a_lemma_and_a_class(text: str, noun: str, kind: str) -> None:
    found = only(text)
    assert (found.noun, found.noun_class) == (noun, kind)


def test_a_number_without_a_noun_takes_the_one_it_refers_to() -> None:
    found = only("They want the release of all remaining captives, estimated at some 100.")
    assert found.noun == "captive"


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("The raid killed 13 people.", "killed"),
        ("Thirteen people died in the raid.", "killed"),
        ("The deal cost the lives of 60 civilians.", "killed"),
        ("At least 45 people are missing.", "missing"),
        ("Some 300 captives are believed to remain in the camp.", "remaining"),
        ("The camp shelters 900 displaced people.", "sheltering"),
        ("The talks led to the release of 105 captives.", "released"),
        ("They rejected an offer to free 40 captives.", "released (offered)"),
        ("They demanded the release of 300 prisoners.", "released (demanded)"),
        ("Seven captives were not released.", "not released"),
        ("The fire destroyed 40 houses.", "destroyed"),
        ("Fighting kills 200 people a day.", "killed per day"),
        ("The council has 40 members.", None),
    ],
)
def test_the_state_says_what_happened_to_those_counted(text: str, state: str | None) -> None:
    assert only(text).state == state


def test_a_part_is_tied_to_its_whole_and_has_a_state_of_its_own() -> None:
    part, whole = quantities("Five of the roughly 240 wounded soldiers died.")
    assert part.part_of == whole.span
    assert (part.noun, part.state, whole.state) == ("soldier", "killed", "injured")
    assert (whole.low, whole.high) == (225, 255)


def test_dead_and_wounded_stand_for_persons() -> None:
    assert [(q.span.text, q.noun, q.state) for q in quantities("The blast left 8 dead and 20 wounded.")] == [
        ("8 dead", "person", "killed"),
        ("20 wounded", "person", "injured"),
    ]


def test_a_conversion_in_brackets_measures_the_same() -> None:
    first, second = quantities("The camp lies about 35 km (22 miles) west of Tarnik.")
    assert (first.unit, second.unit) == ("km", "mile")
    assert first.noun == second.noun
    assert second.modifier == "~"


@pytest.mark.parametrize(
    "text",
    [
        "The council met in 2019 and again on 14 May 2021.",
        "The shooting began at 3:15 a.m. on Tuesday.",
        "Orsk United beat Tarnik 3-2 after a 2–2 draw.",
        "Call +44 20 7946 0958 or 555-0134.",
        "Mara Venn, 42, lives in Tarnik.",
        "A 17-year-old boy was found.",
        "He spoke to Channel 4 about Resolution 1701.",
        "The Velmir 737 landed safely.",
        "He lives at 12 Harbour Road.",
        "Covid-19 and 5G were not discussed.",
        "The date of 31 February was a misprint.",
        "Tarnik 3 2 1 0 9 4 7 2 1",
        "1. Orsk 12 9 2 1 29",
        "The 1998–2001 war left Tarnik in ruins.",
        "The council met on February 31.",
        "The doors open at 7 p.m. and close at 11.",
        "The alarm rang at 3 o'clock.",
        "The council voted 7 to 2 against the plan.",
        "Orsk led 2-0 and won 4:1.",
        "Residents can ring 020-555-0134 for help.",
        "Venn, who is 42, was freed.",
        "He wore 14, the number of his father.",
        "The number 14 was painted on the door.",
        "The server at 10.1.2.3 went down.",
        "No one saw another one.",
        "",
    ],
)
def test_what_counts_nothing_is_no_quantity(text: str) -> None:
    assert [q.span.text for q in quantities(text)] == []


def test_spans_hold_the_words_of_the_article_in_reading_order() -> None:
    parsed = read_text("Twelve men fled.\n\nIn Orsk, 15 soldiers and some 300 men stayed for $5.")
    found = find_quantities(parsed, MeasuresSettings())
    assert [q.span.start for q in found] == sorted(q.span.start for q in found)
    assert all(parsed.article.text[q.span.start : q.span.end] == q.span.text for q in found)
    assert len(found) == 4


def test_the_widths_of_approximate_numbers_are_a_setting() -> None:
    parsed = read_text("The rebels hold about 100 captives.")
    (found,) = find_quantities(parsed, MeasuresSettings(round_widths=(0.2, 0.1, 0.05)))
    assert (found.low, found.high) == (80, 120)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A further 14 were injured.", "A further 14"),
        ("Another six houses burned.", "Another six houses"),
        ("The council sent an additional 30 trucks.", "an additional 30 trucks"),
    ],
)
def test_a_number_that_is_added_to_another_keeps_the_word_that_says_so(text: str, words: str) -> None:
    found = only(text)
    assert (found.span.text, found.modifier, found.low) == (words, "=", found.high)


@pytest.mark.parametrize(
    ("text", "unit", "value"),
    [
        ("The notebook costs 1,200€.", "EUR", 1_200),
        ("The ferry sold for 4.5 million USD.", "USD", 4_500_000),
        ("A ticket was 700 JPY.", "JPY", 700),
    ],
)
def test_a_currency_may_stand_behind_its_number(text: str, unit: str, value: float) -> None:
    found = only(text)
    assert (found.unit, found.value) == (unit, value)


def test_prices_in_five_currencies_are_five_quantities_of_one_thing() -> None:
    found = quantities("The bridge cost $5m, £4m, €4.5m, ¥700m and 40m francs.")
    assert [(q.unit, q.value) for q in found] == [("USD", 5e6), ("GBP", 4e6), ("EUR", 4.5e6), ("JPY", 7e8), ("CHF", 4e7)]
    assert {q.noun for q in found} == {"bridge"}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The 2002-03 civil war killed 300 people.", ["300 people"]),
        ("In 2020/21 the harbour lost 40 boats.", ["40 boats"]),
        ("By 2030, 400 houses will stand.", ["400 houses"]),
        ("At 4:30 a.m. some 40 people fled.", ["some 40 people"]),
        ("At 3 o'clock six boats sank.", ["six boats"]),
        ("Two boys aged 9 and 12 were found.", ["Two boys"]),
        ("Some 2,000-3,000 people marched.", ["Some 2,000-3,000 people"]),
        ("The rebels voted with 20 to 30 others.", ["20 to 30 others"]),
    ],
)
def test_years_hours_and_ages_are_left_out_and_the_counts_beside_them_stay(text: str, words: list[str]) -> None:
    assert [q.span.text for q in quantities(text)] == words


@pytest.mark.parametrize("text", ["Police arrested hundreds of", "Hundreds of."])
def test_a_vague_number_cut_off_is_a_wide_interval_of_nothing_named(text: str) -> None:
    found = only(text)
    assert (found.value, found.concerns) in {((200, 999), None), ((200, 999), "Police")}
