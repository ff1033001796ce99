"""Whether a clause states something that could be checked: questions, orders, bylines and words about the interview do not."""

import re
from collections.abc import Sequence

from twosource.language.grammar import child, children
from twosource.records import Parse, Sentence, Token

_ASKING = frozenset({"what", "how", "why", "where", "when", "who", "whoever", "whatever"})
_EMBEDDED = frozenset({"ccomp", "pcomp", "csubj", "xcomp"})
_INTERVIEW = re.compile(
    r"\b(?:on (?:the )?condition (?:of anonymity|that (?:he|she|they) not be)|sp(?:oke|eaking) anonymously"
    r"|not (?:be )?authori[sz]ed to (?:speak|discuss|comment|talk)|(?:declined|asked not) to be (?:named|identified))\b"
)
_ATTITUDES = frozenset("hope wish want know think believe feel love miss guess thank pray like suppose imagine let".split())
"""Verbs by which a speaker tells of himself alone."""


def states_something(sentence: Sentence, verb: Token, words: Sequence[Token]) -> bool:
    """Tell whether a clause says that something is, was or will be so.

    1. Not a question, nor one within a sentence ("how it would end"). 2. Not an order ("Leave the harbour"). 3. Not a line in the
    text without a verb (a byline, a time of day); a title or a caption may do without. 4. Not how a source spoke to the
    reporter ("on condition of anonymity").
    """
    parse = sentence.parse
    if sentence.text.rstrip("\"'”’ )").endswith("?"):  # 1.
        return False
    if verb.dep in _EMBEDDED and _asks(next((t for t in words if t.pos != "ADV" or t.tag == "WRB"), verb)):
        return False
    if is_order(parse, verb):  # 2.
        return False
    if verb.pos not in {"VERB", "AUX"} and sentence.block == "prose":  # 3.
        return False
    return not _INTERVIEW.search(" ".join(t.text.lower() for t in words))  # 4.


def _asks(opening: Token) -> bool:
    """Tell whether a word opens a question: "what", "how", and "which" with its noun."""
    return opening.text.lower() in _ASKING or (opening.text.lower() == "which" and opening.dep == "det")


def is_order(parse: Parse, verb: Token) -> bool:
    """Tell whether a verb is an imperative: its bare form, with neither subject nor auxiliary, at the head of its sentence."""
    alone = not children(parse, verb, ("nsubj", "nsubjpass", "csubj", "expl", "aux", "auxpass", "mark"))
    return verb.tag == "VB" and verb.head == verb.i and alone


def tells_of_the_speaker(parse: Parse, verb: Token) -> bool:
    """Tell whether a clause says only what its speaker feels or thinks: "we hope so", "I miss the harbour"."""
    subject = child(parse, verb, "nsubj")
    speaker = subject is not None and subject.text.lower() in {"i", "we"}
    return speaker and verb.lemma.lower() in _ATTITUDES
