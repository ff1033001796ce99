"""The lines that the stages give as filters: one dict a line (`twosource stage NAME`)."""

from typing import Any

from twosource.present.facts import day, number
from twosource.present.reading_json import said_value
from twosource.records import (
    Article,
    ArticleAttributions,
    ArticleId,
    ArticleMeasures,
    Attribution,
    ChainLink,
    Document,
    Drift,
    Lineage,
    PositionMention,
    Relation,
    Reuse,
    Span,
    Speaker,
    Story,
    StoryId,
)


def clean_row(article: Article, document: Document) -> dict[str, Any]:
    """Return the line of `clean`; its offsets are into the raw text of the document that came in."""
    time = article.published
    captions = [raw_place(article, block.start, block.end) for block in article.blocks if block.kind == "caption"]
    return {
        "id": document.id,
        "text": article.text,
        "title": article.title,
        "published": time.iso if time and not time.implied else None,
        "published_implied": time.iso if time and time.implied else None,
        "published_precision": time.precision if time else None,
        "outlet": article.outlet,
        "language": article.language,
        "credits": list(dict.fromkeys(credit.name for credit in article.credits)),
        "captions": captions,
        "removed": [{"start": r.start, "end": r.end, "reason": r.reason} for r in article.removed],
    }


def raw_place(article: Article, start: int, end: int) -> list[int]:
    """Return the place of some clean text in the raw text, from its first character to behind its last.

    A text without segments is taken as it came in.
    """
    first = _raw_offset(article, start)
    return [first, _raw_offset(article, end - 1) + 1 if end > start else first]


def _raw_offset(article: Article, offset: int) -> int:
    before = [segment for segment in article.segments if segment.start <= offset]
    if not before:
        return offset
    segment = max(before, key=lambda piece: piece.start)
    return segment.raw_start + min(offset - segment.start, segment.length)


def story_rows(stories: tuple[Story, ...]) -> list[dict[str, Any]]:
    """Return the lines of `stories`, one an article, sorted by id; `why` says what it shares with the others."""
    rows = [_story_row(article, story) for story in stories for article in story.articles]
    return sorted(rows, key=lambda row: str(row["id"]))


def _story_row(article: ArticleId, story: Story) -> dict[str, Any]:
    bonds = [bond for bond in story.bonds if article in (bond.a, bond.b)]
    why = [f"{bond.b if bond.a == article else bond.a}: {', '.join(bond.shared)}" for bond in bonds]
    return {"id": article, "story": story.id, "why": why}


def reuse_row(reuse: Reuse) -> dict[str, Any]:
    """Return the line of `reuse` for a pair."""
    return {
        "a": reuse.a,
        "b": reuse.b,
        "a_in_b": number(reuse.a_in_b),
        "b_in_a": number(reuse.b_in_a),
        "kind": reuse.kind,
        "direction": reuse.direction,
        "probability": number(reuse.probability),
        "passages": [{"a": _place(p.a), "b": _place(p.b), "kind": p.kind} for p in reuse.passages],
        "reasons": [reason.text for reason in reuse.reasons],
    }


def tree_row(lineage: Lineage, story: StoryId) -> dict[str, Any]:
    """Return the line of `tree` for an article."""
    parents = [
        {"id": p.parent, "probability": number(p.probability), "share": number(p.share), "kind": p.kind} for p in lineage.parents
    ]
    return {"id": lineage.article, "story": story, "parents": parents, "origin": lineage.origin}


def drift_row(drift: Drift) -> dict[str, Any]:
    """Return the line of `drift` for an edge of the tree, or for two articles that only time joins."""
    changes = [
        {"kind": c.kind, "parent_span": _place_if(c.parent), "child_span": _place_if(c.child), "certain": c.certain}
        for c in drift.changes
    ]
    return {"child": drift.child, "parent": drift.parent, "along": drift.along, "changes": changes}


def attribution_row(found: ArticleAttributions) -> dict[str, Any]:
    """Return the line of `attribution` for an article."""
    return {
        "id": found.article,
        "attributions": [_attribution(attribution) for attribution in found.attributions],
        "events": [{"span": _place(e.span), "certainty": number(e.certainty)} for e in found.events],
    }


def _attribution(attribution: Attribution) -> dict[str, Any]:
    speaker = attribution.speaker
    return {
        "source": [_place(span) for span in attribution.source],
        "cue": [_place(span) for span in attribution.cue],
        "content": [_place(span) for span in attribution.content],
        "kind": attribution.kind,
        "depth": attribution.depth,
        "speaker": _speaker(speaker) if speaker else None,
        "chain": [_link(link) for link in attribution.chain],
        "polarity": attribution.polarity,
        "hedge": attribution.hedge.text if attribution.hedge else None,
        "channel": attribution.channel,
        "confidence": number(attribution.confidence),
    }


def _speaker(speaker: Speaker) -> dict[str, Any]:
    return {
        "name": speaker.name,
        "type": speaker.type,
        "anonymous": speaker.anonymous,
        "speaks_for": speaker.speaks_for,
    }


def _link(link: ChainLink) -> dict[str, Any]:
    return {"text": link.span.text, "name": link.name, "type": link.type, "start": link.span.start, "end": link.span.end}


def quantities_row(article: ArticleId, measures: ArticleMeasures) -> dict[str, Any]:
    """Return the line of `quantities` for an article."""
    quantities = [
        {
            **_words(quantity.span),
            "value": said_value(quantity),
            "low": number(quantity.low),
            "high": number(quantity.high),
            "modifier": quantity.modifier,
            "unit": quantity.unit,
            "noun": quantity.concerns or quantity.noun,
            "counted": quantity.noun,
            "state": quantity.state,
        }
        for quantity in measures.quantities
    ]
    return {"id": article, "quantities": quantities}


def times_row(article: ArticleId, measures: ArticleMeasures) -> dict[str, Any]:
    """Return the line of `times` for an article."""
    times = [
        {
            **_words(time.span),
            "kind": time.kind,
            "value": time.value,
            "first": day(time.first),
            "last": day(time.last),
            "rule": time.rule,
        }
        for time in measures.times
    ]
    return {"id": article, "times": times}


def positions_row(article: ArticleId, mentions: tuple[PositionMention, ...]) -> dict[str, Any]:
    """Return the line of `positions` for an article."""
    positions = [
        {
            "start": mention.span.start,
            "end": mention.span.end,
            "plover": mention.plover,
            "mode": mention.mode,
            "stance": mention.stance,
            "actor": mention.actor,
            "recipient": mention.recipient,
            "content": mention.content.text if mention.content else None,
            "condition": mention.condition.text if mention.condition else None,
        }
        for mention in mentions
    ]
    return {"id": article, "positions": positions}


def relate_row(name: str, relation: Relation) -> dict[str, Any]:
    """Return the line of `relate` for a pair of statements."""
    return {
        "id": name,
        "same": number(relation.same),
        "relation": relation.relation,
        "reasons": list(relation.reasons),
    }


def _place(span: Span) -> list[int]:
    return [span.start, span.end]


def _place_if(span: Span | None) -> list[int] | None:
    return _place(span) if span else None


def _words(span: Span) -> dict[str, Any]:
    return {"start": span.start, "end": span.end, "text": span.text}
