"""Records as compressed msgpack, and back."""

import gc
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

import msgspec

from twosource.errors import StoreError

Record = TypeVar("Record")

_LEVEL = 6
"""zlib's own default: writing must not cost more than reading the article did."""


def compress(payload: bytes) -> bytes:
    """Return the bytes as they are kept."""
    return zlib.compress(payload, _LEVEL)


def decompress(payload: bytes) -> bytes:
    """Return the bytes as they were given; raises StoreError where they are damaged."""
    try:
        return zlib.decompress(payload)
    except zlib.error as error:
        raise StoreError(f"a kept result is damaged ({error}): delete the database and read the articles again") from error


def pack(record: Any) -> bytes:
    """Return a record as it is kept, equal records as equal bytes."""
    return pack_as(record, type(record))


def pack_as(value: Any, kind: Any) -> bytes:
    """Return a value of some type as it is kept, equal values as equal bytes.

    It goes through its type once, since a number that stands as 40 where the type says float would be written otherwise than
    the 40.0 that comes back.
    """
    with _collector_paused():
        typed = msgspec.msgpack.decode(msgspec.msgpack.encode(value), type=kind)
        return compress(msgspec.msgpack.encode(typed))


def unpack(payload: bytes, kind: type[Record]) -> Record:
    """Return the record that `pack` was given; raises StoreError where its shape has changed."""
    try:
        with _collector_paused():
            return msgspec.msgpack.decode(decompress(payload), type=kind)
    except msgspec.MsgspecError as error:
        raise StoreError(f"a kept record has another shape ({error}): run 'twosource read' again") from error


@contextmanager
def _collector_paused() -> Iterator[None]:
    """Make records without the collector of circles looking on: they have none, and it would take most of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
