import pytest

from tests.building import read_text
from twosource.compare.plover import find_events, look_up


def code(text: str) -> tuple[str, str] | None:
    events = find_events(read_text(text).sentences[0].parse)
    return (events[0].coding.plover, events[0].coding.stance) if events else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Karsk rejected the plan of the Velmoran envoys.", ("REJECT", "rejects")),
        ("Velmora demanded a full withdrawal from the strait.", ("REQUEST", "demands")),
        ("The fishermen of Tarnik called on the ministry for help.", ("REQUEST", "calls for")),
        ("The mayor of Orsk accused the dockers of sabotage.", ("ACCUSE", "accuses")),
        ("Karsk offered a truce of two weeks.", ("AGREE", "offers")),
        ("The envoys of Velmora and Karsk met in Lissa on Monday.", ("CONSULT", "other")),
        ("Soldiers of Karsk shelled the harbour of Tarnik.", ("ASSAULT", "other")),
        ("Students in Orsk began a hunger strike on Monday.", ("PROTEST", "other")),
        ("Velmora expelled two diplomats of Karsk.", ("SANCTION", "other")),
        ("The police of Lissa detained thirty smugglers.", ("COERCE", "other")),
    ],
)
def test_the_main_verb_tells_the_type_of_event(text: str, expected: tuple[str, str]) -> None:
    assert code(text) == expected


def test_what_was_said_counts_rather_than_that_it_was_said() -> None:
    assert code("Karsk has rejected the plan, two officials said on Monday.") == ("REJECT", "rejects")


@pytest.mark.parametrize(
    ("text", "plover"),
    [
        ("Karsk will send food to the islands of Velmora.", "AGREE"),
        ("Karsk said it would impose sanctions on Velmora.", "THREATEN"),
        ("Karsk will not sign the treaty.", "REJECT"),
        ("Karsk said that Velmora must open its harbours.", "REQUEST"),
        ("Karsk is willing to open its harbours.", "AGREE"),
        ("Karsk is not willing to open its harbours.", "REJECT"),
    ],
)
def test_what_is_only_willed_is_coded_by_its_will(text: str, plover: str) -> None:
    coded = code(text)
    assert coded is not None
    assert coded[0] == plover


def test_a_withdrawn_demand_is_a_concession_and_withdrawn_troops_are_a_retreat() -> None:
    assert code("The union withdrew its demand for higher wages.") == ("CONCEDE", "other")
    assert code("Karsk withdrew its soldiers from Tarnik.") == ("RETREAT", "other")


def test_what_did_not_happen_is_no_event() -> None:
    assert code("The soldiers did not attack the harbour.") is None


@pytest.mark.parametrize("text", ["A quiet day.", "12 45 9", "船が座礁した", "…"])
def test_a_sentence_without_an_event_has_none(text: str) -> None:
    assert code(text) is None


def test_asking_not_to_be_named_is_no_demand() -> None:
    assert code("The sailor asked to be identified only by his first name.") is None


def test_a_word_with_its_companion_goes_before_the_word_alone() -> None:
    alone, together = look_up("withdraw", "v", frozenset()), look_up("withdraw", "v", frozenset({"demand"}))
    assert alone is not None
    assert together is not None
    assert (alone.plover, together.plover) == ("RETREAT", "CONCEDE")
    assert look_up("whistle", "v", frozenset()) is None
