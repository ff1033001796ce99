"""Statements within statements: the trained models run again inside each content, as if it were a sentence of its own.

The training texts mark the outermost layer alone, so that the models pass over what stands inside a content. Cut out of its
sentence a clause looks like an outermost one again.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from twosource.attribution.candidates import Marked, mark_draft, places_of
from twosource.attribution.drafts import Draft
from twosource.attribution.merging import add_draft
from twosource.attribution.pieces import Page
from twosource.attribution.statements import FIRST_AND_SECOND
from twosource.attribution.trained import Model, Roles
from twosource.attribution.views import NOT_QUOTED, SentenceView, runs_of
from twosource.records import Parse, Sentence

SURE = 0.6
"""Probability from which an inner statement is added: a reader found some three in four of those right (PolNeAR, dev)."""
SHORTEST = 5
"""Words of a content below which it holds no statement of its own."""
NAMING_TWO = frozenset({"cited by", "quoted as"})
"""Constructs that share their content with another draft."""


def find_inner(page: Page, drafts: Sequence[Draft], model: Model) -> Iterator[Draft]:
    """Yield the statements that the models find inside the contents of a sentence's drafts, beside those that are drafts."""
    taken = {i for draft in drafts for i in {draft.verb, *places_of(page.view, draft.cue)}}
    for draft in drafts:
        runs = runs_of(places_of(page.view, draft.content)) if draft.form not in NAMING_TWO else []
        for run in (run for run in runs if len(run) >= SHORTEST):
            for found in _inside(page, run, [other for other in drafts if other is not draft], model):
                if found.verb not in taken:
                    taken |= {found.verb, *places_of(page.view, found.cue)}
                    yield found


def _inside(page: Page, run: Sequence[int], drafts: Sequence[Draft], model: Model) -> Iterator[Draft]:
    clause = cut_out(page.view, run)
    marked = [mark for draft in drafts if (mark := _marked_within(clause, draft, run)) is not None]
    for token, chance in model.find_cues(clause, marked):
        if chance >= SURE:
            roles = _moved(model.find_roles(clause, token, marked), run[0])
            draft = add_draft(page, page.view.tokens[token.i + run[0]], roles, chance)
            if draft is not None and _has_another_source(page.view, draft):
                yield draft


def cut_out(view: SentenceView, run: Sequence[int]) -> SentenceView:
    """Return neighbouring words of a sentence as one of their own: what hung on a word outside becomes a root."""
    first, inside = run[0], frozenset(run)
    start = view.tokens[first].start
    tokens = tuple(
        replace(
            token,
            i=token.i - first,
            start=token.start - start,
            end=token.end - start,
            head=(token.head if token.head in inside else token.i) - first,
            dep=token.dep if token.head in inside else "ROOT",
        )
        for token in (view.tokens[i] for i in run)
    )
    parse = Parse(text=view.sentence.text[start : view.tokens[run[-1]].end], tokens=tokens)
    below = tuple(tuple(i - first for i in view.below[place] if i in inside) for place in run)
    sentence: Sentence = replace(view.sentence, start=view.sentence.start + start, parse=parse)
    return SentenceView(place=view.place, sentence=sentence, below=below, quoted=(NOT_QUOTED,) * len(tokens))


def _marked_within(clause: SentenceView, draft: Draft, run: Sequence[int]) -> Marked | None:
    """Return a draft as the models see it in a clause, None for one that is not wholly inside."""
    pieces = (*draft.content, *draft.cue, *draft.source)
    inside = all(clause.sentence.start <= p.start and p.end <= clause.sentence.end for p in pieces)
    if not inside or draft.verb not in run:
        return None
    head = draft.head - run[0] if draft.head is not None else None
    return mark_draft(clause, replace(draft, verb=draft.verb - run[0], head=head))


def _moved(roles: Roles, steps: int) -> Roles:
    """Return the places of a clause's words as places of its sentence."""
    parts = (frozenset(i + steps for i in places) for places in (roles.source, roles.cue, roles.content))
    source, cue, content = parts
    return Roles(source=source, cue=cue, content=content)


def _has_another_source(view: SentenceView, draft: Draft) -> bool:
    """Tell whether a statement adds somebody to the chain: "I want" within a quotation is the speaker's own."""
    return draft.head is not None and view.tokens[draft.head].text.lower() not in FIRST_AND_SECOND
