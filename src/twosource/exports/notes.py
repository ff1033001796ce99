"""What is said at which words of an article, in plain words: what annotations are made of."""

from collections.abc import Iterator
from dataclasses import dataclass

from twosource.exports.names import claim_name
from twosource.exports.parts import Part
from twosource.exports.tables.lineage import KNOWN, directed_passages
from twosource.present.facts import day, number
from twosource.present.heading import chain_words, count_range
from twosource.present.marks import RELATION_WORDS
from twosource.records import Article, Attribution, Change, ClaimFinding, Drift, Mention, Quantity, Span, TimeExpression

_POLARITY = {"positive": "said", "negative": "denied", "open": "left open"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """One finding at some words: `kind` names it, `text` says what it is.

    `linked` are words of another article that `words` are to be read beside; `about` is the name of what several notes are on.
    """

    kind: str
    words: tuple[Span, ...]
    text: str
    linked: Span | None = None
    about: str | None = None


def notes_of(part: Part) -> Iterator[Note]:
    """Yield everything that a story's findings say of the words of its articles, each once; what has no words is left out."""
    yield from dict.fromkeys(note for note in _all(part) if note.words)


def _all(part: Part) -> Iterator[Note]:
    yield from _claims(part)
    yield from _attributions(part)
    yield from _passages(part)
    for drift in part.story.drift:
        yield from (_drift(drift, change) for change in drift.changes)
    yield from (Note(kind="quantity", words=(q.span,), text=_quantity(q)) for q in part.story.quantities)
    yield from (Note(kind="time", words=(time.span,), text=_time(time)) for time in part.story.times)
    yield from _account(part)


def _claims(part: Part) -> Iterator[Note]:
    for claim in part.story.claims:
        about = claim_name(part.story.id, claim)
        for mention in claim.mentions:
            text = _mention(claim, mention, part.articles.get(mention.article))
            yield Note(kind="claim", words=(mention.span,), text=text, about=about)
        for reason in claim.origins.reasons:
            sure = "for certain" if reason.certain else "possibly"
            by = " (by what a reader set)" if reason.by_reader else ""
            text = f"Accounts of “{claim.text}” are {sure} not independent here, {reason.kind}: {reason.text}{by}"
            yield Note(kind="origin reason", words=reason.evidence, text=text, about=about)


def _mention(claim: ClaimFinding, mention: Mention, article: Article | None) -> str:
    origins = count_range(claim.origins.low, claim.origins.high, "independent origin")
    outlet = (article.outlet if article else None) or mention.article
    verdict = RELATION_WORDS[claim.relation].lstrip("≠»≈=· ")
    put = "denied" if mention.negated else mention.certainty
    chain = chain_words(outlet, mention.names)
    return f"Reports the claim “{claim.text}” ({put}), on the word of {chain}. Accounts: {verdict}. {origins} in this pile."


def _attributions(part: Part) -> Iterator[Note]:
    for found in part.story.attributions:
        yield Note(kind="attribution", words=found.content, text=_attribution(found, part.articles.get(found.article)))


def _attribution(found: Attribution, article: Article | None) -> str:
    speaker = found.speaker.name if found.speaker else "somebody unnamed"
    chain = chain_words((article.outlet if article else None) or found.article, found.names)
    hedge = f"; the article's own reservation: “{found.hedge.text}”" if found.hedge else ""
    return f"{speaker}: {_POLARITY[found.polarity]} ({found.kind} speech), on the word of {chain}{hedge}"


def _passages(part: Part) -> Iterator[Note]:
    for direction, passage in directed_passages(part):
        other = passage.a.article
        known = f"Taken from {other} ({passage.kind})"
        shared = f"Also stands in {other} ({passage.kind}); who took it from whom is unknown"
        text = known if direction == KNOWN else shared
        yield Note(kind="passage", words=(passage.b,), text=text, linked=passage.a)


def _drift(drift: Drift, change: Change) -> Note:
    kind = change.kind.replace("_", " ") if change.certain else f"possibly {change.kind.replace('_', ' ')}"
    later = "which comes from it" if drift.along == "tree" else "a later account of the same"
    pair = f"between {drift.parent} and {drift.child}, {later}"
    if change.child is not None:
        return Note(kind="drift", words=(change.child,), text=f"{kind} {pair}", linked=change.parent)
    return Note(kind="drift", words=(change.parent,) if change.parent else (), text=f"{kind} {pair}")


def _quantity(quantity: Quantity) -> str:
    low, high = number(quantity.low), number(quantity.high)
    bounds = str(low) if low == high else f"{'open' if low is None else low} to {'open' if high is None else high}"
    told = ", ".join(word for word in (quantity.unit, quantity.concerns or quantity.noun, quantity.state) if word)
    return f"Number: {bounds}{f' ({told})' if told else ''}"


def _time(time: TimeExpression) -> str:
    days = " to ".join(dict.fromkeys(filter(None, (day(time.first), day(time.last)))))
    return f"Time: {time.value}{f', {days}' if days else ''}"


def _account(part: Part) -> Iterator[Note]:
    for held in part.story.positions:
        for mention in held.mentions:
            condition = f", {held.condition}" if held.condition else ""
            text = f"Position: {held.actor} {held.stance} {held.content}{condition} (PLOVER {held.plover})"
            yield Note(kind="position", words=(mention.span,), text=text)
    for wording in part.story.wording:
        for label in wording.labels:
            text = f"Wording: “{label.text}” for {wording.referent}"
            yield from (Note(kind="wording", words=(span,), text=text) for span in label.evidence)
    for moment in part.story.timeline:
        days = " to ".join(dict.fromkeys((moment.first.isoformat(), moment.last.isoformat())))
        yield Note(kind="moment", words=moment.evidence, text=f"Timeline, {days}: {moment.text}")
    for gap in part.story.gaps:
        yield Note(kind="gap", words=gap.evidence, text=f"Not known: {gap.text}")
    for sentence in part.story.brief:
        yield Note(kind="brief", words=sentence.citations, text=f"Cited by the brief: {sentence.text}")
