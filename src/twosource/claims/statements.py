"""The statements of an article: its clauses, each with who does what, how surely, and on whose word."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from twosource.claims.actors import Actor, describe, find_actor
from twosource.claims.certainty import is_main, raising_verb, read_certainty
from twosource.claims.concepts import NAME_MARK, Words, concept_of, read_words
from twosource.claims.lexicon import ACTS, LIGHT_VERBS, RAISING, is_known
from twosource.claims.names import Acronyms
from twosource.language.grammar import SUBJECTS, child, children, edges, is_negated, subtree
from twosource.records import (
    ArticleAttributions,
    ArticleId,
    Attribution,
    BlockKind,
    ChainLink,
    Parse,
    ParsedArticle,
    Sentence,
    Span,
    Token,
)

READ_BLOCKS: frozenset[BlockKind] = frozenset({"title", "standfirst", "prose", "caption"})
_CLAUSES = frozenset({"ROOT", "conj", "ccomp", "xcomp", "advcl", "relcl", "parataxis", "acl", "csubj", "dep", "appos", "pcomp"})
_OWN_CLAUSES = ("parataxis", "advcl")
_SOFTENING = frozenset("necessarily only just merely always all everyone entirely fully completely simply solely exactly".split())
_OBJECTS = ("dobj", "nsubjpass", "ccomp", "xcomp", "attr", "oprd", "dative")


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One clause: `verb` the words that say what is done, `predicate` its concept, `objects` the concepts it is done to.

    `told` holds the concepts below the verb, other clauses left out ("an offer of a truce", "the inclusion of"), `verbal` is
    False for a heading without a verb. `chain` is on whose word it stands, outermost first, `words` all its concepts, `place`
    its number within the article.
    """

    article: ArticleId
    place: int
    sentence: Sentence
    span: Span
    verb: Span
    words: Words
    predicate: str
    objects: frozenset[str]
    actor: Actor | None
    negated: bool
    certainty: str
    chain: tuple[ChainLink, ...]
    told: frozenset[str] = frozenset()
    verbal: bool = True


def find_statements(parsed: ParsedArticle, attributed: ArticleAttributions | None, acronyms: Acronyms) -> tuple[Statement, ...]:
    """Return the clauses of an article in reading order; a sentence without a verb is one statement.

    A clause of a reporting verb ("officials said …") is none itself, its content is.
    """
    attributions = attributed.attributions if attributed is not None else ()
    found: list[Statement] = []
    before: list[Actor] = []
    for sentence in parsed.sentences:
        if sentence.block not in READ_BLOCKS or not sentence.tokens:
            continue
        here = sentence.span
        mine = [a for a in attributions if any(p.overlaps(here) for p in (*a.content, *a.cue))]
        for verb in _predicates(sentence, mine):
            found.append(_read_clause(sentence, verb, mine, before, acronyms, len(found)))
        before = [*_named_subjects(sentence, acronyms), *before][:3]
    return tuple(found)


def _predicates(sentence: Sentence, attributions: Sequence[Attribution]) -> list[Token]:
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
    around = [cue for cue in cues if verb.i in _touched(sentence, [cue])]
    if not around:
        return False
    saying = _touched(sentence, around)
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


