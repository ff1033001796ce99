"""How sure it is that two clauses state one matter, from their words and the sentences they stand in: a small linear model.

"To widen the ban" is said by who wishes it, who fears it and who was asked about it. What tells them apart is mostly outside of
the clause: how much the sentences around them share, and how rare it is in the story.
"""

import json
import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from importlib.resources import files

from twosource.claims.statements import Statement
from twosource.language.grammar import SUBJECTS
from twosource.records import Sentence, Token
from twosource.settings import ClaimsSettings

_TELLING = frozenset({"NOUN", "PROPN", "VERB", "NUM", "ADJ"})
_EMPTY = frozenset({"be", "have", "do", "say", "tell", "go", "get", "make", "take"})
"""Verbs that stand in any sentence."""
_RAREST = 4.0
"""Greatest weight of a word: that of one in fifty sentences or fewer."""
_LONG = 3000.0
"""Characters that stand for one in the feature of the place in the article."""

Features = dict[str, float]


@dataclass(frozen=True)
class Stated:
    """Words of a sentence that state something."""

    sentence: Sentence
    tokens: tuple[Token, ...]

    @cached_property
    def inside(self) -> frozenset[str]:
        """Its telling lemmas."""
        return telling_lemmas(self.tokens)

    @cached_property
    def around(self) -> frozenset[str]:
        """The telling lemmas of its whole sentence."""
        return telling_lemmas(self.sentence.tokens)

    @cached_property
    def names(self) -> frozenset[str]:
        """The lemmas of the names in its sentence."""
        return frozenset(t.lemma.lower() for t in self.sentence.tokens if t.pos == "PROPN")

    @cached_property
    def numbers(self) -> frozenset[str]:
        """Its number words and digits."""
        return frozenset(t.text.lower() for t in self.tokens if t.pos == "NUM" or any(c.isdigit() for c in t.text))

    @cached_property
    def has_subject(self) -> bool:
        """Whether it has a subject of its own; "to widen the ban" has none."""
        return any(t.dep in SUBJECTS for t in self.tokens)


def telling_lemmas(tokens: Iterable[Token]) -> frozenset[str]:
    """Return the lemmas of nouns, names, verbs, numbers and adjectives, empty verbs left out."""
    return frozenset(lemma for t in tokens if t.pos in _TELLING and (lemma := t.lemma.lower()) not in _EMPTY)


class Matters:
    """The sentences of a story, by which it is judged whether two clauses state one matter."""

    def __init__(self, sentences: Iterable[Sentence]) -> None:
        lemmas = [telling_lemmas(sentence.tokens) for sentence in sentences]
        self._count = len(lemmas)
        self._having = Counter(lemma for found in lemmas for lemma in found)
        self._stated: dict[tuple[str, int, int], Stated] = {}

    @classmethod
    def of(cls, statements: Iterable[Statement]) -> "Matters":
        """Return the matters of the sentences that some statements stand in."""
        return cls({(s.article, s.sentence.start): s.sentence for s in statements}.values())

    def probability(self, first: Statement, second: Statement) -> float:
        """Return from 0 to 1 how sure it is that two clauses state one matter."""
        return judge(self.features(self._read(first), self._read(second)))

    def are_one(self, first: Statement, second: Statement, settings: ClaimsSettings) -> bool:
        """Tell whether two clauses may state one matter; within one article nobody judged it, and nothing is said against it."""
        return first.article == second.article or self.probability(first, second) >= settings.least_matter

    def features(self, first: Stated, second: Stated) -> Features:
        """Return what speaks for and against one matter; the order of the two does not matter.

        `inside` and `around`: weight, in tens, of what the clauses and the sentences share; `numbers`: numbers in common, in
        twos; `number_clash`, `name_clash`: both have some and none in common; `no_subject`: clauses without one; `place`: how far
        apart they stand in their articles, in steps of 3,000 characters.
        """
        numbers, names = first.numbers & second.numbers, first.names & second.names
        return {
            "inside": self._weigh(first.inside & second.inside) / 10,
            "around": self._weigh(first.around & second.around) / 10,
            "numbers": min(2, len(numbers)) / 2,
            "number_clash": float(bool(first.numbers and second.numbers) and not numbers),
            "name_clash": float(bool(first.names and second.names) and not names),
            "no_subject": float(not first.has_subject) + float(not second.has_subject),
            "place": abs(first.sentence.start - second.sentence.start) / _LONG,
        }

    def _weigh(self, lemmas: Iterable[str]) -> float:
        return sum(min(_RAREST, math.log(1 + self._count / (0.5 + self._having[lemma]))) for lemma in sorted(lemmas))

    def _read(self, statement: Statement) -> Stated:
        key = (statement.article, statement.span.start, statement.span.end)
        if key not in self._stated:
            start, inside = statement.sentence.start, statement.span
            words = tuple(t for t in statement.sentence.tokens if inside.start <= start + t.start < inside.end)
            self._stated[key] = Stated(statement.sentence, words or tuple(statement.sentence.tokens))
        return self._stated[key]


def judge(features: Features) -> float:
    """Return the probability, 0 to 1, that clauses with these features state one matter."""
    weights = load_weights()
    return 1 / (1 + math.exp(-(weights["bias"] + sum(weights[name] * value for name, value in features.items()))))


@lru_cache(maxsize=1)
def load_weights() -> Mapping[str, float]:
    """Return the weight of each feature, and the bias."""
    found: dict[str, float] = json.loads(files("twosource.claims").joinpath("data/matter.json").read_text(encoding="utf-8"))
    return found
