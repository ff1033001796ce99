"""`twosource stories` and `twosource story ID`."""

from twosource.cli.app import app
from twosource.cli.console import output, print_json
from twosource.cli.options import DEFAULT_DB, AsJson, Database, StoryName, choose_story, open_reading
from twosource.present.reading_json import story_heading, story_to_dict
from twosource.present.terminal import render_stories, render_story


@app.command()
def stories(db: Database = DEFAULT_DB, as_json: AsJson = False) -> None:
    """List the stories of the last reading: articles, outlets, independent origins.

    Example: twosource stories
    """
    reading = open_reading(db)
    if as_json:
        print_json([story_heading(story) for story in reading.stories])
    else:
        output.print(render_stories(reading))


@app.command()
def story(name: StoryName = None, db: Database = DEFAULT_DB, as_json: AsJson = False) -> None:
    """Show one story whole: claims, who took it from whom, positions, wording, timeline, gaps.

    Example: twosource story s-1a2b3c4d
    """
    reading = open_reading(db)
    chosen = choose_story(reading, name)
    if as_json:
        print_json(story_to_dict(chosen, {article.id: article.outlet for article in reading.articles}))
    else:
        output.print(render_story(chosen, {article.id: article for article in reading.articles}))
