"""The list of stories, filtered and sorted by the database itself, so that thousands of them need not be unpacked."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from twosource.records import StoryId
from twosource.store.search import stories_with

Sorting = Literal["size", "newest", "title"]
SORTINGS: dict[Sorting, str] = {
    "size": "stories.articles DESC, stories.id",
    "newest": "last DESC, stories.id",
    "title": "stories.title COLLATE NOCASE, stories.id",
}

_LIST = """
SELECT stories.id, stories.title, stories.articles, stories.outlets, days.first AS first, days.last AS last,
    claims.text, claims.origins_low, claims.origins_high,
    claims.relation IN ('conflict', 'differs', 'superseded') AS contested,
    EXISTS (SELECT 1 FROM claims AS c WHERE c.story_id = stories.id AND c.relation IN ('conflict', 'differs')) AS differs,
    EXISTS (SELECT 1 FROM claims AS c WHERE c.story_id = stories.id AND c.relation IN ('conflict', 'differs')
        AND c.aspect = 'number') AS numbers,
    EXISTS (SELECT 1 FROM gaps WHERE gaps.story_id = stories.id AND gaps.kind = 'direction unknown') AS unsure
FROM stories
JOIN (
    SELECT story_id, min(substr(published, 1, 10)) AS first, max(substr(published, 1, 10)) AS last
    FROM story_articles CROSS JOIN articles INDEXED BY articles_days ON articles.id = article_id GROUP BY story_id
) AS days ON days.story_id = stories.id
LEFT JOIN claims ON claims.story_id = stories.id AND claims.id = stories.headline
"""
"""The days come first, story by story along the key, from an index alone: to pass over the texts takes ten times as long."""
_BY_OUTLET = """
SELECT members.story_id FROM articles JOIN story_articles AS members ON members.article_id = articles.id WHERE articles.outlet = ?
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A story as the list shows it; `first` and `last` are the days of its articles, None where no date is known.

    `low` and `high` are the independent origins of its most widely told claim, 0 where none is told twice; `contested`
    says that its accounts give different facts; `differs` that accounts of any claim differ or conflict, `numbers` that they do
    so on a number, `unsure` that it is not known who took it from whom.
    """

    id: StoryId
    title: str
    articles: int
    outlets: tuple[str, ...]
    first: str | None
    last: str | None
    claim: str | None
    low: int
    high: int
    contested: bool
    differs: bool
    numbers: bool
    unsure: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which stories: those that fit all that is given; `since` and `until` are days (YYYY-MM-DD), both included."""

    words: str = ""
    outlet: str = ""
    actor: str = ""
    since: str = ""
    until: str = ""
    one_origin: bool = False
    differs: bool = False
    unsure: bool = False
    sort: Sorting = "size"


def list_stories(connection: sqlite3.Connection, wanted: Wanted, limit: int, offset: int) -> tuple[tuple[Listed, ...], int]:
    """Return a page of the stories that fit, and how many fit in all."""
    tests = list(_tests(wanted))
    where = f"WHERE {' AND '.join(test for test, _ in tests)}" if tests else ""
    values = [value for _, held in tests for value in held]
    rows = connection.execute(f"{_LIST} {where} ORDER BY {SORTINGS[wanted.sort]}", values).fetchall()
    page = rows[offset:] if limit < 0 else rows[offset : offset + limit]
    return tuple(_listed(row) for row in page), len(rows)


def outlets_known(connection: sqlite3.Connection) -> tuple[str, ...]:
    """Return the names of all outlets, sorted."""
    rows = connection.execute("SELECT DISTINCT outlet FROM articles WHERE outlet IS NOT NULL ORDER BY outlet COLLATE NOCASE")
    return tuple(name for (name,) in rows)


def _tests(wanted: Wanted) -> Iterator[tuple[str, tuple[str, ...]]]:
    if wanted.words:
        names, values = stories_with(wanted.words)
        yield f"stories.id IN ({names})", values
    if wanted.outlet:
        yield f"stories.id IN ({_BY_OUTLET})", (wanted.outlet,)
    if wanted.actor:
        said = "instr(lower(speaker), lower(?)) > 0"
        yield f"stories.id IN (SELECT story_id FROM attributions WHERE {said})", (wanted.actor,)
    if wanted.since:
        yield "last >= ?", (wanted.since,)
    if wanted.until:
        yield "first <= ?", (wanted.until,)
    if wanted.one_origin:
        yield "claims.origins_high = 1", ()
    if wanted.differs:
        yield "differs", ()
    if wanted.unsure:
        yield "unsure", ()


def _listed(row: sqlite3.Row) -> Listed:
    name, title, articles, outlets, first, last, claim, low, high, contested, differs, numbers, unsure = row
    return Listed(
        id=name,
        title=title,
        articles=articles,
        outlets=tuple(filter(None, outlets.split("; "))),
        first=first,
        last=last,
        claim=claim,
        low=low or 0,
        high=high or 0,
        contested=bool(contested),
        differs=bool(differs),
        numbers=bool(numbers),
        unsure=bool(unsure),
    )
