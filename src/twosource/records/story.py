"""Which articles tell the same story."""

from dataclasses import dataclass

from twosource.records.span import ArticleId, StoryId


@dataclass(frozen=True, slots=True, kw_only=True)
class Bond:
    """Why two articles stand in one story: `likeness` from 0 to 1, and what they share in plain words; `by_reader` where a
    reader put them together."""

    a: ArticleId
    b: ArticleId
    likeness: float
    shared: tuple[str, ...]
    by_reader: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """Articles that tell the same events, sorted by id. The id is made from the first article's, so it stays the same
    whatever the order of the input."""

    id: StoryId
    title: str
    articles: tuple[ArticleId, ...]
    bonds: tuple[Bond, ...] = ()
