"""What an article is about: its words, weighed so that rare ones, names and those of the title count most."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from twosource.records import Article
from twosource.settings import StoriesSettings
from twosource.stories.lexicon import STOP_WORDS, common_share

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:[.'’\-][^\W_]+)*")
# A capital after a blank that follows no end of a sentence, no quotation mark and no heading is that of a name.
_BEFORE_NAME = re.compile(r"[^\s.!?:…\"“”‘«][ ]$")

Vector = dict[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """The folded words of one article: how much each counts, which stand there as names, and how they are written."""

    weights: dict[str, float]
    names: frozenset[str]
    written: dict[str, str]


def fold(word: str) -> str:
    """Return the form under which a word is counted: lower case, no possessive, no plural, no dots.

    >>> fold("U.S."), fold("Ferries"), fold("Velmora’s")
    ('us', 'ferry', 'velmora')
    """
    plain = word.replace("’", "'").removesuffix("'s").replace(".", "").replace("'", "").lower()
    if len(plain) > 4 and plain.endswith("ies"):
        return f"{plain[:-3]}y"
    if len(plain) > 3 and plain.endswith("s") and plain[-2] not in "sui":
        return plain[:-1]
    return plain


def read_terms(article: Article, settings: StoriesSettings) -> Terms:
    """Count the words of an article; those of the title and of the lead count more."""
    weights: defaultdict[str, float] = defaultdict(float)
    names: set[str] = set()
    written: dict[str, Counter[str]] = {}
    text = article.text
    for place, match in enumerate(_WORD.finditer(text)):
        word = match.group()
        term = fold(word)
        if _is_empty(term, word):
            continue
        weights[term] += 1 + settings.lead_bonus * math.exp(-place / settings.lead_words)
        written.setdefault(term, Counter())[word.removesuffix("'s").removesuffix("’s")] += 1
        if word[0].isupper() and _BEFORE_NAME.search(text[max(0, match.start() - 2) : match.start()]):
            names.add(term)
    for word in _WORD.findall(article.title or ""):
        term = fold(word)
        if not _is_empty(term, word):
            weights[term] += settings.title_bonus
            written.setdefault(term, Counter())[word] += 1
    best = {term: min(forms, key=lambda form: (-forms[form], form)) for term, forms in written.items()}
    return Terms(weights=dict(weights), names=frozenset(names), written=best)


def weigh_terms(terms: Sequence[Terms], settings: StoriesSettings) -> tuple[Vector, ...]:
    """Return a vector of length 1 for each article: TF-IDF over the pile and an imagined background of common news.

    The order of the articles doesn't change a vector.
    """
    holders: Counter[str] = Counter()
    name_holders: Counter[str] = Counter()
    for one in terms:
        holders.update(one.weights.keys())
        name_holders.update(one.names)
    background = max(settings.background_articles, settings.smallest_pile - len(terms))
    rarity: Vector = {}
    boost: Vector = {}
    for term, count in holders.items():
        is_name = 2 * name_holders[term] > count
        expected = background * common_share(term, is_name=is_name)
        rarity[term] = max(0.0, math.log((len(terms) + background) / (count + expected + 0.5)))
        boost[term] = settings.name_bonus if is_name else 1.0
    return tuple(_vector(one, rarity, boost) for one in terms)


def _vector(terms: Terms, rarity: Vector, boost: Vector) -> Vector:
    raw = {
        term: (1 + math.log(max(1.0, terms.weights[term]))) * rarity[term] * boost[term]
        for term in sorted(terms.weights)
        if rarity[term] > 0
    }
    length = math.sqrt(sum(value * value for value in raw.values())) or 1.0
    return {term: value / length for term, value in raw.items()}


def _is_empty(term: str, word: str) -> bool:
    # "US" and "IT" in capitals are names, "us" and "it" are not.
    is_initials = len(term) > 1 and word.replace(".", "").isupper()
    return len(term) < 2 or (term in STOP_WORDS and not is_initials)
