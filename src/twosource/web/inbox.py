"""What was handed in on the page: files, kept in a folder beside the database, and addresses, kept in a file beside it."""

import hashlib
import re
from pathlib import Path

from twosource.errors import InputError
from twosource.library import check_address

_NOT_SAFE = re.compile(r"[^\w.-]+")
_LONGEST_NAME = 80
"""Characters of a kept file's name: every file system takes them in any script."""
_READABLE = (
    ".txt", ".md", ".html", ".htm", ".json", ".jsonl", ".ndjson", ".csv", ".gz", ".opml", ".xml", ".rss", ".atom",
)  # fmt: skip
MOST_ADDRESSES = 2_000
"""Addresses that are kept: more are a crawl, for which `twosource read` takes a list."""


class Inbox:
    """The files and addresses that were handed in beside one database."""

    def __init__(self, database: Path) -> None:
        self.folder = database.with_name(database.name + ".articles")
        self._list = database.with_name(database.name + ".addresses.txt")

    @property
    def is_there(self) -> bool:
        """Whether anything was ever handed in."""
        return self.folder.is_dir()

    def files(self) -> tuple[Path, ...]:
        """Return the kept files, sorted."""
        return tuple(sorted(path for path in self.folder.iterdir() if path.is_file())) if self.is_there else ()

    def addresses(self) -> tuple[str, ...]:
        """Return the kept addresses, in the order in which they were given."""
        try:
            return tuple(self._list.read_text(encoding="utf-8").split())
        except FileNotFoundError:
            return ()

    def make(self) -> None:
        """Make the folder: from now on the database is the page's own."""
        self.folder.mkdir(parents=True, exist_ok=True)

    def keep(self, name: str, content: bytes) -> str | None:
        """Keep a file under a name made safe; return why not, where its kind can't be read.

        Only the last part of a name counts, so that no name leads out of the folder. Another text under a name that is taken is
        kept beside it, under its name and a digest: nothing that was handed in is lost.
        """
        safe = _safe_name(name)
        if not safe:
            return f"{name or 'a file'}: has no name that a file can have"
        if not safe.lower().endswith(_READABLE):
            return f"{name}: files of this kind are not read; give one of {', '.join(_READABLE)}"
        if not content:
            return f"{name}: is empty"
        self.make()
        place = self.folder / safe
        if place.exists() and place.read_bytes() != content:
            place = self.folder / f"{hashlib.sha256(content).hexdigest()[:8]}-{safe}"
        place.write_bytes(content)
        return None

    def add(self, lines: str) -> tuple[int, list[str]]:
        """Keep the addresses of a text, one a line; return how many, and why not those that are none."""
        known = dict.fromkeys(self.addresses())
        taken, refused = 0, []
        for line in filter(None, map(str.strip, lines.splitlines())):
            try:
                address = check_address(line)
                if len(known) >= MOST_ADDRESSES and address not in known:
                    raise InputError(
                        f"is one more than the {MOST_ADDRESSES:,} that the page keeps; give lists to `twosource read`"
                    )
            except InputError as error:
                refused.append(f"{line[:200]}: {error}")
                continue
            known[address] = None
            taken += 1
        if taken:
            self._write(known)
        return taken, refused

    def forget(self, address: str) -> None:
        """Keep an address no longer; what came from it stays in the database."""
        self._write(dict.fromkeys(each for each in self.addresses() if each != address))

    def given(self) -> tuple[str, ...]:
        """Return all that was handed in, as a reading takes it."""
        return (*map(str, self.files()), *self.addresses())

    def _write(self, addresses: dict[str, None]) -> None:
        self.make()
        fresh = self._list.with_name(self._list.name + ".new")
        fresh.write_text("".join(f"{address}\n" for address in addresses), encoding="utf-8")
        fresh.replace(self._list)


def _safe_name(name: str) -> str:
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    safe = _NOT_SAFE.sub("-", last).lstrip(".-")
    stem, dot, ending = safe.partition(".")
    return stem[:_LONGEST_NAME] + dot + ending[-20:]
