"""Full-text search over the kept articles and claims."""

import re
import sqlite3
from dataclasses import dataclass
from typing import Literal

_WORD = re.compile(r"\w+")

_ARTICLES = """
SELECT articles.id, story_articles.story_id, articles.title, snippet(articles_fts, 1, '', '', '…', 24), bm25(articles_fts)
FROM articles_fts
JOIN articles ON articles.number = articles_fts.rowid
LEFT JOIN story_articles ON story_articles.article_id = articles.id
WHERE articles_fts MATCH ? ORDER BY bm25(articles_fts), articles.id LIMIT ?
"""
_CLAIMS = """
SELECT claims.id, claims.story_id, claims.text, snippet(claims_fts, 1, '', '', '…', 24), bm25(claims_fts)
FROM claims_fts
JOIN claims ON claims.number = claims_fts.rowid
WHERE claims_fts MATCH ? ORDER BY bm25(claims_fts), claims.story_id, claims.id LIMIT ?
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """An article or claim that holds the words: its id and story, its title or text, and words around the place."""

    kind: Literal["article", "claim"]
    id: str
    story: str | None
    title: str
    excerpt: str


_STORIES = """
SELECT story_articles.story_id FROM articles_fts
JOIN articles ON articles.number = articles_fts.rowid
JOIN story_articles ON story_articles.article_id = articles.id
WHERE articles_fts MATCH ?
UNION
SELECT claims.story_id FROM claims_fts JOIN claims ON claims.number = claims_fts.rowid WHERE claims_fts MATCH ?
"""


def search(connection: sqlite3.Connection, query: str, limit: int) -> tuple[Hit, ...]:
    """Return at most `limit` articles, best first, then at most `limit` claims, that hold every word of the query.

    The query is words only: quotes, stars, brackets and operators of the index's own language mean nothing, so no query is
    wrong. Words are compared by their stems, without accents and case.
    """
    words = _quoted(query)
    if not words:
        return ()
    kinds: tuple[tuple[Literal["article", "claim"], str], ...] = (("article", _ARTICLES), ("claim", _CLAIMS))
    return tuple(
        Hit(kind=kind, id=name, story=story, title=title or "", excerpt=excerpt)
        for kind, sql in kinds
        for name, story, title, excerpt, _ in connection.execute(sql, (words, limit))
    )


def stories_with(query: str) -> tuple[str, tuple[str, ...]]:
    """Return the question for the ids of the stories in which an article or a claim holds every word, and its values."""
    words = _quoted(query)
    return (_STORIES, (words, words)) if words else ("NULL", ())


def _quoted(query: str) -> str:
    return " ".join(f'"{word}"' for word in _WORD.findall(query))
