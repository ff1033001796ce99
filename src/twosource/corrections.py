"""What a reader puts right, in a database: made, listed, taken back. The command, the page and a program do it through here.

>>> from twosource import corrections                                  # doctest: +SKIP
>>> with corrections.open_desk("twosource.db") as desk:                # doctest: +SKIP
...     story = desk.story("s-1a2b3c4d")
...     desk.make(corrections.not_a_copy(story, "courier", "gazette"))
1
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from twosource.errors import InputError
from twosource.language import Parser
from twosource.pipeline import concerns, correct_kept
from twosource.pipeline.changes import CountChange, count_changes, told_of
from twosource.pipeline.proposing import (
    another_speaker,
    delete_sentence,
    edit_sentence,
    merge_stories,
    move_articles,
    move_sentence,
    not_a_copy,
    not_the_same_claim,
    same_person,
    set_direction,
    speakers_of,
    split_story,
    strike_reason,
)
from twosource.records import Correction, StoryReading
from twosource.settings import Settings
from twosource.store import Store, open_store

__all__ = [
    "CorrectionDesk",
    "CountChange",
    "another_speaker",
    "concerns",
    "count_changes",
    "delete_sentence",
    "edit_sentence",
    "merge_stories",
    "move_articles",
    "move_sentence",
    "not_a_copy",
    "not_the_same_claim",
    "open_desk",
    "same_person",
    "set_direction",
    "speakers_of",
    "split_story",
    "strike_reason",
    "told_of",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionDesk:
    """Where corrections are made on an open database; the stories that they touch are made again at once."""

    store: Store
    settings: Settings
    parser: Parser | None = None

    def story(self, name: str) -> StoryReading:
        """Return a story as the corrections leave it. Raises InputError where there is none of that id."""
        found = self.store.story(name)
        if found is None:
            raise InputError(f"there is no story '{name}' in {self.store.path}; `twosource stories` lists them")
        return found

    def list(self) -> tuple[Correction, ...]:
        """Return every correction, the earliest first; `undone` and `fits` say what became of each."""
        return self.store.corrections()

    def make(self, correction: Correction) -> int:
        """Keep a correction, bring what it touches up to date, and return its number. All of it happens, or nothing."""
        with self.store.transaction():
            number = self.store.correct(replace(correction, made=_now()))
            correct_kept(self.store, replace(correction, number=number), self.settings, self.parser)
        return number

    def undo(self, number: int) -> Correction:
        """Take a correction back and return it. Raises InputError where none of that number still holds."""
        found = next((c for c in self.store.corrections() if c.number == number and not c.undone), None)
        if found is None:
            raise InputError(f"there is no correction {number} that still holds; `twosource correct list` shows them")
        with self.store.transaction():
            self.store.undo(number, _now())
            correct_kept(self.store, found, self.settings, self.parser)
        return found


@contextmanager
def open_desk(
    database: str | Path, *, settings: Settings | None = None, parser: Parser | None = None
) -> Iterator[CorrectionDesk]:
    """Open a database to put right what stands in it; a parser is needed only where an article must be parsed again."""
    with open_store(Path(database)) as store:
        yield CorrectionDesk(store=store, settings=settings or Settings(), parser=parser)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
