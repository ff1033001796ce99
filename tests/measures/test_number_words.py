import pytest

from twosource.measures.number_words import read_words


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("six", 6),
        ("forty-two", 42),
        ("a dozen", 12),
        ("two dozen", 24),
        ("one hundred and five", 105),
        ("twelve hundred", 1_200),
        ("one thousand two hundred", 1_200),
        ("a hundred thousand", 100_000),
        ("two and a half million", 2_500_000),
        ("half a million", 500_000),
        ("zero", 0),
    ],
)
def test_a_number_in_words_has_its_value(words: str, value: float) -> None:
    assert read_words(words) == value


@pytest.mark.parametrize("words", ["nine eleven", "twenty twenty", "five zero", "ten twenty"])
def test_words_that_do_not_make_one_number_are_none(words: str) -> None:
    assert read_words(words) is None
