"""The sets and what is measured on each: one row here for every row of the data's README that a stage answers to."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evaluation.inputs import stage_inputs
from evaluation.judgements import read_judgements, read_stories
from evaluation.rows import Figures, Row, by_id, read_rows
from evaluation.scorers.attribution import score_attributions, score_certainty, score_chains
from evaluation.scorers.claims import PARTS, score_claims
from evaluation.scorers.copying import score_copying
from evaluation.scorers.grouping import score_plover, score_stories
from evaluation.scorers.lineage import score_direction, score_drift, score_tree, score_versions
from evaluation.scorers.numbers import score_quantities, score_times
from evaluation.scorers.pairs import score_relation, score_same
from twosource.filters import run_stage
from twosource.language import Parser

Score = Callable[[Sequence[Row], Any], Figures]

SCORERS: dict[str, Score] = {
    "attribution": score_attributions,
    "chains": score_chains,
    "certainty": score_certainty,
    "quantities": score_quantities,
    "times": score_times,
    "plover": score_plover,
    "stories": score_stories,
    "direction": score_direction,
    "versions": score_versions,
    "tree": score_tree,
    "drift": score_drift,
    "same": score_same,
    "relation": score_relation,
    "copying": score_copying,
    "judged_claims": score_claims,
}
PAIRWISE = frozenset({"direction", "versions", "drift", "copying"})
"""Tasks whose stage gives a line a pair or edge, not a line an article."""
STAGES = {
    "chains": "attribution",
    "certainty": "attribution",
    "plover": "positions",
    "direction": "reuse",
    "versions": "reuse",
    "copying": "reuse",
    "same": "relate",
    "relation": "relate",
}
"""The stage that a task measures, where it bears another name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EvaluationSet:
    """A folder of the data, the task it is used for, its headline figures, and what others reached on it."""

    folder: str
    task: str
    headline: tuple[str, ...]
    beat: str
    split: str | None = None
    weights: Path | None = None
    """The folder of models that have not seen the set, where those of the package have."""

    @property
    def name(self) -> str:
        """The set's name on the command line and in the floors: the folder, and the task where a folder has two."""
        return f"{self.folder}:{self.task}"

    @property
    def stage(self) -> str:
        """The stage that is measured."""
        return STAGES.get(self.task, self.task)

    def gold(self, data: Path) -> list[Row]:
        """Return the gold rows; the part named in `split` only, if one is."""
        if self.task == "copying":
            return _read_pairs(data / self.folder)
        if self.task == "judged_claims":
            return read_judgements(data / self.folder)
        path = next(path for path in self._files(data) if path.exists())
        return [row for row in read_rows(path) if self.split in (None, row.get("orig_split"))]

    def stands(self, data: Path) -> bool:
        """Tell whether the set is there."""
        return any(path.exists() for path in self._files(data))

    def _files(self, data: Path) -> list[Path]:
        return [data / self.folder / name for name in ("dev.jsonl.gz", "dev.jsonl", "dev_silver.jsonl", "part-0.jsonl.gz")]

    def score(self, gold: Sequence[Row], predicted: Iterable[Row]) -> Figures:
        """Return the figures of a stage's output."""
        lines = list(predicted)
        return SCORERS[self.task](gold, lines if self.task in PAIRWISE else by_id(lines))

    def inputs(self, gold: Sequence[Row]) -> list[Row]:
        """Return what the stage is fed."""
        return list(stage_inputs(self.task, gold))

    def output(self, gold: Sequence[Row], parser: Parser) -> Iterator[Row]:
        """Return what is measured: the lines of the stage, or whole readings of stories."""
        return (
            read_stories(gold, parser)
            if self.task == "judged_claims"
            else run_stage(self.stage, self.inputs(gold), parser=parser)
        )


def _read_pairs(folder: Path) -> list[Row]:
    """Return the silver pairs with their two articles."""
    docs = by_id(read_rows(folder / "dev_docs.jsonl.gz"))
    return [{**row, "docs": {side: docs[row[side]] for side in ("a", "b")}} for row in read_rows(folder / "dev_silver.jsonl")]


UNSEEN = Path(__file__).parent / "weights" / "attribution"
"""Models of who says what, trained on the train part of polnear; those of the package are trained on its dev part too."""

