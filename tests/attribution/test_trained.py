"""The trained models that stand in the package."""

import time
from importlib.resources import files
from pathlib import Path

import pytest

from tests.attribution.views import look_at_text
from twosource.attribution.trained import LONGEST, load_model, read_rates, weights_from

MOST_BYTES = 4_000_000
"""Of all weights together: the package stays small."""


def test_the_weights_stand_in_the_package_and_are_small() -> None:
    folder = files("twosource.attribution") / "data"
    assert sum(len((folder / name).read_bytes()) for name in ("cues.crfsuite", "roles.crfsuite")) < MOST_BYTES


def test_loading_takes_less_than_half_a_second(tmp_path: Path) -> None:
    for each in (files("twosource.attribution") / "data").iterdir():
        (tmp_path / each.name).write_bytes(each.read_bytes())
    begun = time.perf_counter()
    with weights_from(tmp_path):
        model = load_model()
    assert time.perf_counter() - begun < 0.5
    assert model is not load_model()


def test_missing_weights_are_an_error(tmp_path: Path) -> None:
    with weights_from(tmp_path), pytest.raises(FileNotFoundError):
        load_model()


def test_a_table_of_rates_is_read() -> None:
    assert read_rates("lemma\tclass\trate\nsay\tV\t8\n") == {("say", "V"): 8}


def test_a_cue_and_its_words_are_found() -> None:
    view, marked = look_at_text("The mayor said the dam was closed.")
    model = load_model()
    chances = {token.text: chance for token, chance in model.find_cues(view, marked)}
    assert chances["said"] > 0.9 > 0.2 > chances["closed"]
    roles = model.find_roles(view, view.tokens[2], marked)
    assert (sorted(roles.source), sorted(roles.cue), sorted(roles.content)) == ([0, 1], [2], [3, 4, 5, 6])


def test_a_sentence_too_long_is_left_to_the_rules() -> None:
    view, marked = look_at_text(f"The mayor said {'boats, ' * LONGEST} and ferries were late.")
    assert load_model().find_cues(view, marked) == []
