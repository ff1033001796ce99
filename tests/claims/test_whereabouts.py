"""Where somebody was on a day, told by texts and captions."""

from tests.building import read_text
from tests.claims.test_finding import claims_of, dated
from twosource.records import ArticleMeasures, Claim

MET = "Ana Orr met Jon Hale in Geneva on Monday."


def places_of(caption: str, *, kind: bool = True) -> list[Claim]:
    a = read_text(f"{MET}\n\n{caption}", name="a", kinds={1: "caption"} if kind else None)
    b = read_text("The mayor flew to Vienna in May.", name="b")
    days = (dated(a, "on Monday", "2031-03-10"), dated(a, "March 10, 2031", "2031-03-10"))
    return [c for c in claims_of(a, b, measures={a.id: ArticleMeasures(times=days)}) if c.aspect == "place"]


def test_a_caption_without_a_verb_tells_where_those_in_it_met() -> None:
    found = places_of("Ana Orr and Jon Hale after their talks in Vienna on March 10, 2031.")
    assert [[m.value.text if m.value else "" for m in c.mentions] for c in found] == [["Geneva", "Vienna"]]


def test_two_who_met_are_told_of_in_one_claim() -> None:
    assert len(places_of("Ana Orr and Jon Hale after their meeting in Vienna on March 10, 2031.")) == 1


def test_a_caption_of_others_says_nothing_of_the_two() -> None:
    assert places_of("Peter Marsh and Olga Lund after their talks in Vienna on March 10, 2031.") == []


def test_a_town_named_with_no_gathering_places_nobody() -> None:
    assert places_of("Ana Orr and Jon Hale, seen by a painter in Vienna, March 10, 2031.") == []
