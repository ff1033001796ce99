import pytest

from tests.building import read_text
from twosource.claims.matter import Matters, Stated, judge, load_weights, telling_lemmas
from twosource.claims.names import read_acronyms
from twosource.claims.statements import Statement, find_statements
from twosource.records import ParsedArticle
from twosource.settings import ClaimsSettings

FILLING = "The weather was mild. Ferries ran as always. The market square was swept before noon. A band played in the park."


def statements(parsed: ParsedArticle) -> tuple[Statement, ...]:
    return find_statements(parsed, None, read_acronyms([parsed.article]))


def one(words: str, parsed: ParsedArticle) -> Statement:
    """Return the clause that holds some words, the shortest of several."""
    return min((s for s in statements(parsed) if words in s.span.text), key=lambda s: len(s.span.text))


def asked(before: str, words: str, after: str, other: str) -> float:
    first, second = read_text(f"{before} {FILLING}", name="a"), read_text(f"{after} {FILLING}", name="b")
    matters = Matters.of([*statements(first), *statements(second)])
    return matters.probability(one(words, first), one(other, second))


@pytest.mark.parametrize(
    ("clause", "same", "another"),
    [
        (
            "to widen the toll",
            "Mayor Ana Orr of Tarnik vowed to widen the toll on lorries.",
            "A baker told pollsters why he feared to widen the toll.",
        ),
        (
            "to close the quay",
            "Mayor Ana Orr of Tarnik decided to close the quay for the winter.",
            "Sailors in a tavern sang of a king who wished to close the quay.",
        ),
        (
            "to sell the mill",
            "Mayor Ana Orr of Tarnik promised to sell the mill by June.",
            "No heir ever dared to sell the mill.",
        ),
    ],
)
def test_a_clause_in_a_sentence_of_another_matter_is_less_likely_the_same(clause: str, same: str, another: str) -> None:
    told = f"On Monday Mayor Ana Orr of Tarnik said that she would go on {clause} by June."
    assert asked(told, clause, same, clause) > asked(told, clause, another, clause)


def test_the_order_of_two_clauses_does_not_matter() -> None:
    first, second = read_text("The mayor of Orsk shut the quay.", name="a"), read_text("The quay of Orsk was shut.", name="b")
    matters = Matters.of([*statements(first), *statements(second)])
    a, b = statements(first)[0], statements(second)[0]
    assert matters.probability(a, b) == matters.probability(b, a)


def test_clauses_of_one_article_are_left_alone() -> None:
    parsed = read_text("The mayor of Orsk shut the quay. Nobody ate soup.", name="a")
    first, second = statements(parsed)[0], statements(parsed)[-1]
    assert Matters.of([first, second]).are_one(first, second, ClaimsSettings(least_matter=1.0))


def test_numbers_on_both_sides_and_none_in_common_speak_against_one_matter() -> None:
    parsed = read_text("Ten cranes fell in Orsk. Six cranes fell in Orsk. Ten cranes were lost in Orsk.", name="a")
    ten, six, lost = (Stated(s, tuple(s.tokens)) for s in parsed.sentences)
    matters = Matters(parsed.sentences)
    assert matters.features(ten, six)["number_clash"] == 1.0
    assert matters.features(ten, lost)["number_clash"] == 0.0
    assert judge(matters.features(ten, lost)) > judge(matters.features(ten, six))


def test_the_weights_are_those_of_the_features() -> None:
    parsed = read_text("The quay of Orsk was shut.", name="a")
    stated = Stated(parsed.sentences[0], tuple(parsed.sentences[0].tokens))
    assert set(load_weights()) == {*Matters(parsed.sentences).features(stated, stated), "bias"}


def test_verbs_that_stand_anywhere_tell_nothing() -> None:
    assert telling_lemmas(read_text("She said that it is so.").sentences[0].tokens) == frozenset()
