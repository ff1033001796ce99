"""Statements that run over more than one sentence: floating quotations, quotations led by a colon, a source that covers the
sentence before its own."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from twosource.attribution.contents import find_content
from twosource.attribution.cues import Cue, find_cues
from twosource.attribution.drafts import Draft
from twosource.attribution.lexicon import CUE_VERBS
from twosource.attribution.speech import SPOKEN, UNLISTED, is_speech, lead_verb
from twosource.attribution.statements import fill_draft, quoted_words
from twosource.attribution.subjects import find_source
from twosource.attribution.views import NOT_QUOTED, SentenceView
from twosource.language import Quotation
from twosource.records import Article

ASKING = frozenset({"?", "!"})
NICKNAME = 5
"""Quoted words and marks within a name ("Mara “Cia” Tolen"); more are something said."""
SPEAKING = frozenset({"say", "claim"})
CONTINUING = frozenset({"it", "they", "he", "she", "this", "these"})


def link_speech(
    article: Article, views: Sequence[SentenceView], quotations: Sequence[Quotation], drafts: Iterable[Draft]
) -> list[Draft]:
    """Return the drafts in reading order, with quotations that stand alone given to the one who speaks around them."""
    found = list(drafts)
    found += [*_led_by_colon(article, views, quotations), *_behind_question(article, views, quotations, found)]
    linked = sorted(found, key=lambda d: (d.start, d.place, d.verb))
    starts = [piece for draft in linked for piece in draft.content]
    covered = _covered(quotations, [(piece.start, piece.end) for piece in starts])
    by_paragraph: dict[int, list[int]] = {}
    for number, draft in enumerate(linked):
        if draft.form not in {"hearsay", "noun", "cited by", "citing"}:
            by_paragraph.setdefault(views[draft.place].sentence.paragraph, []).append(number)
    alone = _standing_alone(article, views, quotations)
    for number, quotation in enumerate(quotations):
        if number not in covered and number in alone:
            _give(article, views, linked, by_paragraph, quotation)
    return sorted(_extended_back(views, linked), key=lambda d: (d.start, d.place, d.verb))


def _give(
    article: Article,
    views: Sequence[SentenceView],
    linked: list[Draft],
    by_paragraph: dict[int, list[int]],
    quotation: Quotation,
) -> None:
    """Add a floating quotation to the speech around it, or make it a statement of its own by the same speaker."""
    number = _speaker_near(linked, by_paragraph, views, quotation)
    if number is None:
        return
    draft, piece = linked[number], article.span(quotation.start, quotation.end)
    if any(part.text[:1] in "\"“«„'" for part in draft.content):
        linked[number] = replace(draft, content=(*draft.content, piece))
    else:
        linked.append(replace(draft, content=(piece,), polarity="positive", confidence=0.6))


def _speaker_near(
    linked: Sequence[Draft], by_paragraph: dict[int, list[int]], views: Sequence[SentenceView], quotation: Quotation
) -> int | None:
    here = by_paragraph.get(quotation.paragraph, [])
    outer = [
        n
        for n in here
        if linked[n].source and not views[linked[n].place].is_quoted(views[linked[n].place].tokens[linked[n].verb])
    ]
    before = [n for n in outer if linked[n].start < quotation.start]
    speaking = [n for n in before if _speaks(linked[n])]
    if speaking:
        return speaking[-1]
    later = [n for n in outer if _speaks(linked[n])]
    if later:
        return later[0]
    previous = by_paragraph.get(quotation.paragraph - 1, [])
    said = [n for n in previous if linked[n].source and any(part.text[:1] in '"“«„' for part in linked[n].content)]
    if said:
        return said[-1]
    return next(iter([*reversed(before), *outer, *(previous if len(previous) == 1 else ())]), None)


def _speaks(draft: Draft) -> bool:
    """Tell whether a draft is one of speech, which may go on: not of a belief, a plan or a judgement."""
    return CUE_VERBS.get(draft.lemma) in SPEAKING or any(part.text[:1] in "\"“«„'" for part in draft.content)


def _covered(quotations: Sequence[Quotation], pieces: Sequence[tuple[int, int]]) -> set[int]:
    """Return the numbers of the quotations that some content takes in at least half of."""
    found: set[int] = set()
    ordered = sorted(pieces)
    first = 0
    for number, quotation in enumerate(quotations):
        while first < len(ordered) and ordered[first][1] <= quotation.start and ordered[first][0] < quotation.start - 20_000:
            first += 1
        for start, end in ordered[first:]:
            if start >= quotation.end:
                break
            if 2 * (min(end, quotation.end) - max(start, quotation.start)) >= quotation.end - quotation.start:
                found.add(number)
    return found


def _standing_alone(article: Article, views: Sequence[SentenceView], quotations: Sequence[Quotation]) -> set[int]:
    """Return the numbers of quotations that begin a sentence and end one: speech with no cue beside it."""
    begins = {view.quoted[0] for view in views if view.quoted and view.tokens[0].start == 0}
    ends = {view.quoted[-1] for view in views if view.quoted}
    found = (begins & ends) - {NOT_QUOTED}
    return {number for number in found if is_speech(article, quotations[number])}


def _led_by_colon(article: Article, views: Sequence[SentenceView], quotations: Sequence[Quotation]) -> list[Draft]:
    """Return statements whose cue ends its sentence with a colon and whose quotation follows."""
    found: list[Draft] = []
    for place, view in enumerate(views[:-1]):
        following = views[place + 1]
        if not view.tokens or view.tokens[-1].text != ":" or not following.quoted or following.quoted[0] == NOT_QUOTED:
            continue
        cues = [cue for cue in find_cues(view) if cue.kind in SPOKEN and not view.is_quoted(cue.verb)]
        cue, sure = (cues[-1], 0.9) if cues else (lead_verb(view, view.tokens), UNLISTED)
        source = find_source(view, cue) if cue else None
        quotation = quotations[following.quoted[0]]
        said = (article.span(quotation.start, quotation.end),)
        draft = fill_draft(view, cue, source, said, sure) if cue and source else None
        if draft is not None:
            found.append(draft)
    return found


def _behind_question(
    article: Article, views: Sequence[SentenceView], quotations: Sequence[Quotation], drafts: Sequence[Draft]
) -> list[Draft]:
    """Return statements whose quotation ends its sentence with a mark and whose cue follows: "“Who waits?” Tolen said."."""
    found: list[Draft] = []
    taken = {(draft.place, draft.verb) for draft in drafts}
    for place in range(1, len(views)):
        view, before = views[place], views[place - 1]
        if not before.quoted or before.quoted[-1] == NOT_QUOTED or view.sentence.paragraph != before.sentence.paragraph:
            continue
        quotation = quotations[before.quoted[-1]]
        inner = article.text[quotation.inner_start : quotation.inner_end].rstrip()
        cue = _cue_of_answer(view)
        if quotation.end != before.sentence.end or inner[-1:] not in ASKING or cue is None or (place, cue.verb.i) in taken:
            continue
        source = find_source(view, cue)
        said = (article.span(quotation.start, quotation.end),)
        draft = fill_draft(view, cue, source, said, 0.9) if source and source.head.i < cue.verb.i else None
        if draft is not None:
            found.append(draft)
    return found


def _cue_of_answer(view: SentenceView) -> Cue | None:
    """Return the first cue of a sentence if it has a source before it and nothing said of its own."""
    cue = next((cue for cue in find_cues(view) if cue.kind in SPOKEN or cue.lemma == "ask"), None)
    if cue is None or cue.verb.dep != "ROOT" or cue.passive or view.is_quoted(cue.verb):
        return None
    own = find_content(view, cue, find_source(view, cue)) or len(quoted_words(view)) > NICKNAME
    return None if own else cue


def _extended_back(views: Sequence[SentenceView], drafts: Sequence[Draft]) -> list[Draft]:
    """Return the drafts, those that cover the sentence before too with its words added.

    "The plan asked for forty boats. It would also open the port, the Courier reported": a sentence that goes on with "also"
    and the same subject tells of one matter with the sentence before it, and a source at its end stands behind both.
    """
    spoken = {draft.place for draft in drafts if _speaks(draft)}
    return [_with_previous(views, draft) if _goes_on(views, draft, spoken) else draft for draft in drafts]


def _goes_on(views: Sequence[SentenceView], draft: Draft, spoken: set[int]) -> bool:
    view = views[draft.place]
    previous = views[draft.place - 1] if draft.place else None
    if previous is None or draft.place - 1 in spoken or previous.sentence.paragraph != view.sentence.paragraph:
        return False
    words = [t.text.lower() for t in view.tokens[:6]]
    leads = bool(draft.content) and draft.content[0].start == view.sentence.start
    return leads and words[0] in CONTINUING and "also" in words and draft.form in {"verb", "according", "quoted as"}


def _with_previous(views: Sequence[SentenceView], draft: Draft) -> Draft:
    before = views[draft.place - 1]
    pieces = before.pieces(range(len(before.tokens)))
    return replace(draft, content=(*pieces, *draft.content), confidence=min(draft.confidence, 0.6))
