"""The start: what this is, handing articles and addresses in, and how far their reading is."""

import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Any

from fastapi import APIRouter, Depends, File, Form, Request, UploadFile
from fastapi.responses import HTMLResponse, RedirectResponse, StreamingResponse

from twosource.present.heading import counted
from twosource.web.desk import Desk
from twosource.web.progress import Progress, Trouble
from twosource.web.rendering import render
from twosource.web.security import require_token
from twosource.web.shelf import AnyShelf, Shelf

router = APIRouter(tags=["start"])
_BUSY = "A reading is under way: what you gave is kept; start again when it has ended."
_READ_ELSEWHERE = (
    "This database holds stories that were read from elsewhere, and it shows one reading only, so that they would be hidden: "
    "read with `twosource read`, or open the page on another database with --db."
)
_HEARTBEAT = 15.0
"""Seconds of silence after which a comment is sent, so that nobody takes the line for dead."""
_MOST_SHOWN = 200
"""Problems listed: a longer list is not read; all of them stand in the database."""

Subject = Annotated[str, Form(max_length=4000)]
GUARDED = [Depends(require_token)]


@router.get("/", response_class=HTMLResponse)
def start_page(request: Request, shelf: AnyShelf) -> HTMLResponse:
    """Show what this is and where articles are handed in."""
    return _start(request, shelf)


@router.post("/articles", dependencies=GUARDED, response_class=HTMLResponse)
def hand_in(request: Request, shelf: AnyShelf, files: Annotated[list[UploadFile], File()]) -> Any:
    """Keep the files and begin to read all that was handed in."""
    desk = _desk(request)
    if not desk.may_read:
        return _start(request, shelf, [_READ_ELSEWHERE], status=409)
    refused = [why for file in files if (why := desk.inbox.keep(file.filename or "", file.file.read()))]
    return _begin(request, shelf, refused, taken=len(files) - len(refused))


@router.post("/addresses", dependencies=GUARDED, response_class=HTMLResponse)
def hand_in_addresses(request: Request, shelf: AnyShelf, addresses: Annotated[str, Form(max_length=1_000_000)]) -> Any:
    """Keep the addresses, one a line, and begin to read all that was handed in."""
    desk = _desk(request)
    if not desk.may_read:
        return _start(request, shelf, [_READ_ELSEWHERE], status=409)
    taken, refused = desk.inbox.add(addresses)
    return _begin(request, shelf, refused, taken=taken)


@router.post("/addresses/forget", dependencies=GUARDED)
def forget_address(request: Request, subject: Subject) -> RedirectResponse:
    """Leave an address out of the next readings."""
    _desk(request).inbox.forget(subject)
    return RedirectResponse("/#given", status_code=303)


@router.post("/sample", dependencies=GUARDED, response_class=HTMLResponse)
def read_sample(request: Request, shelf: AnyShelf) -> Any:
    """Read the sample stories that come with the program into an empty database."""
    sample: Path | None = request.app.state.sample
    if shelf.store.count()[1] or sample is None:
        return _start(request, shelf, [_READ_ELSEWHERE], status=409)
    _desk(request).start(sample)
    return RedirectResponse("/#progress", status_code=303)


@router.post("/retry", dependencies=GUARDED, response_class=HTMLResponse)
def read_again(request: Request, shelf: AnyShelf, subject: Subject = "") -> Any:
    """Read again what the last reading was given; with a subject, ask only for that one."""
    desk = _desk(request)
    if not desk.may_read:
        return _start(request, shelf, [_READ_ELSEWHERE], status=409)
    desk.again(subject)
    return RedirectResponse("/#progress", status_code=303)


@router.post("/stop", dependencies=GUARDED)
def stop_reading(request: Request) -> RedirectResponse:
    """Stop the reading that runs; the database keeps its last whole one."""
    desk = _desk(request)
    if desk.stop():
        for _ in desk.changes(_HEARTBEAT):
            pass  # until it has ended: the page that comes back says so
    return RedirectResponse("/#progress", status_code=303)


@router.get("/progress.json")
def progress_json(request: Request) -> dict[str, Any]:
    """Return how far the reading is."""
    return asdict(_desk(request).progress)


@router.get("/progress", response_class=StreamingResponse)
def progress_events(request: Request) -> StreamingResponse:
    """Send how far the reading is, at every change, as server-sent events; the line ends with the reading."""
    desk = _desk(request)

    def events() -> Iterator[str]:
        for progress in desk.changes(_HEARTBEAT):
            yield ": still reading\n\n" if progress is None else f"data: {json.dumps(asdict(progress))}\n\n"

    return StreamingResponse(events(), media_type="text/event-stream", headers={"Cache-Control": "no-store"})


def _desk(request: Request) -> Desk:
    desk: Desk = request.app.state.desk
    return desk


def _begin(request: Request, shelf: Shelf, refused: list[str], *, taken: int) -> Any:
    """Begin to read, and say what was not taken."""
    if not taken:
        return _start(request, shelf, refused or ["Nothing was given."], status=422)
    if not _desk(request).start():
        return _start(request, shelf, [*refused, _BUSY], status=409)
    return _start(request, shelf, refused) if refused else RedirectResponse("/#progress", status_code=303)


def _start(request: Request, shelf: Shelf, refused: list[str] | None = None, status: int = 200) -> HTMLResponse:
    desk = _desk(request)
    articles, stories = shelf.store.count()
    return render(
        request,
        "start.html.j2",
        status,
        refused=refused or [],
        articles=articles,
        stories=stories,
        sample=request.app.state.sample is not None and not stories,
        files=desk.inbox.files(),
        addresses=desk.inbox.addresses(),
        given=_given(len(desk.inbox.files()), len(desk.inbox.addresses())),
        **_told(request, shelf),
    )


def _given(files: int, addresses: int) -> str:
    """Say how much was handed in: "3 files and 1 address"."""
    named = [counted(files, "file")] if files else []
    named += [f"{addresses} addresses" if addresses > 1 else "1 address"] if addresses else []
    return " and ".join(named)


def _told(request: Request, shelf: Shelf) -> dict[str, Any]:
    """Return what the page says of the reading; where none has run since the server began, of the one that is stored."""
    desk = _desk(request)
    progress = desk.progress
    problems = progress.problems if progress.phase not in ("idle", "cut off") else _stored_problems(desk, shelf)
    return {
        "progress": progress,
        "left_out": [problem for problem in problems if problem.fatal][:_MOST_SHOWN],
        "remarks": [problem for problem in problems if not problem.fatal][:_MOST_SHOWN],
        "further": max(0, len(problems) - _MOST_SHOWN),
        "shown": _is_shown(progress, problems),
        "kept_addresses": frozenset(desk.inbox.addresses()),
    }


def _stored_problems(desk: Desk, shelf: Shelf) -> tuple[Trouble, ...]:
    if not desk.inbox.is_there:
        return ()
    return tuple(Trouble(subject=p.subject, message=p.message, fatal=p.fatal) for p in shelf.store.problems())


def _is_shown(progress: Progress, problems: tuple[Trouble, ...]) -> bool:
    return progress.phase != "idle" or bool(problems)
