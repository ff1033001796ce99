import pytest

from tests.building import read_text
from tests.claims.test_finding import claims_of, shared
from twosource.claims.actors import Actor
from twosource.claims.candidates import weigh_by_rarity
from twosource.claims.doers import are_other_actors
from twosource.claims.events import score_events
from twosource.claims.statements import find_statements
from twosource.records import Span
from twosource.settings import ClaimsSettings


def merged(first: str, second: str) -> bool:
    found = claims_of(read_text(first, name="a"), read_text(second, name="b"))
    return bool(shared(found, "event") or shared(found, "actor"))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The company reinstated the 23 crane drivers of Tarnik.", "The company dismissed the 23 crane drivers of Tarnik."),
        ("The council of Orsk opened the old stone bridge.", "The council of Orsk closed the old stone bridge."),
        ("Norlund bought the shipyard in Tarnik harbour.", "Norlund sold the shipyard in Tarnik harbour."),
        ("The new ferry terminal in Orsk is open.", "The new ferry terminal in Orsk is closed."),
    ],
)
def test_two_deeds_to_one_object_are_two_events(first: str, second: str) -> None:
    assert not merged(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Norlund made an offer of a week's truce to Velmora.", "Norlund offered Velmora a truce of a week."),
        ("The army launched an attack on the harbour of Tarnik.", "The army attacked the harbour of Tarnik."),
        ("Norlund turned down the offer of a truce by Velmora.", "Norlund rejected the offer of a truce by Velmora."),
    ],
)
def test_a_deed_told_with_a_noun_or_another_verb_is_one_event(first: str, second: str) -> None:
    assert merged(first, second)


def actor(*names: str, person: bool = False) -> Actor:
    span = Span(article="a", start=0, end=1, text="x")  # type: ignore[arg-type]
    words = tuple(frozenset(name.lower().split()) for name in names)
    return Actor(span=span, names=words, noun="x", open=False, person=person)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (actor("Harbour Union"), actor("Norlund")),
        (actor("Ana Orr", person=True), actor("Ivo Tesk", person=True)),
        (actor("Harbour Union"), actor("Harbour Union", "Norlund")),
    ],
)
def test_two_bodies_two_people_or_one_with_another_are_other_actors(first: Actor, second: Actor) -> None:
    assert are_other_actors(first, second)
    assert are_other_actors(second, first)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (actor("Ana Orr", person=True), actor("Harbour Union")),
        (actor("Dockworkers"), actor("Velmora Dockworkers Union")),
        (actor("Orr", person=True), actor("Ana Orr", person=True)),
    ],
)
def test_who_speaks_for_a_body_its_members_and_short_names_are_no_other_actors(first: Actor, second: Actor) -> None:
    assert not are_other_actors(first, second)


def test_a_refusal_that_all_repeat_is_denied_by_none() -> None:
    text = "The Harbour Union will not open the east gate of Tarnik."
    found = shared(claims_of(*(read_text(text, name=name) for name in "abc")), "event")
    assert [[m.negated for m in c.mentions] for c in found] == [[False, False, False]]


def test_who_says_the_contrary_of_a_claim_denies_it() -> None:
    said = ("Norlund signed the harbour treaty in Orsk.", "Norlund has not signed the harbour treaty in Orsk.")
    found = shared(claims_of(*(read_text(text, name=name) for text, name in zip(said, "ab", strict=True))), "event")
    assert [sorted(m.negated for m in c.mentions) for c in found] == [[False, True]]


@pytest.mark.parametrize(
    "text", ["Crews worked all night to clear the old quarry road.", "Crews worked until Norlund ended the siege."]
)
def test_a_bare_fragment_is_no_claim_of_its_own(text: str) -> None:
    found = claims_of(read_text(text, name="a"), read_text(text.replace("Crews", "Rescuers"), name="b"))
    assert not any(c.text.startswith(("to ", "until ")) for c in found)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Brewer Hallgard will cut 200 jobs in Tarnik.", "Brewer Ostmark will cut 200 jobs in Tarnik."),
        ("Velmora recalled its envoy over the fishing dispute.", "Norlund recalled its envoy over the fishing dispute."),
        ("Orsk Coal raised all wages by four percent in May.", "Dorn Steel raised all wages by four percent in May."),
    ],
)
def test_two_named_doers_without_a_name_in_common_do_two_things(first: str, second: str) -> None:
    assert not merged(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Rescuers took 35 people from roofs in Brisk.", "Rescuers took 53 people from a stranded bus in Brisk."),
        ("Divers lifted four crates from the wreck off Dorn.", "Divers lifted nine crates from the quay of Dorn."),
        ("The police seized 20 pistols at a farm near Orsk.", "The police seized 31 pistols at a shipyard near Orsk."),
    ],
)
def test_a_deed_with_another_number_in_another_sort_of_place_is_another_deed(first: str, second: str) -> None:
    assert not merged(first, second)


@pytest.mark.parametrize(
    ("one", "two", "same"),
    [
        ("The rocket hit a school in Tarnik.", "The rockets destroyed part of a school in the old town.", True),
        ("The rocket hit a school in Tarnik.", "The rockets destroyed a bridge in the old town.", False),
        ("The rocket hit a school in Tarnik.", "The navy destroyed a school in the old town.", False),
        ("The rocket hit a school in Tarnik.", "The rockets did not destroy the school in the old town.", False),
    ],
)
def test_kindred_verbs_with_one_doer_and_one_thing_tell_one_deed(one: str, two: str, same: bool) -> None:
    first, second = (find_statements(read_text(text), None, {})[0] for text in (one, two))
    weights = weigh_by_rarity([first.words.concepts, second.words.concepts])
    assert (score_events(first, second, weights) >= ClaimsSettings().event_likeness) is same


def test_what_ought_to_be_and_what_was_done_before_are_no_news_of_the_same() -> None:
    now = find_statements(read_text("The navy searched the strait off Orsk for mines."), None, {})[0]
    for text in (
        "The navy should search the strait off Orsk for mines.",
        "The navy searched the strait off Orsk for mines twice.",
    ):
        other = find_statements(read_text(text), None, {})[0]
        weights = weigh_by_rarity([now.words.concepts, other.words.concepts])
        assert score_events(now, other, weights) == 0.0


def test_two_places_and_a_sort_of_people_help_to_find_one_deed_told_in_other_words() -> None:
    assert merged(
        "Rebels released nine soldiers in Orsk and some of the women and children in Tarnik.",
        "Dozens of prisoners held by rebels in Orsk and Tarnik were freed on Monday.",
    )
    assert not merged(
        "The studio released a film on Orsk and Tarnik in spring after long talks with its bank.",
        "A new report of the council on Orsk and Tarnik was released by the mayor.",
    )
