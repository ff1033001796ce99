"""Two articles side by side: who took it from whom, what differs, and putting the verdict right."""

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Form, HTTPException, Query, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from twosource.corrections import CountChange, count_changes, not_a_copy, set_direction, told_of
from twosource.exports import Row, rows_to_csv
from twosource.present.compare_json import collation_to_dict
from twosource.present.heading import article_keys
from twosource.records import Article, ArticleId, Collation, Correction, Span, StoryReading
from twosource.web.addresses import compare_address, find_passage
from twosource.web.rendering import claim_address, render
from twosource.web.security import require_token
from twosource.web.shelf import AnyShelf, Shelf
from twosource.web.sides import columns, differences
from twosource.web.strip import draw_strip

router = APIRouter(prefix="/compare", tags=["compare"])
ArticleName = Annotated[str, Query(max_length=2000)]
ArticleField = Annotated[str, Form(max_length=2000)]
MOST_LISTED = 60
"""Differences listed on the page, the weightiest; all of them stand in the columns and in the table."""


@router.get("", response_class=HTMLResponse)
def compare_page(
    request: Request,
    shelf: AnyShelf,
    a: ArticleName,
    b: ArticleName,
    of: Annotated[str, Query(max_length=2000, description="The article of the words that the address leads to.")] = "",
    at: Annotated[str, Query(max_length=40, description="The offsets of these words: start-end.")] = "",
    words: Annotated[str, Query(max_length=16, description="The digest of these words.")] = "",
) -> HTMLResponse:
    """Show two articles side by side; words that no longer stand where the address says are said to be gone."""
    collation = shelf.pair(a, b)
    pointed = _point(collation, of, at, words)
    opened = _shared_story(shelf, a, b)
    left, right = columns(collation, pointed)
    return render(
        request,
        "compare_page.html.j2",
        collation=collation,
        story=opened.id if opened else None,
        left=left,
        right=right,
        differences=differences(collation),
        most_listed=MOST_LISTED,
        strip=draw_strip(collation),
        pointed=pointed,
        gone=bool(at) and pointed is None,
        versions=_are_versions(collation),
        made=_made_on(shelf.desk.list(), a, b) if opened else (),
        changes=_changes(shelf, opened, a, b) if opened else (),
        keys=article_keys(opened.articles) if opened else {},
        claim_page=claim_address,
    )


@router.get(".json")
def compare_json(shelf: AnyShelf, a: ArticleName, b: ArticleName) -> dict[str, Any]:
    """Return two articles side by side, as `twosource compare --json` writes them."""
    return collation_to_dict(shelf.pair(a, b))


@router.get(".csv")
def compare_csv(shelf: AnyShelf, a: ArticleName, b: ArticleName) -> Response:
    """Return the edits between two articles as a table, the weightiest first."""
    columns = ("kind", "matter", "weight", "first_start", "first", "second_start", "second")
    return Response(rows_to_csv(columns, _edit_rows(shelf.pair(a, b))), media_type="text/csv; charset=utf-8")


@router.post("/not-a-copy", dependencies=[Depends(require_token)])
def part_copies(shelf: AnyShelf, a: ArticleField, b: ArticleField) -> Response:
    """Say that neither of two articles took from the other: what they share ties no claim any more."""
    shelf.desk.make(not_a_copy(_story_of_both(shelf, a, b), a, b))
    return _back(a, b)


@router.post("/direction", dependencies=[Depends(require_token)])
def turn(shelf: AnyShelf, parent: ArticleField, child: ArticleField) -> Response:
    """Say which of two articles was first."""
    shelf.desk.make(set_direction(_story_of_both(shelf, parent, child), parent, child))
    return _back(parent, child)


@router.post("/undone", dependencies=[Depends(require_token)])
def undo(shelf: AnyShelf, a: ArticleField, b: ArticleField, number: Annotated[int, Form(ge=1, le=2**62)]) -> Response:
    """Take a correction back."""
    shelf.desk.undo(number)
    return _back(a, b)


def _back(a: str, b: str) -> Response:
    return RedirectResponse(f"{compare_address(ArticleId(a), ArticleId(b))}#verdict", status_code=303)


def _point(collation: Collation, of: str, at: str, words: str) -> Span | None:
    side: Article | None = next((x for x in (collation.parent, collation.child) if x.id == of), None)
    return find_passage(side, at, words) if side is not None and at else None


def _shared_story(shelf: Shelf, a: str, b: str) -> StoryReading | None:
    """Return the story that both stand in."""
    (_, one), (_, other) = shelf.article(a), shelf.article(b)
    return shelf.store.story(one) if one is not None and one == other else None


def _story_of_both(shelf: Shelf, a: str, b: str) -> StoryReading:
    story = _shared_story(shelf, a, b)
    if story is None:
        raise HTTPException(404, "These articles stand in no common story any more; open the page anew.")
    return story


def _are_versions(collation: Collation) -> bool:
    """Tell whether both stand at one address: versions of one page."""
    return collation.parent.url is not None and collation.parent.url == collation.child.url


def _made_on(corrections: tuple[Correction, ...], a: str, b: str) -> tuple[Correction, ...]:
    """Return the corrections on a pair that hold."""
    kinds = ("not a copy", "swap direction")
    return tuple(c for c in corrections if not c.undone and c.kind in kinds and set(c.articles) == {a, b})


def _changes(shelf: Shelf, story: StoryReading, a: str, b: str) -> tuple[CountChange, ...]:
    """Return the claims of both articles whose number of origins corrections changed."""
    return told_of(count_changes(shelf.as_read(story), story), a, b)


def _edit_rows(collation: Collation) -> list[Row]:
    return [
        {
            "kind": edit.kind,
            "matter": edit.matter,
            "weight": edit.weight,
            "first_start": edit.parent.start if edit.parent else None,
            "first": edit.parent.text if edit.parent else None,
            "second_start": edit.child.start if edit.child else None,
            "second": edit.child.text if edit.child else None,
        }
        for edit in collation.edits
    ]
