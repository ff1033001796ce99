"""Whole stories in small: what is found in common, what is kept apart."""

from datetime import date
from itertools import permutations

from tests.building import read_text, span_of
from twosource.claims import find_claims
from twosource.records import (
    ArticleAttributions,
    ArticleId,
    ArticleMeasures,
    Claim,
    ParsedArticle,
    Quantity,
    TimeExpression,
)
from twosource.settings import ClaimsSettings


def claims_of(*articles: ParsedArticle, measures: dict[ArticleId, ArticleMeasures] | None = None) -> tuple[Claim, ...]:
    said = [ArticleAttributions(article=a.id, attributions=()) for a in articles]
    return find_claims(articles, said, measures or {}, ClaimsSettings())


def counted(parsed: ParsedArticle, words: str, value: float, noun: str, state: str | None) -> Quantity:
    return Quantity(
        span=span_of(parsed.article, words),
        value=value,
        low=value,
        high=value,
        modifier="=",
        noun=noun,
        noun_class="person",
        state=state,
    )


def dated(parsed: ParsedArticle, words: str, day: str) -> TimeExpression:
    when = date.fromisoformat(day)
    return TimeExpression(span=span_of(parsed.article, words), kind="DATE", value=day, first=when, last=when, rule="test")


def shared(claims: tuple[Claim, ...], aspect: str) -> list[Claim]:
    return [c for c in claims if c.aspect == aspect and len({m.article for m in c.mentions}) > 1]


OFFER_A = "The Harbour Union has rejected a Velmoran offer of a truce in exchange for the release of the sailors."
OFFER_B = "In Tarnik, the Harbour Union reportedly turned down a Velmoran proposal to free the sailors in return for a truce."


def test_one_event_in_other_words_is_one_claim() -> None:
    found = shared(claims_of(read_text(OFFER_A, name="a"), read_text(OFFER_B, name="b")), "event")
    assert [{m.article for m in c.mentions} for c in found] == [{"a", "b"}]
    assert {m.certainty for m in found[0].mentions} == {"asserted", "hedged: reportedly"}


def test_the_same_words_about_another_doer_are_not_merged_as_one_event() -> None:
    one = read_text("Norlund rejected the demand to open the Tarnik canal.", name="a")
    two = read_text("Velmora rejected an offer to open the Orsk bridge.", name="b")
    assert shared(claims_of(one, two), "event") == []


def test_a_bomber_who_killed_and_one_who_was_killed_are_two_matters() -> None:
    one = read_text("A bomber killed soldiers near Tarnik on Monday.", name="a")
    two = read_text("A bomber was killed near Tarnik on Monday.", name="b")
    assert shared(claims_of(one, two), "event") == []


def test_other_doers_of_one_deed_are_compared_as_actors() -> None:
    one = read_text("The Harbour Union demanded the release of all jailed sailors before any talks.", name="a")
    two = read_text("The Harbour Union and Norlund demanded the release of all jailed sailors before any talks.", name="b")
    found = shared(claims_of(one, two), "actor")
    assert [[m.value.text if m.value else "" for m in c.mentions] for c in found] == [
        ["The Harbour Union", "The Harbour Union and Norlund"]
    ]


def test_numbers_of_one_thing_are_compared_and_two_numbers_of_one_article_are_kept_apart() -> None:
    a = read_text("The ferry fire in Tarnik killed 12 people. A storm killed 31 people in Tarnik last year.", name="a")
    b = read_text("A fire on a ferry in Tarnik killed 13 people.", name="b")
    measures = {
        a.id: ArticleMeasures(
            quantities=(
                counted(a, "12 people", 12, "people", "killed"),
                counted(a, "31 people", 31, "people", "killed"),
            )
        ),
        b.id: ArticleMeasures(quantities=(counted(b, "13 people", 13, "people", "killed"),)),
    }
    found = shared(claims_of(a, b, measures=measures), "number")
    assert [[m.value.text if m.value else "" for m in c.mentions] for c in found] == [["12 people", "13 people"]]


def test_the_same_deed_in_another_town_gives_no_number_to_compare() -> None:
    a = read_text("A fire in a market hall killed 12 people in Tarnik.", name="a")
    b = read_text("A fire in a market hall killed 14 people in Orsk.", name="b")
    measures = {
        a.id: ArticleMeasures(quantities=(counted(a, "12 people", 12, "people", "killed"),)),
        b.id: ArticleMeasures(quantities=(counted(b, "14 people", 14, "people", "killed"),)),
    }
    assert shared(claims_of(a, b, measures=measures), "number") == []


def test_two_doers_of_one_number_are_two_matters() -> None:
    a = read_text("A storm killed 13 people.", name="a")
    b = read_text("A gunman killed 13 people.", name="b")
    measures = {
        a.id: ArticleMeasures(quantities=(counted(a, "13 people", 13, "people", "killed"),)),
        b.id: ArticleMeasures(quantities=(counted(b, "13 people", 13, "people", "killed"),)),
    }
    assert shared(claims_of(a, b, measures=measures), "number") == []


