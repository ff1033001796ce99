"""Words and marks for what an article does with a claim and for how accounts compare: never by colour alone."""

from collections.abc import Sequence
from dataclasses import dataclass

from twosource.records import ArticleId, ClaimFinding, Mention, RelationKind, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """What one article does with a claim: one sign, one word, and a note where there is more to say."""

    mark: str
    word: str
    note: str = ""


NOT_FOUND = State(mark="·", word="not found")
SAYS = State(mark="●", word="says")
HEDGED = State(mark="◐", word="hedged")
DENIES = State(mark="✕", word="denies")
PLANNED = State(mark="○", word="planned")

STATES = (SAYS, HEDGED, DENIES, PLANNED, NOT_FOUND)
"""In the order in which a legend names them."""
NOT_FOUND_MEANS = "not found: this article may still say it in other words"
"""What a legend adds: matching is strict, so that an article without a mention is not known to be silent."""

_BY_CERTAINTY = {"asserted": SAYS, "hedged": HEDGED, "denied": DENIES, "planned": PLANNED}

RELATION_WORDS: dict[RelationKind, str] = {
    "conflict": "≠ conflict: they can't both hold",
    "differs": "≠ differs",
    "differs in certainty": "≠ differs in certainty",
    "superseded": "» superseded: a later account has another figure",
    "compatible": "≈ compatible: one is vaguer",
    "agrees": "= agrees",
    "single": "· one account found",
}
_NO_COMMENT_YET = "» superseded: no comment in one account, and one in another"
_ASPECT_WORDS = {
    "number": "the number",
    "event": "what happened",
    "actor": "who did it",
    "whom": "whom or what it concerns",
    "place": "the place",
    "date": "the day",
}
MOST_COLUMNS = 12
"""Articles up to which a table of claims has a column for each: more fit no window and no sheet of paper."""
DIFFERING: tuple[RelationKind, ...] = ("conflict", "differs", "differs in certainty", "superseded")
"""The relations worth a reader's eye first, the weightiest first."""

_ORDER: tuple[RelationKind, ...] = (*DIFFERING, "compatible", "agrees", "single")


def state_of(mention: Mention) -> State:
    """Return what a mention does with its claim; "hedged: allegedly" is *hedged* with the note "allegedly"; what says
    that it is not so *denies*."""
    if mention.negated:
        return DENIES
    kind, _, note = mention.certainty.partition(":")
    known = _BY_CERTAINTY.get(kind.strip())
    if known is None:
        return State(mark=SAYS.mark, word=mention.certainty)
    return State(mark=known.mark, word=known.word, note=note.strip())


def relation_words(claim: ClaimFinding) -> str:
    """Say how the accounts of a claim compare, and on what: `= agrees (on the number)`.

    One sentence may make two claims, one of what happened and one of the number in it.
    """
    if claim.aspect == "comment":
        return _NO_COMMENT_YET
    matter = _ASPECT_WORDS.get(claim.aspect)
    told = RELATION_WORDS[claim.relation]
    return f"{told} (on {matter})" if matter and claim.relation != "single" else told


def compared_words(claim: ClaimFinding, mention: Mention) -> Span | None:
    """Return the words of a mention that were compared, None where they would tell a reader nothing: a verb that agrees."""
    plain = claim.aspect == "event" and claim.relation not in {"conflict", "differs"}
    return None if plain else mention.value


_VALUED = {"number", "actor", "whom", "place", "date"}
"""Aspects whose compared words are short and say by themselves what an account tells."""
_SHORT = {"=": "{}", "~": "~{}", ">": "{}+", "up": "+{}", "down": "-{}"}
"""How a number is written by its modifier: at least 4, more than 4 and over 4 are all `4+`, a rise by 4 is `+4`."""


def shown_value(claim: ClaimFinding, mention: Mention) -> Span | None:
    """Return the compared words of a mention if they say by themselves what it tells: a number, a day, a place, an actor."""
    return mention.value if claim.aspect in _VALUED else None


def short_value(claim: ClaimFinding, mention: Mention) -> str:
    """Write the number of a mention as a narrow cell has room for: `68`, `~400`, `50+`, `4-5`, `8.2%`; empty for what is none."""
    quantity = mention.quantity
    if claim.aspect != "number" or quantity is None or quantity.modifier not in _SHORT:
        return ""
    bounds = quantity.value if isinstance(quantity.value, tuple) else (quantity.value,)
    told = "-".join(f"{bound:,.10g}" for bound in bounds)
    return _SHORT[quantity.modifier].format(told) + ("%" if quantity.unit == "percent" else "")


def cell(claim: ClaimFinding, article: ArticleId) -> State:
    """Return what an article does with a claim, by its first mention."""
    return next((state_of(mention) for mention in claim.mentions if mention.article == article), NOT_FOUND)


def tellings(claim: ClaimFinding) -> list[tuple[State, list[Mention]]]:
    """Return what the articles do with a claim, in the order of the legend, each with the first mention of those that do it."""
    told: dict[State, list[Mention]] = {}
    seen: set[ArticleId] = set()
    for mention in claim.mentions:
        if mention.article not in seen:
            seen.add(mention.article)
            told.setdefault(state_of(mention), []).append(mention)
    return sorted(told.items(), key=lambda item: (_place(item[0]), item[0].word, item[0].note))


def _place(state: State) -> int:
    return next((place for place, known in enumerate(STATES) if known.word == state.word), len(STATES))


def by_weight(claims: tuple[ClaimFinding, ...]) -> list[ClaimFinding]:
    """Return claims with those that differ first, then by how many articles carry them, then by id."""
    return sorted(claims, key=lambda c: (_ORDER.index(c.relation), -len({m.article for m in c.mentions}), c.id))


def told_once(claims: Sequence[ClaimFinding], kept: ClaimFinding | None = None) -> list[ClaimFinding]:
    """Leave out what happened where a claim on the number of the same sentences tells it already; `kept` stays.

    Both have ranges of origins of their own, and a reader would see one sentence with two. The number's articles must be
    all of those that tell what happened, and be told in the same words.
    """
    numbers = [_places(claim) for claim in claims if claim.aspect == "number"]
    return [c for c in claims if c is kept or c.aspect != "event" or not any(_within(_places(c), held) for held in numbers)]


def _places(claim: ClaimFinding) -> list[Span]:
    return [mention.span for mention in claim.mentions]


def _within(event: list[Span], number: list[Span]) -> bool:
    """Tell whether every sentence of an event is one of a number's."""
    return all(any(one.overlaps(other) for other in number) for one in event)


def values_told(claim: ClaimFinding) -> list[tuple[str, list[ArticleId]]]:
    """Return the compared words of a claim and who tells each, in the order of the mentions; words alike are told once."""
    told: dict[str, list[ArticleId]] = {}
    for mention in claim.mentions:
        value = compared_words(claim, mention)
        if value is not None:
            articles = told.setdefault(value.text, [])
            if mention.article not in articles:
                articles.append(mention.article)
    return list(told.items())
