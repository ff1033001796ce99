"""What "denied this" and "made the offer" are about: matters told before, in the sentence or paragraph in front."""

from collections.abc import Mapping

from twosource.compare.plover import SPEECH, Event
from twosource.language.grammar import child, children, edges, is_negated, root, subtree
from twosource.records import Parse, Sentence, Span, Token

_DENIALS = frozenset("deny reject dispute dismiss refute rebut contradict".split())
_POINTING = frozenset({"this", "that", "it"})
Offers = Mapping[str, Span]
"""What the offers, proposals and demands of an article were last said to be, by their noun."""


def find_denied(sentence: Sentence, event: Event, before: Sentence | None) -> Span | None:
    """Return what "this" stands for in "denied this": what the sentence before says, without the words that attribute it.

    >>> find_denied(sentence, event, before).text                    # doctest: +SKIP
    'two boats were lost'                                            # "Two boats were lost, sailors said. The mayor denied this."
    """
    if before is None or event.trigger.lemma not in _DENIALS or before.paragraph + 1 < sentence.paragraph:
        return None
    points = child(sentence.parse, event.trigger, "dobj")
    if points is None or points.text.lower() not in _POINTING:
        return None
    if any(t.lemma == "as" for t in children(sentence.parse, event.trigger, ("prep",))):
        return None  # "dismissed it as a stunt" says itself what it is about
    return _statement(before)


def _statement(sentence: Sentence) -> Span | None:
    """Return what a sentence states, without "officials said"."""
    top = root(sentence.parse)
    if top is None or sentence.text.rstrip("”\"’' ").endswith("?"):
        return None
    told = child(sentence.parse, top, "ccomp") if top.lemma in SPEECH else None
    if top.lemma in SPEECH and (told is None or is_negated(sentence.parse, top)):
        return None
    first, last = edges(subtree(sentence.parse, told or top))
    if first.text.lower() in {"that", "but", "and"} and first.i < last.i:
        first = sentence.tokens[first.i + 1]
    return sentence.words(first, last)


def find_offered(sentence: Sentence, event: Event, offers: Offers) -> Span | None:
    """Return what "the offer" was said to be before, where its own words don't say so."""
    noun = event.trigger
    if noun.pos != "NOUN" or not _is_taken_up(sentence.parse, noun):
        return None
    return offers.get(noun.lemma)


def _is_taken_up(parse: Parse, noun: Token) -> bool:
    determiners = {t.text.lower() for t in children(parse, noun, ("det",))}
    return bool(determiners & {"the", "this", "that"}) and child(parse, noun, "poss", "amod", "compound") is None
