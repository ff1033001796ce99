"""Numbers that fill one slot of a story, on stories in small."""

from datetime import date

import pytest

from tests.building import read_text, span_of
from tests.claims.test_finding import counted, shared
from twosource.claims import find_claims
from twosource.claims.settling import settle
from twosource.claims.slots import slot_of
from twosource.claims.statements import find_statements
from twosource.records import ArticleAttributions, ArticleMeasures, ParsedArticle, Quantity, TimeExpression
from twosource.settings import ClaimsSettings

HEAD = "An explosion tore through the coal mine of Quarrin in Velmora on Tuesday."


def told(
    parsed: ParsedArticle, words: str, value: float, state: str | None, *, times: tuple[TimeExpression, ...] = ()
) -> ArticleMeasures:
    return ArticleMeasures(quantities=(counted(parsed, words, value, words.split()[-1].removesuffix("s"), state),), times=times)


def compared(*articles: tuple[ParsedArticle, ArticleMeasures]) -> list[list[str]]:
    """Return the compared words of each number claim that two articles share."""
    parsed = [a for a, _ in articles]
    said = [ArticleAttributions(article=a.id, attributions=()) for a in parsed]
    found = find_claims(parsed, said, {a.id: m for a, m in articles}, ClaimsSettings())
    return [[m.value.text for m in c.mentions if m.value] for c in shared(found, "number")]


def test_tolls_of_one_event_are_compared_whatever_their_value_and_wording() -> None:
    a = read_text(f"{HEAD}\n\nFour miners were killed.", name="a", published="2031-06-03")
    b = read_text(f"{HEAD}\n\nBy nightfall rescuers had counted nine dead miners.", name="b", published="2031-06-04")
    assert compared((a, told(a, "Four miners", 4, "killed")), (b, told(b, "nine dead miners", 9, "killed"))) == [
        ["Four miners", "nine dead miners"]
    ]


@pytest.mark.parametrize(
    ("text", "words", "value", "state"),
    [
        ("Nine miners were injured.", "Nine miners", 9, "injured"),
        ("A storm killed nine miners.", "nine miners", 9, "killed"),
        ("Two thousand miners were killed.", "Two thousand miners", 2000, "killed"),
    ],
)
def test_another_state_another_cause_or_a_number_of_another_size_is_another_slot(
    text: str, words: str, value: float, state: str
) -> None:
    a = read_text(f"{HEAD}\n\nThe explosion killed four miners.", name="a", published="2031-06-03")
    b = read_text(f"{HEAD}\n\n{text}", name="b", published="2031-06-04")
    assert compared((a, told(a, "four miners", 4, "killed")), (b, told(b, words, value, state))) == []


def test_an_accident_of_years_ago_fills_no_slot_of_today() -> None:
    a = read_text(f"{HEAD}\n\nFour miners were killed.", name="a", published="2031-06-03")
    b = read_text(f"{HEAD}\n\nAn accident there killed seven miners in 2019.", name="b", published="2031-06-04")
    then = TimeExpression(
        span=span_of(b.article, "2019"), kind="DATE", value="2019", first=date(2019, 1, 1), last=date(2019, 12, 31), rule="test"
    )
    assert compared((a, told(a, "Four miners", 4, "killed")), (b, told(b, "seven miners", 7, "killed", times=(then,)))) == []


def test_numbers_of_two_months_are_not_set_against_each_other() -> None:
    a = read_text(f"{HEAD}\n\nThe explosion killed four miners near the gate.", name="a", published="2031-03-03")
    b = read_text(f"{HEAD}\n\nThe explosion killed nine miners near the gate.", name="b", published="2031-06-04")
    assert compared((a, told(a, "four miners", 4, "killed")), (b, told(b, "nine miners", 9, "killed"))) == []


def test_what_comes_on_top_of_a_toll_is_no_toll() -> None:
    a = read_text(f"{HEAD}\n\nFour miners were killed.", name="a", published="2031-06-03")
    b = read_text(f"{HEAD}\n\nRescuers found five more dead miners.", name="b", published="2031-06-04")
    assert compared((a, told(a, "Four miners", 4, "killed")), (b, told(b, "five more dead miners", 5, "killed"))) == []


def test_reports_on_other_matters_share_no_slot() -> None:
    a = read_text(f"{HEAD}\n\nFour miners were killed.", name="a", published="2031-06-03")
    b = read_text(
        "The brass band of Orsk opened its summer concerts.\n\nNine miners were killed.", name="b", published="2031-06-04"
    )
    assert compared((a, told(a, "Four miners", 4, "killed")), (b, told(b, "Nine miners", 9, "killed"))) == []


@pytest.mark.parametrize(
    ("text", "words", "state"),
    [
        ("About 40 ships are queuing outside the harbour.", "40 ships", "waiting"),
        ("That day 42 ships were at anchor off Tarnik.", "42 ships", "waiting"),
        ("The union owns 42 ships.", "42 ships", None),
    ],
)
def test_a_clause_gives_the_state_that_the_number_lacks(text: str, words: str, state: str | None) -> None:
    parsed = read_text(text)
    bare = counted(parsed, words, 42, "ship", None)
    assert settle(bare, find_statements(parsed, None, {})[0]).state == state


