"""`twosource compare A B`: two articles side by side."""

from pathlib import Path
from typing import Annotated

import typer

from twosource.cli.app import app
from twosource.cli.console import output, print_json
from twosource.cli.options import DEFAULT_DB, AsJson, Database, open_reading
from twosource.errors import InputError
from twosource.library import collate
from twosource.present.compare_json import collation_to_dict
from twosource.present.terminal_compare import render_collation
from twosource.records import Article, Reading, StoryReading


@app.command()
def compare(
    first: Annotated[str, typer.Argument(metavar="A", help="A file of one article, or an article's id in the database.")],
    second: Annotated[str, typer.Argument(metavar="B", help="Another one.")],
    db: Database = DEFAULT_DB,
    as_json: AsJson = False,
) -> None:
    """Print two articles side by side: the weightiest differences first, then sentence by sentence.

    The one that the other comes from stands on the left; where that is not known, A does, and it is said.

    Example: twosource compare courier-morning courier-evening
    """
    files = [Path(name).is_file() for name in (first, second)]
    reading = None if all(files) else open_reading(db)
    one, other = (
        Path(name) if is_file or reading is None else _choose(reading, name, db)
        for name, is_file in zip((first, second), files, strict=True)
    )
    story = _story_of(reading, one, other)
    collation = collate(one, other, story=story)
    if as_json:
        print_json(collation_to_dict(collation))
    else:
        output.print(render_collation(collation))


def _choose(reading: Reading, name: str, db: Path) -> Article:
    """Return the one article whose id is, or begins with, a name. Raises InputError where none or several do."""
    exact = [article for article in reading.articles if article.id == name]
    found = exact or [article for article in reading.articles if article.id.startswith(name)]
    if len(found) == 1:
        return found[0]
    listed = ", ".join(article.id for article in (found or reading.articles)[:8])
    problem = f"several articles of {db} begin with '{name}'" if found else f"'{name}' is no file and no article of {db}"
    raise InputError(f"{problem}; there are: {listed}")


def _story_of(reading: Reading | None, one: Article | Path, other: Article | Path) -> StoryReading | None:
    """Return the story that holds both articles, None for files and for articles of two stories."""
    if reading is None or isinstance(one, Path) or isinstance(other, Path):
        return None
    return next((story for story in reading.stories if {one.id, other.id} <= set(story.articles)), None)
