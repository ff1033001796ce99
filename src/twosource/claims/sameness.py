"""How likely two statements state the same: features of the pair, and one logistic made of them.

The weights stand in data/relate.json; models/train_relate.py fits them, docs/models/relate.md says how well they do.
"""

import json
import math
from collections import Counter
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from importlib.resources import files
from itertools import pairwise

from twosource.claims.concepts import Words
from twosource.claims.construction import compare_constructions
from twosource.claims.likeness import compare_letters, compare_words
from twosource.language.vectors import find_words, sentence_vectors, word_weight
from twosource.records import ParsedArticle

LONG_RUN = 5
"""Letters of a long run: part of a word, or the end of one and the beginning of the next."""
LONGEST = 400
"""Words of a statement that are set side by side; the cost of the longest common run grows with their square."""


def read_features(parsed_first: ParsedArticle, parsed_second: ParsedArticle, one: Words, two: Words) -> dict[str, float]:
    """Return the features of two statements, given parsed and as concepts; the order of the two does not matter.

    Shares run from 0 to 1; what one statement has and the other lacks is counted in steps of five words.
    """
    first, second = parsed_first.article.text, parsed_second.article.text
    words = find_words(first)[:LONGEST], find_words(second)[:LONGEST]
    likeness = compare_words(one, two)
    extra = len(one.concepts - two.concepts), len(two.concepts - one.concepts)
    return {
        "dice": likeness.dice,
        "contained": likeness.contained,
        "names": likeness.names,
        "numbers": likeness.numbers,
        "number_clash": likeness.number_clash,
        "name_clash": float(bool(one.names - two.names) and bool(two.names - one.names)),
        "other_numbers": len(one.numbers ^ two.numbers) / 3,
        "lengths": likeness.lengths,
        "word_lengths": min(map(len, words)) / max(1, *map(len, words)),
        "shortest": min(map(len, words)) / 20,
        "least_extra": min(extra) / 5,
        "most_extra": max(extra) / 5,
        "more_words": abs(len(words[0]) - len(words[1])) / 10,
        "letters": compare_letters(first, second),
        "long_letters": compare_letters(first, second, LONG_RUN),
        "bigrams": _bigram_share(*words),
        "longest_run": _common_run(*words),
        **_blocks(*words),
        **_rare_shares(*words),
        "cosine": _cosine(first, second),
        "nearest_words": _nearest_words(*words),
        **compare_constructions(parsed_first, parsed_second),
    }


def same_probability(features: dict[str, float]) -> float:
    """Return the probability from 0 to 1 that two statements with these features state the same."""
    model = load_weights()
    total = model["bias"] + sum(model[name] * value for name, value in sorted(features.items()))
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


@lru_cache(maxsize=1)
def load_weights() -> dict[str, float]:
    """Return the weight of each feature, and the bias."""
    weights: dict[str, float] = json.loads(files("twosource.claims").joinpath("data/relate.json").read_text(encoding="utf-8"))
    return weights


def _bigram_share(first: Sequence[str], second: Sequence[str]) -> float:
    one, two = (Counter(pairwise(words)) for words in (first, second))
    total = one.total() + two.total()
    return 2 * (one & two).total() / total if total else 1.0


def _common_run(first: Sequence[str], second: Sequence[str]) -> float:
    """Return the share of words in the longest sequence that both have in one order, gaps allowed."""
    row = [0] * (len(second) + 1)
    for word in first:
        above, row = row, [0]
        for place, other in enumerate(second):
            row.append(above[place] + 1 if word == other else max(above[place + 1], row[place]))
    return 2 * row[-1] / (len(first) + len(second)) if first or second else 1.0


def _blocks(first: Sequence[str], second: Sequence[str]) -> dict[str, float]:
    """Return the share of words in blocks that both have (Ratcliff and Obershelp), and that of the longest such block in the
    shorter statement; the mean of both ways, since the blocks found depend on which comes first."""
    there, back = (SequenceMatcher(None, a, b, autojunk=False) for a, b in ((first, second), (second, first)))
    longest = there.find_longest_match(0, len(first), 0, len(second)).size
    return {"in_blocks": (there.ratio() + back.ratio()) / 2, "longest_block": longest / max(1, min(len(first), len(second)))}


def _rare_shares(first: Sequence[str], second: Sequence[str]) -> dict[str, float]:
    """Return the share of the weight of the words that both have, and the weight, in tens, of what one of them lacks.

    Rare words weigh most, by the table of vectors.
    """
    one, two = set(first), set(second)
    shared, mine, theirs = (_weigh(words) for words in (one & two, one - two, two - one))
    total = 2 * shared + mine + theirs
    return {
        "rare_shared": 2 * shared / total if total else 1.0,
        "rare_most_extra": max(mine, theirs) / 10,
        "rare_least_extra": min(mine, theirs) / 10,
    }


def _weigh(words: Iterable[str]) -> float:
    return sum(word_weight(word) for word in sorted(words))


def _cosine(first: str, second: str) -> float:
    one, two = sentence_vectors([first, second])
    return float((one * two).sum())


def _nearest_words(first: Sequence[str], second: Sequence[str]) -> float:
    """Return the mean cosine of each word with the nearest of the other statement, so that "leader" is near "chief"."""
    one, two = sorted(set(first)), sorted(set(second))
    if not one or not two:
        return 0.0
    rows = sentence_vectors([*one, *two])
    # Rounded, since a matrix product gives other last digits with another library.
    nearness = (rows[: len(one)] @ rows[len(one) :].T).round(5)
    return float((nearness.max(axis=1).mean() + nearness.max(axis=0).mean()) / 2)
