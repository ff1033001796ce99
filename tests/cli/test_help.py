"""Every command says what it does, with an example, and takes --json."""

import subprocess
import sys

import pytest
import typer

from tests.cli.conftest import Invoke
from twosource.cli import app

NAMES = tuple("read stories story claims who tree compare brief correct check export serve stage doctor".split())


def test_the_commands_are_those_of_the_design() -> None:
    commands = typer.main.get_command(app).commands  # type: ignore[attr-defined]
    assert set(commands) == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_help_shows_an_example_and_json(name: str, invoke: Invoke) -> None:
    result = invoke(name, "--help")
    assert result.exit_code == 0
    assert f"Example: twosource {name}" in result.output
    assert "--json" in result.output or name == "serve", "the page has its JSON at addresses"


def test_the_root_lists_every_command_with_a_line(invoke: Invoke) -> None:
    output = invoke("--help").output
    assert all(f"\n  {name} " in output for name in NAMES)


def test_wrong_usage_exits_with_2(invoke: Invoke) -> None:
    assert invoke("read").exit_code == 2
    assert invoke("no-such-command").exit_code == 2


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", "from twosource.cli import main; main()", *arguments]
    return subprocess.run(command, capture_output=True, text=True, env=environment, check=False)


def test_a_fault_is_one_line_on_standard_error_and_no_traceback() -> None:
    result = run("stories", "--db", "no-such-folder/none.db")
    assert result.returncode == 2
    assert result.stdout == ""
    assert result.stderr.startswith("twosource: no-such-folder/none.db")
    assert len(result.stderr.splitlines()) == 1


def test_no_colours_and_no_progress_go_into_a_pipe() -> None:
    result = run("doctor", FORCE_COLOR="", NO_COLOR="1")
    assert "\x1b[" not in result.stdout + result.stderr
