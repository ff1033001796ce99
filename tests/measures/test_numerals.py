import pytest

from twosource.measures.numerals import find_numerals


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("1,200 men and 3.5 tons", [1200, 3.5]),
        ("$4.2bn and £300k", [4.2e9, 300_000]),
        ("1.9m people ran a 100m race", [1.9e6, 100]),
        ("several dozen of the hundreds", [(24, 99), (200, 999)]),
        ("hundreds of thousands", [(200_000, 999_999)]),
        ("2 1/2 years", [2.5]),
        ("minus 12 degrees and -5 degrees", [-12, -5]),
        ("sub-500 and 20-30", [500, 20, 30]),
        ("a third of the 600", [1 / 3, 600]),
        ("none at all", []),
        ("", []),
    ],
)
def test_numbers_are_found_in_order(text: str, values: list[object]) -> None:
    assert [n.value for n in find_numerals(text)] == values


def test_the_currency_in_front_belongs_to_the_number() -> None:
    found = find_numerals("RM79, US$5 and a $7 fee")
    assert [(n.money, n.low) for n in found] == [("MYR", 79), ("USD", 5), ("USD", 7)]


def test_a_number_knows_its_place() -> None:
    text = "Some forty-two men."
    (found,) = find_numerals(text)
    assert text[found.start : found.end] == "forty-two"
