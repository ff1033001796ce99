"""`twosource check`: hold every finding of a database against the words it points at."""

import typer

from twosource.cli.app import FAILED, app
from twosource.cli.console import output, print_json
from twosource.cli.options import DEFAULT_DB, AsJson, Database, open_reading
from twosource.evidence import check_reading


@app.command()
def check(db: Database = DEFAULT_DB, as_json: AsJson = False) -> None:
    """Check that all evidence stands where it is said to stand, and that the briefs say no more than it.

    Every span of every finding is held against the article's text. Exits with 1 where one does not fit.

    Example: twosource check --db twosource.db
    """
    outcome = check_reading(open_reading(db))
    if as_json:
        print_json({"spans": outcome.spans, "sentences": outcome.sentences, "faults": list(outcome.faults)})
    else:
        for fault in outcome.faults:
            output.print(fault, markup=False, highlight=False)
        output.print(
            f"{outcome.spans} spans and {outcome.sentences} sentences of briefs checked, {len(outcome.faults)} faults",
            markup=False,
            highlight=False,
        )
    if outcome.faults:
        raise typer.Exit(FAILED)
