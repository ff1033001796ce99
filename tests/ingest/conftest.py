"""A site on loopback, and one that stands for another host."""

from collections.abc import Iterator

import pytest

from tests.loopback import Site, serve


@pytest.fixture
def site() -> Iterator[Site]:
    """Serve an empty site."""
    with serve() as site:
        yield site


@pytest.fixture
def other_site() -> Iterator[Site]:
    """Serve another empty site."""
    with serve() as site:
        yield site
