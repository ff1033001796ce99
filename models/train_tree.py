"""Find the weights of the signs of an edge, and say how well they do: `make tree-model`.

Reads the development part of `newsroom_sim` where it stands, writes src/twosource/reuse/data/tree.json and prints the figures
of docs/models/tree.md. Nothing is drawn at random: folds are told by the place of a family.
"""

import json
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from evaluation.inputs import family_ids
from evaluation.rows import Row
from evaluation.sets import SETS
from numpy.typing import NDArray

from twosource.clean import accept_document, read_credits
from twosource.filters import read_row
from twosource.records import Article, ArticleId
from twosource.reuse import find_reuse
from twosource.reuse.parents import find_bonds, is_told_again, may_be_source, measure
from twosource.reuse.tree import find_families, gather
from twosource.reuse.tree_chances import weigh_edges
from twosource.settings import ReuseSettings

OUT = Path("src/twosource/reuse/data/tree.json")
FOLDS = 5
PENALTY = 0.0005
"""L2 on weights of signs scaled to a spread of 1."""
FIXED = {"older": 1.0, "same outlet": 3.0}
"""Weights that are set and not learnt. Of times: no child is dated before its parent in the set, which the clock's own
log odds already say. Of one outlet: there no outlet ever takes a second version from elsewhere, so that 4.5 would be learnt."""

Numbers = NDArray[np.float64]


@dataclass(frozen=True)
class Family:
    """The signs of all edges (n + 1 rows for parents, the last for none; n columns; a layer a sign), which can be, and which
    are: in a column whose parent is not in the pile all that can be are."""

    names: Sequence[ArticleId]
    signs: Numbers
    open: NDArray[np.bool_]
    known: NDArray[np.bool_]
    accepted: Sequence[frozenset[str] | None]


def main(arguments: Sequence[str]) -> int:
    """Train, print the cross-validated figures, and write the weights."""
    data = Path(arguments[0]) / "data"
    families, signs = read_families(data)
    figures: Counter[str] = Counter()
    for fold in range(FOLDS):
        weights = train([family for i, family in enumerate(families) if i % FOLDS != fold], signs)
        for family in families[fold::FOLDS]:
            count(family, weights, figures)
    print(f"parents, cross-validated: {100 * figures['right'] / figures['edges']:.1f} of {figures['edges']}")
    print(f"articles without one that are given one: {100 * figures['false'] / figures['roots']:.1f} of {figures['roots']}")
    weights = train(families, signs)
    OUT.write_text(json.dumps({s: round(float(w), 2) for s, w in zip(signs, weights, strict=True)}, indent=1) + "\n", "utf-8")
    print(OUT.read_text("utf-8"))
    return 0


def read_families(data: Path) -> tuple[list[Family], list[str]]:
    """Return the families of the set, each with its signs, and the signs' names."""
    chosen = next(each for each in SETS if each.folder == "newsroom_sim")
    gold = chosen.gold(data)
    articles: dict[str, list[Article]] = {}
    for row in chosen.inputs(gold):
        articles.setdefault(row["story"], []).append(read_credits(accept_document(read_row(row))))
    measured = [found for row in gold for found in _measure(row, articles[str(row["family"])])]
    names = list(dict.fromkeys(sign for _, edges in measured for signs in edges.values() for sign in signs))
    return [build(edges, names, gold_edges) for gold_edges, edges in measured], names


Edges = Mapping[tuple[ArticleId | None, ArticleId], Mapping[str, float]]
Answers = Mapping[str, tuple[str | None, frozenset[str]] | None]


def _measure(row: Row, articles: Sequence[Article]) -> Iterator[tuple[Answers, Edges]]:
    settings, ids = ReuseSettings(), family_ids(row)
    by_id = {article.id: article for article in articles}
    answers: dict[str, tuple[str | None, frozenset[str]] | None] = dict.fromkeys(ids.values())
    for edge in row["edges"]:
        accepted = frozenset(ids[name] for name in (edge["parent"], edge["second_parent"]) if name in ids)
        answers[ids[edge["child"]]] = ids.get(edge["parent"]), accepted
    copies = [r for r in find_reuse(articles, settings) if r.kind not in {"quotation", "none"}]
    for names in find_families(copies):
        members = {name: by_id[name] for name in names}
        bonds = find_bonds([r for r in copies if r.a in members], members)
        evidence = gather(members, bonds)
        edges: dict[tuple[ArticleId | None, ArticleId], Mapping[str, float]] = {}
        for name in names:
            edges[None, name] = evidence.measure_root(name)
        for bond in bonds:
            if not is_told_again(bond, evidence) and may_be_source(bond, evidence, settings):
                edges[bond.parent, bond.child] = measure(bond, evidence)
        yield answers, edges


