"""Numbers that their own outlet has taken back: whoever still gives them is behind, and contradicts nobody."""

import re
from collections.abc import Mapping, Sequence

from twosource.compare.growth import is_before
from twosource.compare.names import report_key
from twosource.compare.numbers import fit_quantities
from twosource.records import Article, ArticleId, Mention
from twosource.settings import CompareSettings

_CORRECTION = re.compile(
    r"\bcorrections?\b\s*[:.(—–-]|\bcorrects\b|\b(?:earlier|previous) (?:version|edition)s? of this\b"
    r"|\b(?:has|have) been corrected\b|\b(?:was|were) (?:amended|corrected) (?:on|to)\b"
    r"|\bthis (?:article|story|report) (?:originally|previously|earlier|first) (?:said|stated)\b",
    re.IGNORECASE,
)
"""How an outlet says that it has corrected itself."""


def are_taken_back(
    apart: Sequence[tuple[Mention, Mention]],
    told: Sequence[Mention],
    articles: Mapping[ArticleId, Article],
    settings: CompareSettings,
) -> bool:
    """Tell whether of each two numbers that differ one was told and later corrected by one outlet, which now gives the other."""
    correcting = [m for m in told if m.article in articles and _CORRECTION.search(articles[m.article].text)]
    corrected = [
        (older, newer)
        for newer in correcting
        for older in told
        if _is_later_version(newer, older, articles) and not _fits(older, newer, settings)
    ]
    return bool(corrected) and all(
        any(
            (_fits(a, older, settings) and _fits(b, newer, settings)) or (_fits(b, older, settings) and _fits(a, newer, settings))
            for older, newer in corrected
        )
        for a, b in apart
    )


def _fits(first: Mention, second: Mention, settings: CompareSettings) -> bool:
    one, two = first.quantity, second.quantity
    return one is not None and two is not None and fit_quantities(one, two, settings.bound_slack) != "apart"


def _is_later_version(newer: Mention, older: Mention, articles: Mapping[ArticleId, Article]) -> bool:
    one, two = articles.get(newer.article), articles.get(older.article)
    if one is None or two is None or one.published is None or two.published is None:
        return False
    return _is_same_house(one, two) and is_before(two.published, one.published)


def _is_same_house(first: Article, second: Article) -> bool:
    if first.url is not None and first.url == second.url:
        return True
    return first.outlet is not None and second.outlet is not None and report_key(first.outlet) == report_key(second.outlet)
