"""`twosource brief ID`: a short account in which every sentence cites its words."""

from twosource.cli.app import app
from twosource.cli.console import output, print_json
from twosource.cli.options import DEFAULT_DB, AsJson, Database, StoryName, choose_story, open_reading
from twosource.present.reading_json import brief_to_list
from twosource.present.terminal import render_brief


@app.command()
def brief(name: StoryName = None, db: Database = DEFAULT_DB, as_json: AsJson = False) -> None:
    """Print a short account of a story; every sentence cites the passages it stands on.

    Example: twosource brief s-1a2b3c4d
    """
    story = choose_story(open_reading(db), name)
    if as_json:
        print_json(brief_to_list(story))
    else:
        output.print(render_brief(story))
