"""Pairs of articles that may tell the same story, found over an inverted index so that most pairs are never looked at."""

from collections.abc import Mapping, Sequence
from datetime import date

import numpy as np
from numpy.typing import NDArray

from twosource.records import Article, PublicationTime
from twosource.settings import StoriesSettings
from twosource.stories.features import Vector
from twosource.stories.lexicon import NEWS_WORDS

Links = dict[int, dict[int, float]]
"""For each article (by its place), the places of those that are like it, and how much (0 to 1); both ways."""

LEAST_SHARED, TINY = 2, 8
"""Telling words that a text of fewer than `TINY`, a short sentence, must share with another: of two such lines a town in both
makes a large part of the words, and yet a fire there and a match there are two stories. In longer texts it weighs little."""

_Postings = Mapping[str, tuple[NDArray[np.int64], NDArray[np.float64]]]


def find_candidates(articles: Sequence[Article], vectors: Sequence[Vector], settings: StoriesSettings) -> Links:
    """Return the pairs whose likeness, lessened by the days between them, reaches a third of the threshold.

    Likeness is the cosine of the vectors; a tiny text that shares fewer than `LEAST_SHARED` telling words with another has
    none, unless one of the two has no more of them. At most `settings.most_neighbours` are kept an article (a pair is kept when
    either side keeps it), so that memory grows with the number of articles, not with its square.
    """
    postings = _index(vectors)
    telling = np.array([len(vector.keys() - NEWS_WORDS) for vector in vectors], dtype=np.int64)
    floor = settings.same_story / 3
    links: Links = {i: {} for i in range(len(articles))}
    for i, vector in enumerate(vectors):
        scores = np.zeros(len(articles))
        shared = np.zeros(len(articles), dtype=np.int64)
        for term, value in vector.items():
            if term in postings:
                places, values = postings[term]
                scores[places] += value * values
                shared[places] += term not in NEWS_WORDS
        scores[i] = 0.0
        smaller = np.minimum(telling[i], telling)
        enough = (smaller >= TINY) | (shared >= np.minimum(LEAST_SHARED, smaller))
        likely = [int(j) for j in np.flatnonzero(enough & (scores >= floor / settings.other_language))]
        near = [(weigh_likeness(float(scores[j]), articles[i], articles[j], settings), j) for j in likely]
        best = sorted((-likeness, j) for likeness, j in near if likeness >= floor)
        for negative, j in best[: settings.most_neighbours]:
            links[i][j] = links[j][i] = -negative
    return links


def weigh_likeness(cosine: float, a: Article, b: Article, settings: StoriesSettings) -> float:
    """Return the likeness of two articles (0 to 1): that of their words, for the languages and the days between them."""
    language = 1.0 if a.language == b.language else settings.other_language
    return min(1.0, cosine * language) * nearness(a.published, b.published, settings)


def nearness(a: PublicationTime | None, b: PublicationTime | None, settings: StoriesSettings) -> float:
    """Return how much the time between two articles leaves of their likeness: 1 within the free days or where a date is
    unknown, halved with every `settings.half_days` more."""
    if a is None or b is None:
        return 1.0
    apart = max(_days(a.first, b.last), _days(b.first, a.last), 0)
    return float(0.5 ** (max(0, apart - settings.free_days) / settings.half_days))


def _days(later: date, earlier: date) -> int:
    return (later - earlier).days


def _index(vectors: Sequence[Vector]) -> _Postings:
    """Return the articles that hold each term and its value there; terms of one article only link nothing."""
    entries: dict[str, list[tuple[int, float]]] = {}
    for i, vector in enumerate(vectors):
        for term, value in vector.items():
            entries.setdefault(term, []).append((i, value))
    return {
        term: (np.array([i for i, _ in found], dtype=np.int64), np.array([value for _, value in found]))
        for term, found in entries.items()
        if len(found) > 1
    }
