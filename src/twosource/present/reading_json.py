"""The whole reading as one JSON object, byte for byte the same for the same reading (`twosource read --json`)."""

import json
from typing import Any

import msgspec

from twosource.present.facts import (
    article_fact,
    attribution_fact,
    day,
    edit_fact,
    mention_fact,
    number,
    optional_span,
    origin_reason_fact,
    passage_fact,
    position_mention_fact,
    reason_fact,
    reuse_fact,
    separation_fact,
    span_facts,
)
from twosource.present.heading import origin_range
from twosource.records import (
    ArticleId,
    BriefSentence,
    ClaimFinding,
    Derivation,
    Drift,
    Edit,
    Moment,
    Position,
    Quantity,
    Reading,
    StoryReading,
    TimeExpression,
    Wording,
)

SCHEMA = 1
"""Version of the shape; it rises when a key changes its meaning or goes, not when one is added."""


def reading_to_json(reading: Reading) -> bytes:
    """Return the reading as UTF-8 JSON with a line break at its end."""
    return to_json(reading_to_dict(reading))


def to_json(value: Any) -> bytes:
    r"""Return a JSON value as indented UTF-8.

    Half of a surrogate pair, which UTF-8 cannot hold, is written as the escape JSON has for it (`\ud800`); that takes the slower
    way, ten times as long on the tens of megabytes of a large story.
    """
    try:
        return msgspec.json.format(msgspec.json.encode(value), indent=1) + b"\n"
    except UnicodeEncodeError:
        text = json.dumps(value, ensure_ascii=False, indent=1, allow_nan=False)
        return (text + "\n").encode("utf-8", "backslashreplace")


def reading_to_dict(reading: Reading) -> dict[str, Any]:
    """Return the reading as plain JSON values, in the order of its records, which is sorted."""
    outlets = {article.id: article.outlet for article in reading.articles}
    return {
        "schema": SCHEMA,
        "articles": [article_fact(article) for article in reading.articles],
        "stories": [story_to_dict(story, outlets) for story in reading.stories],
        "problems": [{"stage": p.stage, "subject": p.subject, "message": p.message, "fatal": p.fatal} for p in reading.problems],
    }


def story_to_dict(story: StoryReading, outlets: dict[ArticleId, str | None]) -> dict[str, Any]:
    """Return a story as plain JSON values; `outlets` names the outlet of each of its articles."""
    return {
        **story_heading(story),
        "bonds": [{"a": b.a, "b": b.b, "likeness": number(b.likeness), "shared": list(b.shared)} for b in story.story.bonds],
        **lineage_to_dict(story),
        "attributions": [attribution_fact(a, outlets.get(a.article)) for a in story.attributions],
        "quantities": [_quantity(quantity) for quantity in story.quantities],
        "times": [_time(time) for time in story.times],
        "claims": [claim_to_dict(claim) for claim in story.claims],
        "positions": [_position(position) for position in story.positions],
        "wording": [_wording(wording) for wording in story.wording],
        "drift": [_drift(drift) for drift in story.drift],
        "timeline": [_moment(moment) for moment in story.timeline],
        "gaps": [
            {"kind": g.kind, "text": g.text, "articles": list(g.articles), "evidence": span_facts(g.evidence)} for g in story.gaps
        ],
        "brief": brief_to_list(story),
    }


def story_heading(story: StoryReading) -> dict[str, Any]:
    """Return what heads a story: its id, title, articles, outlets and the range of its origins."""
    low, high = origin_range(story)
    claim = story.headline
    return {
        "id": story.id,
        "title": story.title,
        "articles": list(story.articles),
        "outlets": list(story.outlets),
        "independent_origins": {"low": low, "high": high, "claim": claim.id if claim else None},
    }


def lineage_to_dict(story: StoryReading) -> dict[str, Any]:
    """Return who took what from whom: the edges, the lineage of each article, the pairs, the sources outside the pile."""
    edits = {(found.parent, found.child): found.edits for found in story.edits}
    return {
        "derivations": [_derivation(edge, edits.get((edge.parent, edge.child), ())) for edge in story.derivations],
        "outside_sources": [
            {"name": s.name, "articles": list(s.articles), "evidence": span_facts(s.evidence)} for s in story.outside_sources
        ],
        "lineage": [
            {"article": line.article, "origin": line.origin, "parents": [parent.parent for parent in line.parents]}
            for line in story.tree.lineages
        ],
        "direction_unknown": [[pair.a, pair.b] for pair in story.tree.unknown],
        "reuse": [reuse_fact(pair) for pair in story.reuse],
    }


