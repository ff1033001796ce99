"""Files that lead to articles rather than hold one: lists of addresses, subscriptions (OPML), saved feeds."""

from collections.abc import Iterator
from pathlib import Path

from twosource.errors import InputError
from twosource.ingest.addresses import read_list
from twosource.ingest.articles import from_item
from twosource.ingest.decoding import DAMAGE, open_bytes
from twosource.ingest.feeds import is_feed, is_teaser, read_feed
from twosource.ingest.files import ending, explain
from twosource.ingest.gathering import Wanted
from twosource.ingest.opml import is_opml, read_opml
from twosource.records import Document
from twosource.settings import AddressSettings

LIST_ENDINGS = frozenset({".txt", ".text"})
"""Files that may be a list of addresses: one a line and nothing else."""
_ENDINGS = LIST_ENDINGS | {".opml", ".xml", ".rss", ".atom", ".json", ""}
_HEAD = 4096  # bytes that tell a lead; a list of addresses begins with one, or with a remark


def read_leads(path: Path, settings: AddressSettings) -> tuple[Wanted | Document, ...] | None:
    """Return the addresses that a file leads to, and the articles that a saved feed tells whole; None for any other file.

    Raises InputError where it is a list or feed that can't be read.
    """
    if ending(path) not in _ENDINGS or not path.is_file():
        return None
    try:
        with open_bytes(path) as stream:
            head = stream.read(_HEAD)
            if not (is_opml(head) or is_feed(head) or looks_like_list(head)):
                return None
            rest = stream.read(settings.largest_answer)
    except OSError as error:
        raise InputError(explain(error)) from error
    except DAMAGE as error:
        raise InputError("is a damaged .gz file; fetch it again") from error
    content = head + rest
    if is_opml(head):
        return tuple(Wanted(address=address) for address in read_opml(content))
    if is_feed(head):
        return tuple(_from_feed(content, settings))
    addresses = read_list(content.decode("utf-8", "replace"))
    return tuple(Wanted(address=address) for address in addresses) if addresses else None


def looks_like_list(head: bytes) -> bool:
    """Tell by its first lines whether a file may be a list of addresses."""
    lines = [line.strip() for line in head.removeprefix(b"\xef\xbb\xbf").splitlines()[:2] if line.strip()]
    return bool(lines) and all(line.lower().startswith((b"http://", b"https://", b"#")) for line in lines)


def _from_feed(content: bytes, settings: AddressSettings) -> Iterator[Wanted | Document]:
    for item in read_feed(content, "", "").items[: settings.most_items]:
        if item.link and is_teaser(item, settings.teaser_words):
            yield Wanted(address=item.link, item=item)
        elif item.text:
            yield from_item(item)
