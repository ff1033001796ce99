"""Which sources are plain to see in an article's own words."""

from dataclasses import replace

import pytest

from tests.building import make_article, span_of
from tests.compare.cases import claim, mention, no_tree
from twosource.compare.case import Case
from twosource.compare.clarity import is_clear, is_said_outright, is_stated
from twosource.records import Article, ChainLink, SourceType
from twosource.settings import CompareSettings


def case_of(article: Article) -> Case:
    return Case(
        mentions=(), articles={article.id: article}, reuse=(), tree=no_tree(article), outside=(), settings=CompareSettings()
    )


def clear(text: str, name: str, words: str, kind: SourceType = "person", *, anonymous: bool = False) -> bool:
    made = make_article(text)
    return is_clear(case_of(made), ChainLink(name=name, type=kind, anonymous=anonymous, span=span_of(made, words)))


@pytest.mark.parametrize(
    ("text", "name", "words"),
    [
        ("Ana Orr was on the quay. The ferry sank, she said.", "Ana Orr", "she"),
        ("On Monday Ivo Tesk stood at the lock in Tarnik. The gates broke, he said.", "Ivo Tesk", "he"),
        ("“Erik Lund has gone,” said Mira Kost. Nobody rang, she added.", "Mira Kost", "she"),
        ("The ferry sank, Ana Orr said.", "Ana Orr", "Ana Orr"),
        ("The Observatory said men would leave Upper Tarnik, Old Quay. They may keep boats, it said.", "Observatory", "it"),
        ("Harbour Watch reported ice off Cape Velm. No ship sailed to Norlund Bay, it added.", "Harbour Watch", "it"),
    ],
)
def test_a_pronoun_is_clear_where_the_last_one_named_is_whom_it_stands_for(text: str, name: str, words: str) -> None:
    assert clear(text, name, words)


@pytest.mark.parametrize(
    ("text", "name", "words"),
    [
        ("Ana Orr wrote to Mira Kost. The ferry sank, she said.", "Ana Orr", "she"),
        ("The ferry sank, he said.", "Ivo Tesk", "he"),
        ("The mayor was away. The ferry sank, it said.", "it", "it"),
        ("Harbour Watch reported ice. The Orsk Union said no. No ship sailed, it added.", "Harbour Watch", "it"),
    ],
)
def test_a_pronoun_that_may_stand_for_somebody_else_is_not(text: str, name: str, words: str) -> None:
    assert not clear(text, name, words)


def test_people_of_a_known_sort_are_clear_and_anybody_is_not() -> None:
    text = "The ferry sank, residents, a man and the files said."
    assert clear(text, "residents", "residents", "collective", anonymous=True)
    assert not clear(text, "a man", "a man", "unnamed", anonymous=True)
    assert not clear(text, "the files", "the files", "collective", anonymous=True)


@pytest.mark.parametrize("words", ["to sell the mine", "whether the mine is sold", "selling the mine"])
def test_words_without_a_statement_state_nothing(words: str) -> None:
    made = make_article(f"They spoke of it: {words}.")
    assert not is_stated(mention(made, words=words))
    assert claim(mention(made, words=words)).mentions


@pytest.mark.parametrize("words", ["were led home", "has been sold", "would keep the boats"])
def test_a_finite_verb_states_something_of_whom_was_named_before(words: str) -> None:
    made = make_article(f"The crew came on deck and {words}.")
    told = mention(made, words=words)
    assert is_stated(replace(told, value=span_of(made, words)))


def test_a_clause_states_something() -> None:
    made = make_article("The mine is sold.")
    assert is_stated(mention(made, words="The mine is sold"))


def test_who_speaks_for_a_named_body_is_clear_and_a_spokesman_of_nobody_is_not() -> None:
    text = "The ferry sank, a Velmoran Lodge spokesman said. A spokesman said so."
    assert clear(text, "Velmoran Lodge spokesman", "a Velmoran Lodge spokesman", "unnamed", anonymous=True)
    assert not clear(text, "spokesman", "A spokesman", "unnamed", anonymous=True)


def test_a_pronoun_that_was_led_back_to_no_name_is_not_clear() -> None:
    text = "It was a flashpoint for Ivo Tesk. The ferry sank, he said."
    assert not clear(text, "flashpoint for Ivo Tesk", "he", "unnamed")


def test_an_act_and_a_report_without_an_owner_bear_witness_to_nothing() -> None:
    text = "The ferry sank, the Harbour Act and the Jobs Report said. Orsk Shipping said so."
    assert not clear(text, "Harbour Act", "the Harbour Act", "organisation")
    assert not clear(text, "Jobs Report", "the Jobs Report", "person")
    assert clear(text, "Orsk Shipping", "Orsk Shipping", "organisation")


@pytest.mark.parametrize(
    ("words", "verb"),
    [
        ("though he was fined for it", "was fined"),
        ("for the ferry to climb the canal", "climb"),
        ("the shed where the boats were kept", "were kept"),
    ],
)
def test_what_is_touched_by_the_way_is_not_said_outright(words: str, verb: str) -> None:
    made = make_article(f"They spoke of it: {words}.")
    told = replace(mention(made, words=words), value=span_of(made, verb))
    assert not is_said_outright(told)


def test_a_plain_clause_is_said_outright() -> None:
    made = make_article("They spoke of it: the boats were kept in the shed where it was dry.")
    words = "the boats were kept in the shed where it was dry"
    assert is_said_outright(replace(mention(made, words=words), value=span_of(made, "were kept")))
