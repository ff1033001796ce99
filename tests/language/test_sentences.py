"""Sentences end where a reader would say so."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.language import split_sentences


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in split_sentences(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Dr. Aldan of the Tarnik hospital went home.",
        "The U.S. Embassy in Orsk stayed shut.",
        "It cost 1.9 million crowns, No. 5 on the list.",
        "J. Brandt said so at 5 p.m. on Monday.",
        "“Why?” he asked the harbour master.",
        "The ferry… turned back before Jan. 4 came.",
    ],
)
def test_a_full_stop_inside_a_sentence_does_not_end_it(text: str) -> None:
    assert cut(text) == [text]


def test_closing_marks_stay_with_the_sentence_they_close() -> None:
    assert cut('"We wait." (He left.) Nobody came!') == ['"We wait."', "(He left.)", "Nobody came!"]


def test_a_clock_time_may_end_a_sentence() -> None:
    assert cut("The gate closed at 5 p.m. Nobody was hurt.") == ["The gate closed at 5 p.m.", "Nobody was hurt."]


def test_a_run_without_an_end_is_cut_at_a_blank() -> None:
    parts = split_sentences("wave " * 1_000, longest=100)
    assert all(end - start <= 100 for start, end in parts)
    assert len(parts) >= 50


@pytest.mark.parametrize("text", ["", "   ", "\n", "...", "😀😀", "!?"])
def test_text_without_words_does_no_harm(text: str) -> None:
    assert "".join(cut(text)) == text.strip()


@given(st.text(alphabet='aB .!?"”(\n', max_size=80))
def test_no_character_but_blanks_is_lost_and_none_is_told_twice(text: str) -> None:
    spans = split_sentences(text)
    assert "".join(text[s:e] for s, e in spans).replace(" ", "").replace("\n", "") == text.replace(" ", "").replace("\n", "")
    assert all(a[1] <= b[0] for a, b in pairwise(spans))


@pytest.mark.parametrize(
    "text",
    [
        "It began at 10 p.m. Wednesday in Tarnik.",
        "The gates shut at 6 a.m. GMT on both quays.",
        "The vote was called at 9 a.m. March 3, 2031.",
        "The ferry left at 7 p.m. Eastern time.",
    ],
)
def test_the_day_or_the_zone_of_a_time_of_day_begins_no_sentence(text: str) -> None:
    assert cut(text) == [text]


def test_a_day_that_does_something_begins_a_sentence() -> None:
    assert cut("It began at 10 p.m. Wednesday was quiet.") == ["It began at 10 p.m.", "Wednesday was quiet."]
