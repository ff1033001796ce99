import pytest

from tests.building import read_text, span_of
from twosource.claims.statements import Statement, find_statements
from twosource.records import ArticleAttributions, Attribution, ChainLink, ParsedArticle, Speaker


def statements(parsed: ParsedArticle, *attributions: Attribution) -> tuple[Statement, ...]:
    said = ArticleAttributions(article=parsed.id, attributions=attributions)
    return find_statements(parsed, said, {})


def said_by(parsed: ParsedArticle, source: str, cue: str, content: str, hedge: str | None = None) -> Attribution:
    article = parsed.article
    span = span_of(article, source)
    return Attribution(
        article=article.id,
        source=(span,),
        cue=(span_of(article, cue),),
        content=(span_of(article, content),),
        kind="indirect",
        depth=0,
        speaker=Speaker(name=source, type="collective", anonymous=True),
        chain=(ChainLink(name=source, type="collective", anonymous=True, span=span),),
        hedge=span_of(article, hedge) if hedge else None,
    )


def with_predicate(found: tuple[Statement, ...], predicate: str) -> Statement:
    return next(s for s in found if s.predicate == predicate)


def test_synonyms_and_phrasal_verbs_give_one_predicate() -> None:
    parsed = read_text("The council rejected the plan. The council turned down the plan. The council ruled out the plan.")
    assert [s.predicate for s in statements(parsed)] == ["reject"] * 3


def test_joined_clauses_are_two_statements_with_one_doer() -> None:
    found = statements(read_text("Ana Orr opened the bridge and closed the ferry."))
    assert [s.predicate for s in found] == ["begin", "close"]
    assert {s.actor.span.text for s in found if s.actor} == {"Ana Orr"}


def test_a_pronoun_is_given_the_name_it_stands_for() -> None:
    found = statements(read_text("The Harbour Union met on Monday. They demanded the release of all sailors."))
    actor = with_predicate(found, "demand").actor
    assert actor is not None
    assert actor.span.text == "The Harbour Union"
    assert "@harbour" in with_predicate(found, "demand").words.names


def test_the_speakers_we_stays_open() -> None:
    found = statements(read_text("Norlund sent ships. We rejected the offer."))
    actor = with_predicate(found, "reject").actor
    assert actor is not None
    assert actor.open
    assert not actor.names


def test_a_raised_verb_takes_the_subject_before_it_and_a_hedge() -> None:
    found = statements(read_text("More than 70 sailors are believed to remain in Tarnik."))
    assert len(found) == 1
    assert found[0].predicate == "remain"
    assert found[0].certainty == "hedged: believed"
    assert "70 sailors" in found[0].span.text


def test_plans_demands_and_modals_are_not_asserted() -> None:
    found = statements(read_text("The port will open. Norlund demanded that Velmora withdraw. The dam may burst."))
    assert [(s.predicate, s.certainty) for s in found] == [
        ("begin", "planned"),
        ("demand", "asserted"),
        ("leave", "planned"),
        ("burst", "hedged: may"),
    ]


def test_a_statement_stands_on_the_word_of_its_attribution() -> None:
    parsed = read_text("The bridge reportedly closed on Friday, port officials said.")
    said = said_by(parsed, "port officials", "said", "The bridge reportedly closed on Friday", hedge="reportedly")
    found = statements(parsed, said)
    assert [s.predicate for s in found] == ["close"]
    assert [link.name for link in found[0].chain] == ["port officials"]
    assert found[0].certainty == "hedged: reportedly"


def test_what_somebody_rejects_is_a_deed_and_not_on_his_word() -> None:
    parsed = read_text("The Harbour Union rejected an offer to free 12 sailors.")
    said = said_by(parsed, "The Harbour Union", "rejected", "an offer to free 12 sailors")
    found = statements(parsed, said)
    assert found[0].predicate == "reject"
    assert found[0].chain == ()
    assert found[0].certainty == "asserted"


def test_a_hedge_does_not_reach_into_a_clause_of_time() -> None:
    parsed = read_text("The mayor allegedly left after Norlund closed the port, residents said.")
    content = "The mayor allegedly left after Norlund closed the port"
    found = statements(parsed, said_by(parsed, "residents", "said", content, hedge="allegedly"))
    assert {s.predicate: s.certainty for s in found} == {"leave": "hedged: allegedly", "close": "asserted"}


def test_a_heading_without_a_verb_is_one_statement_and_subheadings_are_none() -> None:
    parsed = read_text("Long queues at the Tarnik ferry\n\nSafe haven", kinds={0: "title", 1: "subheading"})
    assert [s.span.text for s in statements(parsed)] == ["Long queues at the Tarnik ferry"]


def test_an_empty_text_has_no_statement() -> None:
    assert statements(read_text("")) == ()


@pytest.mark.parametrize(
    "content", ["that the ferry sank off Tarnik", "the ferry sank off Tarnik", "ferry sank off Tarnik", "sank off"]
)
def test_a_claim_is_the_same_wherever_its_content_is_taken_to_begin_or_end(content: str) -> None:
    parsed = read_text("Officials said that the ferry sank off Tarnik.")
    (told,) = statements(parsed, said_by(parsed, "Officials", "said", content))
    assert told.span.text.removeprefix("that ") == "the ferry sank off Tarnik"
    assert [link.name for link in told.chain] == ["Officials"]


@pytest.mark.parametrize(
    ("text", "cue", "content", "told"),
    [
        ("Ana Orr met the envoys in Tarnik to discuss the new offer.", "met the envoys in Tarnik to discuss", "offer", "meet"),
        ("The mayor flew to Orsk on Monday to announce the plan.", "flew to Orsk on Monday to announce", "the plan", "fly"),
        ("The guards visited the camp to warn the settlers.", "visited the camp to warn", "the settlers", "visit"),
    ],
)
def test_a_deed_that_led_to_the_saying_is_told_though_the_cue_takes_it_in(text: str, cue: str, content: str, told: str) -> None:
    parsed = read_text(text)
    source = text.split(" " + cue)[0]
    assert told in [s.predicate for s in statements(parsed, said_by(parsed, source, cue, content))]


def test_a_verb_of_saying_with_its_listener_is_no_statement() -> None:
    parsed = read_text("Ana Orr told reporters in Tarnik that the bridge is shut.")
    found = statements(parsed, said_by(parsed, "Ana Orr", "told reporters in Tarnik", "that the bridge is shut"))
    assert [s.verb.text for s in found] == ["is shut"]


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("The minister has not signed the order.", True),
        ("The strike was not necessarily called by the union.", False),
        ("The gates are not always shut.", False),
        ("The storm did not only sink boats.", False),
    ],
)
def test_a_not_that_denies_only_that_it_is_all_or_certain_denies_nothing(text: str, negated: bool) -> None:
    assert statements(read_text(text))[0].negated is negated


def test_a_clause_that_is_all_cue_keeps_its_verb() -> None:
    parsed = read_text("The plan that the mayor rejected was never signed, he said.")
    found = statements(parsed, said_by(parsed, "the mayor", "rejected", "The plan that the mayor rejected was never signed"))
    assert all(s.span.text for s in found)
    assert "rejected" in [s.verb.text for s in found]
