"""Speech within quotation marks: which cue it belongs to, where the marks and the order of words tell."""

from collections.abc import Iterator, Sequence

from twosource.attribution.contents import FINITE
from twosource.attribution.cues import Cue, find_cues, is_deed, is_passive, lemma_of
from twosource.attribution.drafts import Draft
from twosource.attribution.lexicon import CUE_VERBS
from twosource.attribution.statements import FIRST_AND_SECOND, make_draft
from twosource.attribution.subjects import Source, find_source
from twosource.attribution.views import NOT_QUOTED, SentenceView
from twosource.language import Quotation
from twosource.records import Article, Span, Token

SPEECH_ENDS = frozenset(",?!—–…-")
"""Signs before a closing mark that show that a clause of saying follows."""
REACH = 30
"""Words between a quotation and its cue: "…," the mayor, who had come by boat, said."""
LEAD = 8
"""Words between a cue and the quotation it leads: "said on Tuesday in Tarnik: “…”"."""
LISTED, UNLISTED = 0.91, 0.7
"""Confidence of a quotation beside a cue of the lexicon, and beside a verb that is a cue by its place alone."""
LITTLE = 3
"""Letters of a word that a title may write small: "of", "and", "the"."""
SPOKEN = frozenset({"say", "claim", "vow", "deny", "believe", "show"})


def find_speech(article: Article, view: SentenceView, quotations: Sequence[Quotation]) -> Iterator[Draft]:
    """Yield the statements of a sentence that are quotations with a cue beside them."""
    numbers = dict.fromkeys(n for n in view.quoted if n != NOT_QUOTED)
    claimed: set[int] = set()
    for number in numbers:
        quotation = quotations[number]
        cue = _cue_behind(article, view, quotation) or _cue_before(article, view, quotation)
        if cue is None or cue.verb.i in claimed:
            continue
        source = _outside_source(view, cue, number)
        if source is None or (source.head.text.lower() in FIRST_AND_SECOND and view.is_quoted(source.head)):
            continue
        sure = LISTED if cue.lemma in CUE_VERBS else UNLISTED
        draft = make_draft(view, cue, source, {i for i, n in enumerate(view.quoted) if n == number}, confidence=sure)
        if draft is not None:
            claimed.add(cue.verb.i)
            yield _with_marks(article, view, draft, quotation, quotations)


def is_speech(article: Article, quotation: Quotation) -> bool:
    """Tell whether quoted words look like speech rather than a title or a word held at a distance.

    >>> # “Harbour Lights” in a running sentence is a title, “We wait.” is speech.
    """
    inner = article.text[quotation.inner_start : quotation.inner_end].strip()
    words = inner.split()
    return len(words) >= 3 and inner[:1] not in ",;" and (inner[-1:] in ".?!,—–…" or len(words) >= 6)


def is_title(article: Article, quotation: Quotation) -> bool:
    """Tell whether quoted words are the name of a work or a programme: all but the small words begin with a capital letter.

    >>> # “Harbour and Town,” is a title, “No more boats!” and “We wait” are speech.
    """
    words = article.text[quotation.inner_start : quotation.inner_end].strip(" ,.;:").split()
    plain = [word for word in words if len(word) > LITTLE or word[:1].isupper()]
    capital = all(word[:1].isupper() or word[:1].isdigit() for word in plain)
    return bool(plain) and capital and words[-1][-1:] not in {"?", "!"}


def _is_named_title(article: Article, view: SentenceView, quotation: Quotation) -> bool:
    """Tell whether a title stands where a thing is named: "on “Harbour and Town,” Tolen said", "in her book, “Lights,”"."""
    before = [t for t in view.tokens if view.sentence.start + t.end <= quotation.start]
    if not before or not is_title(article, quotation):
        return False
    words = article.text[quotation.inner_start : quotation.inner_end].split()
    owned = before[-1].pos in {"ADP", "DET"} or before[-1].text in {"'s", "’s"} or before[-1].dep == "poss"
    return owned or (len(words) > 1 and not any(t.pos == "VERB" for t in before))


def _cue_behind(article: Article, view: SentenceView, quotation: Quotation) -> Cue | None:
    """Return the cue behind a quotation that ends in a comma or the like: "“We wait,” she said"."""
    if quotation.end > view.sentence.end or _is_named_title(article, view, quotation):
        return None
    inner = article.text[quotation.inner_start : quotation.inner_end].rstrip("'’ \u00a0")
    behind = [t for t in view.tokens if view.sentence.start + t.start >= quotation.end]
    if not behind or (inner[-1:] not in SPEECH_ENDS and behind[0].text not in {",", "—", "–"}):
        return None
    cues = {cue.verb.i: cue for cue in find_cues(view)}
    for token in behind[:REACH]:
        if view.is_quoted(token) or token.text in {";", ":"}:
            return None
        cue = cues.get(token.i) or _unlisted(view, token, behind)
        if cue is not None and not cue.passive and cue.kind in SPOKEN:
            return cue
        if token.tag in FINITE and token.pos == "VERB" and token.dep not in {"relcl", "acl"}:
            return None  # another clause has begun: "“A wreck,” Tolen called it, and the council said …"
    return None


