"""The articles' text with an anchor at every cited place, so that a link leads to the very words, without a script."""

from dataclasses import dataclass

from markupsafe import Markup, escape

from twosource.records import Article, ArticleId, BlockKind, Span


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

    Anchors are made of numbers only, since ids of articles may hold anything.
    """

    def __init__(self, articles: tuple[Article, ...]) -> None:
        self._numbers = {article.id: number for number, article in enumerate(articles, start=1)}
        self._cited: dict[ArticleId, set[tuple[int, int]]] = {}

    def text_anchor(self, article: ArticleId) -> str:
        """Return the anchor of an article's text, empty for one that is not on the page."""
        return f"text-{self._numbers[article]}" if article in self._numbers else ""

    def link(self, span: Span) -> str:
        """Return the anchor of some words, and remember to set it; empty where their article is not on the page."""
        if span.article not in self._numbers:
            return ""
        self._cited.setdefault(span.article, set()).add((span.start, span.end))
        return self._name(span.article, span.start, span.end)

    def address(self, span: Span) -> str:
        """Return the address of some words on the page, as `link` does, empty where their article is not on it."""
        anchor = self.link(span)
        return f"#{anchor}" if anchor else ""

    def paragraphs(self, article: Article) -> list[Paragraph]:
        """Return an article's paragraphs with anchors at all places that were linked so far."""
        waiting = {(start, end): self._name(article.id, start, end) for start, end in sorted(self._cited.get(article.id, ()))}
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

    def _name(self, article: ArticleId, start: int, end: int) -> str:
        return f"text-{self._numbers[article]}-{start}-{end}"


def _blocks(article: Article) -> list[tuple[BlockKind, int, int]]:
    if article.blocks:
        return [(block.kind, block.start, block.end) for block in article.blocks]
    return [("prose", 0, len(article.text))]


def _marked(text: str, first: int, last: int, pieces: list[_Piece]) -> Markup:
    """Return the text from `first` to `last` with the pieces, sorted, as nested elements.

    Elements can't cross as spans can: of a piece that reaches beyond the one it begins in, the rest is marked behind it.
    """
    out = Markup("")
    place = first
    while pieces:
        head, *others = pieces
        inner = [_Piece(p.start, -min(p.end, head.end), p.name) for p in others if p.start < head.end]
        beyond = [_Piece(head.end, p.minus_end, "") for p in others if p.start < head.end < p.end]
        anchor = Markup(' id="{}"').format(head.name) if head.name else Markup("")
        within = _marked(text, head.start, head.end, inner)
        out += escape(text[place : head.start]) + Markup('<span class="cited"{}>{}</span>').format(anchor, within)
        place = head.end
        pieces = sorted([p for p in others if p.start >= head.end] + beyond)
    return out + escape(text[place:last])
