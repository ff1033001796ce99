"""Small articles for tests, made without the stages that make them in a reading."""

from datetime import date

from twosource.language import Parser
from twosource.records import Article, ArticleId, Block, BlockKind, ParsedArticle, PublicationTime, Span

PARSER = Parser()


def published_on(day: str) -> PublicationTime:
    """Return a publication time known to the day."""
    return PublicationTime(first=date.fromisoformat(day), last=date.fromisoformat(day), iso=day, precision="day")


def make_article(
    text: str,
    *,
    name: str = "a",
    outlet: str | None = None,
    published: str | None = None,
    kinds: dict[int, BlockKind] | None = None,
    title: str | None = None,
    url: str | None = None,
) -> Article:
    """Return an article whose paragraphs are separated by empty lines; `kinds` names the blocks that are not prose."""
    blocks: list[Block] = []
    start = 0
    for index, paragraph in enumerate(text.split("\n\n")):
        kind: BlockKind = (kinds or {}).get(index, "prose")
        blocks.append(Block(kind=kind, start=start, end=start + len(paragraph)))
        start += len(paragraph) + 2
    return Article(
        id=ArticleId(name),
        text=text,
        blocks=tuple(blocks),
        title=title,
        outlet=outlet,
        published=published_on(published) if published else None,
        url=url,
    )


def read_text(
    text: str,
    *,
    name: str = "a",
    outlet: str | None = None,
    published: str | None = None,
    kinds: dict[int, BlockKind] | None = None,
) -> ParsedArticle:
    """Return a parsed article."""
    return PARSER.read([make_article(text, name=name, outlet=outlet, published=published, kinds=kinds)])[0]


def span_of(article: Article, words: str) -> Span:
    """Return the first place of some words in an article."""
    start = article.text.index(words)
    return article.span(start, start + len(words))
