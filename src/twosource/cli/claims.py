"""`twosource claims ID`: the matrix of claims by article."""

from typing import Annotated

import typer

from twosource.cli.app import app
from twosource.cli.console import output, print_json
from twosource.cli.options import DEFAULT_DB, AsJson, Database, StoryName, choose_claim, choose_story, open_reading
from twosource.library import without
from twosource.present.heading import origins_words
from twosource.present.reading_json import claim_to_dict
from twosource.present.terminal_claims import render_articles, render_claims
from twosource.present.terminal_why import render_why
from twosource.records import ClaimFinding


@app.command()
def claims(
    name: StoryName = None,
    db: Database = DEFAULT_DB,
    why: Annotated[
        str | None, typer.Option("--why", metavar="CLAIM", help="Print the reasons behind one claim's origins.")
    ] = None,
    struck: Annotated[
        list[str] | None,
        typer.Option("--without", metavar="REASON", help="Count again without a reason, by its id; may be given several times."),
    ] = None,
    every: Annotated[
        bool,
        typer.Option("--all", help="Also list the claims found in one account only; with --why, also the weaker reasons."),
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Show who says what: claims by article, with the number of origins of each.

    Nothing that is struck out with --without is kept: the database stays as it is.

    Example: twosource claims s-1a2b3c4d --why c12345678

    Example: twosource claims s-1a2b3c4d --why c12345678 --without r12345678
    """
    reading = open_reading(db)
    story = choose_story(without(reading, *struck) if struck else reading, name)
    if why:
        claim = choose_claim(story, why)
        if struck and not as_json:
            output.print(_say_change(choose_claim(choose_story(reading, name), why), claim))
        if as_json:
            print_json(claim_to_dict(claim))
        else:
            output.print(render_why(story, claim, every=every))
    elif as_json:
        print_json([claim_to_dict(claim) for claim in story.claims])
    else:
        output.print(render_articles(story, {article.id: article for article in reading.articles}))
        output.print(render_claims(story, single=every))


def _say_change(before: ClaimFinding, after: ClaimFinding) -> str:
    """Say what striking out changed: `1 origin before, 1 to 2 origins without what was struck out`."""
    one, other = (origins_words(claim) for claim in (before, after))
    return f"{one} before, {other} without what was struck out"