def _unlisted(view: SentenceView, token: Token, behind: Sequence[Token]) -> Cue | None:
    """Return a verb as a cue for its place alone: "“We wait,” she sighed"."""
    if token.tag not in {"VBD", "VBZ"} or token.pos != "VERB" or token.i - behind[0].i > 3 or is_passive(view, token):
        return None
    return Cue(verb=token, lemma=lemma_of(token), kind="say", passive=False)


def _cue_before(article: Article, view: SentenceView, quotation: Quotation) -> Cue | None:
    """Return the cue that leads a quotation: "She said: “We wait.”", and before a colon any verb with a subject."""
    if quotation.start < view.sentence.start:
        return None
    before = [t for t in view.tokens if view.sentence.start + t.end <= quotation.start]
    if not before:
        return None
    cues = {cue.verb.i: cue for cue in find_cues(view)}
    signed = before[-1].text in {",", ":"}
    for token in reversed(before[-LEAD if signed else -1 :]):
        if view.is_quoted(token):
            return None
        cue = cues.get(token.i)
        if cue is not None and not cue.passive and cue.kind in SPOKEN and not is_deed(view, cue):
            return cue
    return lead_verb(view, before) if before[-1].text == ":" and is_speech(article, quotation) else None


def lead_verb(view: SentenceView, words: Sequence[Token]) -> Cue | None:
    """Return the verb that leads speech by a colon though it is none of saying: "Tolen made this comment: “…”"."""
    verbs = (t for t in words if t.pos == "VERB" and not view.is_quoted(t) and not is_passive(view, t))
    led = next((t for t in verbs if view.child(t, "nsubj")), None)
    return Cue(verb=led, lemma=lemma_of(led), kind="say", passive=False) if led is not None else None


def _outside_source(view: SentenceView, cue: Cue, number: int) -> Source | None:
    """Return the cue's subject, or the nearest noun beside the cue where the parse was led astray by the quotation."""
    source = find_source(view, cue)
    if source is not None and view.quoted[source.head.i] in {NOT_QUOTED, view.quoted[cue.verb.i]} - {number}:
        return source
    near = [*reversed(view.tokens[max(0, cue.verb.i - 12) : cue.verb.i]), *view.tokens[cue.verb.i + 1 : cue.verb.i + 12]]
    nouns = [
        t for t in near if not view.is_quoted(t) and t.pos in {"PROPN", "NOUN", "PRON"} and t.dep not in {"compound", "pobj"}
    ]
    return Source(head=_explained(view, nouns[0])) if nouns else None


def _explained(view: SentenceView, noun: Token) -> Token:
    """Return the noun that an apposition before the cue explains: "Tolen" of "Tolen, a pilot, said"."""
    while noun.dep == "appos" and not view.is_quoted(view.head(noun)) and view.head(noun).i < noun.i:
        noun = view.head(noun)
    return noun


def _with_marks(
    article: Article, view: SentenceView, draft: Draft, quotation: Quotation, quotations: Sequence[Quotation]
) -> Draft:
    """Return the draft with its content made of whole quotations, and of the unquoted words that lead into one."""
    pieces = [*_lead_in(view, draft, quotation), article.span(quotation.start, quotation.end)]
    pieces += _later_pieces(article, view, draft, quotation, quotations)
    joined = _join_touching(article, pieces)
    return Draft(
        place=draft.place,
        form=draft.form,
        lemma=draft.lemma,
        verb=draft.verb,
        cue=draft.cue,
        source=draft.source,
        head=draft.head,
        content=tuple(joined),
        polarity=draft.polarity,
        confidence=draft.confidence,
        antecedent=draft.antecedent,
    )


def _lead_in(view: SentenceView, draft: Draft, quotation: Quotation) -> list[Span]:
    """Return words of the same sentence that run into a quotation whose cue stands behind: "The port “is shut,” he said"."""
    verb = view.sentence.start + view.tokens[draft.verb].start
    if verb < quotation.start or quotation.start <= view.sentence.start:
        return []
    before = {t.i for t in view.tokens if view.sentence.start + t.end <= quotation.start}
    if view.tokens[max(before)].text in {",", ":"} if before else True:
        return []
    return list(view.pieces(before))


def _later_pieces(
    article: Article, view: SentenceView, draft: Draft, quotation: Quotation, quotations: Sequence[Quotation]
) -> list[Span]:
    """Return quotations behind the cue in the same sentence: "“We wait,” she said, “until the ships come.”"."""
    found: list[Span] = []
    verb = view.sentence.start + view.tokens[draft.verb].start
    numbers = dict.fromkeys(n for n in view.quoted if n != NOT_QUOTED)
    for number in numbers:
        later = quotations[number]
        between = [t for t in view.tokens if verb < view.sentence.start + t.start < later.start]
        if _is_named_title(article, view, later):
            continue
        if later.start > verb > quotation.start and not any(t.pos == "VERB" and not view.is_quoted(t) for t in between):
            found.append(article.span(later.start, later.end))
    return found


def _join_touching(article: Article, pieces: Sequence[Span]) -> list[Span]:
    joined: list[Span] = []
    for piece in pieces:
        if joined and not article.text[joined[-1].end : piece.start].strip():
            joined[-1] = article.span(joined[-1].start, piece.end)
        else:
            joined.append(piece)
    return joined
