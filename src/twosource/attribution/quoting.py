"""One source quoted by another in one construct: "the Courier quoted officials as saying …", "he was quoted as saying …"."""

from collections.abc import Iterator

from twosource.attribution.contents import find_content
from twosource.attribution.cues import Cue, cue_words, is_passive, lemma_of
from twosource.attribution.drafts import Draft
from twosource.attribution.statements import make_draft
from twosource.attribution.subjects import Source, find_source, source_words
from twosource.attribution.views import SentenceView
from twosource.records import Token

QUOTING = frozenset({"quote", "cite"})


def find_quoting(view: SentenceView) -> Iterator[Draft]:
    """Yield the outer draft and the inner one of each construct."""
    for verb in view.tokens:
        if verb.pos != "VERB" or lemma_of(verb) not in QUOTING or verb.text.lower() in {"citing", "quoting"}:
            continue
        if is_passive(view, verb):
            yield from _quoted_as(view, verb)
        else:
            yield from _quotes(view, verb)


def _quotes(view: SentenceView, verb: Token) -> Iterator[Draft]:
    quoted = view.child(verb, "dobj") or _misread_object(view, verb)
    cue = Cue(verb=verb, lemma=lemma_of(verb), kind="say", passive=False)
    source = find_source(view, cue)
    if quoted is None or source is None or source.head.i == quoted.i:
        return
    own = cue_words(view, verb)
    inner_words = source_words(view, quoted, barred=own)
    content = _said_as(view, verb) or _before(view, source) or find_content(view, cue, source) - inner_words
    content = {i for i in content if i not in inner_words}
    outer = make_draft(view, cue, source, content)
    if outer is not None:
        yield outer
        inner = make_draft(view, cue, Source(head=quoted), content)
        if inner is not None:
            yield _as_inner(inner, source.head.i)


def _misread_object(view: SentenceView, verb: Token) -> Token | None:
    """Return the object that the parse took for the subject of a clause: "quoted officials engaged in the talks"."""
    clause = next((t for t in view.children(verb, "ccomp") if t.i > verb.i), None)
    return view.child(clause, "nsubj") if clause is not None else None


def _quoted_as(view: SentenceView, verb: Token) -> Iterator[Draft]:
    subject, content = view.child(verb, "nsubjpass"), _said_as(view, verb)
    if subject is None or not content:
        return
    cue = Cue(verb=verb, lemma=lemma_of(verb), kind="say", passive=True)
    inner = make_draft(view, cue, Source(head=subject), content)
    outer = find_source(view, cue)
    if inner is not None and outer is not None:
        reporter = make_draft(view, cue, outer, content)
        if reporter is not None:
            yield reporter
            inner = _as_inner(inner, outer.head.i)
    if inner is not None:
        yield inner


def _said_as(view: SentenceView, verb: Token) -> set[int]:
    """Return what follows "as saying" or "as having said"."""
    for token in view.tokens[verb.i + 1 :]:
        if token.text.lower() == "as" and token.i + 1 < len(view.tokens) and view.tokens[token.i + 1].tag == "VBG":
            said = set(range(token.i + 2, len(view.tokens)))
            return said if view.pieces(said) else set()
    return set()


def _before(view: SentenceView, source: Source) -> set[int]:
    """Return the words before the source where a comma sets the construct off: "…, the Courier quoted officials"."""
    start = min(source_words(view, source.head, barred=set()))
    signed = start > 1 and view.tokens[start - 1].text in {",", "”", '"'}
    told = any(t.pos in {"VERB", "AUX"} for t in view.tokens[: max(0, start - 1)])
    return set(range(start - 1)) if signed and told else set()


def _as_inner(draft: Draft, outer: int) -> Draft:
    return Draft(
        place=draft.place,
        form="quoted as",
        lemma=draft.lemma,
        verb=draft.verb,
        cue=draft.cue,
        source=draft.source,
        head=draft.head,
        content=draft.content,
        polarity=draft.polarity,
        confidence=draft.confidence,
        within=outer,
    )
