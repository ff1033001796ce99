"""Whether two numbers can count the same."""

from dataclasses import replace

import pytest

from tests.building import read_text
from tests.claims.test_finding import counted
from twosource.claims.measured import Measured, find_measured
from twosource.claims.number_fit import (
    closeness,
    have_one_fellow,
    is_everyday,
    is_part_of_people,
    noun_fits,
    said_of_others,
    same_size,
    says_both,
    states_fit,
)
from twosource.claims.statements import find_statements
from twosource.measures import find_quantities
from twosource.settings import MeasuresSettings


def measured(text: str, words: str, value: float, noun: str, state: str | None = None) -> Measured:
    parsed = read_text(text)
    return find_measured(find_statements(parsed, None, {}), [counted(parsed, words, value, noun, state)])[0]


LATE = measured("Some 900 dockers were to walk out on Monday.", "900 dockers", 900, "docker")
EARLY = measured("The union says 1,000 dockers are on strike.", "1,000 dockers", 1000, "docker")


def test_two_large_counts_of_one_narrow_noun_that_lie_near_count_the_same() -> None:
    assert same_size(LATE, EARLY, [LATE, EARLY])


@pytest.mark.parametrize(
    ("text", "words", "value", "noun"),
    [
        ("The union says 1,900 dockers are on strike.", "1,900 dockers", 1900, "docker"),
        ("The union says 1,000 people are on strike.", "1,000 people", 1000, "people"),
        ("The union says 1,000 drivers are on strike.", "1,000 drivers", 1000, "driver"),
    ],
)
def test_a_far_number_or_another_noun_is_another_size(text: str, words: str, value: float, noun: str) -> None:
    other = measured(text, words, value, noun)
    assert not same_size(LATE, other, [LATE, other])


def test_a_third_number_near_two_that_differ_leaves_open_which_is_meant() -> None:
    third = measured("Another 950 dockers work in Orsk.", "950 dockers", 950, "docker")
    assert not same_size(LATE, EARLY, [LATE, EARLY, third])
    assert same_size(LATE, replace(LATE), [LATE, third])


def test_small_counts_are_of_no_size() -> None:
    few = measured("Nine dockers were injured.", "Nine dockers", 9, "docker")
    ten = measured("Ten dockers were injured.", "Ten dockers", 10, "docker")
    assert not same_size(few, ten, [few, ten])


def test_an_article_that_gives_both_numbers_tells_what_each_counts() -> None:
    total = measured("In all 17 people died.", "17 people", 17, "people", "killed")
    shop = measured("In the shop 12 people died.", "12 people", 12, "people", "killed")
    other = measured("The attack on the shop killed 12 people.", "12 people", 12, "people", "killed")
    assert says_both(total, other, [total, shop])
    assert not says_both(total, other, [total])
    assert not says_both(shop, other, [total, shop])


def test_people_told_by_their_nation_may_be_those_told_by_their_trade_where_the_numbers_agree() -> None:
    nation = measured("Three Americans were killed in Tarnik.", "Three Americans", 3, "americans", "killed")
    trade = measured("Three doctors were killed in Tarnik.", "Three doctors", 3, "doctor", "killed")
    four = measured("Four doctors were killed in Tarnik.", "Four doctors", 4, "doctor", "killed")
    assert noun_fits(nation, trade) == 0.5
    assert noun_fits(nation, four) == 0.0


def test_one_man_and_one_woman_are_two() -> None:
    man = measured("One man was killed.", "One man", 1, "man", "killed")
    woman = measured("One woman was killed.", "One woman", 1, "woman", "killed")
    assert noun_fits(man, woman) == 0.0


def test_a_few_days_are_as_everyday_as_a_few_people() -> None:
    few = measured("Two men were hurt.", "Two men", 2, "man", "injured")
    days = replace(few, quantity=replace(few.quantity, unit="day", noun_class="duration", noun="day"))
    assert is_everyday(few)
    assert is_everyday(days)
    assert not is_everyday(LATE)
    assert closeness(LATE.quantity, EARLY.quantity) > 0.8


def test_one_official_counts_nobody_and_one_man_killed_does() -> None:
    said = read_text("One official said so in Tarnik.")
    assert find_measured(find_statements(said, None, {}), [counted(said, "One official", 1, "official", None)]) == ()
    dead = read_text("One man was killed in Tarnik.")
    assert len(find_measured(find_statements(dead, None, {}), [counted(dead, "One man", 1, "man", "killed")])) == 1


def test_children_may_be_among_more_people_and_fighters_not_among_fewer() -> None:
    children = measured("The fire killed 12 children.", "12 children", 12, "child")
    fighters = measured("Some 90 fighters left Orsk.", "90 fighters", 90, "fighter")
    people = measured("The fire killed 40 people.", "40 people", 40, "person")
    assert is_part_of_people(children, people)
    assert is_part_of_people(people, children)
    assert not is_part_of_people(fighters, people)
    assert not is_part_of_people(measured("The fire killed 12 miners.", "12 miners", 12, "miner"), people)


@pytest.mark.parametrize(
    ("one", "two", "apart"),
    [
        ("Her margin was 900 votes.", "The swing was 800 votes.", True),
        ("Her margin was 900 votes.", "The margin in Orsk was 800 votes.", False),
        ("The toll was 900 votes.", "The swing was 800 votes.", False),
        ("Her margin was 900 votes.", "She won 800 votes.", False),
    ],
)
def test_a_number_said_of_one_thing_is_no_number_of_another(one: str, two: str, apart: bool) -> None:
    first, second = measured(one, "900 votes", 900, "vote"), measured(two, "800 votes", 800, "vote")
    assert said_of_others(first, second) == apart


def test_the_hurt_and_those_in_hospital_are_the_same_only_where_their_numbers_meet() -> None:
    hurt = measured("About 30 miners were hurt.", "30 miners", 30, "miner", "injured")
    brought = measured("The clinic admitted 31 miners.", "31 miners", 31, "miner", "in hospital")
    assert states_fit(hurt, brought, 1)
    assert not states_fit(hurt, brought, 0.5)


def numbers(text: str) -> dict[str, Measured]:
    parsed = read_text(text)
    found = find_quantities(parsed, MeasuresSettings())
    return {m.quantity.span.text: m for m in find_measured(find_statements(parsed, None, {}), found)}


def test_numbers_beside_one_number_of_something_else_are_told_of_one_matter() -> None:
    one = numbers("On Monday 41 deputies and four mayors voted against the bill.")
    two = numbers("In the end 41 deputies and five mayors brought the bill down.")
    four, five = one["four mayors"], two["five mayors"]
    assert have_one_fellow(four, five, [*one.values()], [*two.values()])
    three = numbers("In the end 38 deputies and five mayors brought the bill down.")
    assert not have_one_fellow(four, three["five mayors"], [*one.values()], [*three.values()])


def test_passengers_and_all_on_board_are_not_set_against_each_other() -> None:
    all_, some = (
        numbers("The ferry was carrying 162 people.")["162 people"],
        numbers("The ferry had 155 passengers on board.")["155 passengers"],
    )
    assert all_.state == some.state == "aboard"
    assert is_part_of_people(all_, some)


def test_children_are_no_version_of_an_open_number_of_people() -> None:
    children = measured("The fire killed 132 children.", "132 children", 132, "child")
    open_ = numbers("The fire killed at least 130 people.")["at least 130 people"]
    assert is_part_of_people(children, open_)
