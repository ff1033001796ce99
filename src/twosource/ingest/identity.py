"""Ids kept apart: no two articles of a reading go by one id, and none is read twice."""

from dataclasses import replace
from hashlib import blake2b

from twosource.records import ArticleId, Document, Problem


class Register:
    """The ids given so far, with a mark of the text that each stands for."""

    def __init__(self) -> None:
        self._texts: dict[str, bytes] = {}
        self._sources: dict[str, str] = {}

    def enter(self, document: Document) -> tuple[Document | None, Problem | None]:
        """Return the document under an id of its own, and a word about it where that is not the one it came with.

        Another text under a known id gets the next free `-2`, `-3`; the same text under it is left out.
        """
        mark = blake2b(document.text.encode("utf-8", "replace"), digest_size=16).digest()
        name, count = str(document.id), 1
        while name in self._texts:
            if self._texts[name] == mark:
                return None, _word(document, f"has the id and the text of {self._sources[name]}; it was read once")
            count += 1
            name = f"{document.id}-{count}"
        self._texts[name] = mark
        self._sources[name] = document.source
        if count == 1:
            return document, None
        word = _word(document, f"has the id '{document.id}', as {self._sources[document.id]} has; it goes by '{name}' here")
        return _renamed(document, name), word


def _renamed(document: Document, name: str) -> Document:
    return replace(document, id=ArticleId(name))


def _word(document: Document, message: str) -> Problem:
    return Problem(stage="ingest", subject=document.source, message=message, fatal=False)
