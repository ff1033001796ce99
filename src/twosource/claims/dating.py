"""On which day a clause says that something happened."""

from collections.abc import Iterator, Sequence

from twosource.claims.statements import Statement
from twosource.records import TimeExpression, Token

_SPOKEN = frozenset({"day", "day part", "tonight", "this morning", "overnight", "ago"})
"""Rules of times that are told from the day on which they are said."""


def day_told(statement: Statement, times: Sequence[TimeExpression]) -> TimeExpression | None:
    """Return the one day that hangs on the verb of a clause by itself or by "on": "left on Monday", "left Monday".

    A day of something else in the clause ("the letter of March 3"), one up to which something is told ("by Monday") and an hour
    are none, nor is any where two are named.
    """
    days = [t for t in times if t.kind == "DATE" and t.first is not None and t.first == t.last]
    days = [t for t in days if not is_of_the_speech(statement, t)]
    found = [t for t in days if any(t.span.overlaps(statement.sentence.words(w, w)) for w in _adverbs(statement))]
    return found[0] if len(found) == 1 else None


def is_of_the_speech(statement: Statement, time: TimeExpression) -> bool:
    """Tell whether a day is reckoned from the day of somebody's words ("passed today", a senator said), which need not be the
    article's."""
    return bool(statement.chain) and time.rule in _SPOKEN


def _adverbs(statement: Statement) -> Iterator[Token]:
    """Yield the words that hang on the verb as its time may."""
    tokens = statement.sentence.tokens
    verbs = [t for t in tokens if statement.verb.contains(statement.sentence.words(t, t)) and t.pos in {"VERB", "AUX"}]
    for token in tokens:
        head = tokens[token.head]
        if token.dep == "npadvmod" and head in verbs:
            yield token
        if token.dep == "pobj" and head.lemma.lower() == "on" and head.dep == "prep" and tokens[head.head] in verbs:
            yield token
