"""Long lists a page at a time: which part stands in the address, beside the parts of the other lists of the screen."""

from collections.abc import Callable, Sequence
from typing import Annotated, Any
from urllib.parse import urlencode

from fastapi import Request
from markupsafe import Markup, escape
from pydantic import BaseModel, Field

from twosource.present.listing import Listing

PAGE = 25
"""Items of a list on a page: what a reader takes in before turning it, and what is drawn at once."""
ALL = "all"
Part = Annotated[str, Field(pattern=r"^([1-9]\d{0,5}|all)$", description="A page of this list, counted from 1, or 'all'.")]


class StoryLists(BaseModel):
    """Which parts of its lists the summary of a story shows."""

    families: Part = "1"
    copies: Part = "1"
    unclear: Part = "1"
    later: Part = "1"
    outside: Part = "1"
    moments: Part = "1"
    gaps: Part = "1"
    articles: Part = "1"


class ClaimsLists(BaseModel):
    """Which parts of its lists the page of claims shows."""

    claims: Part = "1"
    alone: Part = "1"


class VoicesLists(BaseModel):
    """Which parts of its lists the page of voices shows; of `who`, a speaker by name, all statements."""

    who: Annotated[str, Field(max_length=300)] = ""
    speakers: Part = "1"
    statements: Part = "1"
    variants: Part = "1"
    positions: Part = "1"
    wording: Part = "1"


class ClaimLists(BaseModel):
    """Which part of its mentions the page of a claim shows."""

    mentions: Part = "1"


def lister(request: Request, asked: BaseModel) -> Callable[[str, Sequence[Any], str], Listing[Any]]:
    """Return what cuts the lists of a page, each by the part that the address asks for: `?timeline=2&gaps=all`.

    A part behind the last is the last.
    """
    parts: dict[str, str] = asked.model_dump()

    def cut(name: str, items: Sequence[Any], anchor: str = "") -> Listing[Any]:
        pages = max(1, -(-len(items) // PAGE))
        number = 0 if parts[name] == ALL else min(int(parts[name]), pages)
        first = 1 if number == 0 else (number - 1) * PAGE + 1
        shown = items if number == 0 else items[first - 1 : first - 1 + PAGE]
        links = _links(request, name, anchor, number, pages, len(items)) if pages > 1 else Markup("")
        return Listing(items=shown, total=len(items), first=first, links=links)

    return cut


def _links(request: Request, name: str, anchor: str, number: int, pages: int, total: int) -> Markup:
    def link(part: object, words: str, rel: str = "") -> Markup:
        kept = [(key, value) for key, value in request.query_params.multi_items() if key != name]
        where = f"?{urlencode([*kept, (name, str(part))])}{'#' + anchor if anchor else ''}"
        return Markup('<a href="{}"{}>{}</a>').format(where, Markup(f' rel="{rel}"') if rel else "", words)

    if number == 0:
        parts = [Markup("all {}").format(_figure(total)), link(1, "in pages")]
    else:
        first, last = (number - 1) * PAGE + 1, min(number * PAGE, total)
        parts = [
            *([link(number - 1, "previous", "prev")] if number > 1 else []),
            Markup("{} to {} of {}").format(_figure(first), _figure(last), _figure(total)),
            *([link(number + 1, "next", "next")] if number < pages else []),
            link(ALL, "all"),
        ]
    return Markup('<nav class="pages" aria-label="Pages: {}">{}</nav>').format(escape(name), Markup(" ").join(parts))


def _figure(count: int) -> str:
    return f"{count:,}"
