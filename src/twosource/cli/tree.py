"""`twosource tree ID`: the family tree of a story."""

from twosource.cli.app import app
from twosource.cli.console import output, print_json
from twosource.cli.options import DEFAULT_DB, AsJson, Database, StoryName, choose_story, open_reading
from twosource.present.reading_json import lineage_to_dict, story_heading
from twosource.present.terminal_lineage import render_tree


@app.command()
def tree(name: StoryName, db: Database = DEFAULT_DB, as_json: AsJson = False) -> None:
    """Draw who took it from whom: revisions, reprints, rewrites, and the reports outside the pile.

    Example: twosource tree s-1a2b3c4d
    """
    reading = open_reading(db)
    story = choose_story(reading, name)
    if as_json:
        print_json({**story_heading(story), **lineage_to_dict(story)})
    else:
        output.print(render_tree(story, {article.id: article for article in reading.articles}))
