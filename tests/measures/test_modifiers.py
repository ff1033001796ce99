import pytest

from twosource.measures.modifiers import interval, modifier_after, modifier_before, significant_digits

SHARES = (0.10, 0.06, 0.01)


@pytest.mark.parametrize(
    ("number", "digits"), [(40, 1), (350, 2), (20_000, 1), (140_000, 2), (1_240, 3), (2.5, 2), (0.75, 2), (100.0, 1), (0, 1)]
)
def test_the_digits_that_are_said_are_counted(number: float, digits: int) -> None:
    assert significant_digits(number) == digits


def test_the_rounder_a_number_the_wider_it_is() -> None:
    assert interval(100, 100, "~", "both", SHARES) == (90, 110)
    assert interval(110, 110, "~", "both", SHARES) == (103, 117)
    assert interval(111, 111, "~", "both", SHARES) == (109, 113)


def test_nearly_widens_downward_only() -> None:
    assert interval(200, 200, "~", "below", SHARES) == (180, 200)


def test_a_range_is_not_widened() -> None:
    assert interval(24, 99, "~", "both", SHARES) == (24, 99)


@pytest.mark.parametrize(
    ("text", "modifier", "words"),
    [
        ("held around ", "~", "around "),
        ("held more than ", ">", "more than "),
        ("held no more than ", "<", "no more than "),
        ("up to an estimated ", "<", "up to an estimated "),
        ("well over ", ">", "well over "),
        ("walked about town with ", "=", ""),
        ("wallabout ", "=", ""),
        ("", "=", ""),
    ],
)
def test_the_words_before_a_number_modify_it(text: str, modifier: str, words: str) -> None:
    found = modifier_before(text, len(text))
    assert (found.modifier, text[found.edge :]) == (modifier, words)


def test_the_words_after_a_number_modify_it() -> None:
    found = modifier_after("40 or more", 2)
    assert found is not None
    assert (found.modifier, found.edge) == (">", 10)
    assert modifier_after("40 boats", 2) is None
