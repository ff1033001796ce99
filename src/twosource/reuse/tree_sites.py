"""The sentences of related articles side by side: which stand in which article, and in which reading."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from twosource.language import split_sentences
from twosource.records import Article, ArticleId, Span
from twosource.reuse.words import Wording, read_words

GRAM = 3
"""Words of the runs by which two readings of one sentence find each other."""
LEAST_COMMON, LEAST_MUTUAL = 0.6, 0.4
"""Shares of the words of the shorter and of the longer of two sentences that make them readings of one: an editor changes
some words and cuts a clause, and two sentences about one matter share fewer."""
MOST_SITES = 8
"""Sites that a run of words may lead to; one that stands in more is an idiom."""

Reading = tuple[int, ...]
_DATELINE = re.compile(r"\s*\(?[A-Z][^\n.!?]{0,60}?\)?\s+[-–—]+\s")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of an article: where it stands, its words as numbers, and the site it belongs to."""

    span: Span
    reading: Reading
    site: int


@dataclass(frozen=True, slots=True)
class Sites:
    """The table that textual criticism calls a collation: a site is a sentence, whatever its wording in each article.

    `sentences` are those of each article in its order, `readings` the wording of each site in it (the first, if it repeats).
    """

    sentences: Mapping[ArticleId, tuple[Sentence, ...]]
    readings: Mapping[ArticleId, Mapping[int, Reading]]


def collate(articles: Iterable[Article]) -> Sites:
    """Return the sites of some articles; the result does not depend on their order.

    Datelines and credits are left out: outlets put them on and take them off by themselves, and that two articles both end
    in "NordPress contributed to this report" is no sentence that one took from the other.
    """
    found = {article.id: _read_sentences(article) for article in sorted(articles, key=lambda article: article.id)}
    counts = Counter(reading for read in found.values() for reading in dict.fromkeys(reading for _, reading in read))
    site_of = _find_sites(sorted(counts, key=lambda reading: (-counts[reading], -len(reading), reading)))
    sentences = {name: tuple(Sentence(span, reading, site_of[reading]) for span, reading in read) for name, read in found.items()}
    readings = {name: {s.site: s.reading for s in reversed(read)} for name, read in sentences.items()}
    return Sites(sentences, readings)


def _read_sentences(article: Article) -> list[tuple[Span, Reading]]:
    wording = read_words(article)
    credits = _locate_credits(article)
    read: list[tuple[Span, Reading]] = []
    for block in article.blocks:
        if block.kind == "caption":
            continue
        text = article.text[block.start : block.end]
        for start, end in split_sentences(text):
            dateline = None if read else _DATELINE.match(text, start, end)
            span = article.span(block.start + (dateline.end() if dateline else start), block.start + end)
            if any(credit.overlaps(span) and 2 * (credit.end - credit.start) >= end - start for credit in credits):
                continue
            if reading := _read(wording, span):
                read.append((span, reading))
    return read


def _locate_credits(article: Article) -> tuple[Span, ...]:
    """Return the credits that still stand in the text; those that the stage `clean` took out are in no segment."""
    return tuple(
        article.span(credit.start + segment.start - segment.raw_start, credit.end + segment.start - segment.raw_start)
        for segment in article.segments
        for credit in article.credits
        if segment.raw_start <= credit.start and credit.end <= segment.raw_start + segment.length
    )


def _read(wording: Wording, span: Span) -> Reading:
    first, last = np.searchsorted(wording.starts, (span.start, span.end))
    return tuple(wording.ids[first:last].tolist())


def _find_sites(readings: Sequence[Reading]) -> dict[Reading, int]:
    """Return the site of each reading: that of the most alike among the readings before it, else a new one."""
    leaders: list[Counter[int]] = []
    by_gram: defaultdict[Reading, list[int]] = defaultdict(list)
    site_of: dict[Reading, int] = {}
    for reading in readings:
        grams = sorted({reading[i : i + GRAM] for i in range(len(reading) - GRAM + 1)})
        near = Counter(site for gram in grams for site in by_gram[gram])
        words = Counter(reading)
        site = _most_alike(words, sorted(near, key=lambda site: (-near[site], site))[:MOST_SITES], leaders)
        if site is None:
            site = len(leaders)
            leaders.append(words)
        site_of[reading] = site
        for gram in grams:
            if site not in by_gram[gram] and len(by_gram[gram]) < MOST_SITES:
                by_gram[gram].append(site)
    return site_of


def _most_alike(words: Counter[int], near: Sequence[int], leaders: Sequence[Counter[int]]) -> int | None:
    best, most = None, LEAST_MUTUAL
    for site in near:
        common = (words & leaders[site]).total()
        shorter, longer = sorted((words.total(), leaders[site].total()))
        if common >= LEAST_COMMON * shorter and common / longer > most:
            best, most = site, common / longer
    return best
