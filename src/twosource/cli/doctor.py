"""`twosource doctor`: is everything here that a reading needs?"""

import sqlite3
import sys
from importlib.metadata import PackageNotFoundError, version

import typer

from twosource.cli.app import FAILED, app
from twosource.cli.console import output, print_json
from twosource.cli.options import AsJson
from twosource.errors import ModelError
from twosource.language import Parser
from twosource.records import Article, ArticleId, Block

LIBRARIES = ("spacy", "numpy", "networkx", "msgspec", "trafilatura", "rich", "typer")
SAMPLE = "The ferry left the harbour on Monday, the harbour master said."


@app.command()
def doctor(as_json: AsJson = False) -> None:
    """Check the installation: Python, libraries, language model, SQLite.

    Exits with 1 where something is missing.

    Example: twosource doctor
    """
    findings = [_python(), *map(_library, LIBRARIES), _model(), _full_text_search()]
    if as_json:
        print_json([{"what": what, "found": found, "ok": ok} for what, found, ok in findings])
    else:
        for what, found, ok in findings:
            output.print(f"{'ok     ' if ok else 'MISSING'}  {what}: {found}", markup=False, highlight=False)
    if not all(ok for _, _, ok in findings):
        raise typer.Exit(FAILED)


Finding = tuple[str, str, bool]


def _python() -> Finding:
    found = sys.version_info
    return "Python", f"{found.major}.{found.minor}.{found.micro} (3.11 to 3.13 are tested)", (3, 11) <= found < (3, 14)


def _library(name: str) -> Finding:
    try:
        return name, version(name), True
    except PackageNotFoundError:
        return name, "not installed; run `make install`", False


def _model() -> Finding:
    """Parse a sentence for real: a model that loads but does not fit its library shows here."""
    parser = Parser()
    article = Article(id=ArticleId("sample"), text=SAMPLE, blocks=(Block(kind="prose", start=0, end=len(SAMPLE)),))
    try:
        tokens = parser.read([article])[0].sentences[0].tokens
    except ModelError as error:
        return "language model", str(error), False
    verbs = [token.lemma for token in tokens if token.pos == "VERB"]
    return "language model", f"{parser.settings.model} reads a sentence", "say" in verbs and "leave" in verbs


def _full_text_search() -> Finding:
    connection = sqlite3.connect(":memory:")
    try:
        connection.execute("CREATE VIRTUAL TABLE t USING fts5(x)")
    except sqlite3.OperationalError:
        return "SQLite", f"{sqlite3.sqlite_version}, without FTS5; install a Python whose SQLite has it", False
    finally:
        connection.close()
    return "SQLite", f"{sqlite3.sqlite_version} with FTS5", True
