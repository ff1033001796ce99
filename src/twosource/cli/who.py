"""`twosource who NAME`: what somebody is quoted as saying."""

from typing import Annotated

import typer

from twosource.cli.app import FAILED, app
from twosource.cli.console import output, print_json
from twosource.cli.options import DEFAULT_DB, AsJson, Database, open_reading
from twosource.present.speech_facts import speech_facts
from twosource.present.terminal_speech import attributions_of, render_who


@app.command()
def who(
    name: Annotated[str, typer.Argument(metavar="NAME", help="A person or body, or part of its name.")],
    db: Database = DEFAULT_DB,
    as_json: AsJson = False,
) -> None:
    """Show everything somebody is quoted as saying, verbatim, and by whom it is reported.

    What several articles quote in the same words is shown once, other wordings of it below, with their own words marked.
    The name of a body also finds those who speak for it. Exits with 1 where nobody of that name says anything.

    Example: twosource who "harbour master"
    """
    reading = open_reading(db)
    found = attributions_of(reading, name)
    if as_json:
        print_json(speech_facts(reading, name))
    else:
        output.print(render_who(reading, name))
    if not found:
        raise typer.Exit(FAILED)
