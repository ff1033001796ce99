"""One story: its summary, claims, voices and brief, each at an address of its own, and as JSON and tables."""

from typing import Annotated, Any

from fastapi import APIRouter, HTTPException, Path, Request
from fastapi.responses import HTMLResponse, Response

from twosource.present.graphs import graph_to_gexf, graph_to_graphml, make_graph
from twosource.present.html import reading_to_html
from twosource.present.reading_json import reading_to_json
from twosource.present.tables import TABLES, count_rows, reading_to_csv
from twosource.present.tree_svg import graph_to_svg
from twosource.web.rendering import render, story_values
from twosource.web.shelf import AnyShelf, Opened

router = APIRouter(prefix="/stories", tags=["story"])
StoryName = Annotated[str, Path(max_length=200)]
GRAPHS = {
    "svg": ("image/svg+xml", graph_to_svg),
    "graphml": ("application/graphml+xml", graph_to_graphml),
    "gexf": ("application/gexf+xml", graph_to_gexf),
}


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


@router.get("/{name}/export", response_class=HTMLResponse)
def export_page(request: Request, shelf: AnyShelf, name: StoryName) -> HTMLResponse:
    """Show every form in which the story can be taken away, with the number of its rows."""
    opened = shelf.story(name)
    counts = {table: count_rows(opened.reading, table) for table in TABLES}
    return _page(request, "export_page.html.j2", opened, "export", counts=counts)


@router.get("/{name}/tables/{table}.csv")
def table_csv(shelf: AnyShelf, name: StoryName, table: str) -> Response:
    """Return one of the tables: one fact a row."""
    if table not in TABLES:
        raise HTTPException(404, f"There is no table {table}; there are: {', '.join(TABLES)}.")
    return _file(reading_to_csv(shelf.story(name).reading, table), "text/csv; charset=utf-8", f"{table}.csv")


@router.get("/{name}/tree.{form}")
def tree_file(shelf: AnyShelf, name: StoryName, form: str) -> Response:
    """Return the family tree as a picture or as a graph."""
    if form not in GRAPHS:
        raise HTTPException(404, f"There is no tree as {form}; there are: {', '.join(GRAPHS)}.")
    opened = shelf.story(name)
    media_type, write = GRAPHS[form]
    return _file(write(make_graph(opened.story, opened.articles)), media_type, f"tree.{form}")


@router.get("/{name}/report.html")
def report_file(shelf: AnyShelf, name: StoryName) -> Response:
    """Return the story as one page that needs nothing else, for a mail or for printing."""
    return _file(reading_to_html(shelf.story(name).reading), "text/html; charset=utf-8", "report.html")


def _file(content: bytes, media_type: str, name: str) -> Response:
    return Response(content, media_type=media_type, headers={"Content-Disposition": f'attachment; filename="{name}"'})


def _page(request: Request, template: str, opened: Opened, tab: str, **values: Any) -> HTMLResponse:
    return render(request, template, tab=tab, **story_values(opened), **values)
