"""Where the commands print: a terminal or a pipe, with colours only where they are wanted (NO_COLOR is respected)."""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from twosource.pipeline import Progress as Tell
from twosource.present.terminal_words import words

PIPE_WIDTH = 120
"""Columns of output that does not go to a terminal."""

output = Console(width=None if sys.stdout.isatty() else PIPE_WIDTH, soft_wrap=False)
errors = Console(stderr=True)


def complain(message: str) -> None:
    """Print one line on standard error; what names of files and titles hold cannot move the cursor or colour the screen."""
    errors.print(words(f"twosource: {message}"), soft_wrap=True)


def print_json(facts: Any) -> None:
    """Print facts as JSON, one object, for other programs."""
    sys.stdout.write(json.dumps(facts, ensure_ascii=False, indent=2) + "\n")


@contextmanager
def progress_bar(*, quiet: bool = False) -> Iterator[Tell]:
    """Give a function that shows how far each stage is: a bar on a terminal, nothing in a pipe."""
    if quiet or not errors.is_terminal:
        yield lambda stage, done, total: None
        return
    columns = (TextColumn("{task.description:>12}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=errors, transient=True) as bar:
        tasks: dict[str, Any] = {}

        def tell(stage: str, done: int, total: int) -> None:
            if stage not in tasks:
                tasks[stage] = bar.add_task(stage, total=total)
            bar.update(tasks[stage], completed=done, total=total)

        yield tell
