"""What came from addresses, as it is kept so that the same reading can be made again without a network."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """What an address answered, unpacked but not decoded.

    `final` is the address that answered in the end, after redirects. `media_type` and `charset` are what the server said of it,
    in small letters, None where it said nothing; `etag` and `modified` are what to hand it when asking whether something is new.
    `seen` is when these words were first seen there, `checked` when they were last found unchanged (UTC, ISO, to the second).
    """

    address: str
    final: str
    seen: str
    content: bytes
    media_type: str | None = None
    charset: str | None = None
    etag: str | None = None
    modified: str | None = None
    checked: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedItem:
    """One item of a feed; `key` is what the feed knows it by (guid, id, or its link), and `seen` when it was first met.

    `text` is what the feed itself says, in plain words, paragraphs a blank line apart: the whole article or a teaser.
    `published` and `updated` are in the feed's own words. `outlet` is the source that the item names, else the feed's title.
    """

    key: str
    seen: str
    link: str | None = None
    title: str | None = None
    text: str = ""
    published: str | None = None
    updated: str | None = None
    authors: tuple[str, ...] = ()
    outlet: str | None = None
    language: str | None = None
