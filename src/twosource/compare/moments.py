"""Which times of an article are days on which something happened, and which only tell when somebody spoke."""

import re

from twosource.language.grammar import ancestors
from twosource.records import Sentence, TimeExpression

_SAYING = frozenset("say tell add note write report state ask reply respond comment explain argue tweet remark".split())
"""Verbs of saying: their day is that of the words, not of what the words tell."""
_LINKS = frozenset("on at in late early earlier later during over".split())
_CLOCKS = frozenset({"clock", "clock of 24 hours", "military clock", "noon"})
_NAMES_A_DAY = re.compile(r"day\b|\btomorrow\b", re.IGNORECASE)
_QUOTES = re.compile("[\"“”„«»]|''|``")
_NOWADAYS = re.compile(r"today(?:['’]s)?$", re.IGNORECASE)


def tells_an_event(sentence: Sentence, time: TimeExpression) -> bool:
    """Tell whether a time in a sentence says when something happened or will happen.

    1. An hour without its day says nothing: it was read as the day of publication. 2. "Today" in somebody's words, and what is
    "today's", may mean these days. 3. In "officials said on Monday that the bridge had fallen" Monday is the day of the words.
    """
    if time.rule in _CLOCKS and not _NAMES_A_DAY.search(time.span.text):  # 1.
        return False
    behind = sentence.text[time.span.end - sentence.start :]
    if _NOWADAYS.search(time.span.text) and (_QUOTES.search(sentence.text) or behind[:1] in {"'", "’"}):  # 2.
        return False
    return not _is_of_saying(sentence, time)  # 3.


def _is_of_saying(sentence: Sentence, time: TimeExpression) -> bool:
    inside = {t.i for t in sentence.tokens if time.span.overlaps(sentence.words(t, t))}
    word = next((t for t in sentence.tokens if t.i in inside and t.head not in inside), None)
    if word is None:
        return False
    for above in ancestors(sentence.parse, word):
        if above.pos in {"VERB", "AUX"}:
            return above.lemma.lower() in _SAYING
        if above.lemma.lower() not in _LINKS and above.i not in inside and above.entity not in {"DATE", "TIME"}:
            return False
    return False
