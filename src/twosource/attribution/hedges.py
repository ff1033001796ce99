"""The journalist's own reservation: "allegedly", "reportedly", "is said to"; not the source's "may" or "likely"."""

from collections.abc import Sequence

from twosource.attribution.drafts import Draft
from twosource.attribution.lexicon import JOURNALIST_HEDGES
from twosource.attribution.views import SentenceView
from twosource.records import Span, Token


def find_hedge(view: SentenceView, draft: Draft) -> Span | None:
    """Return the hedge of a statement: the words of hearsay, else the first hedging adverb in its content or beside its cue.

    A word inside quotation marks is the source's own and no hedge of the journalist's.
    """
    if draft.form == "hearsay":
        return _hearsay_words(view, draft)
    return next((view.sentence.words(t, t) for t in view.tokens if _hedges(view, t, draft)), None)


def find_hedging_words(view: SentenceView) -> tuple[Token, ...]:
    """Return the hedging adverbs of a sentence that stand outside quotation marks."""
    return tuple(t for t in view.tokens if t.text.lower() in JOURNALIST_HEDGES and not view.is_quoted(t))


def _hedges(view: SentenceView, token: Token, draft: Draft) -> bool:
    if token.text.lower() not in JOURNALIST_HEDGES or view.is_quoted(token):
        return False
    place = view.sentence.start + token.start
    return _inside(place, draft.content) or _inside(place, draft.cue) or view.head(token).i == draft.verb


def _inside(place: int, pieces: Sequence[Span]) -> bool:
    return any(piece.start <= place < piece.end for piece in pieces)


def _hearsay_words(view: SentenceView, draft: Draft) -> Span:
    verb = view.tokens[draft.verb]
    last = verb
    following = view.tokens[verb.i + 1] if verb.i + 1 < len(view.tokens) else None
    if following is not None and following.text.lower() in {"to", "that"}:
        last = following
    start = draft.cue[0].start - view.sentence.start
    # A cue may begin behind the verb, or in the sentence before: then the verb's own words are shown.
    return view.sentence.cut(start if 0 <= start < last.end else verb.start, last.end)
