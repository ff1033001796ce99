"""`python -m evaluation`: print the figures of all sets, or of those named."""

import argparse
import sys
from pathlib import Path

from evaluation.measuring import Measured, chosen_sets, measure_readings, measure_sets
from evaluation.sets import NOT_MEASURED
from twosource.language import Parser

EXAMPLES = Path(__file__).parent.parent / "examples"


def main(arguments: list[str]) -> int:
    """Print a line a set, each as soon as it is measured; sets that do not stand here get a line that says so."""
    options = _parse_arguments(arguments)
    try:
        sets = chosen_sets(options.sets)
    except ValueError as error:
        print(error, file=sys.stderr)
        return 2
    data, parser = options.data / "data", Parser()
    if not options.sets or "reading" in options.sets:
        for measured in measure_readings(options.data, EXAMPLES, parser):
            _print(measured, everything=options.all)
    for each in sets:
        if not each.stands(data):
            print(f"{each.name:32} not here: {each.folder} does not stand in {data}")
    for measured in measure_sets(data, (each for each in sets if each.stands(data)), parser):
        _print(measured, everything=options.all)
    if not options.sets:
        for folder, why in NOT_MEASURED.items():
            print(f"{folder:32} not measured: {why}")
    return 0


def _parse_arguments(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m evaluation", description=__doc__)
    parser.add_argument("sets", nargs="*", help="folders or tasks, as in the list printed; `reading` for the gold readings")
    parser.add_argument("--data", type=Path, default=Path("../shared"), help="where data/, gold/ and seeds/ stand")
    parser.add_argument("--all", action="store_true", help="every figure, not the headline alone")
    return parser.parse_args(arguments)


def _print(measured: Measured, *, everything: bool) -> None:
    names = list(measured.figures) if everything else list(measured.headline)
    figures = "  ".join(f"{name} {measured.figures[name]:.3g}" for name in names)
    print(f"{measured.name:32} {figures}   [{measured.beat}; {measured.seconds:.0f} s]", flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
