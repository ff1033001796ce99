"""Datelines and wire credits in front of the lead: `TARNIK, Velmora, May 4 (NordPress) - `, `(NordPress) `."""

import re

from twosource.clean.lexicon import DATELINE_CITIES, REGION_PREFIXES
from twosource.clean.names import as_written, looks_like_agency
from twosource.clean.pieces import END_OF_SENTENCE, Piece, Sifted, credit, kept, remove, trim
from twosource.records import Credit, Removal

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
_WEEKDAY = r"(?:Mon|Tues?|Wed|Thu(?:rs)?|Fri|Sat|Sun)[a-z]*\.?"
_DAY = rf"(?:{_WEEKDAY},?\s*)?(?:{_MONTH}\s*\d{{1,2}}|\d{{1,2}}\s*{_MONTH})(?:,?\s*\d{{4}})?"
_SHOUT = r"[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ'’.\-]+(?:[ /][A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ'’.\-]*){0,3}"
_CAPITAL = r"[A-ZÀ-ÖØ-Þ][\w'’.\-]+(?:[ \-][A-ZÀ-ÖØ-Þ][\w'’.\-]+){0,3}"
_REGION = rf"(?:,\s*{_CAPITAL})"
_WIRE = r"\((?P<wire>[A-Z][\w .,&/'’\-]{1,50}?)\)"
_DASH = r"\s*(?:—|–|--|-|:)\s+"
_SENTENCE = r"(?=[\"“'‘(\[]?[A-ZÀ-ÖØ-Þ0-9])"

_WITH_WIRE = re.compile(rf"(?:{_CAPITAL}|{_SHOUT}){_REGION}{{0,2}}(?:,?\s+{_DAY})?,?\s*{_WIRE}(?:{_DASH}|\s+){_SENTENCE}")
_WITH_DATE = re.compile(rf"(?:{_CAPITAL}|{_SHOUT}){_REGION}{{0,2}},?\s+{_DAY}{_DASH}{_SENTENCE}")
_WITH_DASH = re.compile(rf"(?P<city>{_SHOUT})(?P<region>{_REGION}{{0,2}})\s*(?:—|–|--|-)\s+{_SENTENCE}")
_BARE = re.compile(rf"(?P<city>{_SHOUT})(?P<region>,\s*(?P<words>(?:{_CAPITAL})))?\s+(?=[A-Z\"“'‘])")
_ONLY_WIRE = re.compile(rf"{_WIRE}(?:{_DASH}|\s+){_SENTENCE}")
_SEARCHED = 8  # pieces from the top; a dateline stands before the lead, behind title, standfirst, byline and caption
_LEAD = 80  # characters from which on an open line may be a lead; a title is seldom as long and needs no dateline
# These stand in capitals in front of leads and titles, and are no places.
_LABELS = frozenset(
    """update exclusive breaking analysis opinion correction corrected explainer watch live video photos factbox insight
    review editorial comment special report interview profile timeline just in developing alert""".split()
)


def remove_datelines(raw: str, pieces: tuple[Piece, ...]) -> Sifted:
    """Take the dateline off the lead; an agency named in it is credited with the article.

    1. Place, day or not, agency in brackets. 2. Place and day with a dash. 3. Place in capitals with a dash.
    4. Place in capitals with nothing behind it: only with its country, or a city that stands alone in datelines.
    5. An agency in brackets.
    """
    for index, piece in enumerate(pieces[:_SEARCHED]):
        if piece.kind is not None or not _may_be_lead(raw, piece):
            continue
        found = _find(raw[piece.start : min(piece.end, piece.start + 200)])
        if found is None:
            continue
        end, wire = piece.start + found[0], found[1]
        rest = (*pieces[:index], *kept([trim(raw, end, piece.end)]), *pieces[index + 1 :])
        return Sifted(pieces=rest, removed=_removals(raw, piece.start, end, wire), credits=_credits(raw, piece.start, end, wire))
    return Sifted(pieces=pieces)


def _may_be_lead(raw: str, piece: Piece) -> bool:
    """Tell a lead from a title: it is long, or it is a sentence with its full stop ("TARNIK — The ferry sank.")."""
    return piece.end - piece.start >= _LEAD or END_OF_SENTENCE.search(raw, piece.start, piece.end) is not None


def _find(words: str) -> tuple[int, str | None] | None:
    """Return the length of the dateline and the agency it names."""
    for pattern in (_WITH_WIRE, _ONLY_WIRE):  # 1, 5
        if (match := pattern.match(words)) and all(map(looks_like_agency, match["wire"].split("/"))):
            return match.end(), match["wire"]
    if match := _WITH_DATE.match(words):  # 2
        return match.end(), None
    if (match := _WITH_DASH.match(words)) and match["city"].casefold() not in _LABELS:  # 3
        return match.end(), None
    return _find_bare(words)


def _find_bare(words: str) -> tuple[int, str | None] | None:
    """Find `TARNIK, Velmora The governor …` and `LONDON The governor …`, as pages leave them that drop the agency."""  # 4
    match = _BARE.match(words)
    if not match or match["city"].casefold() in _LABELS:
        return None
    if match["region"]:
        return match.start("words") + _region_length(match["words"]), None
    city = match["city"].split()
    for length in range(len(city), 0, -1):
        name = " ".join(city[:length])
        rest = words[len(name) :]
        if name.casefold() in DATELINE_CITIES and re.match(r"\s+[\"“'‘]?[A-Z](?:[a-z]| [a-zA-Z])", rest):
            return len(name) + len(rest) - len(rest.lstrip()), None
    return None


def _region_length(words: str) -> int:
    """Return how much of a run of capitalised words is the country: one word, more behind "South" or "New"."""
    parts = words.split(" ")
    length = 1
    while length < len(parts) and parts[length - 1].casefold() in REGION_PREFIXES:
        length += 1
    return len(" ".join(parts[:length])) + 1


def _removals(raw: str, start: int, end: int, wire: str | None) -> tuple[Removal, ...]:
    end = start + len(raw[start:end].rstrip())
    return (remove(raw, start, end, "wire credit" if wire and raw[start] == "(" else "dateline"),)


def _credits(raw: str, start: int, end: int, wire: str | None) -> tuple[Credit, ...]:
    if wire is None:
        return ()
    place = raw.index(f"({wire})", start, end)
    names = [as_written(part.strip()) for part in wire.split("/") if part.strip()]
    return tuple(credit(raw, name, "wire", place, place + len(wire) + 2) for name in names)
