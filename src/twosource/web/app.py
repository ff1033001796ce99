"""The server: its screens put together behind the guard."""

import secrets
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.resources import files
from pathlib import Path

from fastapi import FastAPI, HTTPException, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response
from fastapi.staticfiles import StaticFiles
from starlette.exceptions import HTTPException as StarletteException

from twosource.errors import InputError, StoreError
from twosource.present.timeline_svg import STYLE as TIMELINE_STYLE
from twosource.present.tree_svg import STYLE as TREE_STYLE
from twosource.settings import AddressSettings
from twosource.web.desk import PAGE_ADDRESSES, Desk
from twosource.web.page_cache import PageCache
from twosource.web.pages import articles, brief, claim, compare, corrections, exports, start, stories, story
from twosource.web.password import Door
from twosource.web.rendering import compile_templates, render
from twosource.web.security import guard
from twosource.web.shelf import open_largest
from twosource.web.sign_in import keep_door

LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
_STATIC = Path(str(files("twosource.web") / "static"))


def create_app(
    database: Path,
    *,
    sample: Path | None = None,
    hosts: frozenset[str] = LOOPBACK,
    addresses: AddressSettings = PAGE_ADDRESSES,
    door: Door | None = None,
) -> FastAPI:
    """Return the server over a database, which is made where it isn't there.

    `sample` is the folder of the sample stories, None where it is not at hand; `hosts` are the names it answers to; `addresses`
    is how it asks those that are handed in.
    """
    desk = Desk(database, addresses)
    pages = PageCache(database)

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        compile_templates()
        open_largest(database)
        yield
        desk.close()
        pages.close()

    app = FastAPI(title="twosource", docs_url=None, redoc_url=None, lifespan=lifespan)
    app.state.database, app.state.desk, app.state.sample = database, desk, sample
    app.state.token = secrets.token_urlsafe(32)
    app.state.door = door
    app.middleware("http")(pages.answer)  # innermost: nothing kept is handed out before the guards have agreed
    if door:
        app.middleware("http")(keep_door(door))
    app.middleware("http")(guard(hosts))  # the last one stands outermost: it knows the hosts before anybody signs in
    for screen in (start, stories, corrections, claim, compare, brief, exports, story, articles):
        app.include_router(screen.router)
    app.add_api_route("/look.css", _look, include_in_schema=False)
    app.mount("/static", StaticFiles(directory=_STATIC), name="static")
    app.add_exception_handler(StarletteException, _refuse)
    app.add_exception_handler(RequestValidationError, _refuse_values)
    app.add_exception_handler(StoreError, _refuse_store)
    app.add_exception_handler(InputError, _refuse_input)
    return app


def _look() -> Response:
    """Return the looks of the report, of its pictures and of the page, in this order."""
    report = (files("twosource.present") / "templates" / "report.css").read_text(encoding="utf-8")
    page = (_STATIC / "page.css").read_text(encoding="utf-8")
    return Response(
        f"{report}\n{TREE_STYLE}\n{TIMELINE_STYLE}\n{page}", media_type="text/css", headers={"Cache-Control": "no-cache"}
    )


def _refuse(request: Request, error: Exception) -> Response:
    assert isinstance(error, StarletteException)
    detail = error.detail if isinstance(error, HTTPException) else "There is no such page."
    return _told(request, error.status_code, str(detail))


def _refuse_values(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    wrong = "; ".join(f"{fault['loc'][-1]}: {fault['msg']}" for fault in error.errors())
    return _told(request, 422, f"This address or form holds a value that makes no sense ({wrong}).")


def _refuse_store(request: Request, error: Exception) -> Response:
    return _told(request, 503, str(error))


def _refuse_input(request: Request, error: Exception) -> Response:
    """What a form points at is not there any more: the page that sent it is older than the database."""
    return _told(request, 404, str(error))


def _told(request: Request, status: int, message: str) -> Response:
    """Say what is wrong in the form that was asked for."""
    if request.url.path.endswith((".json", ".csv")):
        return JSONResponse({"detail": message}, status)
    return render(request, "refused.html.j2", status, message=message)
