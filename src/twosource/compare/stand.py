"""A stance read from a whole construction rather than from one word, with its arguments."""

from collections.abc import Sequence
from dataclasses import dataclass

from twosource.language.grammar import edges
from twosource.records import Sentence, Span, Stance, Token


@dataclass(frozen=True, slots=True, kw_only=True)
class Stand:
    """Who stands where on what: `actor` is None where it is whoever speaks the sentence."""

    trigger: Token
    stance: Stance
    actor: Token | None
    content: Span
    condition: Span | None = None
    recipient: Token | None = None


def cut(sentence: Sentence, words: Sequence[Token]) -> Span | None:
    """Return some words of a sentence as content: what stands behind a dash is an aside, and "that" or "to" leads in."""
    kept = list(words)
    dash = next((place for place, t in enumerate(kept) if place and is_dash(sentence, t)), len(kept))
    kept = kept[:dash]
    while len(kept) > 1 and (kept[0].text.lower() in {"that", "to", "for", "no", "not"} or kept[0].pos == "PUNCT"):
        kept = kept[1:]
    return sentence.words(*edges(kept)) if kept else None


def is_dash(sentence: Sentence, token: Token) -> bool:
    """Tell whether a token is a dash between blanks, and not the hyphen of a word."""
    return token.text in {"-", "–", "—", "--"} and sentence.text[token.start - 1 : token.start].isspace()
