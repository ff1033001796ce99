"""How much the signs of direction in two texts are worth: a logistic regression, its coefficients read from a file.

The sum of coefficient times measure, over all signs, is the log odds that the second version came after the first. There are
two sets of coefficients, for news and for pages of reference, mixed by how far the two texts are news. How they were
found, and how well they do, stands in docs/models/direction.md; `make direction-model` finds them again.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Literal

from twosource.records import LineageReason, Span
from twosource.reuse.direction_edits import Edit, Half
from twosource.reuse.direction_signs import MEASURES, Measure, measure_news
from twosource.reuse.direction_weighing import Sign

Genre = Literal["news", "page"]
Weighed = tuple[Measure, float, float]
"""A sign, how much more of it the second version has, and the log odds that this gives."""
LEAST_REASON = 0.1
"""Log odds of a sign from which on it is a reason to show."""
MOST_SURE = 3.0
"""Log odds beyond which two texts alone tell no more: above .95, pages out of fold were right in 89 of 100."""
MOST_SHOWN = 3
"""Places in the text that are shown for a sign."""


@dataclass(frozen=True, slots=True)
class Model:
    """Log odds per unit of each sign, by genre, and what the order of several versions rests on: the weight of the signs,
    the cost of a change of the whole text, and how far the order is trusted (see direction_versions)."""

    coefficients: Mapping[Genre, Mapping[str, float]]
    text: float
    change: float
    trust: float


@lru_cache(maxsize=1)
def load_model() -> Model:
    """Return the coefficients of the package."""
    data = json.loads(files("twosource.reuse").joinpath("data/direction.json").read_text(encoding="utf-8"))
    return Model(coefficients={"news": data["news"], "page": data["page"]}, **data["order"])


def weigh_edit(edit: Edit) -> list[Sign]:
    """Return the signs that tell something, the strongest first; those too weak to show are summed up in the last."""
    news = measure_news(edit.a.version, edit.b.version)
    signs = ((measure, _value_sign(measure.name, news)) for measure in MEASURES if not (measure.of_words and edit.is_none))
    values = [(measure, measure.compare(edit), odds) for measure, odds in signs if odds]
    weighed = _limit([(measure, value, value * odds) for measure, value, odds in values])
    telling = [item for item in weighed if abs(item[2]) >= LEAST_REASON]
    rest = sum(weight for _, _, weight in weighed if abs(weight) < LEAST_REASON)
    shown = [
        Sign(weight, _explain(measure, value, weight, edit, news))
        for measure, value, weight in sorted(telling, key=lambda item: (-abs(item[2]), item[0].name))
    ]
    return [*shown, Sign(rest, LineageReason(kind="small signs", text="small changes, taken together"))] if rest else shown


def _limit(weighed: list[Weighed]) -> list[Weighed]:
    """Shrink the weights together where their sum says more than texts can tell."""
    total = abs(sum(weight for _, _, weight in weighed))
    if total <= MOST_SURE:
        return weighed
    return [(measure, value, weight * MOST_SURE / total) for measure, value, weight in weighed]


def _value_sign(name: str, news: float) -> float:
    """Return the log odds per unit of a sign in texts that are news to some part."""
    coefficients = load_model().coefficients
    return news * coefficients["news"].get(name, 0.0) + (1 - news) * coefficients["page"].get(name, 0.0)


def _explain(measure: Measure, value: float, weight: float, edit: Edit, news: float) -> LineageReason:
    more, less = (edit.b, edit.a) if value > 0 else (edit.a, edit.b)
    genre, place = "news reports" if news >= 0.5 else "pages", "later" if value * weight > 0 else "earlier"
    text = f"{more.article.id} {measure.says}, as {place} versions of {genre} mostly do"
    return LineageReason(kind=measure.name.replace("_", " "), text=text, evidence=_show(measure, more, less))


def _show(measure: Measure, more: Half, less: Half) -> tuple[Span, ...]:
    return tuple(more.span(first, last) for first, last in list(measure.show(more, less))[:MOST_SHOWN] if last > first)
