"""Somebody without twosource opens the file in Datasette."""

import asyncio
import warnings
from pathlib import Path
from typing import Any

import pytest

from tests.sample_reading import sample_reading
from twosource.store import open_store

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # of its own imports, which are not ours to mend
    from datasette.app import Datasette


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    database = tmp_path_factory.mktemp("datasette") / "pile.db"
    with open_store(database) as store:
        store.put_reading(sample_reading())
    return database


def pages(path: Path, *addresses: str) -> list[Any]:
    """Return what Datasette answers at some addresses."""

    async def ask() -> list[Any]:
        datasette = Datasette(files=[str(path)])
        return [await datasette.client.get(address) for address in addresses]

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return asyncio.run(ask())


def test_every_table_can_be_browsed(path: Path) -> None:
    (listing,) = pages(path, "/pile.json")
    tables = [table["name"] for table in listing.json()["tables"]]
    assert {"articles", "stories", "claims", "mentions", "derivations", "evidence", "brief"} <= set(tables)
    answers = pages(path, *(f"/pile/{name}" for name in tables), "/pile/story_overview")
    assert [answer.status_code for answer in answers] == [200] * (len(tables) + 1)


def test_full_text_search_is_found_and_works(path: Path) -> None:
    (listing,) = pages(path, "/pile.json")
    searched = {table["name"]: table["fts_table"] for table in listing.json()["tables"]}
    assert (searched["articles"], searched["claims"]) == ("articles_fts", "claims_fts")
    (found,) = pages(path, "/pile/articles.json?_search=islanders&_shape=objects")
    assert [row["id"] for row in found.json()["rows"]] == ["gazette"]


def test_rows_are_linked_by_their_keys(path: Path) -> None:
    (mentions,) = pages(path, "/pile/mentions")
    assert "/pile/articles/" in mentions.text or "/pile/articles?" in mentions.text
