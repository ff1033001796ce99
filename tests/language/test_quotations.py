"""Quotation marks: which pairs are found, which marks are left alone, and that odd text takes no more time."""

import time

import pytest

from tests.building import make_article
from twosource.language import find_quotations


def quoted(text: str) -> list[str]:
    article = make_article(text)
    return [article.text[q.inner_start : q.inner_end] for q in find_quotations(article)]


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("She said: “We wait.”", ["We wait."]),
        ('"We wait," she said. "We wait long."', ["We wait,", "We wait long."]),
        ("Er sagte: „Wir warten.“", ["Wir warten."]),
        ("Elle dit: «Nous attendons.»", ["Nous attendons."]),
        ("He spoke of ''a long wait'' in Tarnik.", ["a long wait"]),
        ("He spoke of ``a long wait'' in Tarnik.", ["a long wait"]),
        ("She called it 'a long wait' on Monday.", ["a long wait"]),
    ],
)
def test_marks_are_paired_by_kind(text: str, inner: list[str]) -> None:
    assert quoted(text) == inner


def test_only_the_outermost_of_nested_marks_is_returned() -> None:
    assert quoted("“He said ‘wait’ and “wait” again,” she said.") == ["He said ‘wait’ and “wait” again,"]


def test_apostrophes_quote_nothing() -> None:
    assert quoted("The town's mayor didn't know the ferries' owners' names.") == []


def test_a_curly_mark_may_be_closed_by_a_straight_one() -> None:
    assert quoted('“We wait," she said.') == ["We wait,"]


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("She said: “We wait.“ Then she left.", ["We wait."]),
        ("She said: ”We wait.” Then she left.", ["We wait."]),
        ("“We wait,“ she said, “for boats.”", ["We wait,", "for boats."]),
    ],
)
def test_a_curly_mark_turned_the_wrong_way_counts_by_where_it_stands(text: str, inner: list[str]) -> None:
    assert quoted(text) == inner


def test_a_stray_mark_does_not_turn_a_paragraph_inside_out() -> None:
    assert quoted('the ice is thick." she said. "We wait," she added.') == ["We wait,"]


def test_a_paragraph_left_open_goes_on_where_the_next_opens_with_a_mark() -> None:
    article = make_article("She said: “We wait.\n\n“We wait long.”\n\nHe left “early.")
    found = find_quotations(article)
    assert [(q.paragraph, q.continued) for q in found] == [(0, True), (1, False)]
    assert article.text[found[0].inner_start : found[0].inner_end] == "We wait."


@pytest.mark.parametrize("text", ["", "“", '"', "''", "””", "“”", '""', "' '", "‘", "«»»", "“ “ “", "🙂“🙂”"])
def test_odd_marks_do_no_harm(text: str) -> None:
    assert all(q.start < q.end <= len(text) for q in find_quotations(make_article(text)))


@pytest.mark.parametrize("mark", ["“a ", "“a ”” ", '"a ', "'a ", "‘a ", "''a ", "«a "])
def test_a_hundred_thousand_marks_take_no_more_than_a_moment(mark: str) -> None:
    article = make_article(mark * 50_000)
    start = time.process_time()
    find_quotations(article)
    assert time.process_time() - start < 3
