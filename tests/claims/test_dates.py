"""When a deed was done: which clauses tell of one deed on other days. 14 March 2031 is a Friday."""

import pytest

from tests.building import read_text
from tests.claims.test_finding import claims_of
from twosource.measures import find_times
from twosource.records import ArticleMeasures, Claim
from twosource.settings import MeasuresSettings


def dates_of(*texts: str, published: str = "2031-03-14") -> list[Claim]:
    parsed = [read_text(text, name="abc"[i], published=published) for i, text in enumerate(texts)]
    measures = {p.id: ArticleMeasures(times=find_times(p, MeasuresSettings())) for p in parsed}
    return [claim for claim in claims_of(*parsed, measures=measures) if claim.aspect == "date"]


@pytest.mark.parametrize(
    "texts",
    [
        # The deed is the same, the days are other ones.
        (
            "Police arrested the harbour master Jon Arvik in Tarnik on Monday.",
            "Jon Arvik, the harbour master, was arrested by police on Tuesday.",
        ),
        # The week, and a day of it.
        (
            "Ana Orr was charged last week with fraud and the forgery of permits.",
            "A court charged Ana Orr on March 5 with fraud and forgery.",
        ),
        # What was planned, and what came.
        (
            "The ferry Marisol will leave the port of Orsk on Sunday.",
            "The ferry Marisol left the port of Orsk on Thursday.",
        ),
        # Years, of which only one can be right.
        ("Ana Orr signed the canal treaty of Lissa in 2029.", "Ana Orr, who signed the canal treaty of Lissa in 2030, is ill."),
        # A thing by its name, told of once in each.
        (
            "The strikers shut the Mill Bridge on March 3.",
            "The first chain was hung across the Mill Bridge on the night of March 2.",
        ),
    ],
)
def test_one_deed_on_two_days_is_a_claim_on_its_date(texts: tuple[str, str]) -> None:
    found = dates_of(*texts)
    assert [[m.article for m in claim.mentions] for claim in found] == [["a", "b"]]
    assert all(m.time is not None and m.value == m.time.span for m in found[0].mentions)


@pytest.mark.parametrize(
    "texts",
    [
        # One day.
        ("Police arrested Jon Arvik in Tarnik on Monday.", "Jon Arvik was arrested in Tarnik on Monday."),
        # Two who were arrested.
        ("Police arrested Jon Arvik in Tarnik on Monday.", "Police arrested Ana Orr in Tarnik on Tuesday."),
        # A state, which lasts.
        ("The sailors of the Marisol waited in Orsk on Monday.", "The sailors of the Marisol waited in Orsk on Tuesday."),
        # Another thing done, to a town that every article is full of.
        ("The mayor of Port Halden opened a school on Monday.", "A storm struck Port Halden on Tuesday. Port Halden is old."),
        # The year, and a day of it.
        ("Ana Orr signed the canal treaty of Lissa in 2030.", "Ana Orr signed the canal treaty of Lissa on May 3, 2030."),
        # Two of many.
        (
            "Ana Orr spoke in an interview printed by the Gazette on Monday.",
            "Ana Orr wept in an interview printed by the Gazette on Tuesday.",
        ),
        # He, and somebody by name.
        ("Pirates of Orsk kidnapped the captain Jon Arvik in May.", "Pirates of Orsk kidnapped him in June."),
        # A day in another zone of time.
        ("The ferry Marisol left the port of Orsk on Sunday.", "The ferry Marisol left the port of Orsk on Monday, local time."),
        # A day that is told from the day of the speech is none of the article's.
        ("Police arrested Jon Arvik in Tarnik on Monday.", "Jon Arvik was told of it."),
    ],
)
def test_other_deeds_and_states_are_no_claim_on_a_date(texts: tuple[str, str]) -> None:
    assert dates_of(*texts) == []


def test_a_weekday_put_into_two_weeks_is_one_day() -> None:
    ahead = read_text("The Harbour Union will elect its chairwoman in Tarnik on Monday.", name="a", published="2031-03-14")
    back = read_text("The Harbour Union elected its chairwoman in Tarnik on Monday.", name="b", published="2031-03-14")
    measures = {p.id: ArticleMeasures(times=find_times(p, MeasuresSettings())) for p in (ahead, back)}
    assert [c for c in claims_of(ahead, back, measures=measures) if c.aspect == "date"] == []
