"""One article, with the words that an address points to."""

from typing import Annotated, Any

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse

from twosource.present.anchors import Citations
from twosource.present.facts import article_fact
from twosource.records import Article
from twosource.web.addresses import find_passage
from twosource.web.rendering import render
from twosource.web.shelf import AnyShelf, Shelf

router = APIRouter(tags=["articles"])
ArticleName = Annotated[str, Query(max_length=2000)]


@router.get("/article", response_class=HTMLResponse)
def article_page(
    request: Request,
    shelf: AnyShelf,
    id: ArticleName,
    at: Annotated[str, Query(max_length=40, description="The offsets of some words: start-end.")] = "",
    words: Annotated[str, Query(max_length=16, description="The digest of these words.")] = "",
    says: Annotated[str, Query(max_length=200, description="How these words begin.")] = "",
) -> HTMLResponse:
    """Show an article; words that no longer stand where the address says are said to be gone, not looked for."""
    article, story = shelf.article(id)
    span = find_passage(article, at, words) if at else None
    citations = Citations((article,))
    anchor = citations.link(span) if span else ""
    paragraphs = citations.paragraphs(article)
    return render(
        request, "article_page.html.j2", article=article, story=story, anchor=anchor, gone=bool(at) and span is None, says=says,
        paragraphs=paragraphs, versions=_versions(shelf, article, story),
    )  # fmt: skip


@router.get("/article.json")
def article_json(shelf: AnyShelf, id: ArticleName) -> dict[str, Any]:
    """Return an article as it was read."""
    article, story = shelf.article(id)
    return {**article_fact(article), "story": story}


def _versions(shelf: Shelf, article: Article, story: str | None) -> list[Article]:
    """Return the other articles of its story that stood at the same address: versions of it."""
    others = shelf.store.articles_of(story) if story and article.url else ()
    return [other for other in others if other.url == article.url and other.id != article.id]
