"""Numbers that differ and contradict nobody, in small."""

from dataclasses import replace

import pytest

from tests.building import read_text, span_of
from twosource.claims.comparable import (
    are_apart,
    have_other_causes,
    part_told,
    tells_a_norm,
    tells_capacity,
    tells_of_before,
)
from twosource.claims.statements import Statement, find_statements
from twosource.records import Quantity


def told(text: str, words: str, unit: str | None = None) -> tuple[Statement, Quantity]:
    parsed = read_text(text)
    span = span_of(parsed.article, words)
    statement = next(s for s in find_statements(parsed, None, {}) if s.span.overlaps(span))
    return statement, Quantity(span=span, value=1, low=1, high=1, modifier="=", unit=unit, noun="people")


@pytest.mark.parametrize(
    ("text", "capacity"),
    [
        ("The ferry can carry up to 60 people.", True),
        ("The hall has room for 400 guests.", True),
        ("The stadium seats 9,000 people.", True),
        ("The camp was built for 300 families.", True),
        ("The ferry carried 60 people.", False),
        ("Rescuers could save 12 people.", False),
    ],
)
def test_what_a_thing_could_hold_is_not_what_it_holds(text: str, capacity: bool) -> None:
    statement = find_statements(read_text(text), None, {})[0]
    assert tells_capacity(statement) is capacity


@pytest.mark.parametrize(
    ("text", "words", "part"),
    [
        ("The fire killed 30 people, including nine children.", "nine children", "of"),
        ("The fire killed 30 people, 12 of them women.", "12", "of"),
        ("Among them were 12 nurses; among the dead three drivers.", "three drivers", "of"),
        ("The blast left the gunman and six others dead.", "six others", "beside"),
        ("The storm killed the captain and two more sailors.", "two more sailors", "beside"),
        ("The fire killed 30 people.", "30 people", None),
        ("Fourteen others were missing.", "Fourteen others", None),
    ],
)
def test_a_part_of_a_number_and_one_counted_beside_another_are_told(text: str, words: str, part: str | None) -> None:
    assert part_told(*told(text, words)) == part


APART = {
    "a part and a total": (
        ("A fire killed 30 people.", "30 people"),
        ("A fire killed many, including nine children.", "nine children"),
    ),
    "two lands": (
        ("Norlund cut its deficit to 4 percent under the Karsk rules.", "4 percent"),
        ("Velmora cut its deficit to 9 percent under the Karsk rules.", "9 percent"),
    ),
    "two storms": (("Hurricane Ada killed 12 people.", "12 people"), ("Hurricane Bo killed 40 people.", "40 people")),
    "two towns": (("The quake killed 12 in Tarnik.", "12"), ("The quake killed 30 in Orsk.", "30")),
    "the whole land and a town": (
        ("Storms killed 60 people nationwide.", "60 people"),
        ("Storms killed nine people in Tarnik.", "nine people"),
    ),
    "a force and its men in a town": (
        ("The police have 4,000 officers altogether.", "4,000 officers"),
        ("The police have 40 officers in Orsk.", "40 officers"),
    ),
    "the last quake and this one": (
        ("A quake killed 90 people in 1987.", "90 people"),
        ("A quake killed 12 people.", "12 people"),
    ),
    "an earlier strike": (
        ("An earlier strike killed seven guards.", "seven guards"),
        ("A strike killed 12 guards.", "12 guards"),
    ),
    "roofs and a bus": (
        ("Rescuers took 35 people from roofs.", "35 people"),
        ("Rescuers took 53 people from a stranded bus.", "53 people"),
    ),
    "a farm and a shipyard": (
        ("Police seized 20 pistols at a farm.", "20 pistols"),
        ("Police seized 31 pistols in a shipyard.", "31 pistols"),
    ),
    "a cellar and a ferry": (
        ("Doctors treated 9 people in a cellar.", "9 people"),
        ("Doctors treated 14 people on a ferry.", "14 people"),
    ),
    "a town alone": (
        ("A storm killed 12 people in the town alone.", "12 people"),
        ("A storm killed 40 people.", "40 people"),
    ),
    "the worst of its kind": (
        ("The deadliest fire killed 70 people.", "70 people"),
        ("The fire killed nine people.", "nine people"),
    ),
}


