"""Texts that are not in the pile: several articles credit an agency and share more than any article holds."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from twosource.records import Article, ArticleId, Derivation, Span, UnseenText
from twosource.reuse.direction_outlets import canonical_name
from twosource.reuse.tree_sites import Sentence, collate

LEAST_LACKING = 2
"""Shared sentences that each article must lack: one may have been cut by the very article that handed on the rest."""
LEAST_WORDS = 8
"""Words of a sentence that shows copying by itself; shorter ones agree by chance."""
MOST_SHOWN = 3
"""Sentences shown as proof."""
_SPEECH = re.compile(r"[\"“”„«»]")
Parents = Mapping[ArticleId, Sequence[Derivation]]


@dataclass(frozen=True, slots=True)
class _Shared:
    """Sentences that at least two of some articles have word for word: who has them, by site."""

    holders: Mapping[int, frozenset[ArticleId]]
    sentences: Mapping[ArticleId, Sequence[Sentence]]

    def find_lacking(self, name: ArticleId) -> set[int]:
        return self.holders.keys() - {sentence.site for sentence in self.sentences[name]}


def infer_unseen(
    family: Iterable[ArticleId], articles: Mapping[ArticleId, Article], parents: Parents
) -> tuple[tuple[UnseenText, frozenset[ArticleId]], ...]:
    """Return the texts that must be behind a family, each with the articles whose parents in the pile cannot explain them.

    An agency's text is inferred where two articles or more credit the agency, nothing of its own is in the pile, and of the
    sentences that they share word for word every article of the family lacks some. Shared speech does not count. Where all of
    them credit two agencies, either may have sent it; an article goes back to one text.
    """
    members = {name: articles[name] for name in sorted(family)}
    present = {canonical_name(article.outlet) for article in articles.values()}
    found: list[tuple[UnseenText, frozenset[ArticleId]]] = []
    for names, agencies in sorted(_find_credited(members).items(), key=lambda item: (-len(item[0]), item)):
        free = [name for name in names if not any(name in behind for _, behind in found)]
        if len(free) < 2 or not present.isdisjoint(agencies):
            continue
        shared = _find_shared(free, members)
        if len(shared.holders) > LEAST_LACKING and all(len(shared.find_lacking(name)) >= LEAST_LACKING for name in members):
            behind = frozenset(name for name in free if _is_unexplained(name, shared, parents.get(name, ())))
            if len(behind) > 1:
                found.append((_tell(agencies, sorted(behind), articles, shared), behind))
    return tuple(found)


def _find_credited(members: Mapping[ArticleId, Article]) -> dict[tuple[ArticleId, ...], list[str]]:
    """Return the agencies that are credited, by the articles that do."""
    by_agency: defaultdict[str, list[ArticleId]] = defaultdict(list)
    for name, article in members.items():
        for agency in sorted({canonical_name(c.name) or "" for c in article.credits if c.role in {"wire", "contributed"}}):
            by_agency[agency].append(name)
    together: defaultdict[tuple[ArticleId, ...], list[str]] = defaultdict(list)
    for agency, names in sorted(by_agency.items()):
        together[tuple(names)].append(agency)
    return dict(together)


def _find_shared(names: Sequence[ArticleId], members: Mapping[ArticleId, Article]) -> _Shared:
    sites = collate(members.values())
    holders: dict[int, frozenset[ArticleId]] = {}
    for site in sorted({site for name in names for site in sites.readings[name]}):
        readings = Counter(sites.readings[name][site] for name in names if site in sites.readings[name])
        reading, count = max(readings.items(), key=lambda item: (item[1], item[0]))
        having = [name for name in names if sites.readings[name].get(site) == reading]
        spoken = any(s.site == site and _SPEECH.search(s.span.text) for name in having for s in sites.sentences[name])
        if count > 1 and len(reading) >= LEAST_WORDS and not spoken:
            holders[site] = frozenset(having)
    return _Shared(holders, sites.sentences)


def _is_unexplained(name: ArticleId, shared: _Shared, parents: Sequence[Derivation]) -> bool:
    """Tell whether an article has no parent in the pile, or one that lacks what it shares with the others.

    That it merged two papers' cuts of the agency's report is less likely than that it had the report which it credits.
    """
    own = {site for site, names in shared.holders.items() if name in names}
    given = {sentence.site for edge in parents[:1] for sentence in shared.sentences[edge.parent]}
    return not parents or len(own - given) >= LEAST_LACKING


def _tell(
    agencies: Sequence[str], names: Sequence[ArticleId], articles: Mapping[ArticleId, Article], shared: _Shared
) -> UnseenText:
    fewest = min(names, key=lambda name: (-len(shared.find_lacking(name)), name))
    lacking = shared.find_lacking(fewest)
    proof: list[Span] = []
    for name in names:
        proof += [sentence.span for sentence in shared.sentences[name] if sentence.site in lacking][:MOST_SHOWN]
    credits = tuple(
        f"{name}: {credit.text}"
        for name in names
        for credit in articles[name].credits
        if credit.role in {"wire", "contributed"} and canonical_name(credit.name) in agencies
    )
    sender = " or ".join(agencies)
    return UnseenText(id=f"unseen:{sender}", name=sender, articles=tuple(names), credits=credits, evidence=tuple(proof))
