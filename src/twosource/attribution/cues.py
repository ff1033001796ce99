"""The words that put a statement in somebody's mouth: which verbs, with which helpers, and in which sense."""

from dataclasses import dataclass

from twosource.attribution.lexicon import CUE_VERBS, MISREAD_LEMMAS, PERSON_NOUNS, TRADES, CueClass
from twosource.attribution.views import SentenceView
from twosource.records import Polarity, Token

HELPERS = frozenset({"aux", "auxpass", "neg", "advmod"})
NEGATIONS = frozenset({"not", "n't", "n’t", "never", "no"})
NOT_YET = frozenset({"will", "'ll", "’ll", "wo", "shall", "may", "might", "could", "can"})
CONDITIONS = frozenset({"if", "unless", "whether"})
OPEN_VERBS = frozenset({"decline", "refuse"})
DEEDS_TOO = frozenset({"hold", "continue", "project"})
DENIALS = frozenset({"deny", "dispute", "refute", "disavow", "rebut", "reject", "dismiss", "repudiate"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """A verb that introduces a statement, its lemma and class, and whether it stands in the passive."""

    verb: Token
    lemma: str
    kind: CueClass
    passive: bool


def find_cues(view: SentenceView) -> tuple[Cue, ...]:
    """Return the cue verbs of a sentence in order."""
    return tuple(cue for token in view.tokens if (cue := read_cue(view, token)) is not None)


def read_cue(view: SentenceView, token: Token) -> Cue | None:
    """Return the word as a cue if it is a verb of the lexicon."""
    if token.pos != "VERB" and not token.tag.startswith("VB"):
        return None
    lemma = lemma_of(token)
    kind = CUE_VERBS.get(lemma)
    if kind is None:
        return None
    return Cue(verb=token, lemma=lemma, kind=kind, passive=is_passive(view, token))


def lemma_of(token: Token) -> str:
    """Return the lemma of a cue, mended where the model is known to get it wrong."""
    lemma = token.lemma.lower()
    if lemma == "found" and token.tag in {"VBD", "VBN"}:
        return "find"
    low = token.text.lower()
    truly_so = low == lemma or low.startswith(lemma + lemma[-1:])  # "hop", "hopped"
    return lemma if truly_so else MISREAD_LEMMAS.get(lemma, lemma)


def is_passive(view: SentenceView, verb: Token) -> bool:
    """Tell whether a verb stands in the passive, a participle behind its noun included ("quoted by the Courier")."""
    if verb.tag != "VBN":
        return False
    return bool(view.children(verb, "auxpass", "agent", "nsubjpass")) or verb.dep == "acl"


def is_deed(view: SentenceView, cue: Cue) -> bool:
    """Tell whether a verb that may be one of saying is done to its object: "holding the gate", "admitted 30 sailors"."""
    things = view.children(cue.verb, "dobj")
    if view.children(cue.verb, "ccomp"):
        return False
    if cue.lemma == "admit":
        passive = view.children(cue.verb, "nsubjpass")
        return any(t.lemma.lower() in PERSON_NOUNS | TRADES for t in (*things, *passive))
    return cue.lemma in DEEDS_TOO and bool(things)


def cue_words(view: SentenceView, verb: Token) -> set[int]:
    """Return the verb with the helpers that touch it: "has also said", "declined" before "to say", "pointed out"."""
    helpers = {t.i for t in view.children(verb) if t.dep in HELPERS or (t.dep == "prt" and t.i > verb.i)}
    words = {verb.i}
    while (before := min(words) - 1) in helpers:
        words.add(before)
    while (after := max(words) + 1) in helpers and view.tokens[after].dep in {"prt", "neg"}:
        words.add(after)
    governor = view.head(verb)
    if verb.dep == "xcomp" and lemma_of(governor) in OPEN_VERBS and governor.i < verb.i:
        words |= set(range(governor.i, verb.i))
    return words


def polarity_of(view: SentenceView, cue: Cue) -> Polarity:
    """Return whether the cue puts its content forward, denies it, or leaves it open ("declined to say")."""
    if cue.lemma in OPEN_VERBS or _follows_refusal(view, cue.verb):
        return "open"
    negated = any(t.dep == "neg" or t.text.lower() in NEGATIONS for t in view.children(cue.verb))
    if cue.lemma in DENIALS:
        return "open" if negated else "negative"
    if negated:
        # "did not say whether" leaves it open; "does not believe that" denies it.
        return "negative" if cue.kind == "believe" else "open"
    return "open" if _is_unsaid(view, cue.verb) else "positive"


def _is_unsaid(view: SentenceView, verb: Token) -> bool:
    """Tell whether nothing has been said yet: "will say", "might announce", "if the council says"."""
    return any(
        (t.dep == "aux" and t.text.lower() in NOT_YET) or (t.dep == "mark" and t.text.lower() in CONDITIONS)
        for t in view.children(verb)
    )


def _follows_refusal(view: SentenceView, verb: Token) -> bool:
    return verb.dep == "xcomp" and lemma_of(view.head(verb)) in OPEN_VERBS
