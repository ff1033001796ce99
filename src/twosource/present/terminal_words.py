"""Text on its way to a terminal: made harmless, cut, quoted, styled."""

from collections.abc import Iterable

from rich.text import Text

from twosource.records import Article, ArticleId

_HARMLESS = {9: " ", 10: " ", 13: " "}
_CONTROLS = dict.fromkeys((*range(32), *range(127, 160), *range(0x202A, 0x202F), *range(0x2066, 0x206A)), "\ufffd")
_TABLE = _CONTROLS | _HARMLESS
"""Control characters, which could move the cursor or colour the screen, and marks that turn the direction of writing."""

STRONG = "bold"
QUIET = "dim"
ACCENT = "cyan"


def words(text: str, style: str = "") -> Text:
    """Return text of an article as it may be shown: on one line, without markup, without control characters."""
    return Text(text.translate(_TABLE), style=style)


def cut(text: str, length: int) -> str:
    """Shorten to `length` characters at a blank where there is one, with an ellipsis: `The company will…`."""
    line = " ".join(text.split())
    if len(line) <= length:
        return line
    head = line[: length - 1]
    return (head.rsplit(" ", 1)[0] if " " in head[length // 2 :] else head).rstrip() + "…"


def quoted(text: str, length: int = 160) -> Text:
    """Put words of an article between quotation marks, cut to `length` characters."""
    return words(f"“{cut(text, length)}”", "italic")


def section(title: str) -> Text:
    """Return the heading of a part of a story."""
    return Text(f"\n{title}", style=f"{STRONG} {ACCENT}")


def outlet_of(article: Article | None, name: ArticleId) -> str:
    """Name who published an article: its outlet, else its id."""
    return (article.outlet if article else None) or name


def bracketed(runs: Iterable[tuple[str, bool]], opening: str, closing: str) -> Text:
    """Put the words of one side only between marks: `a fare of {+45+} crowns`."""
    text = Text()
    for run, differs in runs:
        kept = run.rstrip()
        text.append_text(words(f"{opening}{kept}{closing}" if differs else kept, STRONG if differs else ""))
        text.append(" " if kept != run else "")
    return text
