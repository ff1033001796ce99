"""The start: what this is, handing articles in, and how far their reading is."""

import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Any

from fastapi import APIRouter, Depends, File, Request, UploadFile
from fastapi.responses import HTMLResponse, RedirectResponse, StreamingResponse

from twosource.web.desk import Desk
from twosource.web.rendering import render
from twosource.web.security import require_token
from twosource.web.shelf import AnyShelf

router = APIRouter(tags=["start"])
_BUSY = "A reading is under way: what you gave is kept; start again when it has ended."
_READ_ELSEWHERE = (
    "This database holds stories that were read from elsewhere, and it shows one reading only, so that they would be hidden: "
    "read with `twosource read`, or open the page on another database with --db."
)
_HEARTBEAT = 15.0
"""Seconds of silence after which a comment is sent, so that nobody takes the line for dead."""


@router.get("/", response_class=HTMLResponse)
def start_page(request: Request, shelf: AnyShelf) -> HTMLResponse:
    """Show what this is and where articles are handed in."""
    return _start(request, shelf)


@router.post("/articles", dependencies=[Depends(require_token)], response_class=HTMLResponse)
def hand_in(request: Request, shelf: AnyShelf, files: Annotated[list[UploadFile], File()]) -> Any:
    """Keep the files and begin to read all that were handed in."""
    desk: Desk = request.app.state.desk
    if not desk.may_read:
        return _start(request, shelf, [_READ_ELSEWHERE], status=409)
    refused = [why for file in files if (why := desk.keep(file.filename or "", file.file.read()))]
    if len(refused) == len(files):
        return _start(request, shelf, refused, status=422)
    if not desk.start():
        return _start(request, shelf, [_BUSY], status=409)
    return RedirectResponse("/#progress", status_code=303) if not refused else _start(request, shelf, refused)


@router.post("/sample", dependencies=[Depends(require_token)], response_class=HTMLResponse)
def read_sample(request: Request, shelf: AnyShelf) -> Any:
    """Read the sample stories that come with the program into an empty database."""
    desk: Desk = request.app.state.desk
    if shelf.store.count()[1]:
        return _start(request, shelf, [_READ_ELSEWHERE], status=409)
    sample: Path = request.app.state.sample
    desk.start((sample,))
    return RedirectResponse("/#progress", status_code=303)


@router.post("/retry", dependencies=[Depends(require_token)])
def read_again(request: Request) -> RedirectResponse:
    """Read again what the last reading was given."""
    desk: Desk = request.app.state.desk
    desk.start(desk.last)
    return RedirectResponse("/#progress", status_code=303)


@router.get("/progress.json")
def progress_json(request: Request) -> dict[str, Any]:
    """Return how far the reading is."""
    desk: Desk = request.app.state.desk
    return asdict(desk.progress)


@router.get("/progress", response_class=StreamingResponse)
def progress_events(request: Request) -> StreamingResponse:
    """Send how far the reading is, at every change, as server-sent events; the line ends with the reading."""
    desk: Desk = request.app.state.desk

    def events() -> Iterator[str]:
        for progress in desk.changes(_HEARTBEAT):
            yield ": still reading\n\n" if progress is None else f"data: {json.dumps(asdict(progress))}\n\n"

    return StreamingResponse(events(), media_type="text/event-stream", headers={"Cache-Control": "no-store"})


def _start(request: Request, shelf: AnyShelf, refused: list[str] | None = None, status: int = 200) -> HTMLResponse:
    desk: Desk = request.app.state.desk
    articles, stories = shelf.store.count()
    return render(
        request,
        "start.html.j2",
        status,
        progress=desk.progress,
        refused=refused or [],
        articles=articles,
        stories=stories,
        sample=request.app.state.sample is not None and not stories,
    )
