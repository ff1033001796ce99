"""Which words make a clause: the verbs that head one, and what hangs on them without other clauses."""

from collections.abc import Iterator, Sequence

from twosource.claims.certainty import is_main, raising_verb
from twosource.claims.concepts import concept_of
from twosource.claims.lexicon import ACTS, RAISING
from twosource.language.grammar import child, children, subtree
from twosource.records import Attribution, Parse, Sentence, Span, Token

_CLAUSES = frozenset({"ROOT", "conj", "ccomp", "xcomp", "advcl", "relcl", "parataxis", "acl", "csubj", "dep", "appos", "pcomp"})
_LOOSE = ("relcl", "appos", "acl", "advcl", "punct", "parataxis", "advmod", "preconj")
_OWN_CLAUSES = ("parataxis", "advcl")


def find_predicates(sentence: Sentence, attributions: Sequence[Attribution]) -> list[Token]:
    """Return the verbs that head a clause, or the sentence's root where there is none."""
    parse = sentence.parse
    cues = [piece for a in attributions for piece in a.cue]
    verbs = [
        t
        for t in parse.tokens
        if t.pos in {"VERB", "AUX"}
        and t.dep in _CLAUSES
        and not (t.dep == "xcomp" and raising_verb(parse, t) is None)
        and not _hands_over(parse, t)
        and not (concept_of(parse, t) not in ACTS and _is_cue(sentence, t, cues))
    ]
    if verbs or cues:
        return verbs
    return [t for t in parse.tokens if t.head == t.i and t.pos not in {"PUNCT", "SPACE"}][:1]


def _is_cue(sentence: Sentence, verb: Token, cues: Sequence[Span]) -> bool:
    """Tell whether a verb is the one that reports; in "met the envoys in Tarnik to discuss …" that is "discuss", and the meeting
    is told as it would be without what follows."""
    parse = sentence.parse
    around = [cue for cue in cues if verb.i in touched(sentence, [cue])]
    if not around:
        return False
    saying = touched(sentence, around)
    reporting = [t for t in subtree(parse, verb) if t.pos == "VERB" and t.i in saying]
    itself_told = len(reporting) > 1 and bool(children(parse, verb, ("dobj", "prep")))
    return not itself_told


def _hands_over(parse: Parse, verb: Token) -> bool:
    """Tell whether a verb only carries another ("is believed to …", "officials said …")."""
    if any(raising_verb(parse, t) is verb for t in children(parse, verb, ("xcomp", "ccomp"))):
        return True
    if any(raising_verb(parse, t) is a for a in children(parse, verb, ("acomp",)) for t in children(parse, a, ("xcomp",))):
        return True
    return verb.lemma.lower() in RAISING and child(parse, verb, "ccomp") is not None


def clause_words(parse: Parse, verb: Token) -> tuple[Token, ...]:
    """Return the words of a clause without joined clauses and asides that have a verb of their own.

    A raised verb takes in the words before it ("40 people are believed to remain").
    """
    raised = raising_verb(parse, verb)
    top = raised if raised is not None and raised.pos != "ADJ" else verb
    if raised is not None and raised.pos == "ADJ":
        top = parse.tokens[raised.head]
    cut = {
        word.i
        for below in subtree(parse, top)
        if below.i != verb.i and _is_ownclause_words(parse, below) and below.i not in {t.i for t in _up(parse, verb)}
        for word in subtree(parse, below)
    }
    kept = [t for t in subtree(parse, top) if t.i not in cut]
    return _run(kept, verb)


def words_as_said(sentence: Sentence, verb: Token, words: Sequence[Token], attribution: Attribution) -> tuple[Token, ...]:
    """Return a clause as far as it is what the source said: without the words that name the source and the saying.

    The main clause takes in all of the content that no clause of its own holds, since a parser easily loses the subject of a
    quoted clause. Where exactly a content begins or ends changes nothing: the grammar's clause is taken whole.
    """
    parse = sentence.parse
    saying = touched(sentence, (*attribution.source, *attribution.cue))
    within = touched(sentence, attribution.content)
    inside = [t for t in parse.tokens if t.i in within]
    above = list(_up(parse, verb))
    if any(t in inside and t.pos in {"VERB", "AUX"} for t in above) or not is_main(parse, verb):
        return tuple(t for t in words if t.i not in saying - {verb.i})
    own = [t for t in inside if t.i != verb.i and _is_ownclause_words(parse, t) and t not in above]
    cut = {below.i for t in own for below in subtree(parse, t)} - {verb.i}
    wanted = {t.i for t in (*inside, *words)} - cut - saying | {verb.i}
    return tuple(t for t in parse.tokens if t.i in wanted)