@pytest.mark.parametrize("pair", APART)
def test_numbers_of_two_things_are_apart(pair: str) -> None:
    one, two = APART[pair]
    assert are_apart(*told(*one), *told(*two))
    assert are_apart(*told(*two), *told(*one))


def test_shares_without_a_name_in_common_have_two_bases() -> None:
    one, two = (
        told("With 64 percent of precincts in, the yes led.", "64 percent", "percent"),
        told("He paid 36 percent.", "36 percent", "percent"),
    )
    assert are_apart(*one, *two)
    named = (
        told("Turnout in Orsk was 64 percent.", "64 percent", "percent"),
        told("In Orsk 61 percent voted.", "61 percent", "percent"),
    )
    assert not are_apart(*named[0], *named[1])


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (("The fire in Tarnik killed 12 people.", "12 people"), ("The fire killed 14 people.", "14 people")),
        (
            ("Rescuers took 35 people from the roof of a school.", "35 people"),
            ("Rescuers took 36 people from a school.", "36 people"),
        ),
        (
            ("Rescuers took 35 people from roofs.", "35 people"),
            ("Rescuers took 36 people from the area.", "36 people"),
        ),
        (("Nine miners were killed.", "Nine miners"), ("The blast killed 11 miners.", "11 miners")),
        (
            ("About 40 ships wait off Orsk.", "About 40 ships"),
            ("More than 50 ships wait off the port of Orsk.", "More than 50 ships"),
        ),
    ],
)
def test_counts_of_one_thing_are_not_apart(one: tuple[str, str], two: tuple[str, str]) -> None:
    assert not are_apart(*told(*one), *told(*two))


def clause(text: str) -> Statement:
    return find_statements(read_text(text), None, {})[0]


@pytest.mark.parametrize(
    ("one", "two", "other"),
    [
        ("A gunman killed 13 people.", "A drone killed 13 people.", True),
        ("A storm killed 13 people.", "Flooding killed 13 people.", False),
        ("A gunman killed 13 people.", "An accident killed 13 people.", False),
        ("A gunman killed 13 people.", "Thirteen people were killed.", False),
    ],
)
def test_causes_of_two_sorts_are_two_events(one: str, two: str, other: bool) -> None:
    assert have_other_causes(clause(one), clause(two)) is other
    assert have_other_causes(clause(two), clause(one)) is other


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("The navy has searched the strait twice in the past year.", True),
        ("The navy searched the strait on two other occasions.", True),
        ("The navy searched the strait five times.", True),
        ("The navy searched the strait earlier today.", False),
        ("The navy searched the strait on Monday.", False),
    ],
)
def test_what_was_done_often_or_before_is_not_the_news(text: str, before: bool) -> None:
    assert tells_of_before(clause(text)) is before


def test_what_ought_to_be_is_told_from_what_is() -> None:
    assert tells_a_norm(clause("Every pilot should be allowed to sail."))
    assert not tells_a_norm(clause("Every pilot is allowed to sail."))


def test_names_that_the_other_article_begins_with_part_nothing() -> None:
    one, two = told("The quake killed 12 in Tarnik.", "12"), told("The quake killed 30 in Orsk.", "30")
    assert are_apart(*one, *two)
    assert not are_apart(*one, *two, (frozenset({"@orsk"}), frozenset()))


@pytest.mark.parametrize(
    ("text", "words", "base", "state", "part"),
    [
        (
            "About 300 of an estimated 900 residents had left by evening.",
            "About 300",
            "an estimated 900 residents",
            "evacuated",
            None,
        ),
        ("Three of the 14 missing were found dead.", "Three", "the 14 missing", "killed", "of"),
        ("Three of the sailors were found dead.", "Three", "the sailors", "killed", "of"),
    ],
)
def test_so_many_of_so_many_counts_all_that_are_in_a_state(
    text: str, words: str, base: str, state: str, part: str | None
) -> None:
    statement, quantity = told(text, words)
    whole = span_of(read_text(text).article, base)
    assert part_told(statement, replace(quantity, part_of=whole, state=state)) == part
