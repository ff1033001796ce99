"""Who may ask, who may write, and what a page may load: the server listens to its own machine and its own pages alone."""

import hmac
from collections.abc import Awaitable, Callable
from urllib.parse import urlsplit

from fastapi import HTTPException, Request
from fastapi.responses import PlainTextResponse, Response

TOKEN_FIELD = "token"
TOKEN_HEADER = "X-Twosource-Token"
LARGEST_BODY = 200 * 1024 * 1024
"""Bytes of one upload: some 20,000 articles. Larger piles are read by `twosource read`, which needs no upload."""
SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})

HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
        "form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
"""No script or style inline, nothing from elsewhere, in nobody's frame; an address followed from here
tells nobody where it was found. (With "no-referrer", browsers would send our own forms without their origin.)"""

Next = Callable[[Request], Awaitable[Response]]


def guard(hosts: frozenset[str]) -> Callable[[Request, Next], Awaitable[Response]]:
    """Return the middleware that turns away requests under another host name (DNS rebinding), writes from pages of another
    origin, and bodies that are too large or of unknown size; every answer carries `HEADERS`."""

    async def check(request: Request, follow: Next) -> Response:
        refused = _refusal(request, hosts)
        response = PlainTextResponse(refused[1], refused[0]) if refused else await follow(request)
        for name, value in HEADERS.items():
            response.headers.setdefault(name, value)
        return response

    return check


def _refusal(request: Request, hosts: frozenset[str]) -> tuple[int, str] | None:
    host = request.headers.get("host", "")
    if _hostname(host) not in hosts:
        return 400, "This address is not one of this server's own names."
    if request.method in SAFE_METHODS:
        return None
    origin = request.headers.get("origin")
    if origin is not None and origin not in (f"http://{host}", f"https://{host}"):
        return 403, "This request comes from another page; nothing was changed."
    length = request.headers.get("content-length", "")
    if not length.isdigit():
        return 411, "Say how long the request is."
    if int(length) > LARGEST_BODY:
        return 413, f"This is more than {LARGEST_BODY // 1024**2} MB; use `twosource read` for a pile of this size."
    return None


def _hostname(host: str) -> str | None:
    try:
        return urlsplit(f"//{host}").hostname
    except ValueError:
        return None


async def require_token(request: Request) -> None:
    """Let a write pass only with the token that this server's own pages carry. Raises HTTPException 403."""
    told = request.headers.get(TOKEN_HEADER)
    if told is None and "form" in request.headers.get("content-type", ""):
        field = (await request.form()).get(TOKEN_FIELD)
        told = field if isinstance(field, str) else None
    if told is None or not hmac.compare_digest(told.encode(), request.app.state.token.encode()):
        raise HTTPException(403, "This page is out of date, or the request comes from elsewhere: open the page anew.")
