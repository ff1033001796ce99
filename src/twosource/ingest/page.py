"""An article as a printed page: title, standfirst, byline, then the body, in one text."""

import re
from collections.abc import Sequence

_NOT_WORDS = re.compile(r"[\W_]+")


def print_page(*, title: str | None, standfirst: str | None, authors: Sequence[str], body: str) -> tuple[str, int]:
    r"""Return the text of an article with what its source kept apart put in front, and how many characters that is.

    What the body already begins with is not said twice.

    >>> print_page(title="Bridge opens", standfirst=None, authors=["Ada Brel"], body="It opened.")
    ('Bridge opens\n\nBy Ada Brel\n\nIt opened.', 27)
    """
    names = [name.strip() for name in authors if name.strip()]
    byline = f"By {_listing(names)}" if names else None
    lines = [line.strip() for line in (title, standfirst) if line and line.strip() and not begins_with(body, line)]
    if byline and not any(_plain(name) in _plain(body[:400]) for name in names):
        lines.append(byline)
    front = "".join(f"{' '.join(line.split())}\n\n" for line in lines)
    return front + body, len(front)


def begins_with(body: str, line: str) -> bool:
    """Tell whether a text begins with a line, whatever its blanks, case and quotation marks."""
    words = _plain(line)
    return bool(words) and f"{_plain(body[: 2 * len(line) + 40])} ".startswith(f"{words} ")


def _listing(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def _plain(text: str) -> str:
    return _NOT_WORDS.sub(" ", text.casefold()).strip()
