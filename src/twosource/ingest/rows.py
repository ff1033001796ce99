"""A record of a table or a JSON file to a document, under the names that such records usually have."""

from collections.abc import Mapping
from datetime import UTC, datetime

from twosource.errors import InputError
from twosource.ingest.characters import make_storable
from twosource.ingest.page import print_page
from twosource.records import ArticleId, Document

ALIASES: dict[str, tuple[str, ...]] = {
    "id": ("id", "_id", "article_id", "articleid", "uid", "guid", "docid", "doc_id"),
    "text": ("text", "body", "content", "article", "article_text", "article_body", "articlebody", "full_text", "fulltext",
             "maintext", "main_text"),
    "title": ("title", "headline", "heading"),
    "standfirst": ("standfirst", "subtitle", "deck", "subheadline"),
    "author": ("author", "authors", "byline"),
    "outlet": ("outlet", "publisher", "publication", "newspaper", "source_name", "site_name", "sitename", "site", "source"),
    "published": ("published", "date", "published_at", "publishedat", "publish_date", "date_publish", "published_date",
                  "date_published", "datepublished", "publication_date", "pub_date", "pubdate", "datetime", "timestamp"),
    "url": ("url", "link", "canonical", "canonical_url", "address"),
    "language": ("language", "lang"),
    "story": ("story", "story_id"),
}  # fmt: skip
"""The names a field goes by, the best first."""
_MOST_SECONDS = 1e11  # beyond it a number of seconds would lie after the year 5000: it counts milliseconds


def document_from_row(row: Mapping[str, object], *, fallback_id: str, source: str) -> Document:
    """Return the document of a record; `fallback_id` names it if it has no id of its own.

    Raises InputError where the record holds no text. The record's own text stands unchanged behind `Document.front`.
    """
    fields = {str(key).strip().casefold().replace("-", "_").replace(" ", "_"): value for key, value in row.items()}
    body = _words(_pick(fields, "text"), "\n\n")
    if not body.strip():
        raise InputError("has no text; give each article a field 'text'")
    title = _line(_pick(fields, "title"))
    outlet, url = _line(_pick(fields, "outlet")), _line(_pick(fields, "url"))
    if outlet and outlet.startswith(("http://", "https://")):
        outlet, url = None, url or outlet
    text, front = print_page(
        title=title, standfirst=_line(_pick(fields, "standfirst")), authors=_names(_pick(fields, "author")), body=body
    )
    return Document(
        id=ArticleId(_line(_pick(fields, "id")) or fallback_id),
        text=text,
        source=source,
        title=title,
        outlet=outlet,
        published=_moment(_pick(fields, "published")),
        url=url,
        language=_line(_pick(fields, "language")),
        story=_line(_pick(fields, "story")),
        front=front,
    )


def _pick(fields: Mapping[str, object], name: str) -> object:
    return next((fields[alias] for alias in ALIASES[name] if fields.get(alias) not in (None, "", [], {})), None)


def _words(value: object, joint: str) -> str:
    """Return what a value says: a list's parts joined, an object's name, a number's digits."""
    if isinstance(value, Mapping):
        value = next((value[key] for key in ("text", "name", "title") if key in value), None)
    if isinstance(value, list):
        return joint.join(filter(None, (_words(part, joint) for part in value)))
    if value is None or isinstance(value, bool):
        return ""
    return make_storable(str(value))


def _line(value: object) -> str | None:
    return " ".join(_words(value, ", ").split()) or None


def _names(value: object) -> list[str]:
    names = [_line(part) or "" for part in value] if isinstance(value, list) else [_line(value) or ""]
    return [name[3:] if name.casefold().startswith("by ") else name for name in names]


def _moment(value: object) -> str | None:
    """Return the words of a date; a number counts seconds, or milliseconds, since 1970, as programs write it."""
    if not isinstance(value, int | float) or isinstance(value, bool) or not 1e8 < value < 1e14:
        return _line(value)
    seconds = value / 1000 if value > _MOST_SECONDS else value
    return datetime.fromtimestamp(seconds, tz=UTC).isoformat(timespec="seconds")
