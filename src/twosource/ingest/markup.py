"""HTML pages to their article, by trafilatura; captions, which it drops, are kept beside it."""

import trafilatura
from lxml.html import HtmlElement

from twosource.errors import InputError
from twosource.ingest.page import print_page
from twosource.records import ArticleId, Document

_TIMES = (
    "//meta[@property='article:published_time']/@content",
    "//meta[@name='article:published_time' or @name='datePublished' or @itemprop='datePublished']/@content",
    "//time[@itemprop='datePublished' or @pubdate]/@datetime",
)
# A date guessed from any number on the page would be worse than none, and the day of reading must not matter.
_DATES = {"extensive_search": False, "original_date": True, "max_date": "2200-01-01"}


def read_html(text: str, *, article: ArticleId, source: str) -> Document:
    """Return the article of a page, its captions at the end of the text and listed in `Document.captions`.

    Raises InputError where the page holds no article.
    """
    tree = trafilatura.load_html(text)
    if tree is None:
        raise InputError("is not HTML that can be read; save the page again, or as text")
    captions, time, language = _captions(tree), _first(tree, _TIMES), _first(tree, ("//html/@lang",))
    page = _extract(tree)
    if page is None or not (page.text or "").strip():
        raise InputError("is a page without an article that can be found; save the article as text")
    paragraphs = [line.removeprefix("- ").strip() for line in page.text.split("\n") if line.strip()]
    # The title goes in front of the byline, wherever the page has it.
    body = "\n\n".join(line for line in paragraphs if line and line not in captions and line != page.title)
    authors = [name.strip() for name in (page.author or "").split(";")]
    text, front = print_page(title=page.title, standfirst=None, authors=authors, body=body)
    text, places = _append(text, captions)
    return Document(
        id=article,
        text=text,
        source=source,
        title=page.title,
        outlet=page.sitename,
        published=time or page.date,
        url=page.url,
        language=(language or page.language or "").split("-")[0].lower() or None,
        front=front,
        captions=places,
    )


def _extract(tree: HtmlElement) -> "trafilatura.settings.Document | None":
    try:
        return trafilatura.bare_extraction(
            tree, with_metadata=True, include_comments=False, include_tables=False, date_extraction_params=dict(_DATES)
        )
    except Exception as error:  # whatever a broken page does to the extractor, the other files are still to be read
        raise InputError(f"can't be read as HTML ({type(error).__name__}); save the article as text") from error


def _captions(tree: HtmlElement) -> tuple[str, ...]:
    words = (" ".join(node.text_content().split()) for node in tree.iter("figcaption"))
    return tuple(dict.fromkeys(caption for caption in words if caption))


def _first(tree: HtmlElement, paths: tuple[str, ...]) -> str | None:
    values = (str(value).strip() for path in paths for value in tree.xpath(path))
    return next((value for value in values if value), None)


def _append(text: str, captions: tuple[str, ...]) -> tuple[str, tuple[tuple[int, int], ...]]:
    places = []
    for caption in captions:
        text = f"{text}\n\n"
        places.append((len(text), len(text) + len(caption)))
        text += caption
    return text, tuple(places)
