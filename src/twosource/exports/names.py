"""Names under which other programs know our articles, passages and terms.

Everything gets a UUID of version 5, made of what it is: the same finding has the same name in every export, and nobody has to
ask a server for it. The terms of our own stand under a name that leads nowhere (RFC 2606): the project has no address.
"""

import hashlib
import uuid
from functools import lru_cache
from urllib.parse import quote, urlsplit

from twosource.records import Article, Attribution, ClaimFinding, Span

TERMS = "https://twosource.invalid/terms#"
"""The namespace of our own attributes: probability, share, outlet …"""
_SPACE = uuid.uuid5(uuid.NAMESPACE_URL, TERMS)
_ALLOWED = "!#$&'()*+,/:;=?@[]~%"
"""Characters that may stand in an address beside letters and digits; all others are escaped."""


def identifier(kind: str, *parts: str) -> uuid.UUID:
    """Return the UUID of something: of its kind and of what tells it apart among its kind."""
    told = "\x1f".join((kind, *parts)).encode("utf-8", "surrogatepass")
    return uuid.uuid5(_SPACE, hashlib.sha256(told).hexdigest())


def article_name(article: Article) -> str:
    """Return the name of an article in this wording: versions of one address have names of their own."""
    return _version_name(article.id, article.text)


@lru_cache(maxsize=1024)
def _version_name(article: str, text: str) -> str:
    """Return the name of a version; kept, since every one of its words asks for it."""
    return identifier("article", article, text).urn


def words_name(article: Article, span: Span) -> str:
    """Return the name of some words of an article."""
    return identifier("words", article_name(article), str(span.start), str(span.end)).urn


def claim_name(story: str, claim: ClaimFinding) -> str:
    """Return the name of a claim."""
    return identifier("claim", story, claim.id).urn


def speaker_name(story: str, found: Attribution) -> str:
    """Return the name of who speaks: within a story by name; somebody without a name is known at that place only."""
    if found.speaker is None or found.speaker.anonymous:
        return identifier("speaker", story, found.article, *(f"{span.start}-{span.end}" for span in found.content)).urn
    return identifier("speaker", story, found.speaker.name, found.speaker.type).urn


def web_address(url: str | None) -> str | None:
    """Return an address of the web as one that RDF can hold, None for what is none.

    `http://orsk.example/a b` becomes `http://orsk.example/a%20b`.
    """
    try:
        parts = urlsplit(url or "")
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not parts.netloc:
        return None
    return quote((url or "").strip(), safe=_ALLOWED, encoding="utf-8", errors="replace")
