"""Quotation marks, paired within a paragraph; a paragraph left open goes on in the next one that opens with a mark."""

import re
from dataclasses import dataclass

from twosource.records import Article

_OPENING = {"“": "”", "«": "»", "„": "“", "‘": "’"}
_STRAIGHT = '"'
_APOSTROPHE_BEFORE = re.compile(r"\w$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """Quoted words: `start` and `end` are offsets into the article's text and take in the marks; `inner_start` and
    `inner_end` don't. `continued` marks a quotation that the next paragraph goes on with; `paragraph` is its block."""

    start: int
    end: int
    inner_start: int
    inner_end: int
    paragraph: int
    continued: bool = False


def find_quotations(article: Article) -> tuple[Quotation, ...]:
    """Return the outermost quotations of an article in order.

    Pairs “ ”, « », „ “ and straight marks by kind; single marks only where they open after a blank and close after a
    word. A mark that is never closed quotes to the end of its paragraph if the next paragraph opens with a mark again
    (the newspaper convention for long quotations), and nothing otherwise.

    >>> article.text                                              # doctest: +SKIP
    'She said: “We wait.”'
    >>> [article.text[q.inner_start:q.inner_end] for q in find_quotations(article)]  # doctest: +SKIP
    ['We wait.']
    """
    found: list[Quotation] = []
    for index, block in enumerate(article.blocks):
        following = article.blocks[index + 1] if index + 1 < len(article.blocks) else None
        resumes = following is not None and article.text[following.start : following.start + 1] in ('"', "“", "«", "„")
        found += _pair(article.text, block.start, block.end, index, resumes=resumes)
    return tuple(found)


def _pair(text: str, start: int, end: int, paragraph: int, *, resumes: bool) -> list[Quotation]:
    found: list[Quotation] = []
    position = start
    while position < end:
        mark = text[position]
        closing = _closing_mark(text, position, start)
        if closing is None:
            position += 1
            continue
        close = _find_close(text, position + 1, end, mark, closing)
        if close is None and not (resumes and mark not in "'‘"):
            position += 1
            continue
        inner_end = end if close is None else close
        stop = end if close is None else close + 1
        found.append(
            Quotation(
                start=position,
                end=stop,
                inner_start=position + 1,
                inner_end=inner_end,
                paragraph=paragraph,
                continued=close is None,
            )
        )
        position = stop
    return found


def _closing_mark(text: str, position: int, start: int) -> str | None:
    mark = text[position]
    if mark == _STRAIGHT:
        return _STRAIGHT
    if mark in "'‘" and position > start and _APOSTROPHE_BEFORE.search(text[position - 1]):
        return None
    if mark == "'":
        return "'"
    return _OPENING.get(mark)


def _find_close(text: str, position: int, end: int, opening: str, closing: str) -> int | None:
    single = closing in "'’"
    depth = 0
    for place in range(position, end):
        mark = text[place]
        if mark == opening and opening != closing and not single:
            depth += 1
        elif mark == closing:
            if single and place + 1 < end and text[place + 1].isalnum():
                continue  # an apostrophe inside a word
            if depth == 0:
                return place if place > position else None
            depth -= 1
    return None
