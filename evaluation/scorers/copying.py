"""Figures of copying between outlets on silver labels, which rules made; no reference scorer counts this set."""

from collections import Counter
from collections.abc import Iterable, Sequence

from evaluation.inputs import pair_ids
from evaluation.rows import Figures, Row, share

QUOTATIONS, WIRE = "shared_quotes_only", "derived_from_wire"
NOT_COPIED = frozenset({"none", "quotation"})
ARROWS = {"a->b": "a", "b->a": "b"}


def score_copying(gold: Sequence[Row], predicted: Iterable[Row]) -> Figures:
    """Return how many pairs that share only quotations are called copying, and how many wire copies are found, directed."""
    found = {(row["a"], row["b"]): row for row in predicted}
    totals: Counter[str] = Counter()
    copied: Counter[str] = Counter()
    directed = 0
    for row in gold:
        ids = pair_ids(row)
        a, b = sorted(ids.values())
        line = found.get((a, b), {})
        totals[row["silver"]] += 1
        copied[row["silver"]] += line.get("kind", "none") not in NOT_COPIED
        if row["silver"] == WIRE:
            directed += line.get(ARROWS.get(line.get("direction", ""), "")) == ids[row["src"]]
    return {
        "quotations_called_copying": share(copied[QUOTATIONS], totals[QUOTATIONS]),
        "copies_found": share(copied[WIRE], totals[WIRE]),
        "direction_right": share(directed, totals[WIRE]),
    }
