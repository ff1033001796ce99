"""Outlets, agencies and addresses of two articles: who credits whom, who is an agency, who carries an agency's mark."""

from urllib.parse import urlsplit

from twosource.language import find_outlet
from twosource.records import Article, LineageReason
from twosource.reuse.direction_weighing import Sign

CREDITED, NAMED = 4.0, 2.0
"""Log odds where one article credits the other's outlet as its wire, and where it only names it."""
AGENCY = 1.5
"""Log odds where one outlet is a news agency and the other is not: papers print agencies, hardly ever the other way round."""
AGENCY_MARK = 1.2
"""Log odds where only one article carries an agency's mark: it stands nearer to the agency (84 % on `newsroom_sim`)."""


def canonical_name(name: str | None) -> str | None:
    """Return the gazetteer's name of an outlet, the name as given where it is not listed, None for none."""
    if not name or not name.strip():
        return None
    outlet = find_outlet(name)
    return outlet.name if outlet else name.strip()


def same_address(one: Article, other: Article) -> bool:
    """Tell whether two articles stood at one address, whatever its query."""
    if not one.url or not other.url:
        return False
    first, second = urlsplit(one.url), urlsplit(other.url)
    return (first.netloc, first.path.rstrip("/")) == (second.netloc, second.path.rstrip("/"))


def find_credit(source: Article, taker: Article, sign: float) -> list[Sign]:
    """Look for the one article's outlet in the other's credits."""
    name = canonical_name(source.outlet)
    if name is None or name == canonical_name(taker.outlet):
        return []
    for credit in taker.credits:
        if credit.role in {"wire", "contributed"} and canonical_name(credit.name) == name:
            weight = CREDITED if credit.role == "wire" else NAMED
            return [Sign(sign * weight, LineageReason(kind="credit", text=f"{taker.id} credits {name}: {credit.text}"))]
    place = taker.text.find(source.outlet or "")
    # Only names that no common word can be mistaken for are looked for in running text.
    if place < 0 or not (find_outlet(name) or " " in name):
        return []
    words = taker.span(place, place + len(source.outlet or ""))
    return [Sign(sign * NAMED, LineageReason(kind="named", text=f"{taker.id} names {name}", evidence=(words,)))]


def find_agency(a: Article, b: Article) -> list[Sign]:
    """Find the one of two articles that appeared at a news agency."""
    agencies = [outlet is not None and outlet.kind == "agency" for outlet in (find_outlet(x.outlet or "") for x in (a, b))]
    if agencies[0] == agencies[1]:
        return []
    source = a if agencies[0] else b
    reason = LineageReason(kind="agency", text=f"{source.id} appeared at a news agency, {source.outlet}")
    return [Sign(AGENCY if source is a else -AGENCY, reason)]


def find_mark(a: Article, b: Article) -> list[Sign]:
    """Find an agency's mark that only one article carries; its own mark at the agency itself is no sign beside that."""
    marks = [[c for c in x.credits if c.role == "wire" and canonical_name(c.name) != canonical_name(x.outlet)] for x in (a, b)]
    if bool(marks[0]) == bool(marks[1]):
        return []
    source, mark = (a, marks[0][0]) if marks[0] else (b, marks[1][0])
    reason = LineageReason(kind="mark", text=f"{source.id} still carries the agency's mark: {mark.text}")
    return [Sign(AGENCY_MARK if source is a else -AGENCY_MARK, reason)]
