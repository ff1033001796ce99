"""Words that may be cues, and what a trained model is told of each.

A candidate is a word whose lemma readers marked as the head of a cue in the training texts, or one that a rule took for a
cue. Each becomes one item of a sequence, a sequence for each sentence, described by its place in the parse, what hangs on it,
and what the rules made of it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from twosource.attribution.cues import lemma_of
from twosource.attribution.drafts import Draft
from twosource.attribution.lexicon import CUE_VERBS, ORGANISATION_NOUNS, PERSON_NOUNS
from twosource.attribution.views import SentenceView
from twosource.records import Span, Token

Rates = Mapping[tuple[str, str], int]
"""For a lemma and its class of word, how often it heads a cue, in tenths of its uses."""
WORD_CLASSES = {"VERB": "V", "AUX": "V", "NOUN": "N", "PROPN": "N", "ADP": "P", "SCONJ": "P", "ADJ": "A", "ADV": "A"}
ARGUMENTS = frozenset({"nsubj", "nsubjpass", "ccomp", "xcomp", "dobj", "agent", "prep", "expl", "acl", "relcl", "poss", "advcl"})
HELPING = frozenset({"aux", "auxpass"})
PERSONS = frozenset({"he", "she", "who", "they", "we", "i", "you"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """What a rule's draft covers in its own sentence: its words, by their places, as source, cue and content."""

    draft: Draft
    anchor: int
    source: frozenset[int]
    cue: frozenset[int]
    content: frozenset[int]


def mark_draft(view: SentenceView, draft: Draft) -> Marked:
    """Return the places of a draft's words; `anchor` is the word that stands for its cue."""
    cue = places_of(view, draft.cue)
    anchor = min(cue) if draft.form == "colon" and cue else draft.verb
    source, content = places_of(view, draft.source), places_of(view, draft.content)
    return Marked(draft=draft, anchor=anchor, source=source, cue=cue, content=content)


def places_of(view: SentenceView, pieces: Sequence[Span]) -> frozenset[int]:
    """Return the places of the words of a sentence that pieces of evidence touch."""
    origin = view.sentence.start
    found: set[int] = set()
    for piece in pieces:
        start, end = piece.start - origin, piece.end - origin
        if end > 0 and start < view.sentence.end - origin:
            found.update(t.i for t in view.tokens if t.start < end and t.end > start)
    return frozenset(found)


def word_key(token: Token) -> tuple[str, str]:
    """Return the lemma and class by which a word is looked up among the rates."""
    return lemma_of(token), WORD_CLASSES.get(token.pos, "O")


def known_lemma(token: Token, rates: Rates) -> str:
    """Return the lemma of a cue word, "rare" for one that the models are not to know by name."""
    key = word_key(token)
    return key[0] if key in rates or key[0] in CUE_VERBS else "rare"


def find_candidates(view: SentenceView, marked: Sequence[Marked], rates: Rates) -> list[Token]:
    """Return the words of a sentence that may be cues, in order."""
    anchors = {mark.anchor for mark in marked}
    return [t for t in view.tokens if t.i in anchors or t.pos == "VERB" or (t.dep not in HELPING and word_key(t) in rates)]


def describe_candidates(
    view: SentenceView, candidates: Sequence[Token], marked: Sequence[Marked], rates: Rates
) -> list[list[str]]:
    """Return the attributes of each candidate, the items of a sequence."""
    anchored: dict[int, Marked] = {}
    for mark in marked:
        anchored.setdefault(mark.anchor, mark)
    return [_describe(view, token, anchored, marked, rates) for token in candidates]


