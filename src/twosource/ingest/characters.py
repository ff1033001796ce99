"""Characters that no file can hold."""

import re
from dataclasses import fields, replace
from typing import Any

from twosource.records import Document

_UNSTORABLE = re.compile("[\0\ud800-\udfff]")


def make_storable(text: str) -> str:
    r"""Return a text of the same length without null characters and halves of surrogate pairs.

    Both come from broken JSON, the halves also from names of files that are not in the system's encoding.

    >>> make_storable("caf\udce9")
    'caf�'
    """
    return _UNSTORABLE.sub(lambda match: " " if match[0] == "\0" else "\ufffd", text)


def make_document_storable(document: Document) -> Document:
    """Return a document all of whose texts can be kept; offsets into them stay true."""
    changed: dict[str, Any] = {}
    for field in fields(document):
        value = getattr(document, field.name)
        if isinstance(value, str):
            changed[field.name] = make_storable(value)
    return replace(document, **changed)
