"""What a position hangs on: "in exchange for …", "if …", "until …", "only after …"."""

from collections.abc import Sequence

from twosource.language.grammar import edges, subtree
from twosource.records import Parse, Sentence, Span, Token

# Word sequences that open a condition, longest first; the phrase they govern is the condition.
OPENINGS = (
    ("on", "the", "condition", "that"),
    ("on", "condition", "that"),
    ("as", "a", "condition", "for"),
    ("as", "a", "condition", "of"),
    ("in", "exchange", "for"),
    ("in", "return", "for"),
    ("as", "long", "as"),
    ("so", "long", "as"),
    ("conditional", "on"),
    ("contingent", "on"),
    ("only", "after"),
    ("only", "if"),
    ("only", "when"),
    ("provided",),
    ("providing",),
    ("unless",),
    ("until",),
    ("if",),
)
_CLAUSE_MARKS = frozenset({"if", "unless", "until", "provided", "providing"})


def find_condition(sentence: Sentence, trigger: Token, within: Sequence[Token]) -> Span | None:
    """Return the first condition among the words `within`, with the words that open it.

    >>> find_condition(sentence, trigger, words).text                # doctest: +SKIP
    'in exchange for two boats'
    """
    words = [token.text.lower() for token in sentence.tokens]
    allowed = {token.i for token in within}
    for start in sorted(allowed - {trigger.i}):
        opening = next((o for o in OPENINGS if tuple(words[start : start + len(o)]) == o), None)
        if opening is None or not set(range(start, start + len(opening))) <= allowed:
            continue
        last = _last_word(sentence.parse, start, len(opening), trigger)
        if last is not None:
            return sentence.words(sentence.tokens[start], last)
    return None


def opens_condition(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether a condition begins at a place of a sentence."""
    return any(tuple(t.text.lower() for t in tokens[place : place + len(o)]) == o for o in OPENINGS)


def _last_word(parse: Parse, start: int, length: int, trigger: Token) -> Token | None:
    """Return the last word of the phrase that a condition's opening governs."""
    marker = parse.tokens[start + length - 1]
    opener = parse.tokens[start]
    top = parse.tokens[marker.head] if marker.dep == "mark" or opener.text.lower() in _CLAUSE_MARKS else marker
    if marker.dep == "prep":
        top = marker
    elif marker.text.lower() in {"if", "when", "that", "as"} and marker.dep != "mark":
        top = parse.tokens[marker.head]
    if top.i == trigger.i:
        return None
    _, last = edges(subtree(parse, top, without=("punct",)))
    return last if last.i > marker.i else None
