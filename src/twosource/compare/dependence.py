"""Why mentions of a claim are not independent of each other: the named reasons, each with the words that show it."""

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from twosource.compare.names import REPORTS, report_key, same_speaker, unnamed_kind
from twosource.compare.passages import Taken, find_taken, join_taken
from twosource.language import find_outlet
from twosource.language.outlets import find_outlet_by_domain
from twosource.records import (
    Article,
    ArticleId,
    ChainLink,
    Claim,
    Credit,
    FamilyTree,
    Mention,
    OriginReason,
    OutsideSource,
    ReasonKind,
    Reuse,
    Span,
)
from twosource.settings import CompareSettings


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """What is known when the origins of one claim are counted."""

    mentions: tuple[Mention, ...]
    articles: Mapping[ArticleId, Article]
    reuse: tuple[Reuse, ...]
    tree: FamilyTree
    outside: tuple[OutsideSource, ...]
    settings: CompareSettings

    def places(self, article: ArticleId) -> tuple[int, ...]:
        """Return the places of an article's mentions."""
        return tuple(i for i, mention in enumerate(self.mentions) if mention.article == article)


Link = tuple[int, ChainLink]
"""A source and the mention that rests on it, by its place."""


def find_reasons(
    claim: Claim,
    articles: Sequence[Article],
    reuse: Sequence[Reuse],
    tree: FamilyTree,
    outside: Sequence[OutsideSource],
    settings: CompareSettings,
) -> tuple[OriginReason, ...]:
    """Return every reason why mentions of different articles go back to one origin, certain ones first."""
    case = Case(
        mentions=claim.mentions,
        articles={a.id: a for a in articles},
        reuse=tuple(reuse),
        tree=tree,
        outside=tuple(outside),
        settings=settings,
    )
    found = [
        *_taken_passages(case),
        *_same_reports(case),
        *_same_speakers(case),
        *_same_wires(case),
        *_same_publishers(case),
        *_same_unnamed(case),
        *_same_wording(case),
    ]
    told = _without_repeats(tuple({r.id: r for r in found}.values()))
    return tuple(sorted(told, key=lambda r: (not r.certain, r.kind, r.mentions, r.id)))


def _without_repeats(reasons: Sequence[OriginReason]) -> tuple[OriginReason, ...]:
    """Leave out possible reasons that say nothing beyond a certain one of their kind."""
    certain = [r for r in reasons if r.certain]
    return tuple(
        r for r in reasons if r.certain or not any(c.kind == r.kind and set(r.mentions) <= set(c.mentions) for c in certain)
    )


def _reason(
    case: Case, kind: ReasonKind, certain: bool, places: Iterable[int], text: str, evidence: Iterable[Span]
) -> list[OriginReason]:
    """Return the reason in a list, or nothing where it ties no two articles together."""
    mentions = tuple(sorted(set(places)))
    if len({case.mentions[i].article for i in mentions}) < 2:
        return []
    shown = tuple(sorted(set(evidence))) or tuple(case.mentions[i].span for i in mentions)
    spans = sorted((case.mentions[i].article, case.mentions[i].span.start) for i in mentions)
    name = hashlib.sha256(repr((kind, certain, text, spans)).encode()).hexdigest()[:10]
    return [OriginReason(kind=kind, certain=certain, mentions=mentions, text=text, evidence=shown, id=f"r{name}")]


# Passages


def _taken_passages(case: Case) -> list[OriginReason]:
    found: list[OriginReason] = []
    for taken in join_taken(find_taken(case.mentions, case.reuse, case.tree)):
        text = "the words were taken over" if taken.certain else "it may be a rewording of the other's passage"
        found += _reason(case, "passage taken", taken.certain, taken.mentions, text, taken.evidence)
    return found


# Reports and speakers


def _same_reports(case: Case) -> list[OriginReason]:
    """Chains that lead to one outlet, agency or document; also to the outlet of an article that has a mention itself."""
    said = [(i, link) for i, m in enumerate(case.mentions) for link in m.chain if link.type in REPORTS]
    near = [(i, link) for i, m in enumerate(case.mentions) if not m.chain for link in m.nearby if link.type in REPORTS]
    found: list[OriginReason] = []
    for key in sorted({report_key(link.name) for _, link in (*said, *near)}):
        rests = [(i, link) for i, link in said if report_key(link.name) == key]
        may = [(i, link) for i, link in near if report_key(link.name) == key]
        itself = [i for i, m in enumerate(case.mentions) if _is_from(case, m.article, key)]
        whole = _resting_wholly(case, [i for i, _ in rests])
        firm = [(i, link) for i, link in rests if i in whole]
        name = min((link.name for _, link in (*rests, *may)), key=lambda name: (-len(name), name))
        spans = [link.span for _, link in firm]
        found += _reason(case, "same report", True, [*(i for i, _ in firm), *itself], f"all rest on {name}", spans)
        loose = [(i, link.span) for i, link in (*rests, *may)] + _outside_mentions(case, key)
        places = [*(i for i, _ in loose), *itself]
        found += _reason(case, "same report", False, places, f"they may rest on {name}", (span for _, span in loose))
    return found


def _resting_wholly(case: Case, places: Sequence[int]) -> set[int]:
    """Return those places whose article says the claim on this source's word only; an article that also says it plainly, or
    on another's word, may know it otherwise."""
    resting = set(places)
    articles = {case.mentions[i].article for i in places}
    whole = {a for a in articles if set(case.places(a)) <= resting}
    return {i for i in places if case.mentions[i].article in whole}


