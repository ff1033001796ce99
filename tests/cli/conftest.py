"""One reading of the sample stories a process, made by the command itself, for all commands that look into it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from twosource.cli import app

EXAMPLES = Path(__file__).parents[2] / "examples" / "articles"

Invoke = Callable[..., Result]


@pytest.fixture(scope="session")
def invoke() -> Invoke:
    """Return a function that runs a command and gives its output and exit code."""

    def run(*arguments: object, text: str | None = None) -> Result:
        return CliRunner().invoke(app, [str(argument) for argument in arguments], input=text)

    return run


@pytest.fixture(scope="session")
def database(tmp_path_factory: pytest.TempPathFactory, invoke: Invoke) -> Path:
    """Return a database into which the sample stories were read."""
    path = tmp_path_factory.mktemp("reading") / "samples.db"
    result = invoke("read", EXAMPLES, "--db", path, "--quiet")
    assert result.exit_code == 0, result.output
    return path
