"""From statements to the mentions of a claim, and from mentions to its id and text."""

import hashlib
from collections.abc import Sequence
from dataclasses import replace

from twosource.claims.certainty import DENIED
from twosource.claims.concepts import weigh
from twosource.claims.datings import Dating
from twosource.claims.measured import Measured
from twosource.claims.statements import Statement
from twosource.claims.whereabouts import Presence
from twosource.records import ChainLink, Claim, ClaimId, Mention, Quantity, Span, TimeExpression

_LEANING = frozenset(
    "that which who whom whose where when while until unless because although though if whether as since after before so and "
    "but or nor to than he she it they him her them his its their this these those".split()
)
"""Words that begin a clause which needs another one to be understood."""
_RELATIVE = frozenset({"who", "which", "that", "whom", "whose"})
_FEWEST_WORDS = 3
"""Words that a clause needs to be understood by itself."""
_NEARBY_SHARE = 0.2
"""Share of a statement's words (by weight) that an attributed statement of its article must have to be about the same
matter. Low, since a source left out makes two accounts look independent, and one too many only widens the range."""


def mention_event(
    statement: Statement,
    within: Sequence[Statement],
    *,
    by_actor: bool = False,
    day: TimeExpression | None = None,
    concerned: Span | None = None,
) -> Mention:
    """Return the mention of an event, on a day if it tells one; compared is who does it, or whom it concerns, or else the words
    of the verb."""
    value = statement.actor.span if by_actor and statement.actor is not None else concerned or statement.verb
    return _mention(statement, within, value, time=day)


def mention_number(measured: Measured, within: Sequence[Statement]) -> Mention:
    """Return the mention of a number; compared is the number with its noun."""
    return _mention(measured.statement, within, measured.quantity.span, quantity=measured.quantity)


def mention_place(presence: Presence, within: Sequence[Statement]) -> Mention:
    """Return the mention of somebody's whereabouts; compared is the place."""
    return _mention(presence.statement, within, presence.place, time=presence.day)


def mention_date(dating: Dating, within: Sequence[Statement]) -> Mention:
    """Return the mention of when something is done; compared are the words that name the day."""
    return _mention(dating.statement, within, dating.value, time=dating.time)


def _mention(
    statement: Statement,
    within: Sequence[Statement],
    value: Span,
    quantity: Quantity | None = None,
    time: TimeExpression | None = None,
) -> Mention:
    chain = statement.chain
    return Mention(
        article=statement.article,
        span=statement.span,
        value=value,
        quantity=quantity,
        time=time,
        certainty=statement.certainty,
        chain=chain,
        negated=statement.negated,
        tense=statement.tense,
        alone=statement.alone,
        nearby=() if chain else _nearby(statement, within),
    )


def _nearby(statement: Statement, within: Sequence[Statement]) -> tuple[ChainLink, ...]:
    """Return the sources that the same article names for statements on the same matter, each once."""
    needed = _NEARBY_SHARE * weigh(statement.words.concepts)
    links: dict[str, ChainLink] = {}
    for other in within:
        if other.chain and weigh(statement.words.concepts & other.words.concepts) >= needed:
            for link in other.chain:
                links.setdefault(link.name, link)
    return tuple(links.values())


def make_claim(aspect: str, mentions: Sequence[Mention]) -> Claim:
    """Return the claim of some mentions, sorted by article and place; its id is made from where they stand.

    The claim says what its plainest mention says, with a capital; `negated` of a mention is set against that."""
    ordered = tuple(sorted(dict.fromkeys(mentions), key=_place))
    plainest = _plainest(ordered)
    told = tuple(_against(mention, plainest) for mention in ordered)
    text = _words_alone(plainest)
    return Claim(id=_make_id(aspect, ordered), text=text[:1].upper() + text[1:], aspect=aspect, mentions=told)


def _against(mention: Mention, plainest: Mention) -> Mention:
    """Return a mention with its "not" taken against the claim's own: whoever repeats "We will not sign" denies nothing."""
    return replace(mention, negated=mention.negated != plainest.negated) if plainest.negated else mention


def _place(mention: Mention) -> tuple[str, int, int, int]:
    return mention.article, mention.span.start, mention.span.end, mention.value.start if mention.value else -1


def _make_id(aspect: str, mentions: Sequence[Mention]) -> ClaimId:
    places = [aspect, *(f"{m.article}:{m.span.start}-{m.span.end}" for m in mentions)]
    places += [f"{m.value.start}" for m in mentions if m.value]
    return ClaimId("c" + hashlib.sha256("|".join(places).encode()).hexdigest()[:10])


def _plainest(mentions: Sequence[Mention]) -> Mention:
    """Return the mention that says it straight out and in the fewest words, a clause that can be read by itself before others; a
    denial comes last: it may say little of what it denies."""

    def rank(mention: Mention) -> tuple[object, ...]:
        text = _words_alone(mention)
        hard = mention.alone is None, _leans(text), mention.certainty != "asserted"
        return mention.certainty == DENIED, *hard, len(text), _place(mention)

    return min(mentions, key=rank)


def _words_alone(mention: Mention) -> str:
    """Return a mention's words, without one that only joins them to another clause."""
    return (mention.alone or mention.span).text


def _leans(text: str) -> int:
    """Return 0 for a clause that stands by itself, 1 for one that tells of something by the way ("the men who …"), 2 for a
    fragment."""
    return 2 if is_fragment(text) else int(bool(_RELATIVE & set(text.split()[1:])))


def is_fragment(text: str) -> bool:
    """Tell whether a clause hangs on what stands before it, or says too little: "which took part", "to unload food", "killed"."""
    words = text.lower().split()
    if len(words) < _FEWEST_WORDS or words[0] in _LEANING or words[0] == "to":
        return True
    return words[0].endswith("ing") and text[:1].islower()
