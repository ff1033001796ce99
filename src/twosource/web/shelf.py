"""What the pages take from the database: stories with the reader's corrections applied, articles, pairs side by side."""

import time
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from fastapi import Depends, HTTPException, Request

from twosource.corrections import CorrectionDesk
from twosource.errors import StoreError
from twosource.library import collate
from twosource.records import Article, ArticleId, ClaimFinding, Collation, Reading, StoryId, StoryReading
from twosource.settings import Settings
from twosource.store import Store, open_store


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A story, as the corrections leave it, with its articles by id."""

    story: StoryReading
    articles: dict[ArticleId, Article]

    @property
    def reading(self) -> Reading:
        """The story and its articles as a reading of their own: what the exports take."""
        return Reading(articles=tuple(self.articles.values()), stories=(self.story,))


class Shelf:
    """One request's view of the database. What isn't there raises HTTPException 404."""

    def __init__(self, store: Store) -> None:
        self.store = store

    @property
    def desk(self) -> CorrectionDesk:
        """Where corrections are made."""
        return CorrectionDesk(store=self.store, settings=Settings())

    def story(self, name: str, wanted: Collection[str] | None = None) -> Opened:
        """Return a story and its articles; of the story's fields only those that are `wanted` need be there, all if None."""
        story = self.store.story(name, wanted)
        if story is None:
            raise HTTPException(404, f"There is no story {name} in this database; it may have been read anew since.")
        return Opened(story=story, articles={article.id: article for article in self.store.articles_of(name)})

    def as_read(self, story: StoryReading) -> StoryReading:
        """Return a story without the corrections of its findings; as it is where it was never read so."""
        return self.store.as_read(story.id, story.articles) or story

    def claim(self, opened: Opened, name: str) -> ClaimFinding:
        """Return a claim."""
        found = next((claim for claim in opened.story.claims if claim.id == name), None)
        if found is None:
            raise HTTPException(404, f"There is no claim {name} in this story; it may have been read anew since.")
        return found

    def article(self, name: str) -> tuple[Article, StoryId | None]:
        """Return an article and the story it belongs to."""
        found = self.store.article(name)
        if found is None:
            raise HTTPException(404, f"There is no article {name} in this database.")
        return found

    def pair(self, first: str, second: str) -> Collation:
        """Return two articles side by side, with the verdict of their story where they share one."""
        if first == second:
            raise HTTPException(422, "An article is not compared with itself: choose two.")
        (one, story), (other, other_story) = self.article(first), self.article(second)
        shared = self.store.story(story) if story and story == other_story else None
        return collate(one, other, story=shared)


def open_shelf(request: Request) -> Iterator[Shelf]:
    """Open the database for one request."""
    database: Path = request.app.state.database
    with open_store(database) as store:
        yield Shelf(store)


_LARGEST = 3
_WAIT = 1.0
"""Seconds by which the start may be late for it; the next story is not begun after them."""


def open_largest(database: Path) -> None:
    """Unpack the largest stories before anybody asks for them: the first page of one would take twice as long as the next.

    A database that isn't there, or can't be read yet, is left to the pages, which say what is wrong with it.
    """
    begun = time.monotonic()
    try:
        with open_store(database, read_only=True) as store:
            for name, _ in store.largest_stories(_LARGEST):
                if time.monotonic() - begun < _WAIT:
                    store.story(name)
                    store.articles_of(name)
    except StoreError:
        return


AnyShelf = Annotated[Shelf, Depends(open_shelf)]
