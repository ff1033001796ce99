"""One claim: who says it on whose word, why it has so many origins, and striking a reason out."""

from datetime import UTC, datetime
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Form, HTTPException, Path, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from twosource.present.reading_json import claim_to_dict
from twosource.records import ClaimFinding, Correction, OriginReason
from twosource.web.rendering import claim_address, render, story_values
from twosource.web.security import require_token
from twosource.web.shelf import AnyShelf, Opened, Shelf

router = APIRouter(prefix="/stories/{name}/claims", tags=["claims"])
Name = Annotated[str, Path(max_length=200)]
HTMX = "HX-Request"


@router.get("/{claim}.json")
def claim_json(shelf: AnyShelf, name: Name, claim: Name) -> dict[str, Any]:
    """Return a claim with its mentions, origins and reasons."""
    return claim_to_dict(shelf.claim(shelf.story(name), claim)[0])


@router.get("/{claim}", response_class=HTMLResponse)
def claim_page(request: Request, shelf: AnyShelf, name: Name, claim: Name) -> HTMLResponse:
    """Show a claim, and each reason with a button that strikes it out."""
    return _show(request, shelf, name, claim)


@router.post("/{claim}/struck", dependencies=[Depends(require_token)])
def strike_reason(
    request: Request, shelf: AnyShelf, name: Name, claim: Name, reason: Annotated[str, Form(max_length=100)]
) -> Response:
    """Strike a reason out: the origins are counted again without it, now and after the next reading."""
    opened = shelf.story(name)
    current, _ = shelf.claim(opened, claim)
    found = next((held for held in current.origins.reasons if held.id == reason), None)
    if found is None:
        raise HTTPException(404, "This reason is not counted any more; open the page anew.")
    shelf.store.correct(_correction(opened, current, found))
    return _answer(request, shelf, name, current)


@router.post("/{claim}/undone", dependencies=[Depends(require_token)])
def undo_strike(
    request: Request, shelf: AnyShelf, name: Name, claim: Name, number: Annotated[int, Form(ge=1, le=2**62)]
) -> Response:
    """Take a correction back."""
    current, _ = shelf.claim(shelf.story(name), claim)
    if not shelf.store.undo(number, _now()):
        raise HTTPException(404, "There is no such correction, or it was taken back already.")
    return _answer(request, shelf, name, current)


def _correction(opened: Opened, claim: ClaimFinding, reason: OriginReason) -> Correction:
    note = f"{reason.kind} ({'certain' if reason.certain else 'possible'}): {reason.text}"
    return Correction(
        number=0, made=_now(), kind="strike reason", story=opened.story.id, claim=claim.id, subject=reason.id, note=note
    )


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def _answer(request: Request, shelf: Shelf, name: str, claim: ClaimFinding) -> Response:
    """Return the changed part to a page that asks for it, and lead every other browser back to the page."""
    if request.headers.get(HTMX):
        return _show(request, shelf, name, claim.id, template="claim_drawer.html.j2")
    return RedirectResponse(claim_address(name, claim), status_code=303)


def _show(request: Request, shelf: Shelf, name: str, claim: str, template: str = "claim_page.html.j2") -> HTMLResponse:
    opened = shelf.story(name)
    current, plain = shelf.claim(opened, claim)
    struck = [c for c in shelf.corrections() if c.kind == "strike reason" and c.claim == claim and not c.undone]
    values = story_values(opened)
    return render(request, template, tab="claims", claim=current, plain=plain, struck=struck, **values)
