"""The account in Markdown: markdown-it, which knows CommonMark and tables, reads it without finding markup of the articles."""

import re
from dataclasses import replace

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from tests.exports.addressed import addressed_part, sample_parts
from tests.sample_reading import hostile
from twosource.exports import Part
from twosource.exports.markdown import plain, reading_to_markdown

READER = MarkdownIt("gfm-like", {"html": True, "linkify": False})


def account(*parts: Part) -> str:
    return b"".join(reading_to_markdown(parts or sample_parts())).decode()


def tokens(text: str) -> list[Token]:
    found = READER.parse(text)
    return [*found, *(child for token in found for child in token.children or ())]


def shown(text: str) -> str:
    return "".join(token.content for token in tokens(text) if token.type in ("text", "code_inline"))


@pytest.mark.parametrize(
    "words",
    [
        "<script>alert(1)</script>",
        "[so](javascript:x) ![a](b)",
        "**bold** _it_ `code` ~~no~~",
        "# heading #",
        "1. first",
        "- item",
        "+ item",
        "> quote",
        "=====",
        "a | b",
        "&lt; &#60; \\*",
        "[^1]: note",
        "$x$ {#id}",
        "---",
        "12) so",
    ],
)
def test_words_are_shown_as_they_are(words: str) -> None:
    found = tokens(plain(words))
    assert {token.type for token in found} <= {"paragraph_open", "inline", "text", "text_special", "paragraph_close"}
    assert "".join(token.content for token in found if token.type.startswith("text")) == words


def test_markup_of_an_article_never_becomes_markup() -> None:
    kinds = {token.type for token in tokens(account())}
    assert not kinds & {"html_block", "html_inline", "image", "code_block", "fence"}


def test_every_citation_has_its_note_with_the_words() -> None:
    text = account()
    cited, noted = set(re.findall(r"\[\^(\d+)\](?!:)", text)), set(re.findall(r"^\[\^(\d+)\]:", text, re.MULTILINE))
    assert cited == noted
    assert len(noted) > 8
    assert "characters 87 to 102: “about 40 crowns”" in text


def test_a_claim_tells_its_origins_and_who_carries_it_on_whose_word() -> None:
    text = shown(account())
    assert "1 to 2 independent origins: NordPress; officials" in text
    assert "Harbour Courier ← NordPress (hedged: allegedly): “raise its fares by about 40 crowns”" in text


def test_the_tree_is_an_indented_list_and_an_unknown_direction_is_said_to_be_unknown() -> None:
    text = account(addressed_part("rewrite"))
    assert "\n  - Orsk Gazette, 2024-05-07 (implied): rewrite, 67 % taken, 90 % sure" in text
    assert "share text; who took it from whom is unknown" in text


def test_a_sentence_that_a_reader_edited_is_marked_with_what_it_no_longer_stands_on() -> None:
    part = sample_parts()[0]
    edited = replace(part.story.brief[0], text="All fares fall.", as_written="Two accounts.", faults=("no words say *fall*",))
    text = account(Part(story=replace(part.story, brief=(edited,)), articles=part.articles))
    assert "- All fares fall.[^1][^2] *(edited by a reader)* **Not held by what it cites: no words say \\*fall\\*.**" in text


def test_only_addresses_of_the_web_become_links() -> None:
    part = addressed_part()
    assert "<https://courier.example/fares?a=1&b=ü%20x>" in account(part)
    bad = replace(hostile(), url="javascript:alert(1)")
    assert "javascript" not in account(Part(story=part.story, articles={**part.articles, bad.id: bad}))
