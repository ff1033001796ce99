"""One claim: who says it on whose word, why it has so many origins, and putting it right."""

from collections import Counter
from collections.abc import Iterator
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Form, HTTPException, Path, Query, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from twosource.corrections import another_speaker, not_the_same_claim, strike_reason
from twosource.present.reading_json import claim_to_dict
from twosource.records import Attribution, ClaimFinding, Correction, Mention, StoryReading
from twosource.web.paging import ClaimLists, lister
from twosource.web.rendering import claim_address, render, story_values
from twosource.web.security import require_token
from twosource.web.shelf import AnyShelf, Shelf

router = APIRouter(prefix="/stories/{name}/claims", tags=["claims"])
Name = Annotated[str, Path(max_length=200)]
ArticleField = Annotated[str, Form(max_length=2000)]
PlaceField = Annotated[int, Form(ge=0, le=2**31)]
HTMX = "HX-Request"
_FIELDS = ("claims", "attributions")
_MOST_SPEAKERS = 300
"""Names offered as speakers: any other one can be typed."""
_GONE = "These words do not stand there any more; open the page anew."


@router.get("/{claim}.json")
def claim_json(shelf: AnyShelf, name: Name, claim: Name) -> dict[str, Any]:
    """Return a claim with its mentions, origins and reasons."""
    return claim_to_dict(shelf.claim(shelf.story(name, ("claims",)), claim))


@router.get("/{claim}", response_class=HTMLResponse)
def claim_page(request: Request, shelf: AnyShelf, name: Name, claim: Name, lists: Annotated[ClaimLists, Query()]) -> HTMLResponse:
    """Show a claim, and each reason with a button that strikes it out."""
    return _show(request, shelf, name, claim, lists)


@router.post("/{claim}/struck", dependencies=[Depends(require_token)])
def strike(request: Request, shelf: AnyShelf, name: Name, claim: Name, reason: Annotated[str, Form(max_length=100)]) -> Response:
    """Strike a reason out: the origins are counted again without it, now and after the next reading."""
    opened = shelf.story(name, _FIELDS)
    current = shelf.claim(opened, claim)
    if all(held.id != reason for held in current.origins.reasons):
        raise HTTPException(404, "This reason is not counted any more; open the page anew.")
    shelf.desk.make(strike_reason(opened.story, current, reason))
    return _answer(request, shelf, name, current)


@router.post("/{claim}/parted", dependencies=[Depends(require_token)])
def part(
    request: Request, shelf: AnyShelf, name: Name, claim: Name, article: ArticleField, start: PlaceField, end: PlaceField
) -> Response:
    """Take a mention, named by its place, out of the claim: it states something else."""
    opened = shelf.story(name, _FIELDS)
    current = shelf.claim(opened, claim)
    place = next((i for i, m in enumerate(current.mentions) if _stands(m, article, start, end)), None)
    if place is None:
        raise HTTPException(404, _GONE)
    shelf.desk.make(not_the_same_claim(opened.story, current, place))
    return _answer(request, shelf, name, current)


@router.post("/{claim}/said-by", dependencies=[Depends(require_token)])
def name_speaker(
    request: Request,
    shelf: AnyShelf,
    name: Name,
    claim: Name,
    article: ArticleField,
    start: PlaceField,
    end: PlaceField,
    speaker: Annotated[str, Form(max_length=200)],
) -> Response:
    """Say whose word the statement of a mention, named by its place, is."""
    opened = shelf.story(name, _FIELDS)
    current = shelf.claim(opened, claim)
    mention = next((m for m in current.mentions if _stands(m, article, start, end)), None)
    statement = find_statement(opened.story, mention) if mention else None
    if statement is None:
        raise HTTPException(404, _GONE)
    shelf.desk.make(another_speaker(opened.story, statement, speaker))
    return _answer(request, shelf, name, current)


@router.post("/{claim}/undone", dependencies=[Depends(require_token)])
def undo(request: Request, shelf: AnyShelf, name: Name, claim: Name, number: Annotated[int, Form(ge=1, le=2**62)]) -> Response:
    """Take a correction back."""
    current = shelf.claim(shelf.story(name, ("claims",)), claim)
    shelf.desk.undo(number)
    return _answer(request, shelf, name, current)


def find_statement(story: StoryReading, mention: Mention) -> Attribution | None:
    """Return the attribution that a mention rests on: of its article, over its words, with its chain.

    Of several, the narrowest.
    """
    over = (
        a
        for a in story.attributions
        if a.chain
        and a.article == mention.article
        and mention.chain[: len(a.chain)] == a.chain
        and any(piece.overlaps(mention.span) for piece in a.content)
    )
    return min(over, key=lambda a: (-len(a.chain), sum(len(piece.text) for piece in a.content)), default=None)


def _speakers(story: StoryReading, claim: ClaimFinding) -> tuple[str, ...]:
    """Return who speaks in the articles of a claim, those first who speak most often there."""
    articles = {m.article for m in claim.mentions}
    said = Counter(link.name for a in story.attributions if a.article in articles for link in a.chain)
    return tuple(name for name, _ in sorted(said.items(), key=lambda item: (-item[1], item[0]))[:_MOST_SPEAKERS])


def _stands(mention: Mention, article: str, start: int, end: int) -> bool:
    return (mention.article, mention.span.start, mention.span.end) == (article, start, end)


def _answer(request: Request, shelf: Shelf, name: str, claim: ClaimFinding) -> Response:
    """Return the changed part to a page that asks for it, and lead every other browser back to the page."""
    if request.headers.get(HTMX):
        return _show(request, shelf, name, claim.id, ClaimLists(), template="claim_drawer.html.j2")
    return RedirectResponse(claim_address(name, claim), status_code=303)


def _show(
    request: Request, shelf: Shelf, name: str, claim: str, lists: ClaimLists, template: str = "claim_page.html.j2"
) -> HTMLResponse:
    opened = shelf.story(name, _FIELDS)
    current = shelf.claim(opened, claim)
    made = tuple(_made_on(shelf.desk.list(), current))
    as_read = shelf.as_read(opened.story).claims if made else ()  # of a large story, it takes a while
    plain = next((c for c in as_read if c.id == claim), current)
    shown = lister(request, lists)("mentions", current.mentions, "claim-title")
    return render(
        request,
        template,
        tab="claims",
        claim=current,
        plain=plain,
        made=made,
        shown=shown,
        sayable=[find_statement(opened.story, m) is not None for m in shown.items],
        speakers=_speakers(opened.story, current),
        **story_values(opened),
    )


def _made_on(corrections: tuple[Correction, ...], claim: ClaimFinding) -> Iterator[Correction]:
    """Yield the corrections that hold and that bear on a claim: made on it, or about whose word its mentions are."""
    articles = {m.article for m in claim.mentions}
    for correction in corrections:
        if correction.undone:
            continue
        if correction.claim == claim.id or (
            correction.kind == "another speaker" and any(span.article in articles for span in correction.words)
        ):
            yield correction