SETS: tuple[EvaluationSet, ...] = (
    EvaluationSet(
        folder="polnear",
        task="attribution",
        split="dev",
        weights=UNSEEN,
        headline=("joint_overlap_f1", "exact_source_f1", "exact_cue_f1", "exact_content_f1"),
        beat="textacy 33.5, verb list 49.3, CRF 68.9, two humans 79.6 (joint)",
    ),
    EvaluationSet(
        folder="nested_gold",
        task="chains",
        weights=UNSEEN,
        headline=("chain_exact", "nested_chain_exact"),
        beat="none published",
    ),
    EvaluationSet(folder="factuality_uw", task="certainty", headline=("pearson_r", "mae"), beat="rules .66, BERT .83"),
    EvaluationSet(folder="factuality_uds_ih2", task="certainty", headline=("pearson_r", "mae"), beat="web text, for training"),
    EvaluationSet(folder="factuality_meantime", task="certainty", headline=("pearson_r", "mae"), beat="a check only"),
    EvaluationSet(
        folder="newsquant",
        task="quantities",
        headline=("value_f1", "value_modifier_f1", "value_noun_f1"),
        beat="CQE 91.9 / 88.0 / 75.9",
    ),
    EvaluationSet(
        folder="tempeval3_tbaq",
        task="times",
        headline=("strict_f1", "relaxed_f1", "value_f1"),
        beat="dateparser 25.4 / 60.9 / 13.8",
    ),
    EvaluationSet(folder="plover_gsr", task="plover", headline=("accuracy", "macro_f1"), beat="keywords 58.9 / 46.8"),
    EvaluationSet(folder="mrpc", task="same", headline=("f1", "accuracy"), beat="all positive 79.9"),
    EvaluationSet(folder="sts_news", task="same", headline=("pearson_r",), beat="headlines .83"),
    EvaluationSet(folder="emergent", task="relation", headline=("accuracy", "macro_f1"), beat="published system 71.7"),
    EvaluationSet(folder="wikinews_events", task="stories", headline=("bcubed_f1",), beat="TF-IDF 86.5"),
    EvaluationSet(folder="ecbplus_docs", task="stories", headline=("bcubed_f1",), beat="TF-IDF held out 88.4"),
    EvaluationSet(folder="basil_triplets", task="stories", headline=("bcubed_f1",), beat="TF-IDF held out 97.3"),
    EvaluationSet(folder="meantime_xling", task="stories", headline=("bcubed_f1",), beat="none published"),
    EvaluationSet(
        folder="reuters21578",
        task="direction",
        headline=("accuracy_not_identical", "coverage"),
        beat="the longer is the earlier 55.9",
    ),
    EvaluationSet(folder="wiki_versions", task="versions", headline=("adjacent_accuracy",), beat="longer is later 76.4"),
    EvaluationSet(
        folder="newsroom_sim",
        task="tree",
        headline=("parent_accuracy", "second_parent_f1", "origins_exact"),
        beat="containment and time 68.6 (parents)",
    ),
    EvaluationSet(
        folder="rewrites",
        task="tree",
        headline=("parent_accuracy", "false_parents", "second_parent_f1"),
        beat="none published",
    ),
    EvaluationSet(
        folder="allsides_wire",
        task="copying",
        headline=("quotations_called_copying", "copies_found", "direction_right"),
        beat="none published; names and credits hidden",
    ),
    EvaluationSet(
        folder="allsides_stream",
        task="judged_claims",
        headline=tuple(f"{part}_{name}" for part in PARTS for name in ("false_merges", "found", "false_two", "relation_right")),
        beat="none published; one reader's judgements",
    ),
    EvaluationSet(folder="rewrites", task="drift", headline=("found", "kind_right"), beat="none published"),
)

NOT_MEASURED: dict[str, str] = {
    "qa_align": "no stage gives question-answer pairs",
    "newswcl50_wording": "wording is found in whole readings, not by a stage that runs as a filter",
    "tls_t17": "timelines are found in whole readings, not by a stage that runs as a filter",
    "tls_entities": "as tls_t17",
}
"""Rows of the data that no figure is printed for yet, and why."""
