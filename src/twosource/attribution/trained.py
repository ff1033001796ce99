"""The trained models: which words are cues, and which words are their source and content.

Two linear-chain CRFs (python-crfsuite). The first reads the candidates of a sentence as a sequence and gives each a
probability of being a cue; the second reads the whole sentence once for each cue and tags its source, cue and content. Both
see the parse and the tags of the rules' drafts. Made by models/train_attribution.py; see docs/models/attribution.md.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

import pycrfsuite

from twosource.attribution.candidates import Marked, Rates, describe_candidates, find_candidates
from twosource.attribution.roles import describe_words
from twosource.attribution.views import SentenceView
from twosource.records import Token

CUE = "Y"
LONGEST = 200
"""Words of a sentence beyond which it is a list or a parse gone wrong, and is left to the rules."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Roles:
    """The places of the words of one attribution in its sentence."""

    source: frozenset[int]
    cue: frozenset[int]
    content: frozenset[int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    """The two taggers and the rates of cue words they were trained with.

    `weights` are the bytes that the taggers read from as they go: crfsuite keeps no copy, so they must live as long.
    """

    cues: pycrfsuite.Tagger
    roles: pycrfsuite.Tagger
    rates: Rates
    weights: tuple[bytes, ...]

    def find_cues(self, view: SentenceView, marked: Sequence[Marked]) -> list[tuple[Token, float]]:
        """Return the candidates of a sentence with the probability (0 to 1) that each is a cue."""
        candidates = find_candidates(view, marked, self.rates) if len(view.tokens) <= LONGEST else []
        if not candidates:
            return []
        self.cues.set(describe_candidates(view, candidates, marked, self.rates))
        return [(token, self.cues.marginal(CUE, i)) for i, token in enumerate(candidates)]

    def find_roles(self, view: SentenceView, cue: Token, marked: Sequence[Marked]) -> Roles:
        """Return the words of the source, cue and content of a cue."""
        tags = self.roles.tag(describe_words(view, cue, marked, self.rates))
        parts = {name: frozenset(i for i, tag in enumerate(tags) if tag.endswith(name)) for name in "SQC"}
        return Roles(source=parts["S"], cue=parts["Q"] or frozenset({cue.i}), content=parts["C"])


_FOLDER: ContextVar[Path | None] = ContextVar("folder", default=None)


def load_model() -> Model:
    """Return the models of the package, read once."""
    return _read(_FOLDER.get())


@contextmanager
def weights_from(folder: Path) -> Iterator[None]:
    """Use the weights of another folder within a `with`: figures are measured with such as have not seen the test."""
    token = _FOLDER.set(folder)
    try:
        yield
    finally:
        _FOLDER.reset(token)


@lru_cache(maxsize=2)
def _read(own: Path | None) -> Model:
    folder: Traversable = own or files("twosource.attribution") / "data"
    weights = tuple((folder / name).read_bytes() for name in ("cues.crfsuite", "roles.crfsuite"))
    taggers = [_open(each) for each in weights]
    rates = read_rates((folder / "cue_rates.tsv").read_text(encoding="utf-8"))
    return Model(cues=taggers[0], roles=taggers[1], rates=rates, weights=weights)


def read_rates(text: str) -> Mapping[tuple[str, str], int]:
    """Return the rates of a table with the columns lemma, class of word and rate in tenths."""
    rows = (line.split("\t") for line in text.splitlines()[1:])
    return {(lemma, kind): int(rate) for lemma, kind, rate in rows}


def _open(weights: bytes) -> pycrfsuite.Tagger:
    tagger = pycrfsuite.Tagger()
    tagger.open_inmemory(weights)
    return tagger
