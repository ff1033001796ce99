"""`python -m evaluation.gate`: hold the figures at their pinned floors.

A floor is a figure that was reached; falling below it by more than the slack fails the gate. Raising floors is one
command; lowering one needs `--lower SET FIGURE VALUE --because REASON`, and the reason is kept beside the floor.
"""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from evaluation.__main__ import EXAMPLES
from evaluation.measuring import Measured, chosen_sets, measure_readings, measure_sets
from evaluation.scorers.claims import PARTS
from twosource.language import Parser

FLOORS = Path(__file__).parent / "floors.json"
SLACK = 0.05
"""Points: figures are the same on every machine but for the last bit of a sum."""
LOWER_IS_BETTER = frozenset(
    {"mae", "false_parents", "quotations_called_copying"}
    | {f"{part}_{name}" for part in PARTS for name in ("false_merges", "false_two", "over_caution", "false_silence")}
)

Floors = dict[str, dict[str, Any]]


def main(arguments: list[str]) -> int:
    """Measure, compare, print; 1 if a figure fell below its floor."""
    options = _parse_arguments(arguments)
    floors: Floors = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}
    if options.lower:
        return _lower(floors, options.lower, options.because)
    measured = _measure_all(options.data, options.sets)
    if options.raise_floors:
        _write(raised(floors, measured))
    faults = below(floors, measured)
    for fault in faults:
        print(fault)
    print(f"{sum(len(m.headline) for m in measured)} figures held against their floors, {len(faults)} below")
    return 1 if faults else 0


def below(floors: Floors, measured: list[Measured]) -> list[str]:
    """Return a line for every headline figure that is worse than its floor."""
    return [
        f"{each.name} {name}: {each.figures[name]:.3f}, its floor is {floor}"
        for each in measured
        for name, floor in sorted(floors.get(each.name, {}).items())
        if name in each.figures and _worse(name, each.figures[name], float(floor) - SLACK, float(floor) + SLACK)
    ]


def _worse(name: str, figure: float, lowest: float, highest: float) -> bool:
    return figure > highest if name in LOWER_IS_BETTER else figure < lowest


def raised(floors: Floors, measured: list[Measured]) -> Floors:
    """Return the floors with today's figures where these are better, or where there was none."""
    new = {name: dict(figures) for name, figures in floors.items()}
    for each in measured:
        for name in each.headline:
            old, figure = new.setdefault(each.name, {}).get(name), round(each.figures[name], 3)
            if old is None or _worse(name, float(old), figure, figure):
                new[each.name][name] = figure
    return new


def _lower(floors: Floors, asked: list[str], because: str | None) -> int:
    name, figure, value = asked
    if not because:
        print("lowering a floor needs a reason: --because '...'", file=sys.stderr)
        return 2
    if figure not in floors.get(name, {}):
        print(f"there is no floor for {figure} of {name}", file=sys.stderr)
        return 2
    floors[name][figure] = float(value)
    floors.setdefault("lowered", {})[f"{name} {figure}"] = because
    _write(floors)
    return 0


def _write(floors: Floors) -> None:
    FLOORS.write_text(json.dumps(floors, indent=2, sort_keys=True) + "\n", encoding="utf-8")


def _measure_all(shared: Path, names: list[str]) -> list[Measured]:
    parser = Parser()
    data = shared / "data"
    standing = [each for each in chosen_sets(names) if each.stands(data)]
    readings = measure_readings(shared, EXAMPLES, parser) if not names or "reading" in names else ()
    return [*readings, *measure_sets(data, standing, parser)]


def _parse_arguments(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m evaluation.gate", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("sets", nargs="*")
    parser.add_argument("--data", type=Path, default=Path("../shared"))
    parser.add_argument("--raise", dest="raise_floors", action="store_true", help="pin today's figures where better")
    parser.add_argument("--lower", nargs=3, metavar=("SET", "FIGURE", "VALUE"))
    parser.add_argument("--because", help="why a floor may fall")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
