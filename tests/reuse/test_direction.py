from dataclasses import replace
from datetime import date

import pytest

from tests.building import make_article, published_on, span_of
from tests.reuse.texts import WIRE, cut
from twosource.records import Article, ArticleId, Credit, Direction, Passage, PublicationTime
from twosource.reuse.direction import find_signs
from twosource.reuse.direction_weighing import weigh_signs


def told(a: Article, b: Article, a_in_b: float = 1.0, b_in_a: float = 1.0) -> Direction:
    shared = cut(WIRE, [0])
    passage = Passage(a=span_of(a, shared), b=span_of(b, shared), kind="verbatim")
    return weigh_signs(find_signs(a, b, [passage], a_in_b, b_in_a))[0]


def at(clock: str) -> PublicationTime:
    day = date.fromisoformat(clock[:10])
    return PublicationTime(first=day, last=day, iso=clock, precision="minute")


ONE, OTHER = make_article(WIRE, name="one"), make_article(WIRE, name="other")


def test_without_a_sign_the_direction_is_unknown() -> None:
    assert weigh_signs(find_signs(ONE, OTHER, [], 1.0, 1.0)) == ("unknown", 0.5, ())


def test_the_later_day_comes_from_the_earlier() -> None:
    early, late = replace(ONE, published=published_on("2031-03-03")), replace(OTHER, published=published_on("2031-03-04"))
    assert told(early, late) == "a->b"
    assert told(late, early) == "b->a"


def test_one_day_tells_nothing_but_hours_do() -> None:
    day = published_on("2031-03-03")
    assert told(replace(ONE, published=day), replace(OTHER, published=day)) == "unknown"
    assert told(replace(ONE, published=at("2031-03-03T09:00")), replace(OTHER, published=at("2031-03-03T08:00"))) == "b->a"


def test_midnight_sharp_is_a_day_without_a_time() -> None:
    assert told(replace(ONE, published=at("2031-03-03T00:00:00")), replace(OTHER, published=at("2031-03-03T08:00"))) == "unknown"


def test_ranges_that_touch_tell_nothing() -> None:
    implied = PublicationTime(
        first=date(2031, 3, 3), last=date(2031, 3, 4), iso="2031-03-03/2031-03-04", precision="range", implied=True
    )
    assert told(replace(ONE, published=implied), replace(OTHER, published=published_on("2031-03-04"))) == "unknown"


@pytest.mark.parametrize("role", ["wire", "contributed"])
def test_the_one_that_credits_the_other_comes_from_it(role: str) -> None:
    wire = replace(ONE, outlet="NordPress")
    credit = Credit(name="NordPress", role=role, start=0, end=9, text="NordPress")  # type: ignore[arg-type]
    assert told(wire, replace(OTHER, outlet="Orsk Gazette", credits=(credit,))) == "a->b"


def test_a_photo_credit_tells_nothing() -> None:
    credit = Credit(name="NordPress", role="photo", start=0, end=9, text="NordPress")
    wire = replace(make_article(cut(WIRE, [0]), name="one"), outlet="NordPress")
    assert told(wire, replace(make_article(cut(WIRE, [0]), name="other"), credits=(credit,))) == "unknown"


def test_the_copy_that_stops_in_mid_story_comes_from_the_longer() -> None:
    short = make_article(cut(WIRE, [0]), name="short", outlet="Velm Mirror")
    whole = replace(ONE, outlet="Orsk Gazette")
    shared = Passage(a=short.span(0, len(short.text)), b=whole.span(0, len(short.text)), kind="verbatim")
    assert weigh_signs(find_signs(short, whole, [shared], 1.0, 0.2))[0] == "b->a"


def test_within_one_house_a_version_that_stops_earlier_is_no_copy_cut_short() -> None:
    short = make_article(cut(WIRE, [0]), name="short", outlet="Orsk Gazette")
    whole = replace(ONE, outlet="Orsk Gazette")
    shared = Passage(a=short.span(0, len(short.text)), b=whole.span(0, len(short.text)), kind="verbatim")
    assert [sign.reason.kind for sign in find_signs(short, whole, [shared], 1.0, 0.2)] == ["longer"]


def test_a_paper_prints_the_agency_and_not_the_other_way_round() -> None:
    assert told(replace(ONE, outlet="Reuters"), replace(OTHER, outlet="Orsk Gazette")) == "a->b"


def test_the_one_with_the_mark_of_the_agency_stands_nearer_to_it() -> None:
    mark = Credit(name="NordPress", role="wire", start=0, end=11, text="(NordPress)")
    assert told(replace(ONE, credits=(mark,)), OTHER) == "a->b"
    assert told(replace(ONE, credits=(mark,)), replace(OTHER, credits=(mark,))) == "unknown"


def test_the_longer_version_of_one_outlet_is_later_but_between_outlets_length_tells_nothing() -> None:
    one, other = replace(ONE, outlet="Orsk Gazette"), replace(OTHER, outlet="Orsk Gazette")
    assert told(one, other, a_in_b=0.9, b_in_a=0.6) == "a->b"
    assert told(one, replace(other, outlet="Velm Mirror"), a_in_b=0.9, b_in_a=0.6) == "unknown"


def test_the_next_day_alone_says_less_than_a_dateline_and_two_days_say_more() -> None:
    dated, bare = make_article(f"TARNIK — {WIRE}", name="one"), OTHER
    for day, source in (("2031-03-02", "a->b"), ("2031-02-28", "b->a")):
        late, early = replace(dated, published=published_on("2031-03-03")), replace(bare, published=published_on(day))
        assert told(late, early) == source


def test_a_day_beside_a_clock_tells_from_the_next_day_on() -> None:
    late = replace(OTHER, published=published_on("2031-03-04"))
    times = (at("2031-03-03T09:00"), published_on("2031-03-03"))
    clock, day = (find_signs(replace(ONE, published=time), late, [], 1, 1)[0].weight for time in times)
    assert clock > day > 0


def test_only_the_one_with_a_dateline_or_a_signature_is_nearer_to_the_reporter() -> None:
    dated = make_article(f"TARNIK — {WIRE}", name="one")
    signed = make_article(f"{WIRE}\n\nMarrow reported from Orsk.", name="one")
    for source in (dated, signed):
        assert told(source, OTHER) == "a->b"
        assert told(OTHER, source) == "b->a"
        assert told(source, replace(source, id=ArticleId("other"))) == "unknown"


def test_a_date_in_the_future_is_a_date_and_none_is_no_sign() -> None:
    future = replace(ONE, published=published_on("2999-01-01"))
    assert told(replace(OTHER, published=published_on("2031-03-03")), future) == "a->b"
    assert told(OTHER, future) == "unknown"
