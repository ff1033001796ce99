"""The articles' text with an anchor at every cited place, so that a link leads to the very words, without a script."""

from dataclasses import dataclass

from markupsafe import Markup, escape

from twosource.records import Article, ArticleId, BlockKind, Span

_SIGNS = "0123456789abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph of an article, ready for the page."""

    kind: BlockKind
    markup: Markup


@dataclass(frozen=True, slots=True, order=True)
class _Piece:
    """A marked piece of text; `name` is its anchor, empty for what goes on behind a boundary."""

    start: int
    minus_end: int
    name: str

    @property
    def end(self) -> int:
        return -self.minus_end


class Citations:
    """The cited places of a page: first every link is asked for, then the texts are written with their anchors.

    Anchors are made of numbers only, since ids of articles may hold anything, and short, since a page has thousands: `wh.3` is
    the third place that was asked for in the 17th article (h, counted in figures and letters).
    """

    def __init__(self, articles: tuple[Article, ...]) -> None:
        self._numbers = {article.id: number for number, article in enumerate(articles, start=1)}
        self._cited: dict[ArticleId, dict[tuple[int, int], str]] = {}

    def text_anchor(self, article: ArticleId) -> str:
        """Return the anchor of an article's text, empty for one that is not on the page."""
        return f"text-{self._numbers[article]}" if article in self._numbers else ""

    def link(self, span: Span) -> str:
        """Return the anchor of some words, and remember to set it; empty where their article is not on the page."""
        if span.article not in self._numbers:
            return ""
        places = self._cited.setdefault(span.article, {})
        return places.setdefault((span.start, span.end), f"w{_short(self._numbers[span.article])}.{_short(len(places) + 1)}")

    def address(self, span: Span) -> str:
        """Return the address of some words on the page, as `link` does, empty where their article is not on it."""
        anchor = self.link(span)
        return f"#{anchor}" if anchor else ""

    def paragraphs(self, article: Article) -> list[Paragraph]:
        """Return an article's paragraphs with anchors at all places that were linked so far."""
        waiting = dict(sorted(self._cited.get(article.id, {}).items()))
        paragraphs = []
        for kind, first, last in _blocks(article):
            pieces = [
                _Piece(max(start, first), -min(end, last), name)
                for (start, end), name in waiting.items()
                if start < last and end > first
            ]
            for start, end in [key for key in waiting if key[0] < last and key[1] > first]:
                waiting[start, end] = ""  # a span over two paragraphs has its anchor in the first
            paragraphs.append(Paragraph(kind=kind, markup=_marked(article.text, first, last, sorted(pieces))))
        return paragraphs


def _short(number: int) -> str:
    """Write a number with 36 signs: 17 as `h`, 100 as `2s`."""
    head, last = divmod(number, len(_SIGNS))
    return (_short(head) if head else "") + _SIGNS[last]


def _blocks(article: Article) -> list[tuple[BlockKind, int, int]]:
    if article.blocks:
        return [(block.kind, block.start, block.end) for block in article.blocks]
    return [("prose", 0, len(article.text))]


def _marked(text: str, first: int, last: int, pieces: list[_Piece]) -> Markup:
    """Return the text from `first` to `last` with the pieces, sorted, as nested elements.

    Elements can't cross as spans can: of a piece that reaches beyond the one it begins in, the rest is marked behind it.
    """
    out: list[str] = []
    place = first
    while pieces:
        head, *others = pieces
        inner = [_Piece(p.start, -min(p.end, head.end), p.name) for p in others if p.start < head.end]
        beyond = [_Piece(head.end, p.minus_end, "") for p in others if p.start < head.end < p.end]
        anchor = f' id="{head.name}"' if head.name else ""
        out += (escape(text[place : head.start]), f"<u{anchor}>", _marked(text, head.start, head.end, inner), "</u>")
        place = head.end
        pieces = sorted([p for p in others if p.start >= head.end] + beyond)
    out.append(escape(text[place:last]))
    return Markup("".join(out))
