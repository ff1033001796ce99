"""Those whom a deed concerns, one by one: "all women, children and elderly men"."""

from collections.abc import Iterator
from dataclasses import dataclass

from twosource.claims.concepts import concept_of
from twosource.claims.lexicon import BROAD_PEOPLE, GENERIC_PEOPLE, PART_OF_PEOPLE
from twosource.language.grammar import children, edges, subtree
from twosource.records import Parse, Sentence, Span, Token

_LOOSE = ("relcl", "acl", "appos", "advcl", "prep")
_NARROWING = ("amod", "compound", "nmod")
_FEWEST = 2
"""Members of a list."""
_LISTING = frozenset({"include", "comprise"})
_WIDE = GENERIC_PEOPLE | BROAD_PEOPLE | {"adult", "member", "parent", "relative", "family"}
"""Nouns of people that say nothing of who else is meant."""
_PEOPLE = (
    _WIDE
    | PART_OF_PEOPLE
    | frozenset(
        """hostage captive prisoner detainee inmate teacher student pupil nurse doctor medic aid_worker sailor driver miner pilot
        sergeant general police troop elder pensioner""".split()
    )
)
"""Nouns of people, as lemmas and as concepts: only who is meant is compared, not what."""


SORTS = _PEOPLE - _WIDE
"""Nouns that say of what sort people are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A list of people: `members` their nouns as concepts, `narrowed` those that words narrow ("elderly male hostages").

    `verb` is the concept of the deed it hangs on ("include" in "the captives included …"), `above` the noun that it gives
    examples of.
    """

    members: frozenset[str]
    narrowed: frozenset[str]
    verb: str
    above: str
    span: Span


def find_lists(sentence: Sentence, words: Span) -> tuple[Listed, ...]:
    """Return the lists of people, by their sorts, within a clause, in order."""
    parse = sentence.parse
    found = []
    for head in sentence.tokens:
        if head.pos != "NOUN" or head.dep == "conj" or not words.contains(sentence.words(head, head)):
            continue
        members = [head, *_joined(parse, head)]
        concepts = {concept_of(parse, m) for m in members}
        if len(members) < _FEWEST or not concepts <= _PEOPLE:
            continue
        first, last = edges([t for m in members for t in subtree(parse, m, without=(*_LOOSE, "conj", "cc", "punct"))])
        above, verb = _hangs_on(parse, head)
        found.append(
            Listed(
                members=frozenset(concepts),
                narrowed=frozenset(concept_of(parse, m) for m in members if children(parse, m, _NARROWING)),
                verb=concept_of(parse, verb) if verb is not None else "",
                above=concept_of(parse, above) if above is not None else "",
                span=sentence.words(first, last),
            )
        )
    return tuple(found)


def list_others(first: Listed, second: Listed) -> bool:
    """Tell whether two lists of one deed have a member in common, and one has another that the other lacks.

    "Women and children" and "women, children and elderly men" differ; "hostages, among them women and children" and "women,
    children and hostages" do not: a wider word says nothing of who else is meant.
    """
    verbs = {first.verb, second.verb}
    if not first.members & second.members or "" in verbs or not (len(verbs) == 1 or verbs & _LISTING):
        return False
    return bool(_more(first, second) or _more(second, first))


def _more(one: Listed, two: Listed) -> frozenset[str]:
    wide = _WIDE | ({two.above} - one.narrowed)
    return one.members - two.members - wide


def _joined(parse: Parse, head: Token) -> Iterator[Token]:
    for token in children(parse, head, ("conj",)):
        if token.pos == "NOUN":
            yield token
            yield from _joined(parse, token)


def _hangs_on(parse: Parse, head: Token) -> tuple[Token | None, Token | None]:
    """Return the noun that a list gives examples of ("hostages, including …"), and the verb or the deed's noun above it."""
    above, token = None, head
    while token.head != token.i:
        if token.dep == "prep" and token.lemma.lower() in {"include", "including"}:
            above = parse.tokens[token.head]
        token = parse.tokens[token.head]
        if token.pos == "VERB" and token.dep != "prep":
            return above, token
        if token.pos == "NOUN" and token.dep == "dobj" and any(p.lemma == "of" for p in children(parse, token, ("prep",))):
            return _thing_of(parse, token, above), token
    return above, None


def _thing_of(parse: Parse, deed: Token, above: Token | None) -> Token | None:
    """Return what a deed's noun is done to: the hostages of "the release of hostages, including women"."""
    for of in children(parse, deed, ("prep",)):
        if of.lemma == "of" and (above is None or above is deed):
            return next(iter(children(parse, of, ("pobj",))), above)
    return above
