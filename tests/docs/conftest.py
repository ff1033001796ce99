"""The sample stories read once, and a folder in which the commands of the pages can be run."""

import importlib.util
from collections.abc import Iterator
from contextlib import chdir
from pathlib import Path
from types import ModuleType

import pytest

from twosource.cli.console import output

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def shown() -> ModuleType:
    """Return `docs/shown.py`, which runs what the pages show."""
    spec = importlib.util.spec_from_file_location("docs_shown", ROOT / "docs" / "shown.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def samples(shown: ModuleType, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the sample stories, read into `twosource.db`."""
    folder = tmp_path_factory.mktemp("pages")
    shown.prepare(folder)
    return folder


@pytest.fixture
def in_samples(samples: Path) -> Iterator[Path]:
    """Work in that folder, and leave the width of the output as it was."""
    width = output.width
    with chdir(samples):
        yield samples
    output.width = width
