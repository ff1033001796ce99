from dataclasses import replace

from tests.brief.findings import ARTICLES, DEMAND, EDGE, GROUNDING, NUMBER, A, B, C
from tests.building import span_of
from twosource.brief.names import Names
from twosource.brief.sentences import (
    LONGEST_QUOTE,
    quote,
    say_claim,
    say_derivation,
    say_difference,
    say_gap,
    say_position,
)
from twosource.records import Gap, Span

NAMES = Names(articles=ARTICLES)


def test_an_article_is_called_by_its_outlet_its_day_and_its_letter_where_those_say_too_little() -> None:
    twice = Names(articles=(A, replace(B, outlet=A.outlet), replace(C, outlet=None)))
    assert [twice.of(article.id) for article in (A, B, C)] == [
        "Harbour Courier (2031-03-03)",
        "Harbour Courier (2031-03-04)",
        "article C",
    ]
    one_day = Names(articles=(A, replace(B, outlet=A.outlet, published=A.published)))
    assert [one_day.of(article.id) for article in (A, B)] == ["Harbour Courier (A)", "Harbour Courier (B)"]


def test_a_derivation_without_words_to_show_is_not_told() -> None:
    assert say_derivation(replace(EDGE, passages=()), NAMES) is None


def test_a_revision_is_called_a_later_version() -> None:
    told = say_derivation(replace(EDGE, kind="revision", share=0.0), NAMES)
    assert told is not None
    assert told.text == "Orsk Gazette is a later version of Harbour Courier."


def test_a_claim_cites_every_mention() -> None:
    assert {span.article for span in say_claim(GROUNDING, NAMES).citations} == {"a", "b"}


def test_a_difference_of_certainty_names_the_reserve_that_one_adds() -> None:
    first, second = NUMBER.mentions
    unsure = replace(NUMBER, relation="differs in certainty", mentions=(first, replace(second, certainty="hedged: Some")))
    told = say_difference(unsure, NAMES)
    assert told is not None
    assert told.text == "On “There were 40 people”: Harbour Courier states it as a fact; Orsk Gazette adds “Some”."
    elsewhere = replace(unsure, mentions=(first, replace(second, certainty="hedged: allegedly")))
    without = say_difference(elsewhere, NAMES)
    assert without is not None
    assert without.text.endswith("Orsk Gazette puts it with a reserve.")


def test_a_difference_that_one_account_alone_tells_is_none() -> None:
    assert say_difference(replace(NUMBER, mentions=NUMBER.mentions[:1]), NAMES) is None


def test_several_officials_demand_where_one_country_demands() -> None:
    mention = replace(DEMAND.mentions[0], span=Span(article=C.id, start=0, end=28, text="Velmora officials demand it."))
    told = say_position(replace(DEMAND, actor="Velmora officials", mentions=(mention,)))
    assert told is not None
    assert told.text.startswith("Velmora officials demand “")


def test_an_unnamed_source_that_only_a_pronoun_shows_is_left_out() -> None:
    gap = Gap(kind="unnamed source", text="“a diver” is not named", articles=(A.id,), evidence=(span_of(A, "There"),))
    assert say_gap(gap, NAMES) is None


def test_a_long_passage_is_cut_at_a_word_and_its_marks_don_t_clash() -> None:
    words = "“ferry” " * 40
    short = quote(Span(article=A.id, start=0, end=len(words), text=words))
    assert short.startswith("‘ferry’ ‘ferry’")
    assert len(short.split()) == LONGEST_QUOTE + 1
    assert short.endswith(" …")
