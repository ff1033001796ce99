"""A story's findings as rows of the tables: what somebody with SQL or Datasette sees. Pure.

Tables whose rows hang on others (links on attributions, mentions on claims) come after them.
"""

from collections.abc import Iterator
from datetime import date

from twosource.records import Attribution, ClaimFinding, Span, StoryReading

Row = dict[str, object]
Rows = Iterator[tuple[str, Row]]


def story_rows(story: StoryReading) -> Rows:
    """Yield `(table, row)` for everything found about a story, in an order that the foreign keys allow."""
    for table, row in _all(story):
        yield table, {"story_id": story.id, **row} if table != "stories" else row


def _all(story: StoryReading) -> Rows:
    yield from _story(story)
    yield from _lineage(story)
    for place, attribution in enumerate(story.attributions):
        yield from _attribution(place, attribution)
    yield from _measures(story)
    for claim in story.claims:
        yield from _claim(claim)
    yield from _comparison(story)
    yield from _account(story)


def _story(story: StoryReading) -> Rows:
    yield (
        "stories",
        {
            "id": story.id,
            "title": story.title,
            "articles": len(story.articles),
            "outlets": "; ".join(story.outlets),
            "headline": story.headline.id if story.headline else None,
            "record": b"",
        },
    )
    origins = {lineage.article: lineage.origin for lineage in story.tree.lineages}
    for article in story.articles:
        yield "story_articles", {"article_id": article, "origin": origins.get(article)}


def _lineage(story: StoryReading) -> Rows:
    for edge in story.derivations:
        pair: Row = {"child": edge.child, "parent": edge.parent}
        reasons = "; ".join(reason.text for reason in edge.reasons)
        yield (
            "derivations",
            {**pair, "kind": edge.kind, "probability": edge.probability, "share": edge.share, "reasons": reasons},
        )
        for place, passage in enumerate(edge.passages):
            sides = {**_side("parent", passage.a), **_side("child", passage.b)}
            yield "passages", {**pair, "place": place, "kind": passage.kind, **sides}
    for reuse in story.reuse:
        shares: Row = {"a": reuse.a, "b": reuse.b, "a_in_b": reuse.a_in_b, "b_in_a": reuse.b_in_a, "kind": reuse.kind}
        yield "reuse", {**shares, "direction": reuse.direction, "probability": reuse.probability}
    for source in story.outside_sources:
        for article in source.articles:
            yield "outside_sources", {"name": source.name, "article_id": article}
        yield from _evidence("outside_sources", source.name, source.evidence)


def _attribution(place: int, found: Attribution) -> Rows:
    speaker = found.speaker
    yield (
        "attributions",
        {
            "place": place,
            "article_id": found.article,
            "kind": found.kind,
            "speaker": speaker.name if speaker else None,
            "speaker_type": speaker.type if speaker else None,
            "speaks_for": speaker.speaks_for if speaker else None,
            "anonymous": speaker.anonymous if speaker else None,
            "source": _joined(found.source),
            "cue": _joined(found.cue),
            "content": found.text,
            "depth": found.depth,
            "polarity": found.polarity,
            "hedge": found.hedge.text if found.hedge else None,
            "channel": found.channel,
            "confidence": found.confidence,
            "start": found.content[0].start if found.content else None,
            "end": found.content[-1].end if found.content else None,
        },
    )
    for depth, link in enumerate(found.chain):
        named: Row = {"name": link.name, "type": link.type, "speaks_for": link.speaks_for, "anonymous": link.anonymous}
        yield "chain_links", {"attribution": place, "place": depth, **named, **_at(link.span)}


def _measures(story: StoryReading) -> Rows:
    for place, quantity in enumerate(story.quantities):
        counted: Row = {"unit": quantity.unit, "noun": quantity.noun, "noun_class": quantity.noun_class}
        bounds: Row = {"low": quantity.low, "high": quantity.high, "modifier": quantity.modifier}
        yield "quantities", {"place": place, **_at(quantity.span), **bounds, **counted, "state": quantity.state}
    for place, time in enumerate(story.times):
        days: Row = {"first": _day(time.first), "last": _day(time.last)}
        yield "times", {"place": place, **_at(time.span), "kind": time.kind, "value": time.value, **days, "rule": time.rule}


