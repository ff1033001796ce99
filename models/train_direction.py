"""Find the coefficients of the signs of direction, and say how well they do: `make direction-model`.

Reads the development parts of `reuters21578` (news) and `wiki_versions` (pages) where they stand, writes
src/twosource/reuse/data/direction.json and prints the figures of docs/models/direction.md. Nothing is drawn at random:
folds are told by the number of a cluster or page.
"""

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, product
from pathlib import Path
from typing import Any

import numpy as np
from evaluation.scorers.lineage import NOT_IDENTICAL
from evaluation.sets import SETS
from numpy.typing import NDArray

from twosource.clean import accept_document
from twosource.filters import read_row
from twosource.records import Article
from twosource.reuse.alignment import align
from twosource.reuse.direction_edits import Version, set_side_by_side
from twosource.reuse.direction_model import MOST_SURE
from twosource.reuse.direction_order import FEWEST, MOST, measure_changes, order_versions
from twosource.reuse.direction_signs import MEASURES, measure_news
from twosource.reuse.direction_weighing import LEAST_SURE
from twosource.reuse.words import read_words

OUT = Path("src/twosource/reuse/data/direction.json")
PENALTY = 10.0
"""L2 on coefficients of signs scaled to a root mean square of 1; 3 and 30 give figures within 0.4 points."""
FOLDS = 10
NEWS_SIGNS = (
    "length new_words new_top corrected signed_in_capitals greater_numbers latest_day future contrast shorthand quotation_marks"
).split()
PAGE_SIGNS = "own_share new_words new_blocks greater_numbers latest_year misspelt chatter".split()
TEXT, CHANGE, TRUST = (0.1, 0.2, 0.3, 0.4), (40.0, 60.0, 80.0, 100.0), (0.6, 0.8, 1.0, 1.2, 1.4, 1.6, 2.0)
"""Values tried for the weight of the signs within an order, for the cost of a change of the whole text, and for the factor on
the log odds that come out."""

Numbers = NDArray[np.float64]


@dataclass(frozen=True)
class Example:
    """Two versions of one text, the first of which is the earlier."""

    group: int
    earlier: int
    later: int
    columns: Numbers
    news: float
    change: float
    counts: bool


def main(arguments: Sequence[str]) -> int:
    """Train on all, print what cross-validation gives, write the coefficients."""
    data = Path(arguments[0] if arguments else "../shared") / "data"
    sets = {each.name: each for each in SETS}
    news = list(read_examples(sets["reuters21578:direction"].gold(data)))
    pages = list(read_examples(sets["wiki_versions:versions"].gold(data)))
    out_of_fold = {"news": cross_validate(news), "page": cross_validate(pages)}
    for name, examples in (("news", news), ("page", pages)):
        report(name, examples, out_of_fold[name])
    order = choose_order(pages, out_of_fold["page"])
    coefficients = name_coefficients(fit([each for each in news + pages if each.counts]))
    OUT.write_text(json.dumps({**coefficients, "order": order}, indent=2) + "\n", encoding="utf-8")
    return 0


def read_examples(gold: Sequence[dict[str, Any]]) -> Iterator[Example]:
    """Yield pairs of versions; those that count are not identical (news) or neighbours (pages)."""
    for group, row in enumerate(gold):
        texts = row.get("docs") or row["versions"]
        versions = [Version(read_words(_article(place, text))) for place, text in enumerate(texts)]
        changes = measure_changes([version.wording for version in versions])
        for earlier, later, counts in _pairs(row):
            yield _measure(group, earlier, later, versions, float(changes[earlier, later]), counts)


def _article(place: int, text: dict[str, Any]) -> Article:
    return accept_document(read_row({"id": str(place), "title": text.get("title"), "text": text["text"]}))


def _pairs(row: dict[str, Any]) -> Iterator[tuple[int, int, bool]]:
    if "versions" in row:
        yield from ((i, j, j == i + 1) for i, j in combinations(range(len(row["versions"])), 2))
        return
    places = {doc["id"]: place for place, doc in enumerate(row["docs"])}
    for pair in row["pairs"]:
        yield places[pair["earlier"]], places[pair["later"]], pair["jaccard5"] < NOT_IDENTICAL


def _measure(group: int, earlier: int, later: int, versions: Sequence[Version], change: float, counts: bool) -> Example:
    one, two = versions[earlier], versions[later]
    edit = set_side_by_side(one, two, align(one.wording, two.wording))
    values = {measure.name: measure.compare(edit) for measure in MEASURES}
    news = measure_news(one, two)
    columns = [news * values[name] for name in NEWS_SIGNS] + [(1 - news) * values[name] for name in PAGE_SIGNS]
    return Example(group, earlier, later, np.array(columns), news, change, counts)


