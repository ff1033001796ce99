"""How many independent origins a claim has: the groups of its mentions that no reason ties together."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from urllib.parse import urlsplit

from twosource.compare.case import Case
from twosource.compare.dependence import find_reasons
from twosource.compare.disputes import find_rivals, keep_apart, show_separations
from twosource.compare.groups import count_fewest, group_mentions
from twosource.compare.names import REPORTS
from twosource.records import Article, ArticleId, Claim, FamilyTree, Mention, Origins, OutsideSource, Reuse
from twosource.settings import CompareSettings


def count_origins(
    claim: Claim,
    articles: Sequence[Article],
    reuse: Sequence[Reuse],
    tree: FamilyTree,
    outside: Sequence[OutsideSource],
    settings: CompareSettings,
    struck: frozenset[str] = frozenset(),
) -> Origins:
    """Return the range of independent origins of a claim, with the reasons.

    Mentions of one article are one, but for those in which two sources contradict each other. Certain reasons alone leave the
    `high` number of groups; certain and possible ones together the `low`, in which mentions that contradict each other on two
    sources' word still are two. `struck` holds the ids of reasons that a reader has struck out: they are left out of the count
    and of the answer.
    """
    case = _make_case(claim, articles, reuse, tree, outside, settings)
    reasons = find_reasons(case, struck)
    apart = keep_apart(case, reasons)
    certain = group_mentions(claim.mentions, (r for r in reasons if r.certain), apart)
    loose = group_mentions(claim.mentions, reasons)
    names = {_name_origin([claim.mentions[i] for i in group], case.articles) for group in certain}
    return Origins(
        low=count_fewest(certain, loose, apart),
        high=len(certain),
        names=tuple(sorted(names)),
        reasons=reasons,
        apart=show_separations(case, certain, apart),
    )


def _make_case(
    claim: Claim,
    articles: Sequence[Article],
    reuse: Sequence[Reuse],
    tree: FamilyTree,
    outside: Sequence[OutsideSource],
    settings: CompareSettings,
) -> Case:
    case = Case(
        mentions=claim.mentions,
        articles={a.id: a for a in articles},
        reuse=tuple(reuse),
        tree=tree,
        outside=tuple(outside),
        settings=settings,
        aspect=claim.aspect,
    )
    return replace(case, rivals=find_rivals(case))


def _name_origin(mentions: Sequence[Mention], articles: Mapping[ArticleId, Article]) -> str:
    """Return what a group goes back to: the report most of its chains lead to, a named speaker, an unnamed one, or the
    outlet itself."""
    links = [link for m in mentions for link in m.chain]
    for fits in (
        [link.name for link in links if link.type in REPORTS],
        [m.chain[-1].name for m in mentions if m.chain and not m.chain[-1].anonymous],
        [m.chain[-1].name for m in mentions if m.chain],
    ):
        if fits:
            return min(fits, key=lambda name: (-fits.count(name), -len(name), name))
    return _name_outlet(sorted({m.article for m in mentions}), articles)


def _name_outlet(names: Sequence[ArticleId], articles: Mapping[ArticleId, Article]) -> str:
    """Return whose article it is: the outlet it names, the site it stands on, the agency or the writer it credits; the id
    only where nothing tells."""
    known = [articles[name] for name in names if name in articles]
    sites = (urlsplit(a.url).hostname for a in known if a.url)
    credits = [c for a in known for c in a.credits]
    told = (
        *(a.outlet for a in known),
        *(site.removeprefix("www.") for site in sites if site),
        *(c.name for role in ("wire", "byline") for c in credits if c.role == role),
    )
    return next((name for name in told if name), f"an unnamed outlet ({names[0]})")
