"""The list of stories, filtered and sorted by its address, and the search over articles and claims."""

from dataclasses import asdict
from typing import Annotated, Any
from urllib.parse import urlencode

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import HTMLResponse, Response

from twosource.exports import Row, rows_to_csv
from twosource.store import SORTINGS, Listed, Sorting, Wanted
from twosource.web.rendering import render
from twosource.web.shelf import AnyShelf

router = APIRouter(tags=["stories"])
PAGE = 50
"""Stories on a page."""
_COLUMNS = ("id", "title", "articles", "outlets", "first", "last", "claim", "low", "high", "differs", "numbers", "unsure")
_DAY = r"^$|^\d{4}-\d{2}-\d{2}$"


def wanted_stories(
    q: Annotated[str, Query(max_length=200, description="Words that an article or claim of the story must hold.")] = "",
    outlet: Annotated[str, Query(max_length=200)] = "",
    actor: Annotated[str, Query(max_length=200, description="Part of the name of somebody who is quoted.")] = "",
    since: Annotated[str, Query(pattern=_DAY)] = "",
    until: Annotated[str, Query(pattern=_DAY)] = "",
    one_origin: bool = False,
    differs: bool = False,
    unsure: bool = False,
    sort: Sorting = "size",
) -> Wanted:
    """Return which stories an address asks for."""
    return Wanted(
        words=q,
        outlet=outlet,
        actor=actor,
        since=since,
        until=until,
        one_origin=one_origin,
        differs=differs,
        unsure=unsure,
        sort=sort,
    )


AnyWanted = Annotated[Wanted, Depends(wanted_stories)]
PageNumber = Annotated[int, Query(ge=1, le=100_000)]


@router.get("/stories", response_class=HTMLResponse)
def stories_page(request: Request, shelf: AnyShelf, wanted: AnyWanted, page: PageNumber = 1) -> HTMLResponse:
    """Show the stories that fit, a page at a time."""
    rows, total = shelf.store.list_stories(wanted, limit=PAGE, offset=(page - 1) * PAGE)
    return render(
        request,
        "stories.html.j2",
        rows=rows,
        total=total,
        page=page,
        pages=max(1, -(-total // PAGE)),
        wanted=wanted,
        sortings=tuple(SORTINGS),
        outlets=shelf.store.outlets(),
        problems=shelf.store.problems(),
        here=_address_of_page(request),
    )


@router.get("/stories.json")
def stories_json(shelf: AnyShelf, wanted: AnyWanted, page: PageNumber = 1) -> dict[str, Any]:
    """Return the stories that fit, a page at a time, and how many there are in all."""
    rows, total = shelf.store.list_stories(wanted, limit=PAGE, offset=(page - 1) * PAGE)
    return {"total": total, "page": page, "stories": [asdict(row) for row in rows]}


@router.get("/stories.csv")
def stories_csv(shelf: AnyShelf, wanted: AnyWanted) -> Response:
    """Return all stories that fit as a table."""
    rows, _ = shelf.store.list_stories(wanted, limit=-1)
    return Response(rows_to_csv(_COLUMNS, [_flat(row) for row in rows]), media_type="text/csv; charset=utf-8")


@router.get("/search", response_class=HTMLResponse)
def search_page(request: Request, shelf: AnyShelf, q: Annotated[str, Query(max_length=200)] = "") -> HTMLResponse:
    """Show the articles and claims that hold all words."""
    return render(request, "search.html.j2", query=q, hits=shelf.store.search(q))


@router.get("/search.json")
def search_json(shelf: AnyShelf, q: Annotated[str, Query(max_length=200)] = "") -> list[dict[str, Any]]:
    """Return the articles and claims that hold all words."""
    return [asdict(hit) for hit in shelf.store.search(q)]


def _flat(row: Listed) -> Row:
    return {**asdict(row), "outlets": "; ".join(row.outlets)}


def _address_of_page(request: Request) -> dict[str, str]:
    """Return the address of this list as JSON, as a table, and as the list whose page number is still to be added."""
    said = [(name, value) for name, value in request.query_params.multi_items() if name != "page" and value]
    query = urlencode(said)
    return {
        "json": f"/stories.json?{query}",
        "csv": f"/stories.csv?{query}",
        "list": f"/stories?{query}&" if query else "/stories?",
    }