def fit(examples: Sequence[Example]) -> Numbers:
    """Return the coefficients of a logistic regression without a constant, by Newton's method.

    Naming the two versions the other way round turns all signs round, so there is no constant, and the earlier can stand
    first throughout.
    """
    values = np.array([each.columns for each in examples])
    scale = np.sqrt((values**2).mean(axis=0))
    scale[scale == 0] = 1.0
    values = values / scale
    found = np.zeros(values.shape[1])
    for _ in range(50):
        doubt = 1 / (1 + np.exp(values @ found))
        slope = values.T @ doubt - PENALTY * found
        curve = (values * (doubt * (1 - doubt))[:, None]).T @ values + PENALTY * np.eye(len(found))
        change = np.linalg.solve(curve, slope)
        found += change
        if np.abs(change).max() < 1e-9:
            break
    return np.asarray(found / scale)


def cross_validate(examples: Sequence[Example]) -> Numbers:
    """Return for each example the log odds by a model that has not seen its cluster or page."""
    odds = np.zeros(len(examples))
    for fold in range(FOLDS):
        found = fit([each for each in examples if each.counts and each.group % FOLDS != fold])
        for place, each in enumerate(examples):
            if each.group % FOLDS == fold:
                odds[place] = each.columns @ found
    return odds


def choose_order(examples: Sequence[Example], odds: Numbers) -> dict[str, float]:
    """Try the weights of an order, by log loss over neighbours, and print each; then find how far to trust the best.

    `odds` are out of fold. The two weights and the trust are chosen on all pages, being three numbers for 1,255 pairs.
    """
    tried = {pair: order_pages(examples, odds, text=pair[0], change=pair[1]) for pair in product(TEXT, CHANGE)}
    trusts = {pair: TRUST[int(np.argmin([_loss(_limit(told * trust)) for trust in TRUST]))] for pair, told in tried.items()}
    for (text, change), told in tried.items():
        trusted = _limit(told * trusts[text, change])
        print(f"order: text {text}, change {change}: adjacent {_accuracy(trusted):.1f}, loss {_loss(trusted):.4f}")
    text, change = chosen = min(tried, key=lambda pair: _loss(_limit(tried[pair] * trusts[pair])))
    print(f"order chosen: text {text}, change {change}, trust {trusts[chosen]}")
    print_calibration(_limit(tried[chosen] * trusts[chosen]))
    return {"text": text, "change": change, "trust": trusts[chosen]}


def _limit(odds: Numbers) -> Numbers:
    return np.clip(odds, -MOST_SURE, MOST_SURE)


def order_pages(examples: Sequence[Example], odds: Numbers, *, text: float, change: float) -> Numbers:
    """Return the log odds of the right order of all neighbours after the versions of each page were put in order."""
    pages: dict[int, list[tuple[Example, float]]] = {}
    for each, told in zip(examples, odds, strict=True):
        pages.setdefault(each.group, []).append((each, float(told)))
    found = []
    for pairs in pages.values():
        count = 1 + max(each.later for each, _ in pairs)
        if not FEWEST <= count <= MOST:
            found += [told for each, told in pairs if each.counts]
            continue
        known, costs = np.zeros((count, count)), np.zeros((count, count))
        for each, told in pairs:
            known[each.earlier, each.later] = text * told
            costs[each.earlier, each.later] = costs[each.later, each.earlier] = change * each.change
        shares = np.clip(order_versions(known, costs), 1e-9, 1)
        found += [float(np.log(shares[i, i + 1] / shares[i + 1, i])) for i in range(count - 1)]
    return np.array(found)


def report(name: str, examples: Sequence[Example], odds: Numbers) -> None:
    """Print accuracy, loss and calibration of single pairs, out of fold."""
    counted = odds[[each.counts for each in examples]]
    print(f"{name}: {len(counted)} pairs, accuracy {_accuracy(counted):.1f}, loss {_loss(counted):.4f}")
    print_calibration(counted)


def print_calibration(odds: Numbers) -> None:
    """Print, for ten bins of the probability that is said, how many pairs there are and how often it is right."""
    said = 1 / (1 + np.exp(-np.abs(odds)))
    print(f"  not told: {(said < LEAST_SURE).sum()} pairs")
    for low in np.arange(0.55, 1.0, 0.05):
        inside = (said >= low) & (said < low + 0.05 + (low > 0.94))
        if inside.any():
            right = 100 * (odds[inside] > 0).mean()
            mean = 100 * said[inside].mean()
            print(f"  {low:.2f}-{low + 0.05:.2f}: {inside.sum():4} pairs, said {mean:.1f}, right {right:.1f}")


def _accuracy(odds: Numbers) -> float:
    """Return how often the earlier is told, in percent; pairs left open count half."""
    least = np.log(LEAST_SURE / (1 - LEAST_SURE))
    return float(100 * np.where(np.abs(odds) < least, 0.5, odds > 0).mean())


def _loss(odds: Numbers) -> float:
    return float(np.logaddexp(0, -odds).mean())


def name_coefficients(found: Numbers) -> dict[str, dict[str, float]]:
    """Return log odds per unit of each sign, by genre."""
    rounded = [round(float(value), 3) for value in found]
    return {
        "news": dict(zip(NEWS_SIGNS, rounded[: len(NEWS_SIGNS)], strict=True)),
        "page": dict(zip(PAGE_SIGNS, rounded[len(NEWS_SIGNS) :], strict=True)),
    }


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
