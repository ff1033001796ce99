from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from tests.building import published_on, span_of
from tests.compare.cases import article, claim, link, mention, number
from twosource.compare import compare_claims
from twosource.records import Article, Claim, Comparison, Mention, PublicationTime, TimeExpression
from twosource.settings import CompareSettings

A = article("a", published="2024-03-04")
B = article("b", published="2024-03-05")


def published_at(when: str) -> PublicationTime:
    day = published_on(when[:10])
    return replace(day, iso=when, precision="second") if "T" in when else day


def verdict(judged: Claim, *articles: Article) -> Comparison:
    return compare_claims([judged], articles or (A, B), CompareSettings())[0]


def test_equal_numbers_agree() -> None:
    found = verdict(claim(mention(A, quantity=number(A, 12, 12)), mention(B, quantity=number(B, 12, 12)), aspect="number"))
    assert found.relation == "agrees"
    assert found.rule
    assert found.evidence


def test_a_vaguer_number_is_compatible() -> None:
    one, two = mention(A, quantity=number(A, 36, 44, "~")), mention(B, quantity=number(B, 40, 40))
    assert verdict(claim(one, two, aspect="number")).relation == "compatible"


def test_numbers_that_cannot_both_be_right_conflict_and_show_their_words() -> None:
    one = mention(A, quantity=number(A, 120, None, ">", "remaining"))
    two = mention(B, quantity=number(B, 90, 110, "~", "remaining"))
    found = verdict(claim(one, two, aspect="number"))
    assert found.relation == "conflict"
    assert [span.text for span in found.evidence] == ["12 people", "12 people"]


def test_a_toll_that_grew_is_superseded_and_one_that_shrank_conflicts() -> None:
    low_a, high_b = mention(A, quantity=number(A, 12, 12)), mention(B, quantity=number(B, 15, 15))
    high_a, low_b = mention(A, quantity=number(A, 15, 15)), mention(B, quantity=number(B, 12, 12))
    assert verdict(claim(low_a, high_b, aspect="number")).relation == "superseded"
    assert verdict(claim(high_b, low_a, aspect="number")).relation == "superseded"
    assert verdict(claim(high_a, low_b, aspect="number")).relation == "conflict"


def test_two_tolls_without_a_date_conflict() -> None:
    a, b = article("a"), article("b")
    one, two = mention(a, quantity=number(a, 12, 12)), mention(b, quantity=number(b, 15, 15))
    assert verdict(claim(one, two, aspect="number"), a, b).relation == "conflict"


def test_two_tolls_of_one_day_conflict() -> None:
    a, b = article("a", published="2024-03-04"), article("b", published="2024-03-04")
    one, two = mention(a, quantity=number(a, 12, 12)), mention(b, quantity=number(b, 15, 15))
    assert verdict(claim(one, two, aspect="number"), a, b).relation == "conflict"


def tolls(*told: tuple[str, float], state: str = "killed") -> Comparison:
    """Return the verdict on accounts published when, with how many."""
    known = [replace(article(f"a{i}"), published=published_at(when)) for i, (when, _) in enumerate(told)]
    mentions = [mention(a, quantity=number(a, n, n, state=state)) for a, (_, n) in zip(known, told, strict=True)]
    return verdict(claim(*mentions, aspect="number"), *known)


def test_tolls_are_ordered_by_when_each_number_was_first_told() -> None:
    grown = tolls(
        ("2031-06-03T11:00:00", 4), ("2031-06-03T21:00:00", 9), ("2031-06-04", 9), ("2031-06-04", 11), ("2031-06-06", 21)
    )
    assert grown.relation == "superseded"
    assert tolls(("2031-06-03", 9), ("2031-06-04", 11), ("2031-06-05", 9)).relation == "conflict"
    assert tolls(("2031-06-03T11:00:00", 9), ("2031-06-03", 11)).relation == "conflict"


def test_the_missing_may_become_fewer_and_the_dead_may_not() -> None:
    assert tolls(("2031-06-03", 19), ("2031-06-04", 12), state="missing").relation == "superseded"
    assert tolls(("2031-06-03", 19), ("2031-06-04", 12), state="killed").relation == "conflict"
    assert tolls(("2031-06-03", 19), ("2031-06-04", 12), state="demanded").relation == "conflict"