def test_what_was_offered_and_what_was_done_are_two_numbers() -> None:
    a = read_text("Norlund offered the release of 40 sailors to Velmora.", name="a")
    b = read_text("Norlund announced the release of 105 sailors to Velmora.", name="b")
    measures = {
        a.id: ArticleMeasures(quantities=(counted(a, "40 sailors", 40, "sailor", "released (offered)"),)),
        b.id: ArticleMeasures(quantities=(counted(b, "105 sailors", 105, "sailor", "released"),)),
    }
    assert shared(claims_of(a, b, measures=measures), "number") == []


def test_one_person_in_two_towns_on_one_day_is_one_claim_even_within_an_article() -> None:
    text = "Governor Ana Orr met envoys in Geneva on Monday.\n\nAna Orr meets ministers in Vienna on March 4."
    a = read_text(text, name="a", kinds={1: "caption"})
    measures = {a.id: ArticleMeasures(times=(dated(a, "on Monday", "2024-03-04"), dated(a, "on March 4", "2024-03-04")))}
    found = [c for c in claims_of(a, measures=measures) if c.aspect == "place"]
    assert [[m.value.text if m.value else "" for m in c.mentions] for c in found] == [["Geneva", "Vienna"]]


def test_the_order_of_the_articles_changes_nothing() -> None:
    texts = [OFFER_A, OFFER_B, "The ferry sank near Orsk."]
    articles = [read_text(text, name=name) for text, name in zip(texts, "abc", strict=True)]
    results = {claims_of(*order) for order in permutations(articles)}
    assert len(results) == 1


def test_ids_are_made_from_the_words_not_from_the_company() -> None:
    a, b = read_text(OFFER_A, name="a"), read_text(OFFER_B, name="b")
    c = read_text("Heavy rain closed two schools in Orsk.", name="c")
    assert {x.id for x in shared(claims_of(a, b), "event")} <= {x.id for x in claims_of(a, b, c)}


def test_a_number_that_one_article_alone_gives_is_a_single_claim() -> None:
    a = read_text("The ferry fire killed 12 people.", name="a")
    b = read_text("Heavy rain closed schools in Orsk.", name="b")
    measures = {a.id: ArticleMeasures(quantities=(counted(a, "12 people", 12, "people", "killed"),))}
    found = claims_of(a, b, measures=measures)
    assert [(c.aspect, len(c.mentions)) for c in found] == [("number", 1)]


def test_no_articles_and_empty_articles_give_no_claims() -> None:
    assert claims_of() == ()
    assert claims_of(read_text("", name="a"), read_text("", name="b")) == ()


def test_a_number_in_its_clause_is_told_once_and_not_once_more_as_an_event() -> None:
    a = read_text("The ferry fire in Tarnik harbour killed 31 people.", name="a")
    b = read_text("The ferry fire in Tarnik harbour has killed 31 people.", name="b")
    measures = {p.id: ArticleMeasures(quantities=(counted(p, "31 people", 31, "people", "killed"),)) for p in (a, b)}
    assert [c.aspect for c in claims_of(a, b, measures=measures)] == ["number"]
    assert [c.aspect for c in claims_of(a, b)] == ["event"]


def test_a_number_told_surely_by_one_only_leaves_the_event_to_be_compared() -> None:
    a = read_text("The ferry fire in Tarnik harbour killed 31 people.", name="a")
    b = read_text("The ferry fire in Tarnik harbour reportedly killed 31 people.", name="b")
    measures = {p.id: ArticleMeasures(quantities=(counted(p, "31 people", 31, "people", "killed"),)) for p in (a, b)}
    assert [c.aspect for c in claims_of(a, b, measures=measures)] == ["number", "event"]


def test_who_somebody_is_told_by_the_way_is_no_claim() -> None:
    a = read_text("Ana Orr, who leads the Harbour Union, went home.", name="a")
    b = read_text("Ana Orr, who leads the Harbour Union, was ill.", name="b")
    assert shared(claims_of(a, b), "event") == []


def test_a_denial_of_more_than_was_said_is_no_contradiction() -> None:
    a = read_text("Norlund tested no missile with the range that the Gazette had printed in its Sunday edition.", name="a")
    b = read_text("Norlund tested a missile in November.", name="b")
    c = read_text("Norlund did not test a missile with the range printed in the Sunday edition of the Gazette.", name="c")
    for one in (a, c):
        assert all(len({m.negated for m in claim.mentions}) == 1 for claim in shared(claims_of(one, b), "event"))


def test_a_plain_denial_and_what_it_denies_are_one_claim() -> None:
    a = read_text("Norlund tested a missile near Orsk in November.", name="a")
    b = read_text("Norlund did not test a missile near Orsk.", name="b")
    found = shared(claims_of(a, b), "event")
    assert [sorted(m.negated for m in c.mentions) for c in found] == [[False, True]]


def test_two_who_died_are_told_apart_by_what_the_relative_clause_describes() -> None:
    a = read_text("A nurse who died in the police raid was buried on Friday.", name="a")
    b = read_text("The captain of the smugglers was killed in a police raid in Tarnik on Wednesday night.", name="b")
    assert shared(claims_of(a, b), "event") == []
