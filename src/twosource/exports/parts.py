"""What an export takes: one story with its articles at a time, so that a large database never stands whole in memory."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from twosource.records import Article, ArticleId, Reading, StoryReading


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A story and its articles by id."""

    story: StoryReading
    articles: Mapping[ArticleId, Article]

    @property
    def own_articles(self) -> tuple[Article, ...]:
        """The articles of the story, sorted by id."""
        return tuple(self.articles[name] for name in sorted(self.story.articles) if name in self.articles)

    @property
    def outlets(self) -> dict[ArticleId, str | None]:
        """The outlet of each article."""
        return {article.id: article.outlet for article in self.own_articles}


def parts_of(reading: Reading) -> Iterator[Part]:
    """Yield the stories of a reading with their articles, sorted by id: the order in which every export writes them."""
    articles = {article.id: article for article in reading.articles}
    for story in sorted(reading.stories, key=lambda story: story.id):
        yield Part(story=story, articles={name: articles[name] for name in story.articles if name in articles})


def as_reading(parts: Iterable[Part]) -> Reading:
    """Return stories with their articles as one reading, for the exports that show it whole."""
    kept = list(parts)
    articles = {article.id: article for part in kept for article in part.own_articles}
    return Reading(articles=tuple(articles[name] for name in sorted(articles)), stories=tuple(part.story for part in kept))
