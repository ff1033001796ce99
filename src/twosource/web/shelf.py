"""What the pages take from the database: stories with the reader's corrections applied, articles, pairs side by side."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from fastapi import Depends, HTTPException, Request

from twosource.library import collate
from twosource.pipeline import strike_in_story, struck_by
from twosource.records import Article, ArticleId, ClaimFinding, Collation, Correction, Reading, StoryId, StoryReading
from twosource.settings import Settings
from twosource.store import Store, open_store


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A story with its articles by id; `plain` is the story as it was read, `story` as the corrections leave it."""

    story: StoryReading
    plain: StoryReading
    articles: dict[ArticleId, Article]

    @property
    def reading(self) -> Reading:
        """The story and its articles as a reading of their own: what the exports take."""
        return Reading(articles=tuple(self.articles.values()), stories=(self.story,))


class Shelf:
    """One request's view of the database. What isn't there raises HTTPException 404."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def corrections(self) -> tuple[Correction, ...]:
        """Return every correction, the earliest first."""
        return self.store.corrections()

    def story(self, name: str) -> Opened:
        """Return a story and its articles."""
        plain = self.store.story(name)
        if plain is None:
            raise HTTPException(404, f"There is no story {name} in this database; it may have been read anew since.")
        articles = {article.id: article for article in self.store.articles_of(name)}
        story = strike_in_story(plain, tuple(articles.values()), struck_by(self.corrections()), Settings())
        return Opened(story=story, plain=plain, articles=articles)

    def claim(self, opened: Opened, name: str) -> tuple[ClaimFinding, ClaimFinding]:
        """Return a claim as the corrections leave it, and as it was read."""
        found = [pair for pair in zip(opened.story.claims, opened.plain.claims, strict=True) if pair[0].id == name]
        if not found:
            raise HTTPException(404, f"There is no claim {name} in this story; it may have been read anew since.")
        return found[0]

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


AnyShelf = Annotated[Shelf, Depends(open_shelf)]
