"""The words between the last commas before a verb, where they name who speaks: "…, the head of the museum, Jon Orel, told"."""

from twosource.attribution.lexicon import DOCUMENT_NOUNS, OFFICES, PERSON_NOUNS, TRADES
from twosource.attribution.sorts import BODY_NOUNS
from twosource.attribution.views import SentenceView
from twosource.records import Token

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
NAMING = frozenset({"NOUN", "PROPN", "PRON"})
OPENING = frozenset({"DT", "PRP$", "NNP", "NN", "NNS", "JJ", "PRP"})
"""Tags of the first word of a phrase that names somebody."""

CLAUSES = frozenset({"ROOT", "conj", "advcl", "ccomp", "parataxis", "dep"})
NOUN_PLACES = frozenset("appos conj pobj dobj npadvmod nsubj attr dep nmod".split())
"""Relations that the parse gives a subject which it did not know for one."""
OPENING_CLAUSES = frozenset("after before since until as while when because though although".split())
COMPLETE = ("nsubj", "nsubjpass", "expl", "aux", "mark")
"""What hangs on a verb that lacks no subject, or that belongs to another clause."""
SPEAKERS = PERSON_NOUNS | TRADES | BODY_NOUNS | OFFICES | DOCUMENT_NOUNS


def speaking_before(view: SentenceView, verb: int) -> list[int]:
    """Return the places of the phrase right before a verb that names who speaks, without the comma between."""
    end = verb
    while end and (view.tokens[end - 1].text == "," or view.tokens[end - 1].dep in {"aux", "advmod", "neg"}):
        end -= 1
    last = _segment(view, end)
    if not last or not _may_name(view, last):
        return []
    named = _segment(view, last[0] - 1) if last[0] > 1 and view.tokens[verb - 1].text == "," else []
    if named and _is_name(view, named) and not _is_name(view, last) and view.tokens[last[0]].tag in {"DT", "PRP$"}:
        return [*named, *range(named[-1] + 1, last[0]), *last]  # "…, Jon Orel, the director of the museum, told"
    title = _segment(view, last[0] - 1) if _is_name(view, last) and last[0] else []
    if (
        title
        and view.tokens[title[0]].tag in {"DT", "PRP$", "NN", "NNP"}
        and _may_name(view, title)
        and not _is_name(view, title)
    ):
        return [*title, *range(title[-1] + 1, last[0]), *last]
    return last


def _segment(view: SentenceView, end: int) -> list[int]:
    """Return the places of the words up to a place, from the sign before them on."""
    start = end
    while start and view.tokens[start - 1].text not in {",", "“", "”", '"', "''", ";", ":", "—", "–", "(", ")", "?", "!"}:
        start -= 1
    return list(range(start, end))


def _may_name(view: SentenceView, words: list[int]) -> bool:
    tokens = [view.tokens[i] for i in words]
    clause = any(t.tag in FINITE or view.is_quoted(t) for t in tokens)
    return not clause and tokens[0].tag in OPENING and any(t.pos in NAMING for t in tokens)


def _is_name(view: SentenceView, words: list[int]) -> bool:
    return all(view.tokens[i].pos == "PROPN" or not view.tokens[i].text[:1].isalpha() for i in words)


def stranded_speaker(view: SentenceView, verb: Token) -> Token | None:
    """Return who speaks where the parse gave a verb of saying no subject, and what comes before it for one of its own clause's.

    "The boats lie off Tarnik, the Importers' Union said on Monday": the parse takes the union for another name of Tarnik.
    """
    if verb.tag not in FINITE or verb.dep not in CLAUSES or view.children(verb, *COMPLETE):
        return None
    words = speaking_before(view, verb.i)
    if not words or words[0] < 2 or view.tokens[words[0] - 1].text != "," or not _hangs_loose(view, verb):
        return None
    tops = [t for t in (view.tokens[i] for i in words) if t.head not in words and t.pos in {"NOUN", "PROPN"}]
    top = tops[0] if tops else None
    if (
        top is None
        or top.dep not in NOUN_PLACES
        or top.head >= words[0]
        or _follows_conjunction(view, top)
        or not {*words[:-1]} <= view.subtree(top)
    ):
        return None
    if top.dep == "appos" and _closes_an_aside(view, verb, words, top):
        return _opening_name(view)
    last = view.tokens[words[-1]]
    if last.pos == "PROPN" and top.pos != "PROPN" and last.dep == "conj":
        return None  # the parse made a list of the office and the name
    return top if top.pos == "PROPN" or top.lemma.lower() in SPEAKERS else None


def _follows_conjunction(view: SentenceView, noun: Token) -> bool:
    """Tell whether a noun follows a word that opens a clause: "after the insurer, Orsk Life, said"."""
    while noun.dep == "appos":
        noun = view.head(noun)
    return noun.dep == "pobj" and view.head(noun).text.lower() in OPENING_CLAUSES


def _hangs_loose(view: SentenceView, verb: Token) -> bool:
    """Tell whether a verb is not joined by "and" to the one before, with which it would share the subject."""
    governor = view.head(verb)
    joined = any(governor.i < t.i < verb.i for t in view.children(governor, "cc"))
    return verb.dep != "conj" or not joined


def _closes_an_aside(view: SentenceView, verb: Token, words: list[int], top: Token) -> bool:
    """Tell whether the words before a verb explain a name right before them, between two commas: "with Jon Orel, a Tarnik
    Democrat, said" ("off Tarnik, the Importers' Union said" has no second comma)."""
    explained = view.head(top)
    if any(view.tokens[i].text == "," for i in words):
        return False  # a title and a name: "its director, Mara Tolen, said"
    return view.tokens[verb.i - 1].text == "," and explained.i == words[0] - 2 and explained.dep not in {"nsubj", "nsubjpass"}


def _opening_name(view: SentenceView) -> Token | None:
    """Return the name that opens a sentence before its first comma, which an aside up to the verb explains: "Mara Tolen, who
    wrote the bill with Jon Orel, a Tarnik Democrat, said"."""
    opening = _segment(view, next((t.i for t in view.tokens if t.text == ","), 0))
    named = [view.tokens[i] for i in opening]
    if not named or any(t.pos not in {"PROPN", "DET", "NOUN", "ADJ"} for t in named):
        return None
    return named[-1] if named[-1].pos == "PROPN" else None
