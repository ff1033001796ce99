"""Options and lookups that several commands share."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from twosource.errors import InputError, StoreError
from twosource.present.terminal_words import cut
from twosource.records import ClaimFinding, Reading, StoryId, StoryReading
from twosource.store import Store, open_store

DEFAULT_DB = Path("twosource.db")
MOST_LISTED = 12
"""Names listed where one is to be chosen: what a terminal shows at a glance."""
LONGEST_LISTED = 90
"""Characters of the words beside a name: a line of a wide terminal."""

Database = Annotated[Path, typer.Option("--db", metavar="FILE", help="The database that `read` wrote.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON instead of text.")]
StoryName = Annotated[
    str | None,
    typer.Argument(
        metavar="ID",
        help="A story's id or the beginning of it, as `stories` prints it; not needed where one story is told more than once.",
    ),
]


@contextmanager
def open_read(db: Path) -> Iterator[Store]:
    """Open a database that holds a reading. Raises StoreError where there is none."""
    if not db.exists():
        raise StoreError(f"{db}: no such database; run `twosource read FOLDER --db {db}` first")
    with open_store(db) as store:
        if not store.has_reading():
            raise StoreError(f"{db}: nothing has been read into it yet; run `twosource read FOLDER --db {db}`")
        yield store


def open_reading(db: Path) -> Reading:
    """Return the reading that a database holds. Raises StoreError where there is none."""
    with open_read(db) as store:
        reading = store.reading()
    assert reading is not None
    return reading


def choose_story(reading: Reading, name: str | None) -> StoryReading:
    """Return the one story whose id is, or begins with, a name; without a name, the only one that several articles tell.

    Raises InputError where none or several do.
    """
    if name is None:
        found = [story for story in reading.stories if len(story.articles) > 1] or list(reading.stories)
        problem = "name one story by its id"
    else:
        exact = [story for story in reading.stories if story.id == name]
        found = exact or [story for story in reading.stories if story.id.startswith(name)]
        problem = f"several stories begin with '{name}'" if found else f"there is no story '{name}'"
    if len(found) == 1:
        return found[0]
    raise InputError(f"{problem}; the stories are:\n{list_names((story.id, story.title) for story in found or reading.stories)}")


def choose_named(titles: Mapping[StoryId, str], name: str) -> StoryId:
    """Return the one id that is, or begins with, a name. Raises InputError where none or several do."""
    found = [story for story in titles if story == name] or [story for story in titles if story.startswith(name)]
    if len(found) == 1:
        return found[0]
    problem = f"several stories begin with '{name}'" if found else f"there is no story '{name}'"
    raise InputError(f"{problem}; the stories are:\n{list_names((story, titles[story]) for story in found or titles)}")


def choose_claim(story: StoryReading, name: str) -> ClaimFinding:
    """Return the one claim of a story whose id begins with a name. Raises InputError where none or several do."""
    found = [claim for claim in story.claims if claim.id.startswith(name)]
    if len(found) != 1:
        problem = f"several claims of {story.id} begin with" if found else f"{story.id} has no claim"
        known = list_names((claim.id, claim.text) for claim in found or story.claims)
        raise InputError(f"{problem} '{name}'; its claims are:\n{known}")
    return found[0]


def list_names(named: Iterable[tuple[str, str]]) -> str:
    """Return ids with their words, a line each, at most `MOST_LISTED`."""
    lines = [f"  {name}  {cut(words, LONGEST_LISTED)}" for name, words in named]
    rest = len(lines) - MOST_LISTED
    return "\n".join([*lines[:MOST_LISTED], *([f"  … and {rest} more"] if rest > 0 else [])]) or "  none"
