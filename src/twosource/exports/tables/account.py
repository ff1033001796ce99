"""Tables of positions, wording, timeline, gaps and brief, and of the words that findings stand on."""

from collections.abc import Iterator

from twosource.exports.parts import Part
from twosource.exports.tables.form import PLACE, STORY, WORDS, Row, Table, calendar_day, integer, side, side_columns, text, words
from twosource.present.facts import day
from twosource.records import Span


def _positions(part: Part) -> Iterator[Row]:
    said = [(number, held, mention) for number, held in enumerate(part.story.positions) for mention in held.mentions]
    for place, (number, held, mention) in enumerate(said):
        yield {
            "story": part.story.id,
            "place": place,
            "position": number,
            **words(mention.span),
            "actor": held.actor,
            "stance": held.stance,
            "recipient": mention.recipient,
            "plover": mention.plover,
            "mode": mention.mode,
            **side("content", mention.content),
            **side("condition", mention.condition),
        }


def _wording(part: Part) -> Iterator[Row]:
    labels = [(w.referent, label.text, span) for w in part.story.wording for label in w.labels for span in label.evidence]
    for place, (referent, label, span) in enumerate(labels):
        yield {"story": part.story.id, "place": place, "referent": referent, "label": label, **words(span)}


def _timeline(part: Part) -> Iterator[Row]:
    for place, moment in enumerate(part.story.timeline):
        days: Row = {"first": day(moment.first), "last": day(moment.last), "reported": day(moment.reported)}
        yield {"story": part.story.id, "place": place, **days, "text": moment.text}


def _gaps(part: Part) -> Iterator[Row]:
    for place, gap in enumerate(part.story.gaps):
        yield {"story": part.story.id, "place": place, "kind": gap.kind, "text": gap.text, "articles": "; ".join(gap.articles)}


def _brief(part: Part) -> Iterator[Row]:
    for place, sentence in enumerate(part.story.brief):
        edited: Row = {"as_written": sentence.as_written or None, "faults": "; ".join(sentence.faults) or None}
        yield {"story": part.story.id, "place": place, "text": sentence.text, **edited}


def _evidence(part: Part) -> Iterator[Row]:
    for finding, item, spans in _findings(part):
        for place, span in enumerate(spans):
            yield {"story": part.story.id, "finding": finding, "item": item, "place": place, **words(span)}


def _findings(part: Part) -> Iterator[tuple[str, str, tuple[Span, ...]]]:
    """Yield the table of a finding, what tells it apart there, and its words; those of mentions stand in their own rows."""
    story = part.story
    for claim in story.claims:
        yield "claims", claim.id, claim.evidence
        for place, reason in enumerate(claim.origins.reasons):
            yield "origin_reasons", f"{claim.id}/{place}", reason.evidence
    for edge in story.derivations:
        yield "derivations", f"{edge.parent}/{edge.child}", tuple(span for reason in edge.reasons for span in reason.evidence)
    for source in story.outside_sources:
        yield "outside_sources", source.name, source.evidence
    for place, moment in enumerate(story.timeline):
        yield "timeline", str(place), moment.evidence
    for place, gap in enumerate(story.gaps):
        yield "gaps", str(place), gap.evidence
    for place, sentence in enumerate(story.brief):
        yield "brief", str(place), sentence.citations


ACCOUNT = (
    Table(
        name="positions",
        meaning="What each side offers, demands, rejects, and on what condition: a row for each place that says so.",
        columns=(
            STORY,
            PLACE,
            integer("position", "the stance that the place belongs to, from 0 on"),
            *WORDS,
            text("actor", "who takes the stance"),
            text("stance", "what the actor does: offers, demands, rejects …"),
            text("recipient", "towards whom"),
            text("plover", "the type of event in PLOVER"),
            text("mode", "its mode"),
            *side_columns("content", "what is offered, demanded or rejected"),
            *side_columns("condition", "what it hangs on"),
        ),
        key=("story", "place"),
        rows=_positions,
    ),
    Table(
        name="wording",
        meaning="What the articles call the same person, body or thing.",
        columns=(STORY, PLACE, text("referent", "who or what is meant"), text("label", "the words used"), *WORDS),
        key=("story", "place"),
        rows=_wording,
    ),
    Table(
        name="timeline",
        meaning="What happened when.",
        columns=(
            STORY,
            PLACE,
            calendar_day("first", "the first day on which it happened, or is to happen"),
            calendar_day("last", "the last"),
            calendar_day("reported", "the first day on which an article of the story carried it"),
            text("text", "what happened"),
        ),
        key=("story", "place"),
        rows=_timeline,
    ),
    Table(
        name="gaps",
        meaning="What could not be known.",
        columns=(
            STORY,
            PLACE,
            text("kind", "what kind of gap"),
            text("text", "what is not known, in words"),
            text("articles", "the articles that it concerns"),
        ),
        key=("story", "place"),
        rows=_gaps,
    ),
    Table(
        name="brief",
        meaning="The sentences of the short account.",
        columns=(
            STORY,
            PLACE,
            text("text", "the sentence"),
            text("as_written", "the sentence as it was made, where a reader edited it"),
            text("faults", "why the edited words do not stand on what they cite"),
        ),
        key=("story", "place"),
        rows=_brief,
    ),
    Table(
        name="evidence",
        meaning="The words that a finding stands on.",
        columns=(
            STORY,
            text("finding", "the table of the finding"),
            text("item", "what tells it apart there: a place, a claim, a claim/place, a parent/child, a name"),
            integer("place", "the place among its words, from 0 on"),
            *WORDS,
        ),
        key=("story", "finding", "item", "place"),
        rows=_evidence,
    ),
)