def _describe(
    view: SentenceView, token: Token, anchored: Mapping[int, Marked], marked: Sequence[Marked], rates: Rates
) -> list[str]:
    lemma, kind = known_lemma(token, rates), word_key(token)[1]
    own = anchored.get(token.i)
    governor = view.head(token)
    rate = rates.get(word_key(token), 0)
    form = own.draft.form if own else "none"
    sure = int(own.draft.confidence * 10) if own else 0
    shape = _shape(view, token)
    subject = next((s for s in shape if s.startswith("nsubj")), "no subject")
    said = next((s for s in shape if s.startswith(("ccomp", "xcomp", "dobj"))), "nothing")
    found = [
        "bias",
        f"rate={rate}",
        f"lemma={lemma}",
        f"class={CUE_VERBS.get(lemma, kind)}",
        f"tag={token.tag}",
        f"dep={token.dep}",
        f"governor={governor.pos}/{token.dep}",
        f"governor rate={rates.get(word_key(governor), 0)}/{token.dep}",
        f"rule={form}/{sure}",
        f"rule={form}/rate={rate}",
        f"lemma={lemma}/rule={own is not None}",
        f"lemma={lemma}/{said}",
        f"lemma={lemma}/{subject}",
        f"rate={rate}/{subject}/{said}",
        f"quoted={view.is_quoted(token)}",
        f"quoted={view.is_quoted(token)}/rate={rate}",
        f"quotation={_quotation_near(view, token)}",
        f"block={view.sentence.block}",
        f"long={min(len(view.tokens) // 10, 5)}",
    ]
    found += shape
    found += [f"within={word}" for word in _within(token, marked)]
    for step in (-2, -1, 1, 2):
        place = token.i + step
        other = view.tokens[place] if 0 <= place < len(view.tokens) else None
        found.append(f"{step}={other.pos if other else 'edge'}")
        if other and step in {-1, 1}:
            found.append(f"{step}={other.lemma.lower() if other.pos in SHOWN else other.tag}")
            found.append(f"lemma={lemma}/{step}={other.lemma.lower() if other.pos in SHOWN else other.tag}")
    return found


SHOWN = frozenset({"ADP", "SCONJ", "PART", "PUNCT", "AUX", "DET", "PRON", "CCONJ", "ADV"})
"""Classes of words whose lemmas the models see: words of grammar, from which no text can be put together."""


def _shape(view: SentenceView, token: Token) -> list[str]:
    """Return what hangs on a word, and of what kind it is."""
    found: list[str] = []
    for child in view.children(token):
        if child.dep not in ARGUMENTS:
            if child.dep in {"neg", "aux", "auxpass", "mark", "advmod", "prt"}:
                found.append(f"{child.dep}={child.lemma.lower()}")
            continue
        side = "<" if child.i < token.i else ">"
        if child.dep == "prep":
            found.append(f"prep{side}{child.lemma.lower()}")
        elif child.dep in {"nsubj", "nsubjpass", "poss", "agent"}:
            found.append(f"{child.dep}{side}{_sort(child)}")
        elif child.dep in {"ccomp", "xcomp"}:
            mark = next((t.lemma.lower() for t in view.children(child, "mark", "aux")), child.tag)
            found.append(f"{child.dep}{side}{mark}")
        else:
            found.append(f"{child.dep}{side}")
    return found


def _sort(token: Token) -> str:
    """Return what sort of source a word would be."""
    low = token.lemma.lower()
    if token.pos == "PRON":
        return "person" if token.text.lower() in PERSONS else token.text.lower()
    if token.entity in {"PERSON", "ORG", "GPE", "NORP"}:
        return token.entity
    if low in PERSON_NOUNS:
        return "people"
    return "body" if low in ORGANISATION_NOUNS else token.pos


def _within(token: Token, marked: Sequence[Marked]) -> list[str]:
    """Return in what parts of other rules' drafts a word stands."""
    found = set()
    for mark in marked:
        if mark.anchor != token.i:
            if token.i in mark.content:
                found.add(f"content of {mark.draft.form}/{int(mark.draft.confidence * 10)}")
            if token.i in mark.source:
                found.add("source")
            if token.i in mark.cue:
                found.add("cue")
    return sorted(found) or ["nothing"]


def _quotation_near(view: SentenceView, token: Token) -> str:
    """Return on which side of a word quoted words stand in its sentence."""
    quoted = [i for i, number in enumerate(view.quoted) if number >= 0]
    if not quoted:
        return "none"
    if view.is_quoted(token):
        return "around"
    return ("before " if quoted[0] < token.i else "") + ("behind" if quoted[-1] > token.i else "")
