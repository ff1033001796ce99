"""One article with the words that an address points to, and two articles side by side."""

from typing import Annotated, Any

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse, Response

from twosource.exports import Row, rows_to_csv
from twosource.present.anchors import Citations
from twosource.present.compare_json import collation_to_dict
from twosource.present.facts import article_fact
from twosource.records import Collation
from twosource.web.addresses import find_passage
from twosource.web.rendering import render
from twosource.web.shelf import AnyShelf

router = APIRouter(tags=["articles"])
ArticleName = Annotated[str, Query(max_length=2000)]


@router.get("/article", response_class=HTMLResponse)
def article_page(
    request: Request,
    shelf: AnyShelf,
    id: ArticleName,
    at: Annotated[str, Query(max_length=40, description="The offsets of some words: start-end.")] = "",
    words: Annotated[str, Query(max_length=16, description="The digest of these words.")] = "",
) -> HTMLResponse:
    """Show an article; words that no longer stand where the address says are said to be gone, not looked for."""
    article, story = shelf.article(id)
    span = find_passage(article, at, words) if at else None
    citations = Citations((article,))
    anchor = citations.link(span) if span else ""
    paragraphs = citations.paragraphs(article)
    return render(
        request, "article_page.html.j2", article=article, story=story, anchor=anchor, gone=bool(at) and span is None,
        paragraphs=paragraphs,
    )  # fmt: skip


@router.get("/article.json")
def article_json(shelf: AnyShelf, id: ArticleName) -> dict[str, Any]:
    """Return an article as it was read."""
    article, story = shelf.article(id)
    return {**article_fact(article), "story": story}


@router.get("/compare", response_class=HTMLResponse)
def compare_page(request: Request, shelf: AnyShelf, a: ArticleName, b: ArticleName) -> HTMLResponse:
    """Show two articles side by side: the weightiest differences first, then sentence by sentence."""
    return render(request, "compare_page.html.j2", collation=shelf.pair(a, b), story=shelf.article(a)[1])


@router.get("/compare.json")
def compare_json(shelf: AnyShelf, a: ArticleName, b: ArticleName) -> dict[str, Any]:
    """Return two articles side by side, as `twosource compare --json` writes them."""
    return collation_to_dict(shelf.pair(a, b))


@router.get("/compare.csv")
def compare_csv(shelf: AnyShelf, a: ArticleName, b: ArticleName) -> Response:
    """Return the edits between two articles as a table, the weightiest first."""
    columns = ("kind", "matter", "weight", "first_start", "first", "second_start", "second")
    return Response(rows_to_csv(columns, _edit_rows(shelf.pair(a, b))), media_type="text/csv; charset=utf-8")


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
