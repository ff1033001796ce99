"""Words and marks for what an article does with a claim and for how accounts compare: never by colour alone."""

from dataclasses import dataclass

from twosource.records import ArticleId, ClaimFinding, Mention, RelationKind, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """What one article does with a claim: one sign, one word, and a note where there is more to say."""

    mark: str
    word: str
    note: str = ""


SILENT = State(mark="·", word="silent")
SAYS = State(mark="●", word="says")
HEDGED = State(mark="◐", word="hedged")
DENIES = State(mark="✕", word="denies")
PLANNED = State(mark="○", word="planned")

STATES = (SAYS, HEDGED, DENIES, PLANNED, SILENT)
"""In the order in which a legend names them."""

_BY_CERTAINTY = {"asserted": SAYS, "hedged": HEDGED, "denied": DENIES, "planned": PLANNED}

RELATION_WORDS: dict[RelationKind, str] = {
    "conflict": "≠ conflict: they can't both hold",
    "differs": "≠ differs",
    "differs in certainty": "≠ differs in certainty",
    "superseded": "» superseded: a later account has another figure",
    "compatible": "≈ compatible: one is vaguer",
    "agrees": "= agrees",
    "single": "· one account only",
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


def cell(claim: ClaimFinding, article: ArticleId) -> State:
    """Return what an article does with a claim, by its first mention."""
    return next((state_of(mention) for mention in claim.mentions if mention.article == article), SILENT)


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
