"""What readers put right: listed, taken back, and the corrections that concern a story as a whole."""

from dataclasses import asdict
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Form, HTTPException, Path, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from twosource.corrections import concerns, count_changes, merge_stories, move_articles, same_person, speakers_of, split_story
from twosource.records import Story, StoryId
from twosource.web.rendering import render, story_values
from twosource.web.security import require_token
from twosource.web.shelf import AnyShelf, Shelf

router = APIRouter(tags=["corrections"])
StoryName = Annotated[str, Path(max_length=200)]
StoryField = Annotated[str, Form(max_length=200)]
PersonField = Annotated[str, Form(max_length=400)]
ArticleFields = Annotated[list[str], Form(max_length=5000)]
_FIELDS = ("claims", "attributions", "positions")
_MOST_STORIES = 500
"""Stories offered to merge with or move to: the largest; any other can be named by its id."""


@router.get("/corrections", response_class=HTMLResponse)
def corrections_page(request: Request, shelf: AnyShelf) -> HTMLResponse:
    """Show every correction, also those taken back and those that fit no more."""
    return render(request, "corrections_page.html.j2", corrections=tuple(reversed(shelf.desk.list())))


@router.get("/corrections.json")
def corrections_json(shelf: AnyShelf) -> list[dict[str, Any]]:
    """Return every correction, the earliest first."""
    return [asdict(correction) for correction in shelf.desk.list()]


@router.post("/corrections/undone", dependencies=[Depends(require_token)])
def undo(
    shelf: AnyShelf, number: Annotated[int, Form(ge=1, le=2**62)], story: Annotated[str, Form(max_length=200)] = ""
) -> Response:
    """Take a correction back; `story` is where the reader stands."""
    shelf.desk.undo(number)
    return _back(shelf, story) if story else RedirectResponse("/corrections", status_code=303)


@router.get("/stories/{name}/corrections", response_class=HTMLResponse)
def story_corrections(request: Request, shelf: AnyShelf, name: StoryName) -> HTMLResponse:
    """Show what was put right in a story and what it changed, and where the rest is put right."""
    opened = shelf.story(name, _FIELDS)
    made = tuple(c for c in reversed(shelf.desk.list()) if concerns(c, opened.story.story) and not c.undone)
    return render(
        request,
        "story_corrections.html.j2",
        tab="corrections",
        made=made,
        changes=count_changes(shelf.as_read(opened.story), opened.story) if made else (),
        speakers=speakers_of(opened.story),
        others=tuple((s, title) for s, title in shelf.store.largest_stories(_MOST_STORIES) if s != name),
        **story_values(opened),
    )


@router.post("/stories/{name}/corrections/merged", dependencies=[Depends(require_token)])
def merge(shelf: AnyShelf, name: StoryName, other: StoryField) -> Response:
    """Bring two stories together."""
    shelf.desk.make(merge_stories(_story(shelf, name), _story(shelf, other)))
    return _back(shelf, name)


@router.post("/stories/{name}/corrections/split", dependencies=[Depends(require_token)])
def split(shelf: AnyShelf, name: StoryName, article: ArticleFields) -> Response:
    """Put articles into a story of their own."""
    shelf.desk.make(split_story(_story(shelf, name), article))
    return _back(shelf, name)


@router.post("/stories/{name}/corrections/moved", dependencies=[Depends(require_token)])
def move(shelf: AnyShelf, name: StoryName, article: ArticleFields, other: StoryField) -> Response:
    """Put articles into another story."""
    shelf.desk.make(move_articles(_story(shelf, name), article, _story(shelf, other)))
    return _back(shelf, name)


@router.post("/stories/{name}/corrections/same-person", dependencies=[Depends(require_token)])
def join(shelf: AnyShelf, name: StoryName, other: PersonField, kept: PersonField) -> Response:
    """Say that two names are one person's or body's."""
    shelf.desk.make(same_person(shelf.story(name, _FIELDS).story, other, kept))
    return _back(shelf, name)


def _story(shelf: Shelf, name: str) -> Story:
    story = shelf.store.story(name, ())
    if story is None:
        raise HTTPException(404, f"There is no story {name} in this database; it may have been read anew since.")
    return story.story


def _back(shelf: Shelf, name: str) -> Response:
    """Lead back to the story, or to the list of corrections where it stands under its name no more."""
    there = shelf.store.story(StoryId(name), ()) is not None
    return RedirectResponse(f"/stories/{name}/corrections" if there else "/corrections", status_code=303)