def test_what_was_offered_does_not_grow() -> None:
    assert tolls(("2031-06-03", 19), ("2031-06-04", 40), state="released (offered)").relation == "conflict"


def test_yes_against_no_conflicts() -> None:
    assert verdict(claim(mention(A), mention(B, negated=True))).relation == "conflict"
    assert verdict(claim(mention(A), mention(B, certainty="denied"))).relation == "conflict"


def test_a_no_of_weeks_ago_contradicts_nothing() -> None:
    later = article("b", published="2024-05-20")
    assert verdict(claim(mention(A, negated=True), mention(later)), A, later).relation == "agrees"


def test_a_count_of_people_may_be_of_those_whom_another_account_names() -> None:
    people = number(A, 540, 660, "~", "remaining")
    part = replace(people, part_of=span_of(A, "Tarnik"))
    fighters = replace(number(B, 900, 900, state="remaining"), noun="fighter")
    miners = replace(part, noun="miner")
    assert verdict(claim(mention(A, quantity=part), mention(B, quantity=fighters), aspect="number")).relation == "conflict"
    assert verdict(claim(mention(A, quantity=miners), mention(B, quantity=fighters), aspect="number")).relation == "differs"


def test_two_speakers_who_disagree_are_reported_not_contradicted() -> None:
    one = mention(A, chain=[link(A, "Ana Orr")])
    two = mention(B, chain=[link(B, "Ivo Tesk")], negated=True)
    found = verdict(claim(one, two))
    assert found.relation == "differs"
    assert "speakers" in found.rule


def test_one_speaker_quoted_both_ways_conflicts() -> None:
    one = mention(A, chain=[link(A, "Governor Ana Orr")])
    two = mention(B, chain=[link(B, "Orr")], negated=True)
    assert verdict(claim(one, two)).relation == "conflict"


def test_a_plan_that_is_refused_is_no_contradiction() -> None:
    assert verdict(claim(mention(A), mention(B, negated=True, certainty="planned"))).relation == "differs in certainty"


def test_what_may_not_happen_contradicts_nothing() -> None:
    assert verdict(claim(mention(A), mention(B, negated=True, certainty="hedged: may"))).relation == "differs in certainty"


def test_a_reported_denial_contradicts() -> None:
    assert verdict(claim(mention(A), mention(B, negated=True, certainty="hedged: reportedly"))).relation == "conflict"


def test_a_hedge_against_a_plain_statement_differs_in_certainty() -> None:
    assert verdict(claim(mention(A), mention(B, certainty="hedged: allegedly"))).relation == "differs in certainty"


def test_an_article_counts_by_its_plainest_statement() -> None:
    mentions = (mention(A), mention(B, certainty="hedged: allegedly"), mention(B))
    assert verdict(claim(*mentions)).relation == "agrees"


def test_other_actors_differ() -> None:
    assert verdict(claim(mention(A), mention(B), aspect="actor")).relation == "differs"


def test_one_article_alone_is_single_unless_its_caption_contradicts_it() -> None:
    assert verdict(claim(mention(A))).relation == "single"
    here = replace(mention(A), value=span_of(A, "Tarnik"))
    there = replace(mention(A, words="A caption"), value=span_of(A, "caption"))
    assert verdict(claim(here, there, aspect="place")).relation == "conflict"
    assert verdict(claim(here, replace(here), aspect="place")).relation == "single"


def test_every_claim_gets_its_verdict_in_order() -> None:
    claims = [replace(claim(mention(A), mention(B)), id=name) for name in ("c1", "c2")]  # type: ignore[arg-type]
    assert [c.claim for c in compare_claims(claims, (A, B), CompareSettings())] == ["c1", "c2"]
    assert compare_claims([], (), CompareSettings()) == ()


def said_so(text: str, words: str, verb: str, *, negated: bool = False, name: str = "a", speaker: str | None = None) -> Mention:
    source = article(name, text=text)
    made = mention(source, words=words, negated=negated, chain=[link(source, speaker)] if speaker else ())
    return replace(made, value=span_of(source, verb))


