"""Quotation marks, paired within a paragraph; a paragraph left open goes on in the next one that opens with a mark."""

import re
from dataclasses import dataclass

from twosource.records import Article

_CLOSING = {"“": "”", "”": "”", "«": "»", "„": "“", "‘": "’", '"': '"', "''": "''", "``": "''", "'": "'"}
_PAIRED = ("“”", "«»")
"""Marks that can be nested in their own kind, paired with a stack."""
_SINGLE = ("'", "‘")
_MARK = re.compile(r"``|''|[“”«„‘\"']")
_RESUMING = ('"', "“", "«", "„", "''", "``")


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
    """Return the outermost quotations of an article in order, in time proportional to its length.

    Pairs “ ”, « », „ “, straight marks and doubled single marks by kind; single marks only where they open after a blank
    and close after a word. A straight mark opens only before a word and closes only behind one, so that a stray mark does
    not turn a paragraph inside out. A curly mark turned the wrong way opens or closes by where it stands, one closed by a
    straight mark counts as closed. A mark that is never closed quotes to the end of its paragraph if the next paragraph
    opens with a mark again (the newspaper convention for long quotations), and nothing otherwise.

    >>> article.text                                              # doctest: +SKIP
    'She said: “We wait.”'
    >>> [article.text[q.inner_start:q.inner_end] for q in find_quotations(article)]  # doctest: +SKIP
    ['We wait.']
    """
    found: list[Quotation] = []
    for index, block in enumerate(article.blocks):
        following = article.blocks[index + 1] if index + 1 < len(article.blocks) else None
        resumes = following is not None and article.text.startswith(_RESUMING, following.start)
        found += _pair(article.text[block.start : block.end], block.start, index, resumes=resumes)
    return tuple(found)


def _pair(text: str, origin: int, paragraph: int, *, resumes: bool) -> list[Quotation]:
    """Return the quotations of one paragraph; `origin` is its offset in the article."""
    found: list[Quotation] = []
    closes = {opening: close for pair in _PAIRED for opening, close in _balance(text, pair)}
    hopeless: set[str] = set()
    position = 0
    while (match := _MARK.search(text, position)) is not None:
        mark, inner = match.group(), match.end()
        position = inner
        if mark in hopeless or not _opens(text, match):
            continue
        close = closes.get(match.start()) or _find_close(text, inner, mark)
        if close is None and mark not in {"“", "«"}:
            hopeless.add(mark)  # no mark of this kind closes any more
        if close is None and not (resumes and mark not in _SINGLE):
            continue
        inner_end = len(text) if close is None else close
        stop = len(text) if close is None else close + len(_closing_at(text, close))
        found.append(
            Quotation(
                start=origin + match.start(),
                end=origin + stop,
                inner_start=origin + inner,
                inner_end=origin + inner_end,
                paragraph=paragraph,
                continued=close is None,
            )
        )
        position = stop
    return found


def _opens(text: str, match: re.Match[str]) -> bool:
    """Tell whether a mark stands where a quotation can begin: before a word, and single marks not behind one."""
    before, after = text[max(0, match.start() - 1) : match.start()], text[match.end() : match.end() + 1]
    if not after or after.isspace():
        return False
    if match.group() == "”":
        return (not before or before.isspace()) and after.isalnum()
    if match.group() in _SINGLE:
        return not before.isalnum()
    return match.group() != '"' or not before.isalnum()


def _balance(text: str, pair: str) -> list[tuple[int, int]]:
    """Return the offsets of the marks of one kind that close each other, inner pairs too."""
    waiting: list[int] = []
    pairs: list[tuple[int, int]] = []
    for match in re.finditer(f"[{pair}]", text):
        if match.group() == pair[0] and not _turned(text, match.start()):
            waiting.append(match.start())
        elif waiting:
            pairs.append((waiting.pop(), match.start()))
    return pairs


def _turned(text: str, place: int) -> bool:
    """Tell whether an opening mark closes by where it stands, behind a word and before a blank: "“We wait.“"."""
    before, behind = text[max(0, place - 1) : place], text[place + 1 : place + 2]
    return bool(before) and not before.isspace() and (not behind or behind.isspace())


def _find_close(text: str, inner: int, mark: str) -> int | None:
    """Return where a mark closes that has no nested kind, or a curly one that a straight mark closes."""
    if mark in {"“", "«"}:
        straight = text.find('"', inner)
        another = text.find(mark, inner)
        return straight if mark == "“" and straight > inner and not 0 <= another < straight else None
    closing = _CLOSING[mark]
    place = text.find(closing, inner + 1)
    while place >= 0 and not _closes(text, place, closing):
        place = text.find(closing, place + 1)
    return place if place >= 0 else None


def _closes(text: str, place: int, closing: str) -> bool:
    behind = text[place + len(closing) : place + len(closing) + 1]
    if closing in {"'", "’"}:
        return not behind.isalnum()  # else an apostrophe inside a word
    return closing != '"' or not (text[place - 1].isspace() and behind.isalnum())


def _closing_at(text: str, place: int) -> str:
    return "''" if text.startswith("''", place) else text[place]
