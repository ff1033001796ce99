"""A server over the sample reading, in the process and on loopback for a browser."""

import shutil
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import uvicorn
from fastapi import FastAPI
from fastapi.testclient import TestClient

from tests.counted_reading import strikeable
from tests.sample_reading import sample_reading
from twosource.settings import AddressSettings
from twosource.store import open_store
from twosource.web import create_app
from twosource.web.desk import Desk

EXAMPLES = Path(__file__).parent.parent.parent / "examples" / "articles"


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """Return a database that holds the sample reading."""
    path = tmp_path / "sample.db"
    with open_store(path) as store:
        store.put_reading(strikeable(sample_reading()))
    return path


@pytest.fixture
def own_database(database: Path) -> Path:
    """Return the database as one that the page itself has read before."""
    Desk(database).inbox.make()
    return database


@pytest.fixture
def client(database: Path) -> Iterator[TestClient]:
    """Return a client that the server takes for its own computer."""
    with TestClient(create_app(database, sample=EXAMPLES), base_url="http://127.0.0.1:8470") as client:
        yield client


@pytest.fixture
def token(client: TestClient) -> str:
    """Return what the server's own pages carry."""
    return str(client.app.state.token)  # type: ignore[attr-defined]


@contextmanager
def serve_app(app: FastAPI) -> Iterator[str]:
    """Serve on loopback while the block lasts, and give the address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = uvicorn.Server(uvicorn.Config(app, host="127.0.0.1", port=port, log_level="error", timeout_graceful_shutdown=2))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.02)
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join(10)


@pytest.fixture
def served(database: Path) -> Iterator[str]:
    """Serve the sample reading on loopback, and return its address; it may ask the tests' own addresses there."""
    app = create_app(database, sample=EXAMPLES, addresses=AddressSettings(host_delay=0, tries=1, read_timeout=2))
    with serve_app(app) as address:
        yield address


@pytest.fixture(scope="session")
def chromium() -> str:
    """Return where Chromium is; skip, and say how to get it, where there is none."""
    found = shutil.which("chromium") or shutil.which("chromium-browser")
    if found is None:
        pytest.skip("no Chromium here: `apt-get install chromium` (or any package of it) brings it")
    return found
