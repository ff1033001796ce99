"""What came from an address to the article in it: a page, a plain text, or an item that its feed tells whole."""

from dataclasses import replace
from urllib.parse import urlsplit

import trafilatura
from lxml.html import HtmlElement

from twosource.errors import InputError
from twosource.ingest.addresses import article_id, follow, is_same_site
from twosource.ingest.decoding import decode
from twosource.ingest.markup import read_html
from twosource.ingest.page import print_page
from twosource.language.outlets import find_outlet_by_domain
from twosource.records import ArticleId, Document, FeedItem, Fetched

_PAGES = frozenset({None, "text/html", "application/xhtml+xml", "application/octet-stream", "application/xml", "text/xml"})
_PLAIN = "text/plain"
_MARKED_UP = ("<!doctype html", "<html", "<head", "<body", "<article", "<?xml")
_HEAD = 1024  # characters in which a page has said that it is one


def from_page(page: Fetched, item: FeedItem | None = None) -> Document:
    """Return the article of an answer; what the page leaves out, title, day, authors, is taken from the feed's item.

    `Document.url` is the canonical address that the page names, where it is of the same site: one of another site says who
    printed it first, and not where it stands. Raises InputError where there is no article.
    """
    if page.media_type not in _PAGES and page.media_type != _PLAIN:
        raise InputError(f"is {page.media_type}, not a page; save the article as text or HTML and hand in the file")
    text, _ = decode(page.content, page.charset)
    if not text[:_HEAD].lstrip("\ufeff \t\r\n").lower().startswith(_MARKED_UP) and page.media_type in (_PLAIN, None):
        return _told(page, item, Document(id=ArticleId(""), text=text), page.final)
    tree = trafilatura.load_html(text)
    address = _canonical(tree, page.final) if tree is not None else page.final
    try:
        document = read_html(text, article=ArticleId(""), source=page.address)
    except InputError as error:
        feed = _feed_of(tree, page.final) if tree is not None else None
        raise InputError(f"{error}; it names a feed, {feed}: give that instead" if feed else str(error)) from error
    return _told(page, item, document, address)


def from_item(item: FeedItem) -> Document:
    """Return the article that a feed's item tells."""
    text, front = print_page(title=item.title, standfirst=None, authors=item.authors, body=item.text)
    address = item.link
    return Document(
        id=ArticleId(article_id(address) if address else article_id(f"feed://item/{item.key}")),
        text=text,
        source=address or f"item {item.key} of a feed",
        title=item.title,
        outlet=_outlet_of(item, address or ""),
        published=item.published or item.updated,
        url=address,
        language=item.language,
        front=front,
        seen=item.seen or None,
    )


def _told(page: Fetched, item: FeedItem | None, document: Document, address: str) -> Document:
    """Return a page's article with what its feed adds, under the name of its address."""
    if not document.text.strip():
        raise InputError("holds no text; there is nothing to read in it")
    return replace(
        document,
        id=ArticleId(article_id(address)),
        source=page.address,
        title=document.title or (item.title if item else None),
        published=document.published or (item.published or item.updated if item else None),
        outlet=document.outlet or _outlet_of(item, address),
        language=document.language or (item.language if item else None),
        url=address,
        seen=page.seen,
    )


def _outlet_of(item: FeedItem | None, address: str) -> str | None:
    """Return the outlet that a feed names for an item, where its address does not tell it better."""
    return item.outlet if item and not find_outlet_by_domain(address) else None


def _canonical(tree: HtmlElement, final: str) -> str:
    """Return the address that a page gives as its own, where that is of the same site; a home page is nobody's article."""
    for link in tree.xpath("//link[contains(concat(' ', @rel, ' '), ' canonical ')]/@href"):
        try:
            address = follow(final, str(link))
        except InputError:
            continue
        if is_same_site(address, final) and urlsplit(address).path != "/":
            return address
    return final


def _feed_of(tree: HtmlElement, final: str) -> str | None:
    """Return the address of the feed that a page names, None where it names none."""
    for link in tree.xpath("//link[contains(@rel, 'alternate')][contains(@type, 'rss') or contains(@type, 'atom')]/@href"):
        try:
            return follow(final, str(link))
        except InputError:
            continue
    return None
