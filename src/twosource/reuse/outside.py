"""What articles of a story rest on that is not in the pile: outlets, agencies, documents and bodies, each counted once."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from twosource.language import find_outlet
from twosource.language.outlets import outlet_names
from twosource.records import Article, ArticleAttributions, ArticleId, OutsideSource, SourceType, Span
from twosource.settings import ReuseSettings

BEARING: frozenset[SourceType] = frozenset({"outlet", "agency", "document", "organisation", "poll"})
"""Kinds of sources that carry a report; people speak for themselves and unnamed ones can't be told apart."""
_ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
_SPEAKING = frozenset(
    """party government administration ministry department police sheriff army military navy court house senate congres parliament
    council cabinet republican democrat gop conservative liberal labour authority embassy kremlin pentagon presidency union
    company corp inc ltd airline act bill law order treaty constitution""".split()
)
"""Words, without their s, in the name of a body that is a speaker, or of a law: neither is a report that others retell."""
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Resting:
    """An article rests on a name: in a chain (with the words) or in a credit (whose words may be out of the clean text)."""

    article: ArticleId
    name: str
    type: SourceType
    evidence: tuple[Span, ...]


def find_outside_sources(
    articles: Sequence[Article], attributions: Sequence[ArticleAttributions], settings: ReuseSettings
) -> tuple[OutsideSource, ...]:
    """Return the sources that at least `least_resting` articles share and that are not in the pile, most shared first.

    Aliases count as one: those of the gazetteer, initials ("NTB" for "Northern Transit Board"), and a name
    shortened to its first words. An outlet of the pile is no outside source, whoever names it and however short ("the
    Courier"), nor is a body without a name ("the company") or one that is itself a party to the story.
    """
    present = tuple(sorted({name for article in articles for name in outlet_names(article.outlet, article.url)}))
    by_id = sorted(articles, key=lambda article: article.id)
    restings = [resting for article in by_id for resting in _read_credits(article)]
    for found in sorted(attributions, key=lambda found: found.article):
        restings += _read_chains(found)
    groups: defaultdict[str, list[Resting]] = defaultdict(list)
    names = _merge_names(Counter(resting.name for resting in restings))
    for resting in restings:
        groups[names[resting.name]].append(resting)
    sources = [
        _to_source(name, group)
        for name, group in groups.items()
        if _is_named(name) and not _is_present(name, present) and not _is_party(name, group, by_id)
    ]
    shared = [source for source in sources if len(source.articles) >= settings.least_resting]
    return tuple(sorted(shared, key=lambda source: (-len(source.articles), source.name)))


def _read_chains(found: ArticleAttributions) -> Iterator[Resting]:
    for attribution in found.attributions:
        for link in attribution.chain:
            if link.type in BEARING and not link.anonymous and link.name.strip():
                yield Resting(found.article, _plain(link.name), link.type, (link.span,))


def _read_credits(article: Article) -> Iterator[Resting]:
    for credit in article.credits:
        if credit.role in {"wire", "contributed"} and credit.name.strip():
            yield Resting(article.id, _plain(credit.name), "agency", tuple(_locate(article, credit.start, credit.end)))


def _locate(article: Article, raw_start: int, raw_end: int) -> Iterator[Span]:
    """Return the words at an offset of the raw text, if they are still in the clean one."""
    for segment in article.segments:
        if segment.raw_start <= raw_start and raw_end <= segment.raw_start + segment.length:
            shift = segment.start - segment.raw_start
            yield article.span(raw_start + shift, raw_end + shift)


def _plain(name: str) -> str:
    outlet = find_outlet(name)
    return outlet.name if outlet else _ARTICLE.sub("", name.strip())


def _is_named(name: str) -> bool:
    """Tell whether a source has a name of its own, and tells of others' affairs: "Orsk Gazette", not "company", and not a
    government or a party, which speaks for itself."""
    if find_outlet(name) is not None:
        return True
    return name[:1].isupper() and not _SPEAKING & {word.removesuffix("s") for word in _words(name)}


def _is_present(name: str, present: Sequence[str]) -> bool:
    """Tell whether a name is that of an outlet in the pile, or short for it: "Courier", "NTB"."""
    return any(name == outlet or set(_words(name)) <= set(_words(outlet)) or _is_short_for(name, outlet) for outlet in present)


def _is_party(name: str, group: Sequence[Resting], articles: Sequence[Article]) -> bool:
    """Tell whether a body does more in these articles than it says: then its words are its own, and no report on others.

    Counted are the places where its name stands, against those where the name stands as a source. Outlets, agencies and
    documents are never parties: to report is what they are there for.
    """
    if any(resting.type != "organisation" for resting in group):
        return False
    resting_on = {resting.article for resting in group}
    mark = re.compile(rf"\b{re.escape(name)}\b")
    told = sum(len(mark.findall(article.text)) for article in articles if article.id in resting_on)
    as_source = len({span for resting in group for span in resting.evidence if mark.search(span.text)})
    return told > 2 * as_source


def _merge_names(counts: Counter[str]) -> dict[str, str]:
    """Map each name to the one that stands for it: the fullest form that is the same name."""
    ordered = sorted(counts, key=lambda name: (-len(_words(name)), -counts[name], name))
    merged: dict[str, str] = {}
    for name in ordered:
        merged[name] = next((full for full in dict.fromkeys(merged.values()) if _is_short_for(name, full)), name)
    return merged


def _is_short_for(name: str, full: str) -> bool:
    if find_outlet(name) and find_outlet(full):
        return name == full
    short, long = _words(name), _words(full)
    if short == long:
        return True
    initials = "".join(word[0] for word in _WORD.findall(full) if word[0].isupper())
    return (len(short) >= 2 and long[: len(short)] == short) or (len(name) >= 3 and name.isupper() and name == initials)


def _words(name: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(name)]


def _to_source(name: str, group: Sequence[Resting]) -> OutsideSource:
    return OutsideSource(
        name=name,
        articles=tuple(sorted({resting.article for resting in group})),
        evidence=tuple(sorted({span for resting in group for span in resting.evidence})),
    )
