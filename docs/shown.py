"""Write the outputs that the pages show: every one is what the command beside it prints. `make pictures` runs it.

A page marks what is to be shown with a comment in front of a block:

- `<!-- file: NAME -->`: the block is a file that the commands below it read.
- `<!-- shown: COMMAND # lines 1-12 -->`: the block is the command and those lines of its output (all where none are named);
  with `# with WORDS` it is the paragraphs whose first line has these words, a paragraph being a line and what is indented below.
  `{claim:WORDS}` in a command stands for the id of the claim that has these words and most articles.
- `<!-- rows -->` behind a block of SQL: the block is what the query gives.

The commands run in a folder of their own in which the sample stories have been read into `twosource.db`.
"""

import re
import shlex
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import chdir
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from typer.testing import CliRunner

from twosource.cli import app
from twosource.cli.console import output
from twosource.store import open_store

ROOT = Path(__file__).parents[1]
PAGES = (ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md")))
COLUMNS = 100
"""Columns of a shown output: what a page of code has room for."""

_FILE = re.compile(r"<!-- file: (?P<name>[\w.-]+) -->\n```\w*\n(?P<text>.*?)```", re.DOTALL)
_SHOWN = re.compile(
    r"<!-- shown: (?P<command>[^\n]+?)(?: # (?:lines (?P<first>\d+)-(?P<last>\d+)|with (?P<words>[^\n]+?)))? -->\n"
    r"```console\n(?P<block>.*?)```",
    re.DOTALL,
)
_PARAGRAPH = re.compile(r"^\S.*(?:\n[ \t].*)*", re.MULTILINE)
_QUERY = re.compile(r"```sql\n(?P<query>.*?)```\n\n<!-- rows -->\n```\n(?P<block>.*?)```", re.DOTALL)
_FED = re.compile(r"echo '(?P<line>.+)' \| (?P<command>.+)")
_CLAIM = re.compile(r"\{claim:([^}]+)\}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a command printed, and its exit code."""

    command: str
    output: str
    exit_code: int


def prepare(folder: Path) -> None:
    """Lay the sample stories into a folder and read them into `twosource.db` there."""
    shutil.copytree(ROOT / "examples" / "articles", folder / "examples" / "articles")
    with chdir(folder):
        outcome = run("twosource read examples/articles --quiet")
    if outcome.exit_code:
        raise RuntimeError(outcome.output)


def lay_files(page: str) -> None:
    """Write the files that a page names into the folder at hand."""
    for match in _FILE.finditer(page):
        Path(match["name"]).write_text(match["text"], encoding="utf-8")


def commands(page: str) -> Iterator[tuple[str, str]]:
    """Yield each command that a page shows, with the block that shows it."""
    return ((match["command"], match["block"]) for match in _SHOWN.finditer(page))


def queries(page: str) -> Iterator[tuple[str, str]]:
    """Yield each query that a page shows, with the block that shows its rows."""
    return ((match["query"], match["block"]) for match in _QUERY.finditer(page))


def run(command: str) -> Outcome:
    """Run a command of twosource in the folder at hand, with the line that is echoed to it, if any."""
    command = _CLAIM.sub(lambda match: _find_claim(match[1]), command)
    fed = _FED.fullmatch(command)
    program, *arguments = shlex.split(fed["command"] if fed else command)
    if program != "twosource":
        raise ValueError(f"not a command of twosource: {command}")
    output.width = COLUMNS
    result = CliRunner().invoke(app, arguments, input=fed["line"] + "\n" if fed else None)
    printed = "\n".join(line.rstrip() for line in result.output.splitlines())
    return Outcome(command=command, output=printed, exit_code=result.exit_code)


def answer(query: str) -> str:
    """Return the rows of a query over the sample stories, as `sqlite3 -column -header` would print them."""
    with sqlite3.connect("twosource.db") as connection:
        cursor = connection.execute(query)
        rows = [[column[0] for column in cursor.description], *([" ".join(str(cell).split()) for cell in row] for row in cursor)]
    widths = [max(len(row[place]) for row in rows) for place in range(len(rows[0]))]
    rows.insert(1, ["-" * width for width in widths])
    return "\n".join("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows)


def refresh(page: str) -> str:
    """Return a page with all that it shows made anew."""
    lay_files(page)
    page = _SHOWN.sub(_shown, page)
    return _QUERY.sub(lambda match: match[0][: match.start("block") - match.start()] + answer(match["query"]) + "\n```", page)


def _shown(match: re.Match[str]) -> str:
    outcome = run(match["command"])
    printed = outcome.output.strip("\n")
    kept = _with(printed, match["words"]) if match["words"] else _cut(printed, match["first"], match["last"])
    head = match[0][: match.start("block") - match.start()]
    return head + "\n".join([f"$ {outcome.command}", *kept]) + "\n```"


def _cut(printed: str, first: str | None, last: str | None) -> list[str]:
    lines = printed.splitlines()
    start, end = int(first or 1), int(last or len(lines))
    return [*(["…"] if start > 1 else []), *lines[start - 1 : end], *(["…"] if end < len(lines) else [])]


def _with(printed: str, words: str) -> list[str]:
    """Return the paragraphs whose first line has some words, an ellipsis before and after them."""
    found = [paragraph for paragraph in _PARAGRAPH.findall(printed) if words in paragraph.splitlines()[0]]
    return ["…", *found, "…"]


def _find_claim(words: str) -> str:
    with open_store(Path("twosource.db")) as store:
        reading = store.reading()
    claims = [claim for story in reading.stories for claim in story.claims] if reading else []
    fitting = [claim for claim in claims if any(words in mention.span.text for mention in claim.mentions)]
    if not fitting:
        raise ValueError(f"no claim of the sample stories has the words '{words}'")
    return min(fitting, key=lambda claim: (-len({m.article for m in claim.mentions}), claim.id)).id


if __name__ == "__main__":
    with TemporaryDirectory() as scratch:
        prepare(Path(scratch))
        with chdir(scratch):
            for path in PAGES:
                text = path.read_text(encoding="utf-8")
                made = refresh(text)
                if made != text:
                    path.write_text(made, encoding="utf-8")
