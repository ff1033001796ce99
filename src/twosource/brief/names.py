"""What a brief calls the articles of a story."""

import re
from dataclasses import dataclass

from twosource.records import Article, ArticleId, Span

_UNNAMED = "an unnamed outlet ({})"
"""What an origin is called whose outlet nobody knows, with the id of its article."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """The articles of a story, sorted by id, and what a brief calls them."""

    articles: tuple[Article, ...]

    def of(self, article: ArticleId) -> str:
        """Return the outlet of an article; with its day where the outlet has more than one, with its letter where the day is
        the same or unknown; "article C" where no outlet is known. The letters are those of the tables."""
        found = next((a for a in self.articles if a.id == article), None)
        if found is None or not found.outlet:
            return f"article {self.letter(article)}" if found is not None else str(article)
        sisters = [a for a in self.articles if a.outlet == found.outlet]
        if len(sisters) == 1:
            return found.outlet
        days = [_day(a) for a in sisters]
        apart = _day(found) if _day(found) and days.count(_day(found)) == 1 else self.letter(article)
        return f"{found.outlet} ({apart})"

    def letter(self, article: ArticleId) -> str:
        """Return the letter that stands for an article: A to Z, then AA and on."""
        return _letters([a.id for a in self.articles].index(article))

    def told(self, words: str) -> str:
        """Return words with the ids of articles without an outlet made what a brief calls them."""
        for article in self.articles:
            words = words.replace(_UNNAMED.format(article.id), self.of(article.id))
        return words

    def opening(self, article: ArticleId) -> Span | None:
        """Return the title or the first paragraph of an article: the words that stand for the whole of it."""
        found = next((a for a in self.articles if a.id == article), None)
        block = next((b for b in found.blocks if b.end > b.start), None) if found else None
        return found.span(block.start, block.end) if found and block else None

    def share_sentence(self, one: Span, two: Span) -> bool:
        """Tell whether two spans of one article stand in one sentence: no end of one lies between them."""
        text = next((a.text for a in self.articles if a.id == one.article), "")
        first, second = sorted((one, two))
        return one.article == two.article and not _END.search(text, first.end - 1, max(first.end, second.start))


_END = re.compile(r"[.!?…][\"'”’»)\]]*\s|\n")


def _day(article: Article) -> str:
    return article.published.first.isoformat() if article.published is not None else ""


def _letters(place: int) -> str:
    head, last = divmod(place, 26)
    return (_letters(head - 1) if head else "") + chr(ord("A") + last)
