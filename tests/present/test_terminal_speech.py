"""What somebody says, as the terminal shows it."""

import io

import pytest
from rich.console import Console

from tests.quoted_reading import quoted_reading
from twosource.present.terminal_speech import attributions_of, mouth_of, render_who


def shown(name: str) -> str:
    console = Console(file=io.StringIO(), width=100, color_system=None, legacy_windows=False)
    console.print(render_who(quoted_reading(), name))
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def test_what_two_outlets_quote_alike_is_shown_once_with_both() -> None:
    text = shown("Brandt")
    assert text.count("no other choice before the ice goes,”") == 1
    assert "Harbour Courier ← Ilva Brandt  (direct, in a)" in text
    assert "Orsk Gazette ← Ilva Brandt  (direct, in b)" in text
    assert text.startswith("Brandt: 3 statements")


def test_another_wording_stands_below_with_its_own_words_between_marks() -> None:
    text = shown("Brandt")
    assert "in other words: “We {+had+} no choice before the ice goes,”" in text
    assert "instead of: “We [-have-] no [-other-] choice before the ice goes,”" in text
    assert text.index("[-other-]") < text.index("Tarnik Post ← Ilva Brandt")


@pytest.mark.parametrize("name", ["Orsk Shipping", "shipping orsk"])
def test_the_name_of_a_body_finds_its_spokesman_who_is_marked_as_such(name: str) -> None:
    assert [said.article for _, said in attributions_of(quoted_reading(), name)] == ["d"]
    assert "Island Echo ← Jon Orel  (direct, in d, who speaks for Orsk Shipping)" in shown(name)


def test_a_spokesman_found_by_his_own_name_needs_no_mark() -> None:
    ((_, said),) = attributions_of(quoted_reading(), "Orel")
    assert mouth_of(said, "Orel") is None
    assert "who speaks for" not in shown("Orel")
