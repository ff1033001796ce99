"""Records as compressed msgpack, and back."""

import zlib
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
    """Return a record as it is kept, equal records as equal bytes.

    It goes through its type once, since a number that stands as 40 where the type says float would be written otherwise than
    the 40.0 that comes back.
    """
    typed = msgspec.msgpack.decode(msgspec.msgpack.encode(record), type=type(record))
    return compress(msgspec.msgpack.encode(typed))


def unpack(payload: bytes, kind: type[Record]) -> Record:
    """Return the record that `pack` was given; raises StoreError where its shape has changed."""
    try:
        return msgspec.msgpack.decode(decompress(payload), type=kind)
    except msgspec.MsgspecError as error:
        raise StoreError(f"a kept record has another shape ({error}): run 'twosource read' again") from error