def _read_clause(
    sentence: Sentence,
    verb: Token,
    attributions: Sequence[Attribution],
    before: Sequence[Actor],
    acronyms: Acronyms,
    place: int,
) -> Statement:
    parse = sentence.parse
    attribution = _attribution_of(sentence.words(verb, verb), attributions)
    is_deed = attribution is not None and _is_deed(sentence, attribution)
    words = _clause(parse, verb)
    if attribution is not None and not is_deed:
        words = _as_said(sentence, verb, words, attribution)
    first, last = edges(_trimmed(words))
    raised = raising_verb(parse, verb)
    actor = find_actor(sentence, raised if raised is not None and raised.pos != "ADJ" else verb, before, acronyms)
    return Statement(
        article=sentence.article,
        place=place,
        sentence=sentence,
        span=sentence.words(first, last),
        verb=sentence.words(*edges(_verb_group(parse, verb))),
        words=_with_actor(read_words(parse, words, acronyms), actor),
        predicate=_predicate(parse, verb),
        objects=_objects(parse, verb),
        actor=actor,
        negated=is_negated(parse, verb) and not _is_softened(parse, verb),
        certainty=read_certainty(parse, verb, words, None if is_deed else attribution),
        chain=() if attribution is None else attribution.chain[: -1 if is_deed else None],
        told=_told(parse, verb),
        verbal=verb.pos in {"VERB", "AUX"},
    )


def _is_softened(parse: Parse, verb: Token) -> bool:
    """Tell whether the "not" denies only that it is all or certain: "not necessarily", "not only", "not always"."""
    behind = [parse.tokens[t.i + 1].text.lower() for t in children(parse, verb, ("neg",)) if t.i + 1 < len(parse.tokens)]
    return bool(_SOFTENING & set(behind))


def _trimmed(words: Sequence[Token]) -> Sequence[Token]:
    """Leave out a conjunction at the end, which joined a clause that was cut."""
    kept = list(words)
    while len(kept) > 1 and kept[-1].pos in {"CCONJ", "PUNCT", "SPACE"}:
        kept.pop()
    return kept


def _with_actor(words: Words, actor: Actor | None) -> Words:
    """Return the words together with the name that stands for a pronoun among them."""
    names = frozenset(NAME_MARK + word for name in (actor.names if actor else ()) for word in name)
    return Words(concepts=words.concepts | names, names=words.names | names, numbers=words.numbers)


def _predicate(parse: Parse, verb: Token) -> str:
    """Return what is said of the subject: the noun of "is the inclusion" and "were at anchor", that of "made an offer"."""
    if verb.lemma == "be":
        told = child(parse, verb, "attr", "acomp") or _bare_state(parse, verb)
        return concept_of(parse, told) if told is not None else "be"
    deed = child(parse, verb, "dobj") if verb.lemma in LIGHT_VERBS else None
    return concept_of(parse, deed) if deed is not None and is_known(deed.lemma) else concept_of(parse, verb)


def _bare_state(parse: Parse, verb: Token) -> Token | None:
    """Return the noun of "at anchor", "in custody", "on strike": a preposition and a noun alone tell a state."""
    for preposition in children(parse, verb, ("prep",)):
        noun = child(parse, preposition, "pobj")
        if noun is not None and noun.pos == "NOUN" and not children(parse, noun):
            return noun
    return None


def _clause(parse: Parse, verb: Token) -> tuple[Token, ...]:
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
        if below.i != verb.i and _is_own_clause(parse, below) and below.i not in {t.i for t in _up(parse, verb)}
        for word in subtree(parse, below)
    }
    kept = [t for t in subtree(parse, top) if t.i not in cut]
    return _run(kept, verb)


def _as_said(sentence: Sentence, verb: Token, words: Sequence[Token], attribution: Attribution) -> tuple[Token, ...]:
    """Return a clause as far as it is what the source said: without the words that name the source and the saying.

    The main clause takes in all of the content that no clause of its own holds, since a parser easily loses the subject of a
    quoted clause. Where exactly a content begins or ends changes nothing: the grammar's clause is taken whole.
    """
    parse = sentence.parse
    saying = _touched(sentence, (*attribution.source, *attribution.cue))
    within = _touched(sentence, attribution.content)
    inside = [t for t in parse.tokens if t.i in within]
    above = list(_up(parse, verb))
    if any(t in inside and t.pos in {"VERB", "AUX"} for t in above) or not is_main(parse, verb):
        return tuple(t for t in words if t.i not in saying - {verb.i})
    own = [t for t in inside if t.i != verb.i and _is_own_clause(parse, t) and t not in above]
    cut = {below.i for t in own for below in subtree(parse, t)} - {verb.i}
    wanted = {t.i for t in (*inside, *words)} - cut - saying | {verb.i}
    return tuple(t for t in parse.tokens if t.i in wanted)


