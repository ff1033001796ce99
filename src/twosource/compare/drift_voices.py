"""Who speaks in a sentence of a pair: the sayings that were found, and else a verb of saying with its subject."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from twosource.compare.drift_lexicon import BARE, REPORTING
from twosource.language.grammar import SUBJECTS, children, subtree
from twosource.records import Attribution, Sentence, Span, Token

_SAYERS = SUBJECTS - {"nsubjpass", "csubjpass"}
_PRONOUNS = frozenset({"he", "she", "it", "they", "i", "we", "you", "who"})
_SMALL = frozenset("the a an of in and for at he she they it mr mr. ms mrs".split())


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody who speaks in a sentence: `source` and `cue` are the words that say so, `matter` is what is said.

    `names` are the words of the names of a named source, none of "officials" or "she"; `mouth` tells that it speaks for a body,
    `body` that it is one; `reports` that the cue puts a statement into a mouth, and tells no belief, plan or command.
    """

    source: tuple[Token, ...]
    cue: tuple[Token, ...]
    matter: tuple[Token, ...]
    names: frozenset[str]
    mouth: bool
    body: bool
    reports: bool


def find_voices(sentence: Sentence, said: Sequence[Attribution]) -> list[Voice]:
    """Return who speaks in a sentence, from the sayings of its article; where these have no cue in it, from its own verbs.

    >>> # "The pier stays shut for weeks, the harbour office calculates."
    >>> [voice.cue[0].text for voice in find_voices(sentence, ())]  # doctest: +SKIP
    ['calculates']
    """
    here = [a for a in said if any(s.overlaps(sentence.span) for s in (*a.cue, *a.content))]
    voices = [_read(sentence, saying, here) for saying in here]
    return voices if any(voice.cue for voice in voices) else [*voices, *_read_verbs(sentence)]


def words_in(sentence: Sentence, spans: Sequence[Span]) -> tuple[Token, ...]:
    """Return the words of a sentence that stand in any of some spans."""
    places = [(span.start - sentence.start, span.end - sentence.start) for span in spans]
    return tuple(t for t in sentence.tokens if any(start <= t.start < end for start, end in places))


def _read(sentence: Sentence, saying: Attribution, here: Sequence[Attribution]) -> Voice:
    source, cue = words_in(sentence, saying.source), words_in(sentence, saying.cue)
    # What is said within it belongs to it, too: of "says it plans to build" the plan may have been cut off.
    within = [a for a in here if any(c.contains(q) for c in saying.content for q in a.cue)]
    spans = (*saying.content, *(span for inner in within for span in inner.content))
    around = {t.i for t in (*source, *cue)}
    matter = tuple(t for t in words_in(sentence, spans) if t.i not in around)
    speaker = saying.speaker
    return Voice(
        source=source,
        cue=cue,
        matter=matter,
        names=_names(saying),
        mouth=speaker is not None and speaker.speaks_for is not None,
        body=speaker is not None and speaker.type != "person",
        reports=bool(saying.source) and saying.polarity != "open" and _reports(sentence, cue, matter),
    )


def _names(saying: Attribution) -> frozenset[str]:
    own = " ".join(piece.text for piece in saying.source)
    if saying.speaker is None or saying.speaker.anonymous or own.lower() in _PRONOUNS:
        return frozenset()
    words = f"{saying.speaker.name} {own}".lower().replace("'s", "").replace("’s", "").split()
    return frozenset(word.strip(",.()") for word in words) - _SMALL


def _reports(sentence: Sentence, cue: Sequence[Token], matter: Sequence[Token]) -> bool:
    if not cue:
        return False
    following = sentence.tokens[cue[-1].i + 1].text.lower() if cue[-1].i + 1 < len(sentence.tokens) else ""
    if cue[-1].lemma.lower() == "tell" and following == "to":
        return False  # a command
    stated = any(t.pos in {"VERB", "AUX"} for t in matter) or any(t.lemma.lower() in BARE for t in cue)
    return stated and any(t.lemma.lower() in REPORTING or t.text.lower() == "according" for t in cue)


def _read_verbs(sentence: Sentence) -> Iterator[Voice]:
    for cue in sentence.tokens:
        if cue.pos != "VERB" or cue.lemma.lower() not in REPORTING:
            continue
        subjects = children(sentence.parse, cue, _SAYERS)
        source = tuple(word for subject in subjects for word in subtree(sentence.parse, subject))
        if not source:
            continue
        around = {t.i for t in (*source, cue)}
        matter = tuple(t for t in sentence.tokens if t.i not in around and t.pos != "PUNCT")
        named = any(t.pos == "PROPN" for t in source) or sum(t.pos == "NOUN" for t in source) > 1
        names = frozenset(t.lemma.lower() for t in source if named and t.pos in {"PROPN", "NOUN"}) - _SMALL
        reports = _reports(sentence, (cue,), matter)
        yield Voice(source=source, cue=(cue,), matter=matter, names=names, mouth=False, body=False, reports=reports)
