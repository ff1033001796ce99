"""Every finding shows its evidence: this holds each span of a reading against the text it points into."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from typing import Any

from twosource.brief import check_brief
from twosource.records import ArticleId, Reading, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """How many spans and sentences of briefs were held against the text, and a line for each that does not fit."""

    spans: int
    sentences: int
    faults: tuple[str, ...]


def check_reading(reading: Reading) -> Checked:
    """Check that the words of every span stand at its place, and that every brief says no more than its citations."""
    texts = {article.id: article.text for article in reading.articles}
    spans = [span for story in reading.stories for span in spans_in(story)]
    faults = [fault for span in spans for fault in _faults(span, texts)]
    for story in reading.stories:
        articles = [article for article in reading.articles if article.id in story.articles]
        faults += [f"{story.id}, brief: {fault}" for fault in check_brief(story.brief, story, articles)]
    sentences = sum(len(story.brief) for story in reading.stories)
    return Checked(spans=len(spans), sentences=sentences, faults=tuple(dict.fromkeys(faults)))


def spans_in(record: Any) -> Iterator[Span]:
    """Yield every span that a record holds, however deep."""
    if isinstance(record, Span):
        yield record
    elif isinstance(record, tuple):
        for item in record:
            yield from spans_in(item)
    elif is_dataclass(record):
        for field in fields(record):
            yield from spans_in(getattr(record, field.name))


def _faults(span: Span, texts: dict[ArticleId, str]) -> Iterator[str]:
    text = texts.get(span.article)
    if text is None:
        yield f"{span.article}: evidence points to an article that is not in the reading"
    elif text[span.start : span.end] != span.text:
        yield f"{span.article}, {span.start}-{span.end}: the words are not those of the text"
