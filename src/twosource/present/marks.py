"""Words and marks for what an article does with a claim and for how accounts compare: never by colour alone."""

from dataclasses import dataclass

from twosource.records import ArticleId, ClaimFinding, Mention, RelationKind


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


def cell(claim: ClaimFinding, article: ArticleId) -> State:
    """Return what an article does with a claim, by its first mention."""
    return next((state_of(mention) for mention in claim.mentions if mention.article == article), SILENT)


def by_weight(claims: tuple[ClaimFinding, ...]) -> list[ClaimFinding]:
    """Return claims with those that differ first, then by how many articles carry them, then by id."""
    return sorted(claims, key=lambda c: (_ORDER.index(c.relation), -len({m.article for m in c.mentions}), c.id))


def values_told(claim: ClaimFinding) -> list[tuple[str, list[ArticleId]]]:
    """Return the compared words of a claim and who tells each, in the order of the mentions; words alike are told once."""
    told: dict[str, list[ArticleId]] = {}
    for mention in claim.mentions:
        if mention.value is not None:
            articles = told.setdefault(mention.value.text, [])
            if mention.article not in articles:
                articles.append(mention.article)
    return list(told.items())