def build(edges: Edges, signs: Sequence[str], answers: Answers) -> Family:
    """Return a family's signs as numbers."""
    names = sorted({child for _, child in edges})
    values = np.zeros((len(names) + 1, len(names), len(signs)))
    possible = np.zeros((len(names) + 1, len(names)), bool)
    for (parent, child), measured in edges.items():
        place = len(names) if parent is None else names.index(parent), names.index(child)
        possible[place] = True
        for sign, value in measured.items():
            values[(*place, signs.index(sign))] = value
    known = possible.copy()
    for j, name in enumerate(names):
        answer = answers[name]
        i = len(names) if answer is None else names.index(ArticleId(answer[0])) if answer[0] in names else None
        if i is not None and possible[i, j]:
            known[:, j] = False
            known[i, j] = True
    accepted = [None if (answer := answers[name]) is None else answer[1] if answer[0] else frozenset[str]() for name in names]
    return Family(names, values, possible, known, accepted)


def count(family: Family, weights: Numbers, figures: Counter[str]) -> None:
    """Count the parents that are right, each article's most probable one."""
    chances, _ = _weigh(family, weights, family.open)
    for j, accepted in enumerate(family.accepted):
        i = int(chances[:, j].argmax())
        if accepted is None:
            figures["roots"] += 1
            figures["false"] += i < len(family.names)
        elif accepted:
            figures["edges"] += 1
            figures["right"] += i < len(family.names) and family.names[i] in accepted


def train(families: Sequence[Family], signs: Sequence[str]) -> Numbers:
    """Return the weights with which the known edges are most probable among all trees."""
    spread = np.concatenate([family.signs[family.open] for family in families]).std(axis=0) + 1e-9
    free = np.array([sign not in FIXED for sign in signs])
    start = np.array([FIXED.get(sign, 0.0) for sign in signs])

    def cost(scaled: Numbers) -> tuple[float, Numbers]:
        weights = start.copy()
        weights[free] = scaled / spread[free]
        total, slope = 0.0, np.zeros(len(signs))
        for family in families:
            every, log_all = _weigh(family, weights, family.open)
            right, log_right = _weigh(family, weights, family.known)
            total -= log_right - log_all
            slope -= np.einsum("ij,ijk->k", right - every, family.signs)
        count = len(families)
        return total / count + PENALTY * float(scaled @ scaled), slope[free] / spread[free] / count + 2 * PENALTY * scaled

    found = start.copy()
    found[free] = minimise(cost, np.zeros(int(free.sum()))) / spread[free]
    return found


def _weigh(family: Family, weights: Numbers, possible: NDArray[np.bool_]) -> tuple[Numbers, float]:
    """Return the probability of each edge, and the logarithm of the sum over all trees."""
    scores = np.where(possible, family.signs @ weights, -np.inf)
    count = scores.shape[1]
    best = scores.max(axis=0)
    likely = np.exp(np.maximum(scores - best, -30.0)) * possible
    total = float(np.linalg.slogdet(np.diag(likely.sum(axis=0)) - likely[:count])[1] + best.sum())
    return weigh_edges(scores), total


def minimise(cost: Callable[[Numbers], tuple[float, Numbers]], start: Numbers, steps: int = 80, memory: int = 8) -> Numbers:
    """Return the least of a smooth function (L-BFGS with halved steps; Nocedal 1980)."""
    here, (value, slope) = start, cost(start)
    moves: list[tuple[Numbers, Numbers]] = []
    for _ in range(steps):
        way = _turn(slope, moves)
        step = 1.0
        while (after := cost(here - step * way))[0] > value - 1e-4 * step * float(slope @ way) and step > 1e-6:
            step /= 2
        move, bend = -step * way, after[1] - slope
        if float(move @ bend) > 1e-12:
            moves = [*moves, (move, bend)][-memory:]
        done = abs(value - after[0]) < 1e-6
        here, (value, slope) = here + move, after
        if done:
            break
    return here


def _turn(slope: Numbers, moves: Sequence[tuple[Numbers, Numbers]]) -> Numbers:
    way, factors = slope.copy(), []
    for move, bend in reversed(moves):
        factors.append(float(move @ way) / float(bend @ move))
        way -= factors[-1] * bend
    way *= float(moves[-1][0] @ moves[-1][1]) / float(moves[-1][1] @ moves[-1][1]) if moves else 0.1
    for (move, bend), factor in zip(moves, reversed(factors), strict=True):
        way += move * (factor - float(bend @ way) / float(bend @ move))
    return way


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
