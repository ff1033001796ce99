"""Reads a folder into a database in a process of its own, and tells how far it is, a line of JSON each.

A process, because reading takes all of a core for minutes and pages are served meanwhile; and because what ends it, even a
crash, leaves the server standing and the database with its last whole reading. Run by `python -m`.
"""

import json
import sys
from pathlib import Path
from typing import Any

from twosource.errors import TwosourceError
from twosource.library import read


def main(folders: list[str], database: str) -> int:
    """Read, telling `{"stage", "done", "total"}` on the way, and `{"stored", "problems"}` or `{"failed"}` at the end."""

    def progress(stage: str, done: int, total: int) -> None:
        _tell(stage=stage, done=done, total=total)

    try:
        reading = read(*map(Path, folders), db=database, progress=progress)
    except TwosourceError as error:
        _tell(failed=str(error))
        return 1
    _tell(
        stored={"articles": len(reading.articles), "stories": len(reading.stories)},
        problems=[{"subject": p.subject, "message": p.message} for p in reading.problems],
    )
    return 0


def _tell(**said: Any) -> None:
    sys.stdout.write(json.dumps(said) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[2:], sys.argv[1]))
