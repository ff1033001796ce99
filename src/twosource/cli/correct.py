"""`twosource correct`: what a reader puts right, and takes back; the same that the page does."""

from dataclasses import asdict
from typing import Annotated

import typer

from twosource.cli.app import app
from twosource.cli.console import output, print_json
from twosource.cli.deeds import number_of, propose
from twosource.cli.options import DEFAULT_DB, AsJson, Database
from twosource.corrections import CorrectionDesk, CountChange, count_changes, open_desk
from twosource.errors import InputError, StoreError
from twosource.present.heading import count_range
from twosource.present.terminal_words import QUIET, STRONG, words
from twosource.records import Correction, StoryReading

MOST_SHOWN = 12
"""Claims shown whose count a correction changed: what a terminal shows at a glance."""


@app.command()
def correct(
    deed: Annotated[str, typer.Argument(metavar="WHAT", help="list, undo, or the name of a correction.")] = "list",
    about: Annotated[list[str] | None, typer.Argument(metavar="ABOUT...", help="What it is about, in its order.")] = None,
    db: Database = DEFAULT_DB,
    as_json: AsJson = False,
) -> None:
    """Put right what a reading got wrong. It is kept in the database, applied again at every reading, and undone at will.

    WHAT and ABOUT: list | undo NUMBER | merge STORY OTHER | split STORY ARTICLE... | move STORY GOAL ARTICLE... |
    not-a-copy ARTICLE ARTICLE | direction FIRST SECOND | not-the-same STORY CLAIM MENTION | strike STORY CLAIM REASON |
    speaker ARTICLE WORDS NAME | same-person STORY NAME KEPT | edit STORY SENTENCE WORDS | delete STORY SENTENCE |
    shift STORY SENTENCE PLACE

    MENTION is its number in `claims --why`, SENTENCE and PLACE are counted in `brief`, from 1.

    Example: twosource correct not-a-copy courier gazette

    Example: twosource correct undo 3
    """
    if not db.exists():
        raise StoreError(f"{db}: no such database; run `twosource read FOLDER --db {db}` first")
    given = about or []
    with open_desk(db) as desk:
        if deed == "list":
            _print_list(desk.list(), as_json=as_json)
        elif deed == "undo":
            if len(given) != 1:
                raise InputError("'undo' needs the number of a correction; `twosource correct list` shows them")
            number = number_of(given[0], "undo")
            held = next((c for c in desk.list() if c.number == number), None)
            before = desk.store.story(held.story) if held else None
            _print_change(desk, desk.undo(number), before, as_json=as_json)
        else:
            correction = propose(desk, deed, given)
            before = desk.story(correction.story)
            number = desk.make(correction)
            _print_change(desk, next(c for c in desk.list() if c.number == number), before, as_json=as_json)


def _print_list(made: tuple[Correction, ...], *, as_json: bool) -> None:
    if as_json:
        print_json([asdict(correction) for correction in made])
        return
    for correction in made:
        output.print(words(f"{correction.number}. {correction.kind}: {correction.note}{_state(correction)}"))
        output.print(words(f"   {correction.made}, story {correction.story}", QUIET))
    if not made:
        output.print("Nothing was put right yet.")


def _state(correction: Correction) -> str:
    if correction.undone:
        return " (taken back)"
    return "" if correction.fits else " (what it is about is not found any more)"


def _print_change(desk: CorrectionDesk, correction: Correction, before: StoryReading | None, *, as_json: bool) -> None:
    """Say what a correction changed: the claims of its story that have another number of origins now."""
    after = desk.store.story(correction.story)
    changes = count_changes(before, after) if before and after else ()
    current = next(c for c in desk.list() if c.number == correction.number)
    if as_json:
        print_json({"correction": asdict(current), "changes": [_fact(change) for change in changes]})
        return
    output.print(words(f"{current.number}. {current.kind}: {current.note}{_state(current)}", STRONG))
    for change in changes[:MOST_SHOWN]:
        was = count_range(change.before.low, change.before.high, "origin") if change.before else "a new claim"
        now = count_range(change.after.low, change.after.high, "origin")
        output.print(words(f"  {change.claim.id}  {was} → {now}: {change.claim.text}"))
    if not changes:
        output.print(words("  no claim has another number of origins for it", QUIET))
    elif len(changes) > MOST_SHOWN:
        output.print(words(f"  and {len(changes) - MOST_SHOWN} more", QUIET))


def _fact(change: CountChange) -> dict[str, object]:
    before = [change.before.low, change.before.high] if change.before else None
    return {"claim": change.claim.id, "before": before, "after": [change.after.low, change.after.high]}
