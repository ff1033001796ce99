"""Yes against no: which accounts say that something is so, which that it is not, and whether they contradict each other."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta

from twosource.compare.certainty import certainty_kind, is_told_as_fact
from twosource.compare.names import same_speaker
from twosource.records import Article, ArticleId, Mention, Span

_WEEKS = timedelta(days=10)
"""Time between two reports from which on a yes and a no contradict each other no more."""
_OPEN_CLAUSES = frozenset({"what", "whether", "if", "how", "why"})
"""Words that begin a clause which leaves open whether it is so."""
_NEARLY_ALL = 0.8
"""Share of a mention's words that another must have to be the same quotation."""
_WORD = re.compile(r"\w+")
_NEGATORS = frozenset({"not", "never", "n't"})
_NEGATIVE = frozenset("not never no none t nobody nothing neither cannot".split())
"""Words that deny; "t" is what is left of "isn't"."""


def find_against(mentions: Sequence[Mention], articles: Mapping[ArticleId, Article]) -> Iterator[tuple[Mention, Mention]]:
    """Yield each pair of mentions of which the first says that something is so and the second that it is not."""
    told = [m for m in mentions if is_told_as_fact(m.certainty) and _asserts(m)]
    for yes in (m for m in told if not denies(m)):
        for no in (m for m in told if denies(m)):
            if not _lie_weeks_apart(yes, no, articles) and not _are_one_wording(yes, no):
                yield yes, no


def _are_one_wording(yes: Mention, no: Mention) -> bool:
    """Tell whether both say the same in the same words, "not" and all, and only a reader of grammar took the one for a yes."""
    one, two = (set(_WORD.findall(m.span.text.lower())) for m in (yes, no))
    return bool(one & _NEGATIVE) and len(one & two) >= _NEARLY_ALL * min(len(one), len(two))


def denies(mention: Mention) -> bool:
    """Tell whether a mention says that what its claim states is not so."""
    return mention.negated != (certainty_kind(mention.certainty) == "denied")


def have_other_speakers(first: Mention, second: Mention) -> bool:
    """Tell whether two mentions stand on the word of two speakers."""
    if not first.chain or not second.chain:
        return False
    return not same_speaker(first.chain[-1].name, second.chain[-1].name)


def voiced(mention: Mention, side: Sequence[Mention]) -> Mention:
    """Return a mention without a source as that of its side which says the same in nearly the same words on somebody's word:
    a quotation is often told once with its speaker and once without."""
    if mention.chain:
        return mention
    words = set(mention.span.text.lower().split())
    alike = (m for m in side if m.chain and len(words & set(m.span.text.lower().split())) >= _NEARLY_ALL * len(words))
    return next(alike, mention)


def _asserts(mention: Mention) -> bool:
    """Tell whether a clause says that something is so or is not so: "not putting people back to work", "to freeze all assets" and
    "whether it had been signed" do neither."""
    verb = [word for word in _shown(mention).text.lower().split() if word not in _NEGATORS]
    first = mention.span.text.lower().split()[:1]
    bare = len(verb) == 1 and verb[0].endswith("ing")
    return not (bare or verb[:1] == ["to"] or (first and first[0] in _OPEN_CLAUSES))


def _shown(mention: Mention) -> Span:
    return mention.value if mention.value is not None else mention.span


def _lie_weeks_apart(first: Mention, second: Mention, articles: Mapping[ArticleId, Article]) -> bool:
    """Tell whether two articles are so far apart in time that what was not so in the one may have come since."""
    one, two = (a.published if (a := articles.get(m.article)) is not None else None for m in (first, second))
    return one is not None and two is not None and max(one.first - two.last, two.first - one.last) > _WEEKS
