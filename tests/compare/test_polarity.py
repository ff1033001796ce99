from dataclasses import replace

from tests.building import make_article, span_of
from tests.compare.cases import article, claim, link, mention
from twosource.compare import compare_claims
from twosource.compare.polarity import find_against
from twosource.records import Article, Mention
from twosource.settings import CompareSettings

A = article("a", published="2024-03-04")
B = article("b", published="2024-03-05")


def told(words: str, verb: str, *, negated: bool = False, name: str = "a") -> tuple[Article, Mention]:
    source = make_article(words, name=name)
    return source, replace(mention(source, negated=negated, words=words), value=span_of(source, verb))


def against(*both: tuple[Article, Mention]) -> int:
    return len(list(find_against([m for _, m in both], {a.id: a for a, _ in both})))


def test_a_yes_stands_against_a_no() -> None:
    assert (
        against(told("The gate was shut", "was shut"), told("The gate was not shut", "was not shut", negated=True, name="b")) == 1
    )


def test_a_gerund_says_neither_yes_nor_no() -> None:
    yes = told("The owner shut the gate", "shut")
    assert against(yes, told("not shutting the gate in winter", "not shutting", negated=True, name="b")) == 0
    assert against(yes, told("whether the gate was shut", "was shut", negated=True, name="b")) == 0


def test_one_wording_with_its_not_does_not_contradict_itself_however_it_was_parsed() -> None:
    one = told("that's not a heavy gate, it's not a heavy lock", "'s not")
    two = told("that’s not a heavy gate; it’s not a heavy lock", "’s not", negated=True, name="b")
    assert against(one, two) == 0


def test_two_speakers_of_one_article_who_disagree_are_a_conflict_within_it() -> None:
    one = mention(A, chain=[link(A, "Ana Orr")])
    two = mention(A, chain=[link(A, "Ivo Tesk")], certainty="denied", words="officials told the Harbour Courier")
    verdict = compare_claims([claim(one, two)], (A, B), CompareSettings())[0]
    assert (verdict.relation, verdict.rule) == ("conflict", "two speakers in one article disagree")
    elsewhere = compare_claims(
        [claim(one, mention(B, chain=[link(B, "Ivo Tesk")], certainty="denied"))], (A, B), CompareSettings()
    )
    assert elsewhere[0].relation == "differs"
