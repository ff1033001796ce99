"""Options and lookups that several commands share."""

from pathlib import Path
from typing import Annotated

import typer

from twosource.errors import InputError, StoreError
from twosource.records import Reading, StoryReading
from twosource.store import open_store

DEFAULT_DB = Path("twosource.db")

Database = Annotated[Path, typer.Option("--db", metavar="FILE", help="The database that `read` wrote.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON instead of text.")]
StoryName = Annotated[str, typer.Argument(metavar="ID", help="A story's id or the beginning of it, as `stories` prints it.")]


def open_reading(db: Path) -> Reading:
    """Return the reading that a database holds. Raises StoreError where there is none."""
    if not db.exists():
        raise StoreError(f"{db}: no such database; run `twosource read FOLDER --db {db}` first")
    with open_store(db) as store:
        reading = store.reading()
    if reading is None:
        raise StoreError(f"{db}: nothing has been read into it yet; run `twosource read FOLDER --db {db}`")
    return reading


def choose_story(reading: Reading, name: str) -> StoryReading:
    """Return the one story whose id is, or begins with, a name. Raises InputError where none or several do."""
    exact = [story for story in reading.stories if story.id == name]
    found = exact or [story for story in reading.stories if story.id.startswith(name)]
    if len(found) == 1:
        return found[0]
    listed = ", ".join(story.id for story in (found or reading.stories)[:8])
    problem = "several stories begin with" if found else "there is no story"
    raise InputError(f"{problem} '{name}'; the stories are: {listed}")
