"""Mentions tied by the outlets that print them: one agency's credit, one publisher, one address."""

from collections.abc import Callable, Sequence
from urllib.parse import urlsplit

from twosource.compare.bodies import sorts_of
from twosource.compare.case import Case, make_reason
from twosource.compare.disputes import are_two_sources
from twosource.compare.names import report_key, same_speaker
from twosource.language import find_outlet
from twosource.language.outlets import find_outlet_by_domain
from twosource.records import Article, ArticleId, ChainLink, Credit, OriginReason

_WHOLE = frozenset({"wire"})
_ANY = frozenset({"wire", "contributed"})
_SISTERS = frozenset(
    "sunday saturday weekend online daily evening morning news web digital tv radio magazine weekly live".split()
)
"""Words that a house adds to a paper's name for another edition of it."""

_ONE_DESK = "one desk may have put two bodies' word together"
"""Why a paper's reports on two bodies' word may be one; an agency's business is to collect what bodies say."""
_DESKS = frozenset(
    "staff desk reporter reporters writer writers correspondent correspondents newsroom agency agencies editor".split()
)
"""Words of a byline that names no person."""


def same_wires(case: Case) -> list[OriginReason]:
    """Return the reasons of articles that credit one agency, or come from it."""
    found: list[OriginReason] = []
    for agency, name in sorted(_credited_names(case).items()):
        wire = _crediting(case, agency, _WHOLE)
        text = f"credited to {name}"
        if any(_credits(case, a, agency, _WHOLE) for a in case.articles):
            found += make_reason(case, "same wire", True, wire, text, ())
        some = _crediting(case, agency, _ANY)
        found += make_reason(case, "same wire", False, some, f"{text}, in whole or in part", ())
    return found


def credits_agency(case: Case, article: ArticleId, agency: str, *, in_part: bool = False) -> bool:
    """Tell whether an article credits somebody else's report as a whole, or also in part."""
    return _credits(case, article, agency, _ANY if in_part else _WHOLE)


def _credited_names(case: Case) -> dict[str, str]:
    """Return each agency or outlet that an article credits, by its key, with its name as printed."""
    names: dict[str, str] = {}
    for article in sorted(case.articles.values(), key=lambda a: a.id):
        for credit in article.credits:
            if _is_foreign(case, article, credit):
                names.setdefault(report_key(credit.name), credit.name)
    return names


def _is_foreign(case: Case, article: Article, credit: Credit) -> bool:
    """Tell whether a credit names somebody else's report: not the outlet itself, and not a person of its own staff.

    "NordPress contributed to this report" may mean that words are NordPress's; "Ada Holm contributed" means a colleague.
    """
    writers = {c.name for a in case.articles.values() for c in a.credits if c.role == "byline"}
    if credit.role not in _ANY or credit.name in writers:
        return False
    return article.outlet is None or not same_speaker(credit.name, article.outlet)


def _crediting(case: Case, agency: str, roles: frozenset[str]) -> list[int]:
    return [i for i, m in enumerate(case.mentions) if _credits(case, m.article, agency, roles) or case.is_from(m.article, agency)]


def _credits(case: Case, article: ArticleId, agency: str, roles: frozenset[str]) -> bool:
    known = case.articles.get(article)
    return known is not None and any(
        c.role in roles and report_key(c.name) == agency and _is_foreign(case, known, c) for c in known.credits
    )


def same_publishers(case: Case) -> list[OriginReason]:
    """Return the reasons of articles of one publisher or address; possibly of one site, where it is not a collector of other
    papers' articles, of one paper's editions, or of one paper's desk, where its reports stand on two bodies' word."""
    keys: list[tuple[str, bool, Callable[[Article], str | None]]] = [
        ("of one publisher", True, _family),
        ("versions of one address", True, lambda article: article.url),
        ("of one site", False, _site),
        ("they may be editions of one paper", False, _edition),
    ]
    found: list[OriginReason] = []
    for text, certain, key in keys:
        by_key: dict[str, list[int]] = {}
        for i, mention in enumerate(case.mentions):
            article = case.articles.get(mention.article)
            value = key(article) if article is not None else None
            if value:
                by_key.setdefault(value, []).append(i)
        for value, places in sorted(by_key.items()):
            if key is not _family:
                found += make_reason(case, "same publisher", certain, places, f"{text}: {value}", ())
                continue
            parts = _without_two_bodies(case, places)
            for part in parts:
                found += make_reason(case, "same publisher", True, part, f"{text}: {value}", ())
            if len(parts) > 1 and not all(_is_agencys(case, place) for place in places):
                found += make_reason(case, "same publisher", False, places, f"{_ONE_DESK}: {value}", ())
    return found


def _is_agencys(case: Case, place: int) -> bool:
    article = case.articles.get(case.mentions[place].article)
    outlet = find_outlet(article.outlet) if article is not None and article.outlet else None
    return outlet is not None and outlet.kind == "agency"


def _without_two_bodies(case: Case, places: Sequence[int]) -> list[list[int]]:
    """Part mentions of one house that stand on the plain word of two different bodies: it prints both, and each answers for
    itself. Who names no source, or none that is clear, may have it from either, and holds them together."""
    parts: list[list[int]] = []
    for place in places:
        near = [part for part in parts if any(not _are_two_bodies(case, place, other) for other in part)]
        parts = [part for part in parts if part not in near] + [sorted([place, *(p for part in near for p in part)])]
    return sorted(parts)


def _are_two_bodies(case: Case, one: int, two: int) -> bool:
    ends = [link for place in (one, two) for link in case.mentions[place].chain[-1:]]
    return len(ends) == 2 and all(map(_answers_for_a_body, ends)) and are_two_sources(case, *ends)


def _answers_for_a_body(link: ChainLink) -> bool:
    return link.type == "organisation" or link.span.text.lower() == "it" or bool(link.speaks_for or sorts_of(link))


def same_writers(case: Case) -> list[OriginReason]:
    """Return the possible reasons of articles with one writer's name above them: a reporter may sell one report twice.

    A desk ("our correspondent") and an outlet are no writers; a full name is asked for, and two people may bear it.
    """
    by_writer: dict[str, list[int]] = {}
    names: dict[str, str] = {}
    for i, mention in enumerate(case.mentions):
        article = case.articles.get(mention.article)
        for credit in article.credits if article is not None else ():
            if credit.role == "byline" and _is_full_name(credit.name):
                names.setdefault(credit.name.casefold(), credit.name)
                by_writer.setdefault(credit.name.casefold(), []).append(i)
    return [
        reason
        for writer, places in sorted(by_writer.items())
        for reason in make_reason(case, "same publisher", False, places, f"written by one: {names[writer]}", ())
    ]


def _is_full_name(name: str) -> bool:
    words = name.split()
    return len(words) > 1 and all(word[:1].isupper() for word in words) and not _DESKS & set(name.casefold().split())


def _family(article: Article) -> str | None:
    outlet = find_outlet(article.outlet) if article.outlet else None
    outlet = outlet or (find_outlet_by_domain(article.url) if article.url else None)
    if outlet is not None:
        return outlet.family
    return article.outlet.casefold() if article.outlet else _site(article)


def _site(article: Article) -> str | None:
    try:
        host = urlsplit(article.url or "").hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None


def _edition(article: Article) -> str | None:
    """Return the words of a paper's name that all its editions share: "Orsk Gazette" of "The Orsk Gazette on Sunday"."""
    kept = [word for word in report_key(article.outlet or "").casefold().split() if word not in _SISTERS | {"on"}]
    return " ".join(kept) if len(kept) > 1 else None
