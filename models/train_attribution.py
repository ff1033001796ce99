"""Make src/twosource/attribution/data: the two CRFs that find cues, and the source and content of each.

Run it with `make models`, or `.venv/bin/python models/train_attribution.py --data ../shared/data [--part train] [--out FOLDER]`.
It reads PolNeAR, which has no licence for its texts: only weights are written, and no word of the texts but lemmas that are
frequent in them. Where the set is not there it says so and leaves the weights as they are.

1. The articles are parsed, and the rules make their drafts. 2. Each attribution that readers marked is laid on the words of its
sentence. 3. The rates of cue words are counted. 4. The cues' model is trained on the candidates of every sentence, the roles'
model on every marked cue with its sentence.

Nothing is drawn at random: L-BFGS from zero weights, sequences in the order of the file. A second run gives the same bytes.
"""

import argparse
import gzip
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pycrfsuite

from twosource.attribution.candidates import Marked, describe_candidates, find_candidates, mark_draft, word_key
from twosource.attribution.roles import describe_words
from twosource.attribution.stage import draft_by_rules
from twosource.attribution.views import SentenceView
from twosource.clean import accept_document
from twosource.filters import read_row
from twosource.language import Parser

ROOT = Path(__file__).resolve().parent.parent
WEIGHTS = ROOT / "src" / "twosource" / "attribution" / "data"

LEAST_CUES = 3
"""Times that a lemma must head a cue to be known by name: what is rarer might lead back to a passage."""
LEAST_RATE = 0.02
"""Share of its uses that head a cue; below it a word of grammar would make every sentence a candidate."""
CUES = {"c1": 0.3, "c2": 0.3, "max_iterations": 100, "feature.minfreq": 3, "feature.possible_transitions": True}
ROLES = {"c1": 0.5, "c2": 0.1, "max_iterations": 60, "feature.minfreq": 5, "feature.possible_transitions": True}
"""Options of crfsuite: L1 for small models, L2, iterations, attributes rarer than these left out."""

