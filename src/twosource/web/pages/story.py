"""One story: its summary, claims, voices and brief, each at an address of its own, and as JSON and tables."""

from typing import Annotated, Any

from fastapi import APIRouter, Path, Request
from fastapi.responses import HTMLResponse, Response

from twosource.present.reading_json import reading_to_json
from twosource.web.rendering import render, story_values
from twosource.web.shelf import AnyShelf, Opened

router = APIRouter(prefix="/stories", tags=["story"])
StoryName = Annotated[str, Path(max_length=200)]


@router.get("/{name}.json")
def story_json(shelf: AnyShelf, name: StoryName) -> Response:
    """Return the story and its articles, as `twosource read --json` writes them."""
    return Response(reading_to_json(shelf.story(name).reading), media_type="application/json")


@router.get("/{name}", response_class=HTMLResponse)
def story_page(request: Request, shelf: AnyShelf, name: StoryName) -> HTMLResponse:
    """Show what the story is, who took it from whom, what happened when, and what could not be known."""
    return _page(request, "story_page.html.j2", shelf.story(name), "story")


@router.get("/{name}/claims", response_class=HTMLResponse)
def claims_page(request: Request, shelf: AnyShelf, name: StoryName) -> HTMLResponse:
    """Show the matrix: claims by article."""
    return _page(request, "claims_page.html.j2", shelf.story(name), "claims")


@router.get("/{name}/voices", response_class=HTMLResponse)
def voices_page(request: Request, shelf: AnyShelf, name: StoryName) -> HTMLResponse:
    """Show who is quoted as saying what, by whom, what each side wants, and what they call it."""
    return _page(request, "voices_page.html.j2", shelf.story(name), "voices")


def _page(request: Request, template: str, opened: Opened, tab: str, **values: Any) -> HTMLResponse:
    return render(request, template, tab=tab, **story_values(opened), **values)
