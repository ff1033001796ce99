"""Days of one deed against each other. 14 March 2031 is a Friday."""

from datetime import date

import pytest

from tests.building import span_of
from tests.compare.cases import STATEMENT, article
from twosource.compare.days import compare_dates
from twosource.records import ArticleId, Mention, TimeExpression


def on(name: str, first: str | None, last: str | None = None, *, certainty: str = "asserted", rule: str = "weekday") -> Mention:
    source = article(name)
    when = date.fromisoformat(first) if first else None
    until = date.fromisoformat(last) if last else when
    time = (
        TimeExpression(span=span_of(source, "Tarnik"), kind="DATE", value="", first=when, last=until, rule=rule) if when else None
    )
    return Mention(article=source.id, span=span_of(source, STATEMENT), time=time, certainty=certainty)


def verdict(*mentions: Mention, published: dict[str, str]) -> str | None:
    articles = {ArticleId(name): article(name, published=day) for name, day in published.items()}
    found = compare_dates(mentions, articles)
    return found[0] if found else None


LATER = {"a": "2031-03-14", "b": "2031-03-15"}


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (on("a", "2031-03-03"), on("b", "2031-03-02"), "conflict"),
        (on("a", "2031-03-03"), on("b", "2031-03-03"), None),
        (on("a", "2031-03-03", "2031-03-09"), on("b", "2031-03-05"), "compatible"),
        # Some count the week from Sunday.
        (on("a", "2031-03-03", "2031-03-09"), on("b", "2031-03-10"), "compatible"),
        # "Today" may be the day before, by another clock.
        (on("a", "2031-03-14", rule="day"), on("b", "2031-03-13"), "compatible"),
        (on("a", "2031-03-18", certainty="planned"), on("b", "2031-03-14"), "superseded"),
        (on("a", "2031-03-18"), on("b", "2031-03-14"), "superseded"),
        (on("a", None), on("b", "2031-03-14"), "superseded"),
        (on("a", "2031-03-14"), on("b", "2031-03-18", certainty="planned"), "differs"),
        (on("a", "2031-03-14"), on("b", None), "differs"),
    ],
)
def test_days_are_compared_by_what_was_known_when(first: Mention, second: Mention, expected: str | None) -> None:
    assert verdict(first, second, published=LATER) == expected


def test_without_days_of_publication_no_account_is_the_earlier_one() -> None:
    assert verdict(on("a", None), on("b", "2031-03-14"), published={}) == "differs"
