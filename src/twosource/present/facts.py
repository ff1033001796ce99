"""Records as plain JSON values: the small pieces that the reading and the stage lines are made of."""

import math
from collections.abc import Iterable
from datetime import date
from typing import Any

from twosource.records import (
    Article,
    Attribution,
    ChainLink,
    Edit,
    LineageReason,
    Mention,
    OriginReason,
    Passage,
    PositionMention,
    Reuse,
    Separation,
    Span,
)

DIGITS = 6
"""Decimal places of a share or probability: enough for any use, few enough that no platform's last bit shows."""


def number(value: float | None) -> float | int | None:
    """Round to `DIGITS` places; a whole number loses its point, so that 40 and 40.0 are written alike.

    What JSON can't write (an infinite bound) is written as open: null.
    """
    if value is None or not math.isfinite(value):
        return None
    rounded = round(float(value), DIGITS)
    return int(rounded) if rounded.is_integer() else rounded


def day(value: date | None) -> str | None:
    """Write a day as ISO 8601."""
    return value.isoformat() if value else None


def span_fact(span: Span) -> dict[str, Any]:
    """Write a span with its words."""
    return {"article": span.article, "start": span.start, "end": span.end, "text": span.text}


def span_facts(spans: Iterable[Span]) -> list[dict[str, Any]]:
    """Write spans in their order."""
    return [span_fact(span) for span in spans]


def optional_span(span: Span | None) -> dict[str, Any] | None:
    """Write a span that may be missing."""
    return span_fact(span) if span else None


def link_fact(link: ChainLink) -> dict[str, Any]:
    """Write a link of a chain with its words."""
    return {
        "name": link.name,
        "type": link.type,
        "anonymous": link.anonymous,
        "speaks_for": link.speaks_for,
        "span": span_fact(link.span),
    }


def reason_fact(reason: LineageReason) -> dict[str, Any]:
    """Write a sign of who took it from whom."""
    return {"kind": reason.kind, "text": reason.text, "evidence": span_facts(reason.evidence)}


def passage_fact(passage: Passage, a: str = "a", b: str = "b") -> dict[str, Any]:
    """Write a passage; `a` and `b` name its two sides."""
    return {"kind": passage.kind, a: span_fact(passage.a), b: span_fact(passage.b)}


def edit_fact(edit: Edit) -> dict[str, Any]:
    """Write something that stands otherwise in the child than in the parent."""
    return {
        "kind": edit.kind,
        "matter": edit.matter,
        "weight": number(edit.weight),
        "parent": optional_span(edit.parent),
        "child": optional_span(edit.child),
    }


def reuse_fact(reuse: Reuse) -> dict[str, Any]:
    """Write what two articles share."""
    return {
        "a": reuse.a,
        "b": reuse.b,
        "a_in_b": number(reuse.a_in_b),
        "b_in_a": number(reuse.b_in_a),
        "kind": reuse.kind,
        "direction": reuse.direction,
        "probability": number(reuse.probability),
        "passages": [passage_fact(passage) for passage in reuse.passages],
        "reasons": [reason_fact(reason) for reason in reuse.reasons],
    }


def said_on_the_word_of(attribution: Attribution, outlet: str | None) -> str | None:
    """Return the outermost name of the chain that is not the article's own outlet, None where there is none."""
    own = _plain(outlet or "")
    return next((link.name for link in attribution.chain if _plain(link.name) != own), None)


def _plain(name: str) -> str:
    return name.casefold().removeprefix("the ").strip()


def attribution_fact(attribution: Attribution, outlet: str | None) -> dict[str, Any]:
    """Write an attribution of an article of `outlet`; `evidence` are all its words in reading order."""
    pieces = (*attribution.source, *attribution.cue, *attribution.content)
    return {
        "article": attribution.article,
        "content": attribution.text,
        "kind": attribution.kind,
        "hedge": attribution.hedge.text if attribution.hedge else None,
        "anonymous": _anonymous(attribution),
        "chain": list(attribution.names),
        "origin": said_on_the_word_of(attribution, outlet),
        "speaker": attribution.speaker.name if attribution.speaker else None,
        "speaker_type": attribution.speaker.type if attribution.speaker else None,
        "depth": attribution.depth,
        "channel": attribution.channel,
        "polarity": attribution.polarity,
        "confidence": number(attribution.confidence),
        "links": [link_fact(link) for link in attribution.chain],
        "evidence": span_facts(sorted(pieces)),
    }


def _anonymous(attribution: Attribution) -> bool:
    knower = attribution.chain[-1] if attribution.chain else attribution.speaker
    return knower is not None and knower.anonymous


def mention_fact(mention: Mention) -> dict[str, Any]:
    """Write one article's report of a claim."""
    return {
        "article": mention.article,
        "text": mention.span.text,
        "start": mention.span.start,
        "end": mention.span.end,
        "value": mention.value.text if mention.value else None,
        "value_span": optional_span(mention.value),
        "certainty": mention.certainty,
        "negated": mention.negated,
        "chain": [link.name for link in mention.chain],
    }


def origin_reason_fact(reason: OriginReason) -> dict[str, Any]:
    """Write why mentions are not independent; `mentions` are places in the claim's list of mentions, by `id` it is struck out."""
    return {
        "id": reason.id,
        "kind": reason.kind,
        "certain": reason.certain,
        "mentions": list(reason.mentions),
        "text": reason.text,
        "evidence": span_facts(reason.evidence),
        **({"by_reader": True} if reason.by_reader else {}),
    }


def separation_fact(kept: Separation) -> dict[str, Any]:
    """Write why two mentions cannot have one origin; `mentions` are places in the claim's list of mentions."""
    return {"mentions": list(kept.mentions), "text": kept.text, "evidence": span_facts(kept.evidence)}


def position_mention_fact(mention: PositionMention) -> dict[str, Any]:
    """Write one sentence in which somebody takes a stance."""
    return {
        "article": mention.span.article,
        "text": mention.span.text,
        "start": mention.span.start,
        "end": mention.span.end,
        "plover": mention.plover,
        "mode": mention.mode,
        "stance": mention.stance,
        "actor": mention.actor,
        "recipient": mention.recipient,
        "content": optional_span(mention.content),
        "condition": optional_span(mention.condition),
    }


def article_fact(article: Article) -> dict[str, Any]:
    """Write an article; `published` is what a field of it gives, `published_implied` what only its text tells."""
    time = article.published
    names = dict.fromkeys(credit.name for credit in article.credits)
    return {
        "id": article.id,
        "title": article.title,
        "standfirst": article.standfirst,
        "outlet": article.outlet,
        "published": time.iso if time and not time.implied else None,
        "published_implied": time.iso if time and time.implied else None,
        "published_precision": time.precision if time else None,
        "published_evidence": span_facts(time.evidence) if time else [],
        "language": article.language,
        "url": article.url,
        "seen": article.seen,
        "source": article.source,
        "credits": list(names),
        "credit_lines": [{"name": c.name, "role": c.role, "text": c.text} for c in article.credits],
        "captions": _blocks(article, "caption"),
        "subheadings": _blocks(article, "subheading"),
        "removed": [{"text": r.text, "reason": r.reason, "start": r.start, "end": r.end} for r in article.removed],
        "text": article.text,
    }


def _blocks(article: Article, kind: str) -> list[dict[str, Any]]:
    return [span_fact(article.span(block.start, block.end)) for block in article.blocks if block.kind == kind]