def test_the_number_of_miners_killed_counts_miners_killed() -> None:
    parsed = read_text("This raised to nine the number of miners killed in the blast.")
    found = settle(counted(parsed, "nine the number", 9, "number", "raised"), find_statements(parsed, None, {})[0])
    assert (found.noun, found.noun_class, found.state) == ("miner", "person", "killed")


def test_what_is_offered_vague_or_without_a_state_fills_no_slot() -> None:
    parsed = read_text("Dozens of ships wait.")

    def slot(low: float, high: float, state: str | None) -> str | None:
        return slot_of(
            Quantity(span=span_of(parsed.article, "ships"), value=low, low=low, high=high, modifier="=", noun="ship", state=state)
        )

    assert slot(40, 40, "waiting") == "waiting ship"
    assert slot(3, 3, "lost per day") == "per day ship"
    assert [slot(40, 40, "released (offered)"), slot(24, 99, "waiting"), slot(40, 40, None)] == [None, None, None]


def test_a_small_count_met_twice_in_other_deeds_is_two_counts() -> None:
    a = read_text(f"{HEAD}\n\nRescuers found two miners after the explosion in the mine.", name="a", published="2031-06-03")
    b = read_text(
        f"{HEAD}\n\nTwo miners said that no siren had sounded in the mine before the explosion.", name="b", published="2031-06-03"
    )
    assert compared((a, told(a, "two miners", 2, None)), (b, told(b, "Two miners", 2, None))) == []


@pytest.mark.parametrize(
    ("text", "words", "slot"),
    [
        ("The town was besieged for more than a year.", "more than a year", "lasting besiege year"),
        ("Enclaves withstood a two-year blockade.", "two-year blockade", "lasting besiege year"),
        ("The pass has been closed for a year.", "a year", "lasting close year"),
        ("The town was besieged a year ago.", "a year", None),
        ("Ana Orr has led the union for a year.", "a year", None),
    ],
)
def test_how_long_a_state_lasts_is_one_slot_however_it_is_told(text: str, words: str, slot: str | None) -> None:
    parsed = read_text(text)
    noun = "blockade" if "blockade" in words else "year"
    span = span_of(parsed.article, words)
    quantity = Quantity(span=span, value=1, low=1, high=1, modifier="=", unit="year", noun=noun, noun_class="duration")
    settled = settle(quantity, find_statements(parsed, None, {})[0])
    assert (slot_of(settled) if settled.state else None) == slot


def test_a_like_event_elsewhere_fills_no_slot_and_lends_no_small_number() -> None:
    a = read_text("A gunman opened fire in Paris on Monday.\n\nThe attack killed nine people.", name="a")
    b = read_text("A gunman opened fire in Paris on Monday.\n\nAn attack in Chicago killed nine people.", name="b")
    assert compared((a, told(a, "nine people", 9, "killed")), (b, told(b, "nine people", 9, "killed"))) == []
    c = read_text("A gunman opened fire in Paris on Monday.\n\nThe attack in Paris killed nine people.", name="c")
    assert compared((a, told(a, "nine people", 9, "killed")), (c, told(c, "nine people", 9, "killed"))) != []


def test_those_in_hospital_are_the_injured_where_the_numbers_meet_and_nobody_is_set_against_them_elsewhere() -> None:
    a = read_text(f"{HEAD}\n\nAbout 30 miners were injured.", name="a", published="2031-06-03")
    b = read_text(f"{HEAD}\n\nThe clinic has admitted 31 miners.", name="b", published="2031-06-04")
    c = read_text(f"{HEAD}\n\nThe clinic has admitted 18 miners.", name="c", published="2031-06-04")
    hurt, brought = told(a, "30 miners", 30, "injured"), told(b, "31 miners", 31, "in hospital")
    assert compared((a, hurt), (b, brought)) == [["30 miners", "31 miners"]]
    assert compared((a, hurt), (c, told(c, "18 miners", 18, "in hospital"))) == []


def test_those_who_are_held_now_count_also_far_down_in_an_article() -> None:
    filler = (
        "The explosion in the coal mine of Quarrin was heard across the valley, and families came to the gate of the mine. " * 12
    )
    a = read_text(f"{HEAD}\n\nMore than 120 miners remain below.", name="a", published="2031-06-03")
    b = read_text(f"{HEAD}\n\n{filler}\n\nSome 80 miners remain below.", name="b", published="2031-06-04")
    late = told(b, "80 miners", 80, "remaining")
    assert compared((a, told(a, "120 miners", 120, "remaining")), (b, late)) == [["120 miners", "80 miners"]]
    c = read_text(f"{HEAD}\n\n{filler}\n\nSome 80 miners were killed.", name="c", published="2031-06-04")
    assert compared((a, told(a, "120 miners", 120, "killed")), (c, told(c, "80 miners", 80, "killed"))) == []
