"""Sources lost on the way, and statements put into another mouth."""

from collections.abc import Iterator, Sequence

from twosource.compare.drift_alignment import is_telling, telling_words
from twosource.compare.drift_pair import Pair, Sign
from twosource.compare.drift_voices import Voice
from twosource.language.grammar import child
from twosource.records import Sentence, Token

_QUOTES = frozenset({*'"“”«»', "``", "''"})
_MAIN = frozenset({"ROOT", "ccomp", "parataxis"})
SAID_ON = frozenset({"go", "continue", "say", "add", "write", "tell"})
"""Verbs behind which a statement goes on: "…, the firm went on"."""
COVERED = 0.5
"""Share of the words that tell a statement in the child from which on a source there speaks for it."""


def find_sources(pair: Pair) -> Iterator[Sign]:
    """A statement that somebody says in the parent and that the child tells on nobody's word, or on another's."""
    for voice in pair.voices[0]:
        told = pair.told(voice.matter, whole=False) if voice.reports else 0.0
        if not told:
            continue
        places = pair.alignment.counterparts(voice.matter)
        key = ("source", "parent", pair.parent.start + voice.cue[0].start)
        others = [other for other in pair.voices[1] if _speaks_for(pair, other, places, voice.matter)]
        if not others and not _is_quoted(pair.child) and not _is_said(pair.child, places):
            yield Sign(key, told, pair.change("attribution_lost", voice.cue, voice.matter))
        elif (other := _find_other(pair, voice, others)) is not None:
            yield Sign(key, told, pair.changed("attribution_changed", voice.cue, other.cue or other.source or places))
        else:
            yield Sign(key, told, None)


def _speaks_for(pair: Pair, voice: Voice, places: Sequence[Token], matter: Sequence[Token]) -> bool:
    """Tell whether a voice of the child covers the words that tell a statement; not if it is itself told of in the statement.

    Of "the inspector said that a letter shows …" the letter is left, the inspector gone.
    """
    said = {t.i for t in voice.matter}
    if not voice.source or sum(t.i in said for t in places) < COVERED * len(places):
        return False
    inner = {t.i for t in matter}
    source = pair.alignment.counterparts(voice.source, back=True)
    return not source or not all(t.i in inner for t in source)


def _is_said(sentence: Sentence, places: Sequence[Token]) -> bool:
    """Tell whether a verb of saying with a subject stands beside the words, though no voice was read: "…, the firm went on"."""
    told = {t.i for t in places}
    verbs = (t for t in sentence.tokens if t.lemma.lower() in SAID_ON and t.i not in told and t.dep in _MAIN)
    return any(child(sentence.parse, verb, "nsubj") is not None for verb in verbs)


def _is_quoted(sentence: Sentence) -> bool:
    """Tell whether a sentence stands mostly in marks of quotation: somebody speaks it whether named here or not."""
    inside, quoted = False, set()
    for token in sentence.tokens:
        if token.text in _QUOTES:
            inside = not inside
        elif inside:
            quoted.add(token.i)
    telling = [t.i for t in sentence.tokens if is_telling(t)]
    return sum(i in quoted for i in telling) > COVERED * len(telling)


def _find_other(pair: Pair, voice: Voice, others: Sequence[Voice]) -> Voice | None:
    """Return who says it in the child if that is surely somebody else: both are named and neither stands on the other side."""
    if not voice.names or not others or any(not other.names or other.names & voice.names for other in others):
        return None
    other = others[0]
    if (voice.mouth and other.body) or (other.mouth and voice.body):
        return None  # a body, and one who may speak for it
    known, told = telling_words(pair.parent), telling_words(pair.child)
    return None if voice.names & told or other.names & known else other
