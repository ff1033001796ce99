"""`twosource tree ID`: the family tree of a story."""

from enum import StrEnum
from typing import Annotated

import typer

from twosource.cli.app import app
from twosource.cli.console import output, print_json
from twosource.cli.options import DEFAULT_DB, AsJson, Database, StoryName, choose_story, open_reading
from twosource.cli.read import write_output
from twosource.errors import InputError
from twosource.exports import graph_to_gexf, graph_to_graphml
from twosource.present.graphs import make_graph
from twosource.present.reading_json import lineage_to_dict, story_heading
from twosource.present.terminal_lineage import render_changes, render_tree
from twosource.present.tree_svg import graph_to_svg


class Format(StrEnum):
    """What a family tree can be drawn as."""

    TEXT = "text"
    SVG = "svg"
    GRAPHML = "graphml"
    GEXF = "gexf"


_WRITERS = {Format.SVG: graph_to_svg, Format.GRAPHML: graph_to_graphml, Format.GEXF: graph_to_gexf}


@app.command()
def tree(
    name: StoryName = None,
    form: Annotated[
        Format, typer.Option("--format", "-f", help="text, svg (a picture), graphml or gexf (for graph programs).")
    ] = Format.TEXT,
    out: Annotated[str, typer.Option("--out", "-o", metavar="FILE", help="`-` for standard output.")] = "-",
    db: Database = DEFAULT_DB,
    as_json: AsJson = False,
) -> None:
    """Draw who took it from whom: revisions, reprints, rewrites, and the reports outside the pile; and what changed on the way.

    Example: twosource tree s-1a2b3c4d --format svg --out tree.svg
    """
    reading = open_reading(db)
    story = choose_story(reading, name)
    articles = {article.id: article for article in reading.articles}
    if as_json:
        print_json({**story_heading(story), **lineage_to_dict(story)})
    elif form in _WRITERS:
        write_output(out, _WRITERS[form](make_graph(story, articles)))
    elif out != "-":
        raise InputError(f"{out}: text goes to the terminal; name a --format of svg, graphml or gexf for a file")
    else:
        output.print(render_tree(story, articles))
        output.print(render_changes(story))
