"""What weighs in a sentence, known by pattern."""

import pytest

from twosource.reuse.details import find_details, read_names


def details(text: str) -> list[tuple[str, str]]:
    names = read_names(text, [(0, len(text))])
    return [(d.matter, text[d.start : d.end]) for d in find_details(text, 0, len(text), names)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It sold about 4,500 tonnes.", [("number", "about 4,500")]),
        ("It sold four and a half tonnes.", [("number", "four")]),
        ("It lost more than $2.5 million.", [("number", "more than $2.5 million")]),
        ("Some 20 per cent left, then hundreds.", [("number", "Some 20 per cent"), ("number", "hundreds")]),
        ("One of them flew an F-16.", [("name", "F-16")]),
        ("It was on 20 December 2023 at 8 p.m.", [("date", "20 December 2023"), ("date", "8 p.m.")]),
        ("It may march in May 2024.", [("hedge", "may"), ("date", "May 2024")]),
        ("They didn't wait, nor did Lena Marrow's crew.", [("negation", "didn't"), ("negation", "nor"), ("name", "Lena Marrow")]),
        ("In Tarnik it snowed.", [("name", "Tarnik")]),
        ("Yesterday's fog allegedly hid it.", [("date", "Yesterday"), ("hedge", "allegedly")]),
    ],
)
def test_details_are_found_with_their_words(text: str, expected: list[tuple[str, str]]) -> None:
    assert details(text) == expected


def test_numbers_and_dates_have_one_spelling() -> None:
    def keys(text: str) -> frozenset[str]:
        return find_details(text, 0, len(text), frozenset())[0].keys

    assert keys("40,000 men") == keys("forty thousand men") == keys("40000 men")
    assert keys("twenty-five boats") == keys("25 boats")
    assert keys("on Dec. 20") == keys("on 20 December") == keys("on December 20th")


def test_capitals_of_a_headline_make_no_names() -> None:
    headline = "Dockers Reject Offer, Keep Port Closed"
    assert read_names(headline, [(0, len(headline))]) == frozenset()
    assert find_details(headline, 0, len(headline), frozenset()) == ()