def _touched(sentence: Sentence, spans: Sequence[Span]) -> set[int]:
    """Return the words of a sentence that share a character with some spans of its article."""
    places = [(span.start - sentence.start, span.end - sentence.start) for span in spans]
    return {t.i for t in sentence.tokens if any(start < t.end and t.start < end for start, end in places)}


def _up(parse: Parse, token: Token) -> Iterator[Token]:
    while token.head != token.i:
        token = parse.tokens[token.head]
        yield token


def _is_own_clause(parse: Parse, token: Token) -> bool:
    if token.pos not in {"VERB", "AUX"}:
        return False
    return token.dep in _OWN_CLAUSES or (token.dep == "conj" and parse.tokens[token.head].pos in {"VERB", "AUX"})


def _run(words: Sequence[Token], verb: Token) -> tuple[Token, ...]:
    """Return the words around the verb up to gaps of more than two words, where a cut clause stood."""
    place = next(i for i, word in enumerate(words) if word.i == verb.i)
    first = last = place
    while first > 0 and words[first].i - words[first - 1].i <= 3:
        first -= 1
    while last + 1 < len(words) and words[last + 1].i - words[last].i <= 3:
        last += 1
    return tuple(words[first : last + 1])


def _verb_group(parse: Parse, verb: Token) -> tuple[Token, ...]:
    """Return the verb with auxiliaries, negation and particle."""
    parts = (*children(parse, verb, ("aux", "auxpass", "neg", "prt")), verb)
    return tuple(sorted(parts, key=lambda token: token.i))


def _objects(parse: Parse, verb: Token) -> frozenset[str]:
    heads = list(children(parse, verb, _OBJECTS))
    heads += [o for p in children(parse, verb, ("prep", "agent")) for o in children(parse, p, ("pobj",))]
    heads += [j for h in tuple(heads) for j in children(parse, h, ("conj",))]
    return frozenset(concept_of(parse, head) for head in heads)


def _told(parse: Parse, verb: Token) -> frozenset[str]:
    """Return the concepts below a verb, relative and adverbial clauses left out, which tell other events."""
    below = subtree(parse, verb, without=("relcl", "advcl", "acl", "parataxis", "conj", "nsubj", "nsubjpass"))
    aside = {t.i for word in below if word.dep in {"relcl", "advcl"} for t in subtree(parse, word)}
    return frozenset(concept_of(parse, t) for t in below if t.i not in aside and t.i != verb.i and t.pos in {"NOUN", "VERB"})


def _attribution_of(verb: Span, attributions: Sequence[Attribution]) -> Attribution | None:
    """Return the innermost attribution whose content holds the verb."""
    holding = [a for a in attributions if any(piece.contains(verb) for piece in a.content)]
    return max(holding, key=lambda a: (len(a.chain), a.depth, -len(a.text), a.content), default=None)


def _is_deed(sentence: Sentence, attribution: Attribution) -> bool:
    """Tell whether the cue is something done rather than said ("rejected", "demanded that …")."""
    parse = sentence.parse
    cues = [parse.tokens[i] for i in sorted(_touched(sentence, attribution.cue))]
    return any(t.pos in {"VERB", "NOUN"} and concept_of(parse, t) in ACTS - {"deny"} for t in cues)


def _named_subjects(sentence: Sentence, acronyms: Acronyms) -> list[Actor]:
    subjects = (describe(sentence, t, acronyms) for t in sentence.tokens if t.dep in SUBJECTS and t.pos in {"NOUN", "PROPN"})
    return [actor for actor in subjects if actor.names][:1]
