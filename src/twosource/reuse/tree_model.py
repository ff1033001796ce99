"""What the signs of an edge are worth: log odds per unit, read from a file.

The weights are those with which the known trees of families are most probable among all trees that their articles can
have (a conditional random field over trees); `make tree-model` finds them again, docs/models/tree.md says how well they do.
"""

import json
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files


def weigh(signs: Mapping[str, float]) -> float:
    """Return the log likelihood of an edge, or of none, up to what is the same for all parents of a child."""
    weights = load_weights()
    return sum(weights[sign] * value for sign, value in signs.items())


@lru_cache(maxsize=1)
def load_weights() -> Mapping[str, float]:
    """Return the weight of each sign."""
    weights: dict[str, float] = json.loads(files("twosource.reuse").joinpath("data/tree.json").read_text(encoding="utf-8"))
    return weights
