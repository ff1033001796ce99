"""Metadata that stands in front of a text: `date 2031-05-04`, `Source: Harbour Courier`, a line with nothing but a date."""

import re
from dataclasses import dataclass
from itertools import takewhile

from twosource.clean.dates import MONTH, read_time
from twosource.clean.pieces import Piece, Sifted, is_short, kept, remove, trim, words_of
from twosource.records import Removal

_INLINE = re.compile(
    r"\s*(?:date|published|pubdate|publish_date|publication date|datetime)\s*[:=]?\s+"
    r"(\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?)?)\b[ \t]*",
    re.IGNORECASE,
)
_FIELD = re.compile(
    r"^(?P<key>title|headline|date|published(?: on| at)?|publication date|posted(?: on)?|source|outlet|publisher|newspaper|"
    r"author|url|link|language|section|category|updated|last updated)\s*[:=]\s*(?P<value>\S.*)$",
    re.IGNORECASE,
)
_WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?"
_ZONE = r"(?:[A-Z]{2,5}|[+-]\d{2}:?\d{2})"
_DATE_LINE = re.compile(
    rf"^(?P<label>first published|published|posted|updated|last (?:updated|modified)|issued)?(?:\s+(?:on|at))?\s*[:|-]?\s*"
    rf"(?:{_WEEKDAY},?\s+)?(?:{MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}|\d{{1,2}}(?:st|nd|rd|th)?\s+{MONTH},?\s+\d{{4}}|"
    rf"\d{{4}}-\d{{2}}-\d{{2}}|\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{4}})"
    rf"(?:[\s,|•·T-]*(?:at\s+)?\d{{1,2}}[:.]\d{{2}}(?::\d{{2}})?Z?\s*(?:[ap]\.?m\.?)?\s*(?:\(?{_ZONE}\)?)?)?\W*$",
    re.IGNORECASE,
)
_SEARCHED = 6  # pieces at the top that may be metadata; behind them the telling has begun
_LATER = re.compile(r"updated|modified", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What the lines in front say; `published` in their own words."""

    sifted: Sifted
    title: str | None = None
    published: str | None = None
    outlet: str | None = None
    url: str | None = None
    language: str | None = None


def read_metadata(raw: str, pieces: tuple[Piece, ...]) -> Metadata:
    """Take the metadata off the top of a text and return what it says.

    A line `Updated: …` gives the time only where no line gives that of publication.
    """
    fields: dict[str, str] = {}
    fields_in_front = _count_fields(raw, pieces)
    rest: list[Piece] = []
    removed: list[Removal] = []
    for index, piece in enumerate(pieces):
        if index == 0 and (inline := _INLINE.match(raw, piece.start, min(piece.end, piece.start + 200))):
            fields["published"] = inline[1]
            removed.append(remove(raw, 0, inline.end(), "metadata"))
            rest += kept([trim(raw, inline.end(), piece.end)])
        elif (
            index < _SEARCHED
            and is_short(piece)
            and (found := _read_line(words_of(raw, piece), fields=0 if rest else fields_in_front))
        ):
            fields.setdefault(*found)
            removed.append(remove(raw, piece.start, piece.end, "metadata"))
        else:
            rest.append(piece)
    return Metadata(
        sifted=Sifted(pieces=tuple(rest), removed=tuple(removed)),
        title=fields.get("title"),
        published=fields.get("published") or fields.get("updated"),
        outlet=fields.get("outlet"),
        url=fields.get("url"),
        language=fields.get("language"),
    )


def _count_fields(raw: str, pieces: tuple[Piece, ...]) -> int:
    """Count the lines of named fields at the very top."""
    lines = (is_short(piece) and _FIELD.match(words_of(raw, piece)) is not None for piece in pieces[:_SEARCHED])
    return len(list(takewhile(bool, lines)))


def _read_line(line: str, *, fields: int) -> tuple[str, str] | None:
    """Return the field that a line gives, knowing how many stand at the top.

    A lone "Source: …" may be a title, so only a date may stand alone.
    """
    if match := _DATE_LINE.match(line):
        return ("updated" if _LATER.match(match["label"] or "") else "published"), line
    match = _FIELD.match(line) if fields else None
    if not match:
        return None
    key, value = match["key"].casefold(), match["value"].strip()
    if key.startswith(("date", "publi", "posted", "updated", "last")) and key != "publisher":
        if read_time(value) is None:
            return None
        return ("updated" if _LATER.search(key) else "published"), value
    if fields < 2:
        return None
    names = {"headline": "title", "source": "outlet", "publisher": "outlet", "newspaper": "outlet", "link": "url"}
    return names.get(key, key), value
