"""What makes a kept fact still valid: the same document, the same settings, the same code of the stages behind it."""

import hashlib
from dataclasses import replace
from functools import cached_property, lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

import msgspec

from twosource.pipeline.stages import Stage
from twosource.records import Document
from twosource.settings import AddressSettings, IngestSettings, Settings
from twosource.store import Store


class StoreKeeper:
    """Keeps the facts of articles in a store, each under a key made of everything that it depends on."""

    def __init__(self, store: Store, settings: Settings) -> None:
        self.store = store
        self.settings = settings

    def get(self, stage: Stage, document: Document) -> Any | None:
        """Return the kept fact, or None where there is none that fits the document, the settings and the code."""
        if stage.kept is None:
            return None
        payload = self.store.get_result(document.id, stage.name, self._key(stage, document))
        return None if payload is None else msgspec.msgpack.decode(payload, type=stage.kept)

    def put(self, stage: Stage, document: Document, fact: Any) -> None:
        """Keep a fact in one transaction."""
        if stage.kept is not None:
            self.store.put_result(document.id, stage.name, self._key(stage, document), msgspec.msgpack.encode(fact))

    def _key(self, stage: Stage, document: Document) -> str:
        parts = (stage.name, self._settings_digest, code_digest(), digest(document))
        return hashlib.sha256("\n".join(parts).encode()).hexdigest()

    @cached_property
    def _settings_digest(self) -> str:
        """How a document was come by is no matter: its own digest holds what came."""
        return digest(replace(self.settings, ingest=IngestSettings(), addresses=AddressSettings()))


def digest(record: Any) -> str:
    """Return a digest of a record's contents."""
    return hashlib.sha256(msgspec.msgpack.encode(record)).hexdigest()


@lru_cache(maxsize=1)
def code_digest() -> str:
    """Return a digest of the package's own code and data: a fact made by other code is made again."""
    total = hashlib.sha256()
    for path, content in sorted(_sources(files("twosource"), "")):
        total.update(path.encode() + b"\0" + content + b"\0")
    return total.hexdigest()


def _sources(folder: Traversable, path: str) -> list[tuple[str, bytes]]:
    found: list[tuple[str, bytes]] = []
    for entry in folder.iterdir():
        place = f"{path}/{entry.name}"
        if entry.name == "__pycache__":
            continue
        if entry.is_dir():
            found += _sources(entry, place)
        else:
            found.append((place, entry.read_bytes()))
    return found
