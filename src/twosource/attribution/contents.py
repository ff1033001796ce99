"""What is said: the words that a cue puts in its source's mouth, found on the parse."""

from twosource.attribution.cues import Cue, cue_words, lemma_of
from twosource.attribution.lexicon import (
    CUE_NOUNS,
    LISTENERS,
    OBJECT_TOO,
    SPEECH_PREPOSITIONS,
    TAKES_INFINITIVE,
    TAKES_OBJECT,
    WITHOUT_OBJECT,
)
from twosource.attribution.subjects import SUBJECTS, Source, source_words
from twosource.attribution.views import SentenceView
from twosource.records import Token

REPORT_NOUNS = frozenset({"report", "rumour", "rumor", "notion", "idea"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
CLOSING = frozenset({",", ".", "”", '"', "''", "’", "'", "?", "!", ";", "—", "–"})
PARENTHETIC = frozenset({"say", "claim", "believe", "show"})
INFINITIVE_TOO = frozenset({"tell", "ask", "say", "warn", "remind", "hope"})
LONGEST_ASIDE = 45
"""Words of a clause like ", the mayor said on Monday after a meeting," beyond which it is no aside."""


def find_content(view: SentenceView, cue: Cue, source: Source | None) -> set[int]:
    """Return the places of the words said.

    In this order: 1. a clause, before or behind the cue; 2. the sentence around an aside ("…, officials said, …"); 3. an
    infinitive; 4. the thing spoken of, as an object or behind a preposition; 5. a clause with "that" hung elsewhere.
    """
    return (
        _clause(view, cue, source)
        or _around_aside(view, cue, source)
        or _infinitive(view, cue)
        or _behind_preposition(view, cue)
        or _object(view, cue)
        or _stray_clause(view, cue)
    )


def _clause(view: SentenceView, cue: Cue, source: Source | None) -> set[int]:
    clauses = [t for t in view.children(cue.verb, "ccomp") if not _is_source(t, source)]
    if not clauses:
        return set()
    behind = [t for t in clauses if t.i > cue.verb.i]
    if behind:
        words = view.subtree(behind[0])
        if behind[0].tag in FINITE and not view.children(behind[0], *SUBJECTS):
            # The parse hung the clause's own subject on the cue: "say about one in six of the boats sank".
            words |= set(range(cue.verb.i + 1, behind[0].i))
        return _without_cue(view, cue, source, {i for i in words if i > cue.verb.i})
    return _postposed(view, cue, source, clauses[0])


def _postposed(view: SentenceView, cue: Cue, source: Source | None, clause: Token) -> set[int]:
    """Return the content of "…, the mayor said, …": all before the aside, and what of the clause goes on behind it."""
    said = view.subtree(clause, stop={cue.verb.i})
    aside = view.subtree(cue.verb) - said
    edge = _aside_start(view, cue, source)
    start = 0 if cue.verb.dep == "ROOT" else min(said)
    return set(range(start, edge)) | {i for i in said if i > cue.verb.i and i not in aside}


def _aside_start(view: SentenceView, cue: Cue, source: Source | None) -> int:
    words = cue_words(view, cue.verb)
    if source is not None and source.head.i < cue.verb.i:
        words = words | source_words(view, source.head, barred=words)
    return min(words)


def _around_aside(view: SentenceView, cue: Cue, source: Source | None) -> set[int]:
    """Return the sentence around a clause set off by commas that has a source and a cue, and nothing of its own said."""
    if source is None or cue.kind not in PARENTHETIC or cue.passive or source.antecedent is not None:
        return set()
    governor = view.head(cue.verb)
    if cue.verb.tag == "VBG" and not view.child(cue.verb, "nsubj"):
        return set()  # "…, she said, repeating a line of hers" repeats that line
    if cue.verb.dep not in {"ROOT", "parataxis", "ccomp", "advcl", "conj", "dep"} or view.child(cue.verb, "mark"):
        return set()
    inside = view.subtree(cue.verb) if governor.i != cue.verb.i else _reach(view, cue, source)
    start, end = _aside_start(view, cue, source), max(inside)
    if not 0 < start <= cue.verb.i or end - start > LONGEST_ASIDE or view.tokens[start - 1].text not in CLOSING:
        return set()
    rest = {i for i in range(len(view.tokens)) if i < start or i > end}
    return rest if any(view.tokens[i].pos in {"VERB", "AUX"} for i in rest) else set()


def _reach(view: SentenceView, cue: Cue, source: Source) -> set[int]:
    """Return the words from the source to the end of what hangs on the cue."""
    words = {i for t in view.children(cue.verb) if t.i > cue.verb.i and t.dep != "ccomp" for i in view.subtree(t)}
    return words | {cue.verb.i, source.head.i}


def _infinitive(view: SentenceView, cue: Cue) -> set[int]:
    if cue.kind not in TAKES_INFINITIVE and cue.lemma not in INFINITIVE_TOO:
        return set()
    verbs = (t for t in view.children(cue.verb, "xcomp", "ccomp") if t.i > cue.verb.i and t.pos in {"VERB", "AUX"})
    verb = next(verbs, None)
    if verb is None:
        return set()
    words = view.subtree(verb)
    if cue.lemma in {"decline", "refuse"} and lemma_of(verb) in {"say", "comment"}:
        words = {i for i in words if i > verb.i}
    if cue.lemma in {"say", "want", "expect", "ask", "urge", "order"}:
        words |= {i for t in view.children(cue.verb, "dobj") for i in view.subtree(t)}
    return words


def _behind_preposition(view: SentenceView, cue: Cue) -> set[int]:
    wanted = SPEECH_PREPOSITIONS.get(cue.lemma, frozenset())
    for prep in view.children(cue.verb, "prep", "prt"):
        if prep.text.lower() in wanted and prep.i > cue.verb.i:
            named = view.subtree(prep) - {prep.i}
            return named | {i for t in view.children(cue.verb, "dobj", "xcomp") if t.i > cue.verb.i for i in view.subtree(t)}
    return set()


def _object(view: SentenceView, cue: Cue) -> set[int]:
    takes = (cue.kind in TAKES_OBJECT or cue.lemma in OBJECT_TOO) and cue.lemma not in WITHOUT_OBJECT
    if not takes:
        return set()
    things = view.children(cue.verb, "nsubjpass" if cue.passive else "dobj")
    reports = bool(things) and things[0].lemma in CUE_NOUNS | REPORT_NOUNS
    more = view.children(cue.verb, "oprd", "xcomp", *(("prep",) if cue.kind == "judge" or reports else ()))
    if not things or (cue.lemma == "call" and not more) or things[0].lemma in LISTENERS:
        return set()
    own = {i for t in (*things, *more) if cue.passive or t.i > cue.verb.i for i in view.subtree(t)} - {cue.verb.i}
    return own - _remarks(view, own)


def _stray_clause(view: SentenceView, cue: Cue) -> set[int]:
    """Return the clause with "that" which the parse hung on a word between: "said at a fair in Tarnik that the dam held"."""
    if cue.kind not in PARENTHETIC or cue.passive:
        return set()
    for mark in view.tokens[cue.verb.i + 1 :]:
        if mark.pos == "VERB" and mark.dep not in {"amod", "acl"}:
            return set()
        if mark.text.lower() == "that" and mark.dep == "mark":
            return {i for i in view.subtree(view.head(mark)) if i >= mark.i}
    return set()


def _remarks(view: SentenceView, own: set[int]) -> set[int]:
    """Return the relative clauses behind a comma: they are the article's own remark on the thing spoken of."""
    clauses = [view.subtree(view.tokens[i]) for i in sorted(own) if view.tokens[i].dep == "relcl"]
    return {i for clause in clauses if view.tokens[min(clause) - 1].text == "," for i in clause}


def _is_source(token: Token, source: Source | None) -> bool:
    return source is not None and token.i == source.head.i


def _without_cue(view: SentenceView, cue: Cue, source: Source | None, words: set[int]) -> set[int]:
    own = cue_words(view, cue.verb)
    if source is not None:
        own = own | {source.head.i}
    return words - own
