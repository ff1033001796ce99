"""Taking away a story, or everything: every form with its number of rows, each at an address of its own."""

import re
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator
from threading import Lock
from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, HTTPException, Path, Query, Request
from fastapi.responses import HTMLResponse, Response, StreamingResponse

from twosource.exports import (
    CSV_TYPE,
    EXPORTS,
    TABLES,
    Counts,
    Export,
    Part,
    count_part,
    export_of_file,
    reading_to_reviews,
    table_to_csv,
)
from twosource.store import open_store
from twosource.web.rendering import render, story_values
from twosource.web.shelf import AnyShelf, Opened, Shelf

router = APIRouter(tags=["exports"])
StoryName = Annotated[str, Path(max_length=200)]
FileName = Annotated[str, Path(max_length=100, description="The name of the file, as the page of exports lists them.")]
ForExcel = Annotated[bool, Query(description="Begin with the mark by which Excel knows UTF-8.")]
_TREE = {"svg": EXPORTS["svg"], "graphml": EXPORTS["graphml"], "gexf": EXPORTS["gexf"]}
_NOT_IN_NAMES = re.compile(r"[^A-Za-z0-9._-]+")
_LONGEST_NAME = 60
"""Characters of a story's id in the name of a file."""


class KeptCounts:
    """Counts of the rows of stories by the digest of what they were counted in, those of the last few stories."""

    def __init__(self, most: int) -> None:
        self._kept: OrderedDict[str, Counts] = OrderedDict()
        self._most = most
        self._lock = Lock()

    def known(self, digest: str) -> Counts | None:
        """Return the counts, None where they were not made yet."""
        with self._lock:
            return self._kept.get(digest)

    def count(self, digest: str, part: Callable[[], Part]) -> None:
        """Count what was not counted yet."""
        if self.known(digest) is None:
            counts = count_part(part())
            with self._lock:
                self._kept[digest] = counts
                while len(self._kept) > self._most:
                    self._kept.popitem(last=False)


COUNTED_AT_ONCE = 25
"""Articles of a story up to which its rows are counted before the page is sent: some 0.1 seconds."""
_COUNTS = KeptCounts(most=500)
_HEADING = ("claims",)
"""What the head of the page shows of a story."""


@router.get("/stories/{name}/export", response_class=HTMLResponse)
def export_page(
    request: Request,
    shelf: AnyShelf,
    name: StoryName,
    counted: Annotated[bool, Query(description="Count the rows, however long it takes.")] = False,
) -> HTMLResponse:
    """Show every form in which the story can be taken away, with the number of its rows.

    Those of a large story are counted once the page is there, and kept until something in the story changes.
    """
    opened = shelf.story(name, _HEADING)
    digest = shelf.store.story_digest(name)
    if counted or len(opened.articles) <= COUNTED_AT_ONCE:
        _COUNTS.count(digest, lambda: part_of(shelf.story(name)))
    return render(
        request,
        "export_page.html.j2",
        tab="export",
        **story_values(opened),
        here=f"/stories/{quote(name, safe='')}",
        forms=EXPORTS.values(),
        tables=TABLES.values(),
        counts=_COUNTS.known(digest),
    )


@router.get("/export", response_class=HTMLResponse)
def export_all_page(request: Request, shelf: AnyShelf) -> HTMLResponse:
    """Show every form in which everything can be taken away; rows are not counted, which would take as long as to write them."""
    articles, stories = shelf.store.count()
    return render(
        request, "export_all_page.html.j2", articles=articles, stories=stories, forms=EXPORTS.values(), tables=TABLES.values()
    )


@router.get("/stories/{name}/exports/{file}", response_class=StreamingResponse)
def export_file(
    shelf: AnyShelf,
    name: StoryName,
    file: FileName,
    claim: Annotated[str, Query(max_length=200, description="With drafts of reviews, the one claim to draft.")] = "",
) -> Response:
    """Return the story in one of the forms."""
    export = _export(file)
    part = part_of(shelf.story(name))
    if claim and export.name == "claimreview":
        if not any(held.id == claim for held in part.story.claims):
            raise HTTPException(404, f"There is no claim {claim} in this story; it may have been read anew since.")
        return _file(reading_to_reviews([part], claim), export.media_type, f"{_plain(claim)}-{export.file}")
    return _file(export.write([part]), export.media_type, f"{_plain(name)}-{export.file}")


@router.get("/exports/{file}", response_class=StreamingResponse)
def export_all_file(request: Request, file: FileName) -> Response:
    """Return everything in one of the forms, story by story as it is sent."""
    export = _export(file)
    return _file(export.write(_every_part(request)), export.media_type, f"all-{export.file}")


@router.get("/stories/{name}/tables/{table}.csv", response_class=StreamingResponse)
def table_csv(shelf: AnyShelf, name: StoryName, table: FileName, excel: ForExcel = False) -> Response:
    """Return one of the tables of a story: one fact a row."""
    _refuse_unknown(table)
    chunks = table_to_csv([part_of(shelf.story(name))], TABLES[table], excel=excel)
    return _file(chunks, CSV_TYPE, f"{_plain(name)}-{table}.csv")


@router.get("/tables/{table}.csv", response_class=StreamingResponse)
def table_of_all_csv(request: Request, table: FileName, excel: ForExcel = False) -> Response:
    """Return one of the tables of everything."""
    _refuse_unknown(table)
    return _file(table_to_csv(_every_part(request), TABLES[table], excel=excel), CSV_TYPE, f"all-{table}.csv")


@router.get("/stories/{name}/tree.{form}", response_class=StreamingResponse)
def tree_file(shelf: AnyShelf, name: StoryName, form: FileName) -> Response:
    """Return the family tree as a picture or as a graph."""
    if form not in _TREE:
        raise HTTPException(404, f"There is no tree as {form}; there are: {', '.join(_TREE)}.")
    return export_file(shelf, name, _TREE[form].file)


@router.get("/stories/{name}/report.html", response_class=StreamingResponse)
def report_file(shelf: AnyShelf, name: StoryName) -> Response:
    """Return the story as one page that needs nothing else, for a mail or for printing."""
    return export_file(shelf, name, EXPORTS["html"].file)


def part_of(opened: Opened) -> Part:
    """Return a story as the exports take it: as the corrections leave it."""
    return Part(story=opened.story, articles=opened.articles)


def _every_part(request: Request) -> Iterator[Part]:
    """Yield all stories, one at a time, from a view of the database that lasts as long as they are sent."""
    with open_store(request.app.state.database) as store:
        for story, articles in Shelf(store).store.stories():
            yield Part(story=story, articles={article.id: article for article in articles})


def _export(file: str) -> Export:
    export = export_of_file(file)
    if export is None:
        raise HTTPException(404, f"There is no export {file}; there are: {', '.join(one.file for one in EXPORTS.values())}.")
    return export


def _refuse_unknown(table: str) -> None:
    if table not in TABLES:
        raise HTTPException(404, f"There is no table {table}; there are: {', '.join(TABLES)}.")


def _plain(name: str) -> str:
    """Return an id as part of a file's name: no header and no file system can trip over it."""
    return _NOT_IN_NAMES.sub("-", name)[:_LONGEST_NAME].strip("-.") or "story"


def _file(chunks: Iterable[bytes], media_type: str, name: str) -> Response:
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return StreamingResponse(chunks, media_type=media_type, headers=headers)
