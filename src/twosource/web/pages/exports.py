"""Taking a story away: every form with its number of rows, each at an address of its own."""

from typing import Annotated

from fastapi import APIRouter, HTTPException, Path, Query, Request
from fastapi.responses import HTMLResponse, Response, StreamingResponse

from twosource.exports import TABLES, Part, graph_to_gexf, graph_to_graphml, table_to_csv
from twosource.present.graphs import make_graph
from twosource.present.html import reading_to_html
from twosource.present.tree_svg import graph_to_svg
from twosource.web.rendering import render, story_values
from twosource.web.shelf import AnyShelf, Opened

router = APIRouter(prefix="/stories", tags=["exports"])
StoryName = Annotated[str, Path(max_length=200)]
GRAPHS = {
    "svg": ("image/svg+xml", graph_to_svg),
    "graphml": ("application/graphml+xml", graph_to_graphml),
    "gexf": ("application/gexf+xml", graph_to_gexf),
}


@router.get("/{name}/export", response_class=HTMLResponse)
def export_page(request: Request, shelf: AnyShelf, name: StoryName) -> HTMLResponse:
    """Show every form in which the story can be taken away, with the number of its rows."""
    opened = shelf.story(name)
    part = part_of(opened)
    counts = {table.name: table.count([part]) for table in TABLES.values()}
    return render(request, "export_page.html.j2", tab="export", **story_values(opened), counts=counts)


@router.get("/{name}/tables/{table}.csv")
def table_csv(
    shelf: AnyShelf,
    name: StoryName,
    table: str,
    excel: Annotated[bool, Query(description="Begin with the mark by which Excel knows UTF-8.")] = False,
) -> Response:
    """Return one of the tables: one fact a row."""
    if table not in TABLES:
        raise HTTPException(404, f"There is no table {table}; there are: {', '.join(TABLES)}.")
    chunks = table_to_csv([part_of(shelf.story(name))], TABLES[table], excel=excel)
    headers = {"Content-Disposition": f'attachment; filename="{table}.csv"'}
    return StreamingResponse(chunks, media_type="text/csv; charset=utf-8; header=present", headers=headers)


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


def part_of(opened: Opened) -> Part:
    """Return a story as the exports take it: as the corrections leave it."""
    return Part(story=opened.story, articles=opened.articles)


def _file(content: bytes, media_type: str, name: str) -> Response:
    return Response(content, media_type=media_type, headers={"Content-Disposition": f'attachment; filename="{name}"'})
