"""One story: its summary, claims, voices and brief, each at an address of its own, and as JSON and tables."""

from typing import Annotated, Any

from fastapi import APIRouter, Path, Query, Request
from fastapi.responses import HTMLResponse, Response
from pydantic import BaseModel

from twosource.present.html import by_speaker
from twosource.present.reading_json import reading_to_json
from twosource.web.paging import ClaimsLists, StoryLists, VoicesLists, lister
from twosource.web.rendering import render, story_values
from twosource.web.shelf import AnyShelf, Opened

router = APIRouter(prefix="/stories", tags=["story"])
StoryName = Annotated[str, Path(max_length=200)]
_ACCOUNT = ("claims", "outside_sources", "drift", "timeline", "gaps", "brief")
_VOICES = ("claims", "attributions", "positions", "wording")


@router.get("/{name}.json")
def story_json(shelf: AnyShelf, name: StoryName) -> Response:
    """Return the story and its articles, as `twosource read --json` writes them."""
    return Response(reading_to_json(shelf.story(name).reading), media_type="application/json")


@router.get("/{name}", response_class=HTMLResponse)
def story_page(request: Request, shelf: AnyShelf, name: StoryName, lists: Annotated[StoryLists, Query()]) -> HTMLResponse:
    """Show what the story is, who took it from whom, what happened when, and what could not be known."""
    return _page(request, "story_page.html.j2", shelf.story(name, _ACCOUNT), "story", lists)


@router.get("/{name}/claims", response_class=HTMLResponse)
def claims_page(request: Request, shelf: AnyShelf, name: StoryName, lists: Annotated[ClaimsLists, Query()]) -> HTMLResponse:
    """Show the matrix: claims by article."""
    return _page(request, "claims_page.html.j2", shelf.story(name, ("claims",)), "claims", lists)


@router.get("/{name}/voices", response_class=HTMLResponse)
def voices_page(request: Request, shelf: AnyShelf, name: StoryName, lists: Annotated[VoicesLists, Query()]) -> HTMLResponse:
    """Show who is quoted as saying what, by whom, what each side wants, and what they call it."""
    opened = shelf.story(name, _VOICES)
    said = dict(by_speaker(opened.story)).get(lists.who, []) if lists.who else []
    return _page(request, "voices_page.html.j2", opened, "voices", lists, who=lists.who, statements=said)


def _page(request: Request, template: str, opened: Opened, tab: str, lists: BaseModel, **values: Any) -> HTMLResponse:
    return render(request, template, tab=tab, listed=lister(request, lists), **story_values(opened), **values)
