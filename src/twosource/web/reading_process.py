"""Reads what was handed in into a database in a process of its own, and tells how far it is, a line of JSON each.

A process, because reading takes all of a core for minutes and pages are served meanwhile; and because what ends it, even a
crash, leaves the server standing and the database with its last whole reading. Run by `python -m`, told what to do on
standard input: `{"database": FILE, "given": [paths and addresses], "addresses": {settings}}`.
"""

import json
import sys
from pathlib import Path
from typing import Any

import msgspec

from twosource.errors import NothingToRead, TwosourceError
from twosource.library import read
from twosource.settings import AddressSettings, Settings
from twosource.web.progress import is_address


def main(job: dict[str, Any]) -> int:
    """Read, telling `{"stage", "done", "total"}` on the way, at the end `{"stored", "problems"}` or `{"failed", "problems"}`."""

    def progress(stage: str, done: int, total: int) -> None:
        _tell(stage=stage, done=done, total=total)

    given = [each if is_address(each) else Path(each) for each in job["given"]]
    settings = Settings(addresses=msgspec.convert(job["addresses"], AddressSettings))
    try:
        reading = read(*given, db=job["database"], settings=settings, progress=progress)
    except NothingToRead as error:
        problems = [{"subject": subject, "message": message} for subject, message in error.left_out]
        _tell(failed="Nothing that was given could be read." if problems else str(error), problems=problems)
        return 1
    except TwosourceError as error:
        _tell(failed=str(error))
        return 1
    _tell(
        stored={"articles": len(reading.articles), "stories": len(reading.stories)},
        problems=[{"subject": p.subject, "message": p.message, "fatal": p.fatal} for p in reading.problems],
    )
    return 0


def _tell(**said: Any) -> None:
    sys.stdout.write(json.dumps(said) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(json.load(sys.stdin)))
