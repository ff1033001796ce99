"""The brief of a story: every sentence with what it cites; edited, taken out, put elsewhere, and checked again."""

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Form, Path, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from twosource.corrections import delete_sentence, edit_sentence, move_sentence
from twosource.exports.brief import brief_to_markdown
from twosource.present.reading_json import brief_to_list
from twosource.records import Correction, StoryReading
from twosource.web.rendering import render, story_values
from twosource.web.security import require_token
from twosource.web.shelf import AnyShelf, Shelf

router = APIRouter(prefix="/stories/{name}/brief", tags=["brief"])
StoryName = Annotated[str, Path(max_length=200)]
Sentence = Annotated[str, Form(max_length=4000, description="The sentence as it was made.")]
HTMX = "HX-Request"
_FIELDS = ("claims", "brief", "attributions", "outside_sources")
_EDITING = ("edit sentence", "delete sentence", "move sentence")


@router.get("", response_class=HTMLResponse)
def brief_page(request: Request, shelf: AnyShelf, name: StoryName) -> HTMLResponse:
    """Show the brief, and what a reader changed in it."""
    return _show(request, shelf, name, "brief_page.html.j2")


@router.get(".json")
def brief_json(shelf: AnyShelf, name: StoryName) -> list[dict[str, Any]]:
    """Return the brief, as `twosource brief --json` prints it."""
    return brief_to_list(shelf.story(name, ("brief",)).story)


@router.get(".md")
def brief_markdown(shelf: AnyShelf, name: StoryName) -> Response:
    """Return the brief as Markdown, with footnotes."""
    opened = shelf.story(name, ("brief",))
    named = {"Content-Disposition": 'attachment; filename="brief.md"'}
    return Response(brief_to_markdown(opened.story, opened.articles), media_type="text/markdown; charset=utf-8", headers=named)


@router.post("/edited", dependencies=[Depends(require_token)])
def edit(
    request: Request, shelf: AnyShelf, name: StoryName, sentence: Sentence, words: Annotated[str, Form(max_length=4000)]
) -> Response:
    """Say a sentence in other words; it is checked again, and stays with its faults where it says more than it cites."""
    shelf.desk.make(edit_sentence(shelf.story(name, ("brief",)).story, sentence, words))
    return _answer(request, shelf, name)


@router.post("/deleted", dependencies=[Depends(require_token)])
def delete(request: Request, shelf: AnyShelf, name: StoryName, sentence: Sentence) -> Response:
    """Take a sentence out."""
    shelf.desk.make(delete_sentence(shelf.story(name, ("brief",)).story, sentence))
    return _answer(request, shelf, name)


@router.post("/moved", dependencies=[Depends(require_token)])
def move(
    request: Request, shelf: AnyShelf, name: StoryName, sentence: Sentence, way: Annotated[int, Form(ge=-1000, le=1000)]
) -> Response:
    """Put a sentence some places down, or, where `way` is negative, up."""
    shelf.desk.make(move_sentence(shelf.story(name, ("brief",)).story, sentence, way))
    return _answer(request, shelf, name)


@router.post("/undone", dependencies=[Depends(require_token)])
def undo(request: Request, shelf: AnyShelf, name: StoryName, number: Annotated[int, Form(ge=1, le=2**62)]) -> Response:
    """Take a change back."""
    shelf.desk.undo(number)
    return _answer(request, shelf, name)


def _answer(request: Request, shelf: Shelf, name: str) -> Response:
    if request.headers.get(HTMX):
        return _show(request, shelf, name, "brief_part.html.j2")
    return RedirectResponse(f"/stories/{name}/brief", status_code=303)


def _show(request: Request, shelf: Shelf, name: str, template: str) -> HTMLResponse:
    opened = shelf.story(name, _FIELDS)
    made = _made_on(shelf.desk.list(), opened.story)
    return render(request, template, tab="brief", made=made, **story_values(opened))


def _made_on(corrections: tuple[Correction, ...], story: StoryReading) -> tuple[Correction, ...]:
    """Return the changes of a brief that hold, the latest first."""
    held = (c for c in corrections if c.kind in _EDITING and not c.undone)
    return tuple(c for c in reversed(list(held)) if any(span.article in story.articles for span in c.words))
