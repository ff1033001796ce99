from tests.building import make_article
from tests.reuse.texts import OTHER_ACCOUNT, REWRITE, WIRE
from twosource.reuse.paraphrase import Rewriting, match_statements
from twosource.reuse.statements import read_statements, stem, weigh_terms


def compare(one: str, other: str) -> Rewriting:
    a, b = read_statements(make_article(one)), read_statements(make_article(other))
    return match_statements(a, b, weigh_terms([a, b, read_statements(make_article(OTHER_ACCOUNT))]), 0.25)


def test_a_rewrite_follows_its_parent_sentence_by_sentence() -> None:
    found = compare(WIRE, REWRITE)
    assert [(match.a, match.b) for match in found.matches] == [(i, i) for i in range(6)]
    assert found.order == 1
    assert found.b_in_a > 0.4


def test_another_account_of_the_event_follows_little() -> None:
    found = compare(WIRE, OTHER_ACCOUNT)
    assert len(found.matches) < 3
    assert found.b_in_a < 0.1


def test_speech_that_both_quote_does_not_count() -> None:
    one = '"The old crane on the coal pier folded like paper before our eyes," Elgar Roth told the Orsk Gazette.'
    assert compare(one, one).b_in_a == 0


def test_an_article_without_sentences_matches_nothing() -> None:
    assert compare("", WIRE).matches == ()


def test_names_and_numbers_are_marks_but_a_capital_at_the_start_is_not() -> None:
    [statement] = read_statements(make_article("Dockers saw Lena Marrow count 40 broken crates."))
    assert statement.marks == {"lena", "marrow", "40"}


def test_a_stem_drops_the_ending_of_long_words_only() -> None:
    assert (stem("cranes"), stem("closed"), stem("sing"), stem("ships")) == ("cran", "clos", "sing", "ship")