def _outside_mentions(case: Case, key: str) -> list[tuple[int, Span]]:
    """Return the mentions without a source in articles that rest on an outside report elsewhere."""
    found: list[tuple[int, Span]] = []
    for source in case.outside:
        if report_key(source.name) != key:
            continue
        for i, mention in enumerate(case.mentions):
            if mention.article in source.articles and not mention.chain:
                shown = [s for s in source.evidence if s.article == mention.article]
                found.append((i, shown[0] if shown else mention.span))
    return found


def _same_speakers(case: Case) -> list[OriginReason]:
    last = [(i, m.chain[-1]) for i, m in enumerate(case.mentions) if m.chain]
    named = [(i, x) for i, x in last if not x.anonymous and x.type not in REPORTS]
    found: list[OriginReason] = []
    for name in sorted({x.name for _, x in named}):
        same = [(i, x) for i, x in named if same_speaker(x.name, name)]
        whole = _resting_wholly(case, [i for i, _ in same])
        firm = [(i, x) for i, x in same if i in whole]
        found += _reason(case, "same speaker", True, (i for i, _ in firm), f"it is {name}'s word", (x.span for _, x in firm))
        near = [(i, x) for i, m in enumerate(case.mentions) if not m.chain for x in m.nearby if same_speaker(x.name, name)]
        if len(same) > len(firm) or near:
            loose = [*same, *near]
            text = f"it may be {name}'s word"
            found += _reason(case, "same speaker", False, (i for i, _ in loose), text, (x.span for _, x in loose))
    return found


def _same_unnamed(case: Case) -> list[OriginReason]:
    said = [(i, m.chain[-1]) for i, m in enumerate(case.mentions) if m.chain]
    near = [(i, link) for i, m in enumerate(case.mentions) if not m.chain for link in m.nearby]
    kinds = [(i, link, unnamed_kind(link)) for i, link in (*said, *near)]
    found: list[OriginReason] = []
    for kind in sorted({k for _, _, k in kinds if k}):
        same = [(i, link) for i, link, k in kinds if k == kind]
        text = f"unnamed sources of one kind: {same[0][1].name}"
        spans = (link.span for _, link in same)
        found += _reason(case, "same kind of unnamed source", False, (i for i, _ in same), text, spans)
    return found


# Outlets


def _same_wires(case: Case) -> list[OriginReason]:
    """Articles that credit one agency, or come from it."""
    found: list[OriginReason] = []
    for agency, name in sorted(_credited_names(case).items()):
        wire = _crediting(case, agency, frozenset({"wire"}))
        any_credit = _crediting(case, agency, frozenset({"wire", "contributed"}))
        text = f"credited to {name}"
        if any(_credits(case, a, agency, frozenset({"wire"})) for a in case.articles):
            found += _reason(case, "same wire", True, wire, text, ())
        found += _reason(case, "same wire", False, any_credit, f"{text}, in whole or in part", ())
    return found


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
    if credit.role not in {"wire", "contributed"} or credit.name in writers:
        return False
    return article.outlet is None or not same_speaker(credit.name, article.outlet)


def _crediting(case: Case, agency: str, roles: frozenset[str]) -> list[int]:
    return [
        i for i, m in enumerate(case.mentions) if _credits(case, m.article, agency, roles) or _is_from(case, m.article, agency)
    ]


def _credits(case: Case, article: ArticleId, agency: str, roles: frozenset[str]) -> bool:
    known = case.articles.get(article)
    return known is not None and any(
        c.role in roles and report_key(c.name) == agency and _is_foreign(case, known, c) for c in known.credits
    )


def _is_from(case: Case, article: ArticleId, agency: str) -> bool:
    known = case.articles.get(article)
    return known is not None and known.outlet is not None and report_key(known.outlet) == agency


def _same_publishers(case: Case) -> list[OriginReason]:
    keys: list[tuple[str, Callable[[Article], str | None]]] = [
        ("of one publisher", _family),
        ("versions of one address", lambda article: article.url),
    ]
    found: list[OriginReason] = []
    for text, key in keys:
        by_key: dict[str, list[int]] = {}
        for i, mention in enumerate(case.mentions):
            article = case.articles.get(mention.article)
            value = key(article) if article is not None else None
            if value:
                by_key.setdefault(value, []).append(i)
        for value, places in sorted(by_key.items()):
            found += _reason(case, "same publisher", True, places, f"{text}: {value}", ())
    return found


def _family(article: Article) -> str | None:
    outlet = find_outlet(article.outlet) if article.outlet else None
    outlet = outlet or (find_outlet_by_domain(article.url) if article.url else None)
    return outlet.family if outlet is not None else (article.outlet.casefold() if article.outlet else None)


# Wording


def _same_wording(case: Case) -> list[OriginReason]:
    """Mentions without a source that are close in wording, or give the very same number: one reason a group of them."""
    plain = [(i, m) for i, m in enumerate(case.mentions) if not m.chain]
    close: list[Taken] = []
    counted: list[Taken] = []
    for (i, one), (j, two) in combinations(plain, 2):
        pair = Taken(mentions=(i, j), certain=False, evidence=(one.span, two.span))
        if wording_share(one.span.text, two.span.text) >= case.settings.close_wording:
            close.append(pair)
        elif _same_number(one, two):
            counted.append(pair)
    told = (("close in wording", close), ("the same number", counted))
    return [
        reason
        for words, pairs in told
        for group in join_taken(pairs)
        for reason in _reason(case, "same wording", False, group.mentions, f"{words}, and none names a source", group.evidence)
    ]


def _same_number(first: Mention, second: Mention) -> bool:
    one, two = first.quantity, second.quantity
    return one is not None and two is not None and (one.value, one.modifier) == (two.value, two.modifier)


def wording_share(first: str, second: str) -> float:
    """Return the share, 0 to 1, of the shorter text's words that the other has too."""
    one, two = set(first.lower().split()), set(second.lower().split())
    return len(one & two) / min(len(one), len(two)) if one and two else 0.0