Place = tuple[int, frozenset[int], dict[str, Any]]
"""The word that stands for a cue, the words of the cue, and the attribution as the readers marked it."""
Sequences = Iterator[tuple[list[list[str]], list[str]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A sentence with the rules' drafts and the attributions whose cue stands in it; `judged` where readers judged all of it."""

    view: SentenceView
    marked: tuple[Marked, ...]
    gold: tuple[Place, ...]
    judged: bool


def main(arguments: Sequence[str]) -> int:
    """Train both models and write them with the rates; 0 also where the set is not there."""
    options = _options(arguments)
    path = options.data / "polnear" / "dev.jsonl.gz"
    if not path.exists():
        print(f"{path} is not there: the weights in the repository stay as they are", file=sys.stderr)
        return 0
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = [row for row in map(json.loads, lines) if options.part in {"all", row["orig_split"]}]
    parser = Parser()
    examples = [example for row in rows for example in read_examples(row, parser)]
    options.out.mkdir(parents=True, exist_ok=True)
    rates = count_rates(examples)
    (options.out / "cue_rates.tsv").write_text(_table(rates), encoding="utf-8")
    _fit(cue_sequences(examples, rates), options.out / "cues.crfsuite", CUES)
    _fit(role_sequences(examples, rates), options.out / "roles.crfsuite", ROLES)
    return 0


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Train the models of who says what.")
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data")
    parser.add_argument("--part", choices=("train", "all"), default="all", help="the part of the set to train on")
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    return parser.parse_args(arguments)


def read_examples(row: dict[str, Any], parser: Parser) -> Iterator[Example]:
    """Yield the sentences of an article."""
    article = accept_document(read_row({"id": row["id"], "text": row["text"], "outlet": row["publisher"]}))
    views, drafts = draft_by_rules(parser.read([article])[0])
    unjudged = [span for item in row["ignored_spans"] for span in item["spans"]]
    left = list(row["attributions"])
    for view in views:
        marked = tuple(mark_draft(view, draft) for draft in drafts.get(view.place, ()))
        gold = [(cue, item) for item in left if (cue := _places(view, item["cue"]))]
        left = [item for item in left if not any(item is taken for _, taken in gold)]
        yield Example(
            view=view,
            marked=marked,
            gold=tuple((_anchor(view, cue, marked), cue, item) for cue, item in gold),
            judged=not any(start < view.sentence.end and end > view.sentence.start for start, end in unjudged),
        )


def _places(view: SentenceView, spans: Iterable[Sequence[int]]) -> frozenset[int]:
    """Return the places of the words that offsets into the article touch."""
    origin = view.sentence.start
    inside = [(start - origin, end - origin) for start, end in spans if end > origin and start < view.sentence.end]
    touched = (t for t in view.tokens if any(t.start < end and t.end > start for start, end in inside))
    return frozenset(t.i for t in touched if t.pos != "SPACE")


def _anchor(view: SentenceView, cue: frozenset[int], marked: Sequence[Marked]) -> int:
    """Return the word that stands for a cue: the rules' own where they have it, else the verb or noun that governs the rest."""
    known = [mark.anchor for mark in marked if mark.anchor in cue]
    if known:
        return known[0]
    tops = [i for i in sorted(cue) if view.tokens[i].head not in cue or view.tokens[i].head == i] or sorted(cue)
    order = {"VERB": 0, "NOUN": 1, "AUX": 2}
    return min(tops, key=lambda i: (order.get(view.tokens[i].pos, 3), i))


def count_rates(examples: Iterable[Example]) -> dict[tuple[str, str], int]:
    """Return for each word that heads cues often enough the share of its uses that do, in tenths."""
    cues: Counter[tuple[str, str]] = Counter()
    uses: Counter[tuple[str, str]] = Counter()
    for example in examples:
        uses.update(word_key(token) for token in example.view.tokens)
        cues.update(word_key(example.view.tokens[i]) for i, _, _ in example.gold)
    return {key: int(10 * n / uses[key]) for key, n in sorted(cues.items()) if n >= LEAST_CUES and n / uses[key] >= LEAST_RATE}


def cue_sequences(examples: Iterable[Example], rates: dict[tuple[str, str], int]) -> Sequences:
    """Yield the candidates of every judged sentence with Y for a cue and N for none."""
    for example in examples:
        candidates = find_candidates(example.view, example.marked, rates) if example.judged else []
        if candidates:
            cues = {i for i, _, _ in example.gold}
            labels = ["Y" if token.i in cues else "N" for token in candidates]
            yield describe_candidates(example.view, candidates, example.marked, rates), labels


def role_sequences(examples: Iterable[Example], rates: dict[tuple[str, str], int]) -> Sequences:
    """Yield the sentence of every cue with the labels of its source, cue and content."""
    for example in examples:
        for i, cue, item in example.gold:
            labels = ["O"] * len(example.view.tokens)
            for name, places in (
                ("C", _places(example.view, item["content"])),
                ("S", _places(example.view, item["source"])),
                ("Q", cue),
            ):
                for place in sorted(places):
                    labels[place] = ("I-" if place - 1 in places else "B-") + name
            yield describe_words(example.view, example.view.tokens[i], example.marked, rates), labels


def _fit(sequences: Sequences, path: Path, options: dict[str, Any]) -> None:
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    for items, labels in sequences:
        trainer.append(items, labels)
    trainer.set_params(options)
    trainer.train(str(path))
    print(f"{path.name}: {path.stat().st_size:,} bytes")


def _table(rates: dict[tuple[str, str], int]) -> str:
    rows = [f"{lemma}\t{kind}\t{rate}" for (lemma, kind), rate in rates.items()]
    return "\n".join(["lemma\tclass\trate", *rows, ""])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
