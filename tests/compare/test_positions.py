import pytest

from tests.building import read_text, span_of
from twosource.compare import find_positions, merge_positions
from twosource.records import ArticleAttributions, Attribution, PositionMention, Speaker
from twosource.settings import CompareSettings

SETTINGS = CompareSettings()


def read(text: str, name: str = "a") -> tuple[PositionMention, ...]:
    parsed = read_text(text, name=name)
    return find_positions(parsed, ArticleAttributions(article=parsed.id, attributions=()), SETTINGS)


def stance(text: str, kind: str) -> PositionMention:
    found = [mention for mention in read(text) if mention.stance == kind]
    assert found, [(m.stance, m.actor) for m in read(text)]
    return found[0]


def test_an_offer_has_actor_content_and_condition() -> None:
    offer = stance("Karsk offered a two-week truce in exchange for the release of forty sailors.", "offers")
    assert offer.actor == "Karsk"
    assert offer.content is not None
    assert offer.content.text == "a two-week truce"
    assert offer.condition is not None
    assert offer.condition.text == "in exchange for the release of forty sailors"


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Germany's offer of a truce was read out in Lissa.", "Germany"),
        ("The Norwegian offer of a truce was read out in Norway.", "Norway"),
        ("An offer by Norway of a truce was read out in Lissa.", "Norway"),
    ],
)
def test_an_offer_named_by_a_noun_belongs_to_who_made_it(text: str, actor: str) -> None:
    assert stance(text, "offers").actor == actor


def test_the_condition_of_a_rejected_offer_belongs_to_the_offer() -> None:
    text = "Norway rejected a Danish offer for a truce in exchange for two boats."
    assert stance(text, "rejects").condition is None
    assert stance(text, "offers").condition is not None


def test_a_refusal_until_something_happens_is_a_demand_for_it() -> None:
    demand = stance("Norway will not send its envoys until Denmark opens the strait.", "demands")
    assert demand.actor == "Norway"
    assert demand.content is not None
    assert demand.content.text == "Denmark opens the strait"


def test_what_others_must_do_is_demanded_by_the_one_who_says_it() -> None:
    demand = stance("Norway said that Denmark must open the strait.", "demands")
    assert (demand.actor, demand.recipient) == ("Norway", "Denmark")


def test_they_are_those_who_acted_last() -> None:
    demand = stance("Norway and Denmark met in Oslo. They demanded a new treaty.", "demands")
    assert demand.actor == "Norway"
    actors = {m.actor for m in read("Norway and Denmark met in Oslo. They demanded a new treaty.") if m.stance == "demands"}
    assert actors == {"Norway", "Denmark"}


def test_we_is_the_speaker_of_the_quotation() -> None:
    parsed = read_text("“We demand a new treaty.”")
    quotation = span_of(parsed.article, "We demand a new treaty.")
    said = Attribution(
        article=parsed.id,
        source=(),
        cue=(),
        content=(quotation,),
        kind="direct",
        depth=0,
        speaker=Speaker(name="Ilse Marrow", type="person", anonymous=False),
        chain=(),
    )
    (demand,) = find_positions(parsed, ArticleAttributions(article=parsed.id, attributions=(said,)), SETTINGS)
    assert demand.actor == "Ilse Marrow"


def test_a_country_of_his_own_is_spoken_for_by_the_one_who_says_so() -> None:
    offer = stance("Peter Holm said his country is ready for a new treaty.", "offers")
    assert offer.actor == "Peter Holm"


def test_a_thing_takes_no_stance() -> None:
    assert [m.actor for m in read("The weather refused to change.")] == [None]


def test_spans_stand_at_their_place_in_the_article() -> None:
    text = "Fog lay over the sea.\n\nNorway demanded a new treaty unless Denmark paid."
    for mention in read(text):
        for span in (mention.span, mention.content, mention.condition):
            assert span is None or text[span.start : span.end] == span.text


@pytest.mark.parametrize("text", ["", "…", "No news.", "船が座礁した"])
def test_text_without_stances_gives_none(text: str) -> None:
    assert read(text) == ()


def test_one_stance_in_two_articles_is_one_position_in_any_order() -> None:
    first = read("Norway demanded a new fishing treaty.", name="a")
    second = read("A new fishing treaty was demanded by Norway in a letter.", name="b")
    merged = merge_positions([*first, *second], SETTINGS)
    assert merged == merge_positions([*second, *first], SETTINGS)
    (position,) = [p for p in merged if p.stance == "demands"]
    assert position.actor == "Norway"
    assert position.articles == ("a", "b")


def test_opposite_stances_and_other_matters_stay_apart() -> None:
    mentions = read("Norway demanded a fishing treaty. Denmark rejected a fishing treaty. Norway demanded two lighthouses.")
    assert len(merge_positions(mentions, SETTINGS)) == 3


def test_a_body_named_by_its_noun_is_that_body() -> None:
    text = "The Northern Sailors' Union met in Oslo. A captain spoke to Peter Holm. The union demanded a new treaty."
    assert stance(text, "demands").actor == "Northern Sailors' Union"


def test_what_will_be_done_unless_something_happens_is_threatened() -> None:
    threat = stance("Norway said that it would call its sailors home unless Denmark opened the strait.", "threatens")
    assert threat.actor == "Norway"
    assert threat.content is not None
    assert threat.content.text.startswith("call its sailors home")


def test_an_accepted_proposal_goes_on_with_what_is_to_be_done() -> None:
    accepted = stance("Norway accepted a proposal of the mediator to open the strait.", "accepts")
    assert accepted.content is not None
    assert accepted.content.text.endswith("to open the strait")
