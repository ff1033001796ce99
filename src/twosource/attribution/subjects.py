"""Whose statement it is: from the cue to the word that names its source, and the phrase around that word."""

from dataclasses import dataclass

from twosource.attribution.cues import Cue
from twosource.attribution.lexicon import CUE_VERBS
from twosource.attribution.segments import stranded_speaker
from twosource.attribution.views import SentenceView
from twosource.records import Token

SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")
RELATIVES = frozenset({"who", "which", "that", "whom"})
LONGEST_PHRASE = 40
"""Words; a longer source phrase is a parse gone wrong and is cut back to its core."""
TELLING = frozenset("tell inform assure remind notify".split())
"""Verbs whose object behind them is always the hearer."""
HANGERS = frozenset({"relcl", "appos", "acl", "advcl", "parataxis", "conj", "cc", "punct", "ccomp"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """The head of the words that name the source; `antecedent` is what a relative pronoun stands for."""

    head: Token
    antecedent: Token | None = None


def find_source(view: SentenceView, cue: Cue) -> Source | None:
    """Return the source of a cue: its subject, the agent of a passive, or the subject it shares with its governor."""
    if cue.passive:
        return _agent(view, cue.verb)
    return _subject(view, cue.verb, depth=0)


def _misread_subject(view: SentenceView, verb: Token) -> Token | None:
    """Return a subject that the parse took for something else."""
    told = stranded_speaker(view, verb) if CUE_VERBS.get(verb.lemma.lower()) == "say" else None
    return (told if verb.lemma.lower() in TELLING else None) or _inverted(view, verb) or _stranded(view, verb) or told


def _agent(view: SentenceView, verb: Token) -> Source | None:
    by = view.child(verb, "agent")
    named = view.child(by, "pobj") if by else None
    return Source(head=named) if named else None


def _subject(view: SentenceView, verb: Token, depth: int) -> Source | None:
    own = view.child(verb, "nsubj") or (None if view.child(verb, "expl") else _misread_subject(view, verb))
    if own is not None and depth and verb.dep == "conj" and own.i > verb.i and verb.lemma.lower() not in CUE_VERBS:
        own = None  # "Tolen came, laid the letters down and refused": the letters refuse nothing
    if own is not None:
        return _relative(view, own, verb)
    beside = _beside(view, verb) if depth == 0 else None
    if beside is not None:
        return Source(head=beside)
    governor = view.head(verb)
    if governor.i == verb.i or depth > 4 or _is_bare_participle(view, verb):
        return None
    if verb.dep in {"acl", "relcl"} and governor.pos in {"NOUN", "PROPN", "PRON"}:
        return Source(head=governor) if verb.tag in {"VBG", "VB"} else None
    if verb.dep == "pcomp":
        governor = view.head(governor)
    if verb.dep in {"conj", "xcomp", "advcl", "pcomp", "dep", "ccomp"} and governor.pos in {"VERB", "AUX"}:
        if verb.dep == "ccomp" and verb.tag in {"VBD", "VBZ", "VBP"}:
            return None
        return _subject(view, governor, depth + 1) or _passive_subject(view, governor, verb)
    return None


def _beside(view: SentenceView, verb: Token) -> Token | None:
    """Return the person whom a participle follows without a comma: "a scene of Mara Tolen asking …"."""
    before = view.tokens[verb.i - 1] if verb.i and verb.tag == "VBG" else None
    named = before is not None and before.pos == "PROPN" and before.entity in {"PERSON", "ORG", "NORP", ""}
    return before if named else None


def _is_bare_participle(view: SentenceView, verb: Token) -> bool:
    """Tell whether a verb is the participle of "Asked whether …, she said": she was asked and asks nothing."""
    return verb.tag == "VBN" and verb.dep in {"advcl", "acl"} and not view.children(verb, "aux")


def _passive_subject(view: SentenceView, governor: Token, verb: Token) -> Source | None:
    """Return the subject of a passive governor: "he was arrested after saying that …"."""
    subject = view.child(governor, "nsubjpass")
    return _relative(view, subject, governor) if subject is not None and verb.dep != "xcomp" else None


def _inverted(view: SentenceView, verb: Token) -> Token | None:
    """Return the noun behind a verb of saying that the parse took for its object: ", said the mayor"."""
    if verb.tag == "VBG":
        return None  # "…, urging the pilots to wait": they are urged
    objects = [t for t in view.children(verb, "dobj", "oprd", "attr") if t.i > verb.i and t.pos in {"PROPN", "NOUN", "PRON"}]
    before = view.tokens[verb.i - 1].text if verb.i else ""
    return objects[0] if objects and before[-1:] in {",", "”", '"', "'", "’", "?", "!"} else None


def _stranded(view: SentenceView, verb: Token) -> Token | None:
    """Return the source that the parse drew into a list before it: "…, killing three cooks, witnesses and a guard said"."""
    clause = view.child(verb, "ccomp")
    if verb.dep != "ROOT" or clause is None or clause.i > verb.i or view.tokens[verb.i - 1].pos not in {"NOUN", "PROPN", "PRON"}:
        return None
    commas = [i for i in range(verb.i) if view.tokens[i].text == ","]
    listed = view.tokens[commas[-1] + 1 : verb.i] if commas else ()
    return next((t for t in listed if t.pos in {"NOUN", "PROPN", "PRON"} and t.dep in {"conj", "appos", "nsubj"}), None)


def _relative(view: SentenceView, subject: Token, verb: Token) -> Source:
    if subject.tag in {"WP", "WDT"} or subject.text.lower() in RELATIVES:
        noun = view.head(verb)
        if verb.dep == "relcl" and noun.i < verb.i:
            return Source(head=subject, antecedent=noun)
    return Source(head=subject)


def source_words(view: SentenceView, head: Token, barred: set[int]) -> set[int]:
    """Return the phrase of a source with its appositions, never reaching into `barred` words."""
    words = view.subtree(head, stop=barred)
    # A parse that hangs a clause of content on the source shows by a finite verb that no relative clause explains.
    if len(words) > LONGEST_PHRASE or any(_is_stray(view, head, i) for i in words):
        words = view.subtree(head, without=HANGERS, stop=barred)
    return _run_around(words - barred - _times(view, words, head), head.i)


def _times(view: SentenceView, words: set[int], head: Token) -> set[int]:
    """Return the words for when something was said, which the parse hung on the source: "said Mara Tolen on Monday"."""
    found: set[int] = set()
    for i in sorted(words):
        token = view.tokens[i]
        named = view.child(token, "pobj") if token.dep == "prep" and token.text.lower() == "on" and i > head.i else None
        if named is not None and named.entity in {"DATE", "TIME"}:
            found |= view.subtree(token)
    return found


def core_words(view: SentenceView, head: Token) -> set[int]:
    """Return the phrase of a noun without what only explains it."""
    return _run_around(view.subtree(head, without=HANGERS - {"conj", "cc"}), head.i)


def _is_stray(view: SentenceView, head: Token, i: int) -> bool:
    token = view.tokens[i]
    return token.dep in {"ccomp", "parataxis"} and view.head(token).i == head.i


def _run_around(words: set[int], middle: int) -> set[int]:
    first = last = middle
    while first - 1 in words:
        first -= 1
    while last + 1 in words:
        last += 1
    return set(range(first, last + 1))