@pytest.mark.parametrize(
    ("text", "words", "verb"),
    [
        ("He spoke of closing the gates.", "closing the gates", "closing"),
        ("They agreed to close the gates.", "to close the gates", "to close"),
        ("Nobody knew whether it had closed the gates.", "whether it had closed the gates", "had closed"),
        ("It is open what the council had closed.", "what the council had closed", "had closed"),
    ],
)
def test_a_clause_that_leaves_open_whether_it_is_so_contradicts_nothing(text: str, words: str, verb: str) -> None:
    no = said_so(
        "The council did not close the gates.", "The council did not close the gates", "did not close", negated=True, name="b"
    )
    assert verdict(claim(said_so(text, words, verb), no)).relation == "agrees"


def test_a_quotation_told_once_without_its_speaker_is_still_his() -> None:
    text = "The war was not of our choosing."
    yes = said_so("The war was of our choosing.", "The war was of our choosing", "was", speaker="Ana Orr")
    no = said_so(text, text[:-1], "was not", negated=True, name="b", speaker="Ivo Tesk")
    bare = said_so(text, text[:-1], "was not", negated=True, name="c")
    found = verdict(claim(yes, no, bare))
    assert (found.relation, found.rule) == ("differs", "two speakers disagree, and the articles report it")
    assert verdict(claim(yes, bare)).relation == "conflict"


def happened(source: Article, day: str, **changes: Any) -> Mention:
    when = date.fromisoformat(day)
    time = TimeExpression(span=span_of(source, "Tarnik"), kind="DATE", value=day, first=when, last=when, rule="test")
    return replace(mention(source), time=time, **changes)


def test_two_days_of_one_event_conflict_where_both_accounts_look_back_on_them() -> None:
    one, two = happened(A, "2024-03-01"), happened(B, "2024-03-02")
    found = verdict(claim(one, two))
    assert (found.relation, found.rule) == ("conflict", "they name other days for one event")
    assert verdict(claim(one, happened(B, "2024-03-01"))).relation == "agrees"


def test_an_account_older_than_the_other_day_may_tell_of_another_time() -> None:
    assert verdict(claim(happened(A, "2024-03-04"), happened(B, "2024-03-05"))).relation == "differs"


def test_days_of_plans_and_denials_and_two_days_in_one_article_are_not_compared() -> None:
    past = happened(A, "2024-03-01")
    assert verdict(claim(past, happened(B, "2024-03-02", certainty="planned"))).relation == "differs in certainty"
    assert verdict(claim(past, happened(A, "2024-03-03"), happened(B, "2024-03-02"))).relation == "agrees"


def test_a_plan_is_no_weaker_than_what_is_told_as_it_is() -> None:
    would = mention(B, certainty="planned")
    assert verdict(claim(would, mention(A, tense="present"))).relation == "agrees"
    assert verdict(claim(would, mention(A, tense="past"))).relation == "differs in certainty"


def test_a_plan_and_a_may_are_both_open() -> None:
    assert verdict(claim(mention(A, certainty="planned"), mention(B, certainty="hedged: could"))).relation == "agrees"


def test_a_number_that_one_account_hedges_as_a_whole_differs_in_certainty() -> None:
    plain = mention(A, quantity=number(A, 12, 12))
    hedged = mention(B, quantity=number(B, 12, 12), certainty="hedged: reportedly")
    vague = mention(B, quantity=number(B, 12, 12), certainty="hedged: perhaps")
    assert verdict(claim(plain, hedged, aspect="number")).relation == "differs in certainty"
    assert verdict(claim(plain, vague, aspect="number")).relation == "agrees"


def test_a_plan_told_before_the_deed_is_no_weaker_than_the_deed() -> None:
    a, b = article("a", published="2031-03-12"), article("b", published="2031-03-14")
    told = claim(mention(a, certainty="planned"), mention(b))
    assert compare_claims([told], [a, b], CompareSettings())[0].relation == "agrees"
    at_once = [a, replace(b, published=a.published)]
    assert compare_claims([told], at_once, CompareSettings())[0].relation == "differs in certainty"
