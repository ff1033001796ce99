"""The reading as CSV, one table a kind of finding, safe to open in a spreadsheet."""

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Sequence

from twosource.present.facts import day, number
from twosource.records import Reading, Span

Cell = str | float | int | bool | None
Row = dict[str, Cell]

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
"""A text cell that begins with one of these is run as a formula by common spreadsheets."""


def reading_to_csv(reading: Reading, table: str) -> bytes:
    """Return one of `TABLES` as CSV: UTF-8, a header line, a comma between cells, CRLF at the end of a line (RFC 4180).

    A text that a spreadsheet would run as a formula gets an apostrophe in front. Raises KeyError for another table.
    """
    columns, rows = TABLES[table]
    return rows_to_csv(columns, rows(reading))


def rows_to_csv(columns: Sequence[str], rows: Iterable[Row]) -> bytes:
    """Return rows as CSV, in the form that `reading_to_csv` describes."""
    out = io.StringIO()
    writer = csv.DictWriter(out, columns)
    writer.writeheader()
    writer.writerows({key: _safe(cell) for key, cell in row.items()} for row in rows)
    return out.getvalue().encode("utf-8", "backslashreplace")


def count_rows(reading: Reading, table: str) -> int:
    """Return how many rows one of `TABLES` has. Raises KeyError for another table."""
    return sum(1 for _ in TABLES[table][1](reading))


def _safe(cell: Cell) -> Cell:
    if isinstance(cell, str) and cell.startswith(FORMULA_STARTS):
        return f"'{cell}"
    return cell


def _at(span: Span) -> Row:
    return {"article": span.article, "start": span.start, "end": span.end, "text": span.text}


def _articles(reading: Reading) -> Iterator[Row]:
    stories = {article: story.id for story in reading.stories for article in story.articles}
    for article in reading.articles:
        time = article.published
        yield {
            "id": article.id,
            "story": stories.get(article.id),
            "title": article.title,
            "outlet": article.outlet,
            "published": time.iso if time else None,
            "implied": time.implied if time else None,
            "url": article.url,
            "source": article.source,
            "credits": "; ".join(dict.fromkeys(credit.name for credit in article.credits)),
            "characters": len(article.text),
        }


def _claims(reading: Reading) -> Iterator[Row]:
    for story in reading.stories:
        widest = story.headline
        for claim in story.claims:
            yield {
                "story": story.id,
                "id": claim.id,
                "text": claim.text,
                "aspect": claim.aspect,
                "relation": claim.relation,
                "rule": claim.rule,
                "mentions": len(claim.mentions),
                "silent": len(claim.silent),
                "origins_low": claim.origins.low,
                "origins_high": claim.origins.high,
                "origin_names": "; ".join(claim.origins.names),
                "most_reported": widest is claim,
            }


def _mentions(reading: Reading) -> Iterator[Row]:
    for story in reading.stories:
        for claim in story.claims:
            for mention in claim.mentions:
                yield {
                    "story": story.id,
                    "claim": claim.id,
                    **_at(mention.span),
                    "value": mention.value.text if mention.value else None,
                    "certainty": mention.certainty,
                    "chain": " < ".join(link.name for link in mention.chain),
                }


def _attributions(reading: Reading) -> Iterator[Row]:
    for story in reading.stories:
        for found in story.attributions:
            yield {
                "story": story.id,
                "article": found.article,
                "start": found.content[0].start if found.content else None,
                "end": found.content[-1].end if found.content else None,
                "content": found.text,
                "kind": found.kind,
                "speaker": found.speaker.name if found.speaker else None,
                "speaks_for": found.speaker.speaks_for if found.speaker else None,
                "anonymous": found.speaker.anonymous if found.speaker else None,
                "chain": " < ".join(found.names),
                "cue": " ".join(span.text for span in found.cue),
                "hedge": found.hedge.text if found.hedge else None,
                "polarity": found.polarity,
                "channel": found.channel,
                "confidence": number(found.confidence),
            }


def _quantities(reading: Reading) -> Iterator[Row]:
    for story in reading.stories:
        for quantity in story.quantities:
            yield {
                "story": story.id,
                **_at(quantity.span),
                "low": number(quantity.low),
                "high": number(quantity.high),
                "modifier": quantity.modifier,
                "unit": quantity.unit,
                "noun": quantity.noun,
                "state": quantity.state,
            }


def _times(reading: Reading) -> Iterator[Row]:
    for story in reading.stories:
        for time in story.times:
            yield {
                "story": story.id,
                **_at(time.span),
                "kind": time.kind,
                "value": time.value,
                "first": day(time.first),
                "last": day(time.last),
                "rule": time.rule,
            }


def _derivations(reading: Reading) -> Iterator[Row]:
    for story in reading.stories:
        for edge in story.derivations:
            yield {
                "story": story.id,
                "child": edge.child,
                "parent": edge.parent,
                "kind": edge.kind,
                "probability": number(edge.probability),
                "share": number(edge.share),
                "passages": len(edge.passages),
                "reasons": "; ".join(reason.text for reason in edge.reasons),
            }


TABLES: dict[str, tuple[tuple[str, ...], Callable[[Reading], Iterator[Row]]]] = {
    "articles": (
        ("id", "story", "title", "outlet", "published", "implied", "url", "source", "credits", "characters"),
        _articles,
    ),
    "claims": (
        (
            *("story", "id", "text", "aspect", "relation", "rule", "mentions", "silent"),
            *("origins_low", "origins_high", "origin_names", "most_reported"),
        ),
        _claims,
    ),
    "mentions": (("story", "claim", "article", "start", "end", "text", "value", "certainty", "chain"), _mentions),
    "attributions": (
        (
            *("story", "article", "start", "end", "content", "kind", "speaker", "speaks_for", "anonymous"),
            *("chain", "cue", "hedge", "polarity", "channel", "confidence"),
        ),
        _attributions,
    ),
    "quantities": (
        ("story", "article", "start", "end", "text", "low", "high", "modifier", "unit", "noun", "state"),
        _quantities,
    ),
    "times": (("story", "article", "start", "end", "text", "kind", "value", "first", "last", "rule"), _times),
    "derivations": (("story", "child", "parent", "kind", "probability", "share", "passages", "reasons"), _derivations),
}
"""The tables by name: their columns in order, and what makes their rows."""
