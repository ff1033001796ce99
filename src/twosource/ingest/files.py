"""Which files are meant by the paths a reader names."""

import os
import re
import stat
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from twosource.records import Problem

ENDINGS = frozenset(
    {".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".json", ".jsonl", ".ndjson", ".csv", ".tsv"}
)
"""The endings that are read from folders, with or without `.gz` behind them."""

_LIKE_ADDRESS = re.compile(r"www\.|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}/")


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A file to read, or a problem in its stead; `path` is what the two are sorted by."""

    path: Path
    problem: Problem | None = None


def find_files(paths: Iterable[Path]) -> list[Path | Problem]:
    """Return the files that the paths mean, each once, sorted by path, with a problem where a path means none.

    Folders are walked all the way down, hidden files and folders left out; a link that leads back into a folder already
    seen is not followed.
    """
    found: list[Found] = []
    for path in sorted(set(paths), key=lambda each: each.as_posix()):
        found.extend(_from_path(path))
    found.sort(key=lambda each: (each.path.as_posix(), each.problem is None))
    seen: set[tuple[int, int]] = set()
    return [each.problem or each.path for each in found if each.problem or _is_new(each.path, seen)]


def ending(path: Path) -> str:
    """Return a file's ending in lower case, that before `.gz` where it is packed: `a.TXT.gz` gives `.txt`."""
    suffixes = [suffix.lower() for suffix in path.suffixes]
    if suffixes and suffixes[-1] == ".gz":
        suffixes.pop()
    return suffixes[-1] if suffixes else ""


def bare_name(path: Path) -> str:
    """Return a file's name without its ending, `.gz` included: `a.b.txt.gz` gives `a.b`."""
    name = path.name[:-3] if path.suffix.lower() == ".gz" else path.name
    return Path(name).stem or name


def _from_path(path: Path) -> Iterator[Found]:
    try:
        mode = path.stat().st_mode
    except OSError as error:
        yield _unreadable(path, error)
        return
    if stat.S_ISDIR(mode):
        yield from _from_folder(path)
    elif stat.S_ISREG(mode):
        yield Found(path=path)
    else:
        yield _failed(path, "is neither a file nor a folder; name a file or a folder of articles")


def _from_folder(folder: Path) -> Iterator[Found]:
    skipped: Counter[str] = Counter()
    any_file = False
    for found in _walk(folder):
        if found.problem is None and ending(found.path) not in ENDINGS:
            skipped[ending(found.path) or "no ending"] += 1
            continue
        any_file = True
        yield found
    if skipped:
        kinds = ", ".join(f"{count} × {kind}" for kind, count in sorted(skipped.items()))
        message = f"holds files of kinds that are not read ({kinds}); save those that are articles as text or HTML"
        yield _failed(folder, message, fatal=False)
    if not any_file:
        yield _failed(folder, "holds no article; it should hold .txt, .md, .html, .json, .jsonl or .csv files")


def _walk(top: Path) -> Iterator[Found]:
    """Yield the files below a folder; without recursion, so that no depth of folders is too much."""
    seen: set[tuple[int, int]] = set()
    waiting = [top]
    while waiting:
        folder = waiting.pop()
        try:
            if not _is_new(folder, seen):
                continue
            names = sorted(entry.name for entry in os.scandir(folder) if not entry.name.startswith("."))
        except OSError as error:
            yield _unreadable(folder, error)
            continue
        for path in (folder / name for name in names):
            yield from _enter(path, waiting)


def _enter(path: Path, waiting: list[Path]) -> Iterator[Found]:
    try:
        mode = path.stat().st_mode
    except OSError as error:
        yield _unreadable(path, error)
        return
    if stat.S_ISDIR(mode):
        waiting.append(path)
    elif stat.S_ISREG(mode):
        yield Found(path=path)


def _is_new(path: Path, seen: set[tuple[int, int]]) -> bool:
    status = path.stat()
    key = (status.st_dev, status.st_ino)
    if key in seen:
        return False
    seen.add(key)
    return True


def _unreadable(path: Path, error: OSError) -> Found:
    slip = isinstance(error, FileNotFoundError) and _LIKE_ADDRESS.match(path.as_posix())
    return _failed(path, "is not there; check the path, or begin an address with https://" if slip else explain(error))


def _failed(path: Path, message: str, *, fatal: bool = True) -> Found:
    return Found(path=path, problem=Problem(stage="ingest", subject=str(path), message=message, fatal=fatal))


def explain(error: OSError) -> str:
    """Say in plain words why the system would not open a path, and what to do."""
    if isinstance(error, FileNotFoundError):
        return "is not there; check the path"
    if isinstance(error, PermissionError):
        return "may not be read; give yourself permission to read it (chmod u+r)"
    return f"can't be opened ({error.strerror or error}); check the path"