def brief_to_list(story: StoryReading) -> list[dict[str, Any]]:
    """Return the sentences of the brief with the words they stand on."""
    return [_sentence(sentence) for sentence in story.brief]


def _sentence(sentence: BriefSentence) -> dict[str, Any]:
    """Return a sentence; where a reader edited it, also as it was made, and why its citations do not hold it."""
    fact: dict[str, Any] = {"text": sentence.text, "citations": span_facts(sentence.citations)}
    return fact | ({"as_written": sentence.as_written, "faults": list(sentence.faults)} if sentence.as_written else {})


def claim_to_dict(claim: ClaimFinding) -> dict[str, Any]:
    """Return a claim with its mentions, the verdict on it, and its origins."""
    return {
        "id": claim.id,
        "text": claim.text,
        "aspect": claim.aspect,
        "relation": claim.relation,
        "rule": claim.rule,
        "evidence": span_facts(claim.evidence),
        "mentions": [mention_fact(mention) for mention in claim.mentions],
        "silent": list(claim.silent),
        "origins": {
            "low": claim.origins.low,
            "high": claim.origins.high,
            "names": list(claim.origins.names),
            "reasons": [origin_reason_fact(reason) for reason in claim.origins.reasons],
            "apart": [separation_fact(kept) for kept in claim.origins.apart],
        },
    }


def _derivation(edge: Derivation, edits: tuple[Edit, ...]) -> dict[str, Any]:
    return {
        "child": edge.child,
        "parent": edge.parent,
        "kind": edge.kind,
        "probability": number(edge.probability),
        "share": number(edge.share),
        "passages": [passage_fact(passage, "parent", "child") for passage in edge.passages],
        "reasons": [reason_fact(reason) for reason in edge.reasons],
        "edits": [edit_fact(edit) for edit in edits],
        **({"by_reader": True} if edge.by_reader else {}),
    }


def _quantity(quantity: Quantity) -> dict[str, Any]:
    return {
        "article": quantity.span.article,
        "text": quantity.span.text,
        "start": quantity.span.start,
        "end": quantity.span.end,
        "value": said_value(quantity),
        "low": number(quantity.low),
        "high": number(quantity.high),
        "approximate": quantity.approximate,
        "modifier": quantity.modifier,
        "unit": quantity.unit,
        "noun": quantity.noun,
        "noun_class": quantity.noun_class,
        "state": quantity.state,
        "part_of": optional_span(quantity.part_of),
    }


def said_value(quantity: Quantity) -> float | int | list[float | int | None] | None:
    """Return the number as said, or `[low, high]` for a range said as such."""
    if isinstance(quantity.value, tuple):
        return [number(bound) for bound in quantity.value]
    return number(quantity.value)


def _time(time: TimeExpression) -> dict[str, Any]:
    return {
        "article": time.span.article,
        "text": time.span.text,
        "start": time.span.start,
        "end": time.span.end,
        "kind": time.kind,
        "value": time.value,
        "first": day(time.first),
        "last": day(time.last),
        "rule": time.rule,
    }


def _position(position: Position) -> dict[str, Any]:
    return {
        "actor": position.actor,
        "stance": position.stance,
        "plover": position.plover,
        "content": position.content,
        "condition": position.condition,
        "articles": list(position.articles),
        "mentions": [position_mention_fact(mention) for mention in position.mentions],
    }


def _wording(wording: Wording) -> dict[str, Any]:
    return {
        "referent": wording.referent,
        "labels": {label.text: list(label.articles) for label in wording.labels},
        "evidence": {label.text: span_facts(label.evidence) for label in wording.labels},
    }


def _drift(drift: Drift) -> dict[str, Any]:
    return {
        "child": drift.child,
        "parent": drift.parent,
        "along": drift.along,
        "changes": [
            {"kind": c.kind, "certain": c.certain, "parent": optional_span(c.parent), "child": optional_span(c.child)}
            for c in drift.changes
        ],
    }


def _moment(moment: Moment) -> dict[str, Any]:
    return {
        "first": day(moment.first),
        "last": day(moment.last),
        "text": moment.text,
        "reported": day(moment.reported),
        "evidence": span_facts(moment.evidence),
    }