def _claim(claim: ClaimFinding) -> Rows:
    yield (
        "claims",
        {
            "id": claim.id,
            "text": claim.text,
            "aspect": claim.aspect,
            "relation": claim.relation,
            "rule": claim.rule,
            "articles": len({mention.article for mention in claim.mentions}),
            "origins_low": claim.origins.low,
            "origins_high": claim.origins.high,
            "origin_names": "; ".join(claim.origins.names),
            "mentions": "\n".join(mention.span.text for mention in claim.mentions),
        },
    )
    for place, mention in enumerate(claim.mentions):
        chain = " < ".join(link.name for link in mention.chain)
        put: Row = {"value": mention.value.text if mention.value else None, "certainty": mention.certainty, "chain": chain}
        yield "mentions", {"claim_id": claim.id, "place": place, **_at(mention.span), **put}
    # To what one account alone tells, all others are silent: rows that say no more, and of many articles fill the file.
    for article in claim.silent if claim.relation != "single" else ():
        yield "silences", {"claim_id": claim.id, "article_id": article}
    for place, reason in enumerate(claim.origins.reasons):
        tied = ", ".join(str(number) for number in reason.mentions)
        said: Row = {"kind": reason.kind, "certain": reason.certain, "mentions": tied, "text": reason.text}
        yield "origin_reasons", {"claim_id": claim.id, "place": place, **said}
        yield from _evidence("origin_reasons", f"{claim.id}/{place}", reason.evidence)


def _comparison(story: StoryReading) -> Rows:
    for place, position in enumerate(story.positions):
        stance: Row = {"actor": position.actor, "stance": position.stance, "plover": position.plover}
        matter: Row = {"content": position.content, "condition": position.condition, "articles": len(position.articles)}
        yield "positions", {"place": place, **stance, **matter}
        yield from _evidence("positions", str(place), tuple(mention.span for mention in position.mentions))
    labels = [(w.referent, label.text, span) for w in story.wording for label in w.labels for span in label.evidence]
    for place, (referent, label, span) in enumerate(labels):
        yield "wording", {"place": place, "referent": referent, "label": label, **_at(span)}
    changes = [(drift, change) for drift in story.drift for change in drift.changes]
    for place, (drift, change) in enumerate(changes):
        sides: Row = {
            "parent_text": change.parent.text if change.parent else None,
            "child_text": change.child.text if change.child else None,
        }
        pair: Row = {"child": drift.child, "parent": drift.parent, "along": drift.along}
        yield "drift", {"place": place, **pair, "kind": change.kind, "certain": change.certain, **sides}
        yield from _evidence("drift", str(place), tuple(span for span in (change.parent, change.child) if span))


def _account(story: StoryReading) -> Rows:
    for place, moment in enumerate(story.timeline):
        days: Row = {"first": _day(moment.first), "last": _day(moment.last), "reported": _day(moment.reported)}
        yield "timeline", {"place": place, "text": moment.text, **days}
        yield from _evidence("timeline", str(place), moment.evidence)
    for place, gap in enumerate(story.gaps):
        yield "gaps", {"place": place, "kind": gap.kind, "text": gap.text, "articles": "; ".join(gap.articles)}
        yield from _evidence("gaps", str(place), gap.evidence)
    for place, sentence in enumerate(story.brief):
        yield "brief", {"place": place, "text": sentence.text}
        yield from _evidence("brief", str(place), sentence.citations)


def _evidence(finding: str, item: str, spans: tuple[Span, ...]) -> Rows:
    for place, span in enumerate(spans):
        yield "evidence", {"finding": finding, "item": item, "place": place, **_at(span)}


def _at(span: Span) -> Row:
    return {"article_id": span.article, "start": span.start, "end": span.end, "text": span.text}


def _side(name: str, span: Span) -> Row:
    return {f"{name}_start": span.start, f"{name}_end": span.end, f"{name}_text": span.text}


def _joined(spans: tuple[Span, ...]) -> str:
    return " ".join(span.text for span in spans)


def _day(value: date | None) -> str | None:
    return value.isoformat() if value else None
