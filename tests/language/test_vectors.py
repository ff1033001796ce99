import hashlib
import importlib
import sys
from importlib.resources import files
from pathlib import Path
from types import ModuleType
from typing import cast

import numpy as np
import pytest

from twosource.language.vectors import DIMENSIONS, find_words, sentence_vectors

CARD = Path(__file__).parents[2] / "docs" / "models" / "vectors.md"
BUILD_TIME_ONLY = ("torch", "model2vec", "transformers", "tokenizers", "sentence_transformers", "safetensors")


def cosine(first: str, second: str) -> float:
    rows = sentence_vectors([first, second])
    return float(rows[0] @ rows[1])


@pytest.mark.parametrize(
    ("sentence", "paraphrase", "unrelated"),
    [
        (
            "The ferry sank off Tarnik on Monday night.",
            "A ship went down near the coast of Tarnik late on Monday.",
            "Taxes on bread will rise in spring.",
        ),
        (
            "Police detained nine demonstrators outside the parliament of Velmora.",
            "Nine protesters were arrested by officers in front of the Velmoran legislature.",
            "The Orsk glacier lost a metre of ice last summer.",
        ),
        (
            "The hospital ran out of medicine, doctors in Lissa said.",
            "Physicians in Lissa say their clinic has no drugs left.",
            "Shares of the shipyard fell after it lost the navy's order.",
        ),
    ],
)
def test_a_paraphrase_is_nearer_than_a_sentence_about_something_else(sentence: str, paraphrase: str, unrelated: str) -> None:
    assert cosine(sentence, paraphrase) > 0.4
    assert cosine(sentence, unrelated) < 0.2


def test_vectors_have_length_one_and_a_row_a_text() -> None:
    rows = sentence_vectors(["Rain fell on Tarnik.", "Snow fell."])
    assert rows.shape == (2, DIMENSIONS)
    assert rows.dtype == np.float32
    assert np.allclose(np.linalg.norm(rows, axis=1), 1, atol=1e-5)


def test_no_texts_give_no_rows() -> None:
    assert sentence_vectors([]).shape == (0, DIMENSIONS)


@pytest.mark.parametrize(
    "text", ["", " \n\t", "“—!?…”", "__", "\x00", "在塔尔尼克下雨", "В Тарнике дождь", "هطل المطر", "\ud800", "🌧️"]
)
def test_a_text_without_a_known_word_has_a_row_of_zeros(text: str) -> None:
    assert not sentence_vectors([text]).any()


def test_words_of_another_script_take_nothing_from_the_words_that_are_known() -> None:
    assert np.array_equal(*sentence_vectors(["Rain in Tarnik", "Rain in Tarnik дождь"]))


def test_a_row_depends_on_its_own_text_alone() -> None:
    texts = ["Rain fell on Tarnik.", "", "The mayor resigned.", "Nordpress reported it first."]
    rows = sentence_vectors(texts)
    assert np.array_equal(sentence_vectors(texts[::-1])[::-1], rows)
    assert all(np.array_equal(sentence_vectors([text])[0], row) for text, row in zip(texts, rows, strict=True))


def test_case_accents_and_ways_of_writing_a_letter_make_no_difference() -> None:
    plain, *others = sentence_vectors(
        [
            "the cafe office of 2 m2",
            "The Café OFFICE of 2 m²",
            "the cafe\u0301 o\ufb03ce of ２ m2",
            "the ca\u00adfe office of 2 m2",
        ]
    )
    assert all(np.array_equal(other, plain) for other in others)


def test_words_are_cut_at_punctuation_and_symbols() -> None:
    assert find_words("Velmora's “truce”: €20,000 (or_so)") == ["velmora", "s", "truce", "20", "000", "or", "so"]


def test_an_unseen_name_is_known_by_its_pieces() -> None:
    assert sentence_vectors(["Velmorandia"]).any()


def test_a_run_too_long_for_a_word_is_left_out() -> None:
    assert np.array_equal(*sentence_vectors(["Rain fell", "Rain fell " + "q" * 5_000]))


def test_of_an_endless_text_only_the_beginning_is_read() -> None:
    start = "rain " * 2_000
    assert np.array_equal(*sentence_vectors([start, start + "taxes " * 1_000_000]))


def test_the_table_is_the_one_that_the_card_names() -> None:
    found = hashlib.sha256(files("twosource.language").joinpath("data/vectors.npz").read_bytes()).hexdigest()
    assert f"| SHA-256 | `{found}` |" in CARD.read_text(encoding="utf-8")


def test_vectors_need_nothing_of_what_they_were_made_with(monkeypatch: pytest.MonkeyPatch) -> None:
    loaded = cast(dict[str, ModuleType | None], sys.modules)
    for name in BUILD_TIME_ONLY:
        monkeypatch.setitem(loaded, name, None)
    monkeypatch.delitem(loaded, "twosource.language.vectors")
    fresh = importlib.import_module("twosource.language.vectors")
    assert fresh.sentence_vectors(["Rain fell."]).any()
