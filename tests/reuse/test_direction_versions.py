"""Versions of one text of which neither times nor outlets say which came first."""

from dataclasses import replace

import pytest

from tests.building import make_article
from tests.reuse.test_direction_model import PAGE, REPORT
from twosource.records import Article, Reuse
from twosource.reuse.pairs import find_reuse
from twosource.settings import ReuseSettings

ADDED = (
    " A fair is held in May on the long meadow below the weir.",
    " The glass works were closed in 1958 and the sheds pulled down.",
    " Since 2004 the railway carries visitors to the quarries in summer.",
)


def versions(**known: str) -> list[Article]:
    texts = [PAGE + "".join(ADDED[:count]) for count in range(4)]
    return [make_article(text, name=name, **known) for name, text in zip("qbxa", texts, strict=True)]  # type: ignore[arg-type]


def told(articles: list[Article]) -> dict[str, Reuse]:
    return {reuse.a + reuse.b: reuse for reuse in find_reuse(articles, ReuseSettings())}


def earlier(reuse: Reuse) -> str:
    return {"a->b": reuse.a, "b->a": reuse.b}.get(reuse.direction, "unknown")


def test_a_page_that_grows_is_put_in_order() -> None:
    found = told(versions())
    assert {pair: earlier(reuse) for pair, reuse in found.items()} == {
        "ab": "b", "aq": "q", "ax": "x", "bq": "q", "bx": "b", "qx": "q",
    }  # fmt: skip


def test_the_order_of_the_input_does_not_matter() -> None:
    assert told(versions()) == told(versions()[::-1])


def test_the_order_is_a_reason_in_plain_words() -> None:
    reasons = told(versions())["aq"].reasons
    assert reasons[0].text == "q stands before a where the 4 versions of the text follow each other with the fewest changes"
    assert any(reason.kind == "latest year" and reason.evidence for reason in reasons)


def test_identical_versions_stay_unknown() -> None:
    copies = [make_article(PAGE, name=name) for name in "abc"]
    assert {(reuse.direction, reuse.probability, reuse.reasons) for reuse in told(copies).values()} == {("unknown", 0.5, ())}


def test_many_copies_of_one_text_stay_unknown() -> None:
    copies = [make_article(PAGE, name=f"{number:03}") for number in range(80)]
    assert {reuse.direction for reuse in told(copies).values()} == {"unknown"}


def test_times_that_are_known_decide_against_the_texts() -> None:
    days = ("2031-03-04", "2031-03-03", "2031-03-02", "2031-03-01")
    dated = [make_article(each.text, name=each.id, published=day) for each, day in zip(versions(), days, strict=True)]
    assert {pair: earlier(reuse) for pair, reuse in told(dated).items()} == {
        "ab": "a", "aq": "a", "ax": "a", "bq": "b", "bx": "x", "qx": "x",
    }  # fmt: skip


@pytest.mark.parametrize("language", ["fr", "de"])
def test_versions_in_other_languages_are_not_put_in_order(language: str) -> None:
    foreign = [replace(each, language=language) for each in versions()]
    assert {reason.kind for reuse in told(foreign).values() for reason in reuse.reasons} <= {"cut"}


def test_between_two_outlets_growth_says_nothing() -> None:
    first, *rest = PAGE.split("\n\n")
    more = make_article("\n\n".join([first + ADDED[0], *rest]), name="two", outlet="Velm Mirror")
    assert told([make_article(PAGE, name="one", outlet="Orsk Gazette"), more])["onetwo"].direction == "unknown"


def test_reports_of_the_day_are_told_pair_by_pair() -> None:
    texts = [REPORT + "".join(ADDED[:count]) for count in range(4)]
    found = told([make_article(text, name=name) for name, text in zip("qbxa", texts, strict=True)])
    assert all(reason.kind != "order" for reuse in found.values() for reason in reuse.reasons)


STUB = "The quarries of a valley, the railway and the orchards."


def test_a_stub_that_shares_no_passage_stands_in_the_order_of_its_page_and_is_no_copy() -> None:
    found = told([*versions(), make_article(STUB, name="stub")])
    stub = [reuse for pair, reuse in found.items() if "stub" in pair]
    assert {(reuse.kind, reuse.a_in_b, reuse.passages) for reuse in stub} == {("none", 0.0, ())}
    assert "stub" in {earlier(reuse) for reuse in stub}


def test_a_page_on_another_matter_stands_in_no_order() -> None:
    other = make_article("Owls hunt by ear and swallow voles whole in the dark of the barn.", name="owls")
    assert not any("owls" in pair for pair in told([*versions(), other]))


def test_two_texts_without_a_passage_are_not_versions_without_a_third() -> None:
    assert told([make_article(PAGE, name="a"), make_article(STUB, name="b")]) == {}


SCRAP = "Sheep graze above the railway. Wool is spun in the cellars of the old mill and sold as far away as Sarland."
OTHERS = (
    "Owls hunt by ear and swallow voles whole in the dark of the barn.",
    "A violin is strung with gut or steel and tuned in fifths from the lowest string.",
    "Chess was brought along the salt road by merchants who played it at the inns.",
    "Saffron is picked by hand before noon, since the blossoms wither within hours.",
)


def test_among_versions_of_a_page_a_scrap_with_a_few_of_its_words_is_one() -> None:
    found = told([*versions(), make_article(SCRAP, name="scrap")])
    assert {reuse.kind for pair, reuse in found.items() if "scrap" in pair} == {"none"}


def test_among_as_many_other_texts_the_same_scrap_is_none() -> None:
    others = [make_article(text, name=f"other {place}") for place, text in enumerate(OTHERS)]
    assert not any("scrap" in pair for pair in told([*versions(), make_article(SCRAP, name="scrap"), *others]))
