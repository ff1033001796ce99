"""Two articles side by side in the terminal and as JSON."""

import io
import json

import pytest
from rich.console import Console

from tests.building import make_article
from tests.reuse.texts import OTHER_ACCOUNT, WIRE, cut
from twosource.library import collate
from twosource.present.compare_json import collation_to_dict
from twosource.present.terminal_compare import render_collation
from twosource.records import Article, Collation


def shown(collation: Collation, width: int) -> str:
    console = Console(width=width, color_system=None, file=io.StringIO(), record=True)
    console.print(render_collation(collation))
    return console.export_text()


def wire() -> Article:
    return make_article(WIRE, name="wire", outlet="NordPress", published="2031-03-03")


def edited() -> Article:
    text = cut(WIRE, (1, 2, 3, 4, 0)).replace("Three dock workers", "Four dock workers") + "\n\nThe mayor came on Tuesday."
    return make_article(text, name="edited", outlet="Harbour Courier", published="2031-03-04")


@pytest.mark.parametrize("width", [80, 120])
def test_nothing_is_wider_than_the_terminal_and_the_weightiest_difference_comes_first(width: int) -> None:
    lines = shown(collate(wire(), edited()), width).splitlines()
    assert max(map(len, lines)) <= width
    first = lines.index("Differences, the weightiest first") + 1
    assert lines[first].split()[:4] == ["number", "changed", "“Three”", "→"]


def test_marks_and_not_colour_alone_tell_what_became_of_a_sentence() -> None:
    page = shown(collate(wire(), edited()), 120)
    assert "[-Three-]" in page
    assert "{+Four+}" in page
    marks = [line.split(" ")[0] for line in page[page.index("[-left only-]") :].splitlines()[1:]]
    assert {"=", "≠", "-", "+", "↕a"} <= set(marks)


def test_the_one_that_the_other_comes_from_stands_left_whatever_the_order_of_asking() -> None:
    assert shown(collate(wire(), edited()), 100) == shown(collate(edited(), wire()), 100)
    assert collation_to_dict(collate(edited(), wire()))["first"]["id"] == "wire"


def test_unchanged_stretches_are_folded() -> None:
    copy = make_article(WIRE + "\n\nNothing else is known.", name="copy", outlet="Orsk Gazette", published="2031-03-05")
    page = shown(collate(wire(), copy), 80)
    assert "6 sentences alike" in " ".join(page.split())
    assert "grain pier" not in page


def test_an_unknown_direction_is_said_and_nothing_is_called_added() -> None:
    one, other = make_article(WIRE, name="one"), make_article(OTHER_ACCOUNT, name="other")
    page = shown(collate(one, other), 80)
    assert "direction unknown" in " ".join(page.split())
    assert "left only" in page
    assert "dropped" not in page.split("Side by side")[0]
    assert collation_to_dict(collate(one, other))["direction"] == "unknown"


def test_the_json_holds_every_sentence_of_both_articles_once() -> None:
    facts = json.loads(json.dumps(collation_to_dict(collate(wire(), edited()))))
    for side, article in (("first", wire()), ("second", edited())):
        spans = [span for sentence in facts["sentences"] for span in sentence[side]]
        assert sorted(span["text"] for span in spans) == sorted(article.text.split("\n\n"))
        assert all(article.text[span["start"] : span["end"]] == span["text"] for span in spans)
    assert facts["edits"][0]["first"]["text"] == "Three"


def test_markup_and_control_characters_of_an_article_do_no_harm() -> None:
    hostile = make_article("[bold]A crane\x1b[31m fell[/bold] on the pier of Tarnik.", name="[red]x[/red]")
    page = shown(collate(hostile, wire()), 80)
    assert "\x1b" not in page
    assert "[bold]A crane" in page
