"""Templates in, pages out: what every page knows, and what the templates may call."""

from functools import lru_cache
from typing import Any
from urllib.parse import quote, urlencode

from fastapi import Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, PackageLoader

from twosource.present.heading import article_keys
from twosource.present.html import environment
from twosource.present.shown import quote_length
from twosource.records import ClaimFinding
from twosource.web.addresses import article_address, compare_address, passage_address
from twosource.web.kept import variants_of
from twosource.web.security import TOKEN_FIELD, TOKEN_HEADER
from twosource.web.shelf import Opened


def render(request: Request, template: str, status: int = 200, **values: Any) -> HTMLResponse:
    """Return a page in UTF-8; every word of an article is escaped by the templates."""
    known = {
        "request": request,
        "token": request.app.state.token,
        "token_field": TOKEN_FIELD,
        "token_header": TOKEN_HEADER,
    }
    page = _templates().get_template(template).render(known | values)
    return HTMLResponse(page.encode("utf-8", "replace"), status)


def compile_templates() -> None:
    """Compile every template now, so that no reader waits for it."""
    for name in _templates().list_templates(extensions=["j2"]):
        _templates().get_template(name)


def story_values(opened: Opened) -> dict[str, Any]:
    """Return what the parts of a story's page take: the same names that the report gives them."""
    story = opened.story
    return {
        "story": story,
        "sid": "story",
        "keys": article_keys(story.articles),
        "articles": opened.articles,
        "link": passage_address,
        "article_link": article_address,
        "compare_link": compare_address,
        "styled_pictures": False,
        "quote_length": quote_length(len(story.articles)),
        "brief_cells": False,
        "variants_of": variants_of,
        "voice_link": lambda name: f"/stories/{quote(story.id)}/voices?{urlencode({'who': name})}",
        "claim_link": lambda section, claim: claim_address(story.id, claim),
    }


def claim_address(story: str, claim: ClaimFinding) -> str:
    """Return where a claim and its reasons stand."""
    return f"/stories/{story}/claims/{claim.id}"


@lru_cache(maxsize=1)
def _templates() -> Environment:
    made = environment(PackageLoader("twosource.web", "templates"))
    made.globals.update(article_address=article_address, compare_address=compare_address, passage_address=passage_address)
    return made