def touched(sentence: Sentence, spans: Sequence[Span]) -> set[int]:
    """Return the words of a sentence that share a character with some spans of its article."""
    places = [(span.start - sentence.start, span.end - sentence.start) for span in spans]
    return {t.i for t in sentence.tokens if any(start < t.end and t.start < end for start, end in places)}


def _up(parse: Parse, token: Token) -> Iterator[Token]:
    while token.head != token.i:
        token = parse.tokens[token.head]
        yield token


def _is_ownclause_words(parse: Parse, token: Token) -> bool:
    if token.pos not in {"VERB", "AUX"} or _is_lost_participle(parse, token):
        return False
    return token.dep in _OWN_CLAUSES or (token.dep == "conj" and parse.tokens[token.head].pos in {"VERB", "AUX"})


def _is_lost_participle(parse: Parse, token: Token) -> bool:
    """Tell whether a parser has made a clause of a joined object: "freed nine sailors and some of the women held in Orsk", where
    "the women held" has no auxiliary."""
    bare = not children(parse, token, ("aux", "auxpass"))
    return token.dep == "conj" and token.tag == "VBN" and bare and child(parse, token, "nsubj") is not None


def _run(words: Sequence[Token], verb: Token) -> tuple[Token, ...]:
    """Return the words around the verb up to gaps of more than two words, where a cut clause stood."""
    place = next(i for i, word in enumerate(words) if word.i == verb.i)
    first = last = place
    while first > 0 and words[first].i - words[first - 1].i <= 3:
        first -= 1
    while last + 1 < len(words) and words[last + 1].i - words[last].i <= 3:
        last += 1
    return tuple(words[first : last + 1])


def trimmed(words: Sequence[Token]) -> Sequence[Token]:
    """Leave out a conjunction at the end, which joined a clause that was cut."""
    kept = list(words)
    while len(kept) > 1 and kept[-1].pos in {"CCONJ", "PUNCT", "SPACE"}:
        kept.pop()
    return kept


def antecedent(parse: Parse, verb: Token) -> tuple[Token, ...]:
    """Return the words that a relative clause describes, none for another clause: "the fire in Orsk" of "the fire in Orsk, in
    which two men died and six were hurt"; in "men killed in Orsk" it has neither pronoun nor auxiliary."""
    while verb.dep == "conj" and verb.head != verb.i and parse.tokens[verb.head].pos in {"VERB", "AUX"}:
        verb = parse.tokens[verb.head]
    head, reduced = parse.tokens[verb.head], is_reduced(parse, verb)
    if not (reduced or verb.dep == "relcl") or head.entity in {"DATE", "TIME"}:
        return ()
    return subtree(parse, head, without=(*_LOOSE, "conj", "cc", *(("prep",) if reduced else ())))


def subject_words(parse: Parse, verb: Token, described: Sequence[Token]) -> tuple[Token, ...]:
    """Return the noun that a relative clause describes, and the names with it, where that is also its subject: "men" of "men who
    died in Orsk", nothing of "the mill where they died"."""
    subject = child(parse, verb, "nsubj", "nsubjpass")
    if not described or not (is_reduced(parse, verb) or (subject is not None and subject.tag in {"WP", "WDT"})):
        return ()
    head = parse.tokens[verb.head]
    return tuple(t for t in described if t.i == head.i or (t.head == head.i and t.pos in {"PROPN", "ADJ"}))


def main_words(parse: Parse, verb: Token, words: Sequence[Token]) -> tuple[Token, ...]:
    """Return the words of a clause without its relative clauses, which are told as clauses of their own: whoever goes home and
    whoever is ill have not the same in common because both lead a union."""
    above = {t.i for t in _up(parse, verb)} | {verb.i}
    relative = [t for t in words if t.dep == "relcl" and t.i not in above]
    cut = {below.i for t in relative for below in subtree(parse, t)}
    return tuple(t for t in words if t.i not in cut)


def is_reduced(parse: Parse, verb: Token) -> bool:
    """Tell whether a participle stands for a relative clause: "men killed in Orsk", "a letter asking for help"."""
    return verb.dep == "acl" and verb.tag in {"VBN", "VBD", "VBG"} and not children(parse, verb, ("nsubj", "nsubjpass", "mark"))


def verb_group(parse: Parse, verb: Token) -> tuple[Token, ...]:
    """Return the verb with auxiliaries, negation and particle."""
    parts = (*children(parse, verb, ("aux", "auxpass", "neg", "prt")), verb)
    return tuple(sorted(parts, key=lambda token: token.i))
