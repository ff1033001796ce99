"""The guard of a page that others may reach: without a session it serves the form for the password, and nothing else."""

import base64
import hashlib
import math
from collections.abc import Awaitable, Callable
from html import escape
from urllib.parse import parse_qs, quote

from fastapi import Request
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import HTMLResponse, JSONResponse, RedirectResponse, Response

from twosource.web.password import Door

COOKIE = "twosource-session"
SIGN_IN, SIGN_OUT = "/sign-in", "/sign-out"
LARGEST_FORM = 8 * 1024
"""Bytes of the form with the password: who has not signed in can send no more."""
_STYLE = (
    ":root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;max-width:24rem;margin:15vh auto;padding:0 1rem}"
    "input,button{font:inherit;padding:.5rem;margin:.25rem 0;box-sizing:border-box}input{width:100%}"
)
_STYLE_HASH = base64.b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode()
_POLICY = (
    f"default-src 'none'; img-src data:; style-src 'sha256-{_STYLE_HASH}'; "
    "form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
)
Next = Callable[[Request], Awaitable[Response]]


def keep_door(door: Door) -> Callable[[Request, Next], Awaitable[Response]]:
    """Return the middleware that answers only those who have signed in; it stands behind the guard, which knows the hosts."""

    async def check(request: Request, follow: Next) -> Response:
        name = request.cookies.get(COOKIE, "")
        inside = bool(name) and door.knows(name)
        if request.url.path == SIGN_IN:
            return await _sign_in(request, door)
        if not inside:
            return _ask(request)
        if request.url.path == SIGN_OUT:
            return _sign_out(request, door, name)
        response = await follow(request)
        response.headers.setdefault("Cache-Control", "no-store")
        return response

    return check


async def _sign_in(request: Request, door: Door) -> Response:
    goal = safe_goal(request.query_params.get("next", "/"))
    if request.method != "POST":
        return _form(goal)
    if int(request.headers.get("content-length", "0")) > LARGEST_FORM:
        return _form(goal, "This is no password.", 413)
    address = request.client.host if request.client else ""
    if wait := door.wait(address):
        return _form(goal, f"Too many wrong tries: wait {math.ceil(wait)} seconds.", 429, wait)
    password = parse_qs((await request.body()).decode("utf-8", "replace"), keep_blank_values=True).get("password", [""])[0]
    session = await run_in_threadpool(door.enter, password, address)
    if session is None:
        return _form(goal, "That is not the password.", 403)
    response = RedirectResponse(goal, status_code=303)
    secure = request.url.scheme == "https"
    response.set_cookie(COOKIE, session, path="/", httponly=True, samesite="strict", secure=secure)
    return response


def _sign_out(request: Request, door: Door, name: str) -> Response:
    if request.method != "POST":
        return HTMLResponse("Sign out with the button at the foot of a page.", 405, {"Allow": "POST"})
    door.leave(name)
    response = RedirectResponse(SIGN_IN, status_code=303)
    response.delete_cookie(COOKIE, path="/", httponly=True, samesite="strict")
    return response


def _ask(request: Request) -> Response:
    """Lead a reader to the form, and tell a program that it has to sign in; neither learns what is there and what is not."""
    if request.method == "GET" and "text/html" in request.headers.get("accept", ""):
        goal = request.url.path + (f"?{request.url.query}" if request.url.query else "")
        return RedirectResponse(f"{SIGN_IN}?next={quote(goal, safe='')}", status_code=303)
    told = {"detail": f"Sign in first: POST the field `password` to {SIGN_IN} and keep the cookie."}
    return JSONResponse(told, 401, {"WWW-Authenticate": 'Session realm="twosource"', "Cache-Control": "no-store"})


def safe_goal(goal: str) -> str:
    r"""Return where to go after signing in: a path of this page, its start for everything else.

    `/stories?q=a` stays; `//elsewhere.example`, `https://elsewhere.example` and `/\elsewhere.example` become `/`.
    """
    plain = goal.isascii() and goal.isprintable() and "\\" not in goal
    own = goal.startswith("/") and not goal.startswith("//")
    return goal if plain and own and not goal.startswith((SIGN_IN, SIGN_OUT)) else "/"


def _form(goal: str, message: str = "", status: int = 200, wait: float = 0.0) -> HTMLResponse:
    """Return the form. It holds a link for those who have signed in already: the cookie does not come along from elsewhere."""
    told = f'<p role="alert">{escape(message)}</p>' if message else ""
    page = (
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Sign in</title>'
        '<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">'
        f"<style>{_STYLE}</style></head><body><main><h1>twosource</h1>{told}"
        f'<form method="post" action="{SIGN_IN}?next={quote(goal, safe="")}">'
        '<label for="password">Password</label>'
        '<input type="password" id="password" name="password" autocomplete="current-password" required autofocus>'
        f'<button>Sign in</button></form><p><a href="{escape(goal)}">I have signed in already</a></p></main></body></html>'
    )
    headers = {"Content-Security-Policy": _POLICY, "Cache-Control": "no-store"}
    return HTMLResponse(page, status, headers | ({"Retry-After": str(math.ceil(wait))} if wait else {}))
