"""The desk where articles are handed in: it keeps what was given, and reads it, one pile at a time."""

import hashlib
import json
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Literal

from twosource.pipeline import STAGES
from twosource.store import open_store

_NOT_SAFE = re.compile(r"[^\w.-]+")
_LONGEST_NAME = 80
"""Characters of a kept file's name: every file system takes them in any script."""
_READABLE = (".txt", ".md", ".html", ".htm", ".json", ".jsonl", ".ndjson", ".csv", ".gz")

Phase = Literal["idle", "reading", "stored", "failed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far a reading is. `share` (0 to 1) reaches 1 only when everything is stored; `problems` name what was left out."""

    phase: Phase = "idle"
    stage: str = ""
    done: int = 0
    total: int = 0
    share: float = 0.0
    message: str = ""
    problems: tuple[tuple[str, str], ...] = ()


_TOLD = (*(stage.name for stage in STAGES if stage.scope != "story"), "compare")
"""What a reading tells of, in order: a stage that isn't among them counts as the last."""
_MOST_BEFORE_STORED = 0.99


@dataclass(slots=True)
class _State:
    progress: Progress = field(default_factory=Progress)
    change: threading.Condition = field(default_factory=threading.Condition)
    process: "subprocess.Popen[str] | None" = None


class Desk:
    """Keeps the files that were handed in beside the database, and reads them all in a process of its own."""

    def __init__(self, database: Path) -> None:
        self.database = database
        self.folder = database.with_name(database.name + ".articles")
        self.last: tuple[Path, ...] = (self.folder,)
        """The folders of the last reading."""
        self._state = _State()

    @property
    def progress(self) -> Progress:
        """How far the last reading is."""
        return self._state.progress

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
        self.folder.mkdir(parents=True, exist_ok=True)
        place = self.folder / safe
        if place.exists() and place.read_bytes() != content:
            place = self.folder / f"{hashlib.sha256(content).hexdigest()[:8]}-{safe}"
        place.write_bytes(content)
        return None

    @property
    def may_read(self) -> bool:
        """Whether a reading from here hides nothing: a database shows its last reading alone, so that one which was read from
        files elsewhere, by `twosource read`, is left as it is."""
        with open_store(self.database) as store:
            return self.folder.is_dir() or store.count()[1] == 0

    def start(self, folders: tuple[Path, ...] = ()) -> bool:
        """Read the kept files, or other folders, into the database; tell whether it began: one reading runs at a time."""
        with self._state.change:
            if self._state.progress.phase == "reading":
                return False
            self.last = folders or (self.folder,)
            self.folder.mkdir(parents=True, exist_ok=True)  # from now on the database is the page's own
            self._state.progress = Progress(phase="reading", message="Loading the language model")
            self._state.change.notify_all()
        command = [sys.executable, "-m", "twosource.web.reading_process", str(self.database)]
        command += [str(folder) for folder in self.last]
        self._state.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        threading.Thread(target=self._follow, args=(self._state.process,), daemon=True).start()
        return True

    def changes(self, wait: float) -> Iterator[Progress | None]:
        """Yield the progress now and at every change until the reading ends; None where nothing changed for `wait` seconds."""
        seen: Progress | None = None
        while True:
            with self._state.change:
                if self._state.progress == seen:
                    self._state.change.wait(wait)
                current = self._state.progress
            yield None if current == seen else current
            seen = current
            if current.phase != "reading":
                return

    def close(self) -> None:
        """End a reading that still runs: what it has kept so far is whole."""
        if self._state.process and self._state.process.poll() is None:
            self._state.process.terminate()
            self._state.process.wait(timeout=10)

    def _follow(self, process: "subprocess.Popen[str]") -> None:
        """Pass on what a reading tells; of its end only once the process is gone, so that the next can begin at once."""
        progress = self._state.progress
        with process:
            for line in process.stdout or ():
                progress = _advance(progress, json.loads(line))
                if progress.phase == "reading":
                    self._set(progress)
        if progress.phase == "reading":
            progress = replace(
                progress, phase="failed", message=f"The reading ended before its time (code {process.returncode})."
            )
        self._set(progress)

    def _set(self, progress: Progress) -> None:
        with self._state.change:
            self._state.progress = progress
            self._state.change.notify_all()


def _safe_name(name: str) -> str:
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    safe = _NOT_SAFE.sub("-", last).lstrip(".-")
    stem, dot, ending = safe.partition(".")
    return stem[:_LONGEST_NAME] + dot + ending[-20:]


def _advance(progress: Progress, said: dict[str, Any]) -> Progress:
    """Return the progress after a line of the reading process."""
    problems = tuple((str(p["subject"]), str(p["message"])) for p in said.get("problems", ()))
    if "failed" in said:
        return replace(progress, phase="failed", message=said["failed"], problems=problems)
    if "stored" in said:
        kept = said["stored"]
        message = f"{kept['articles']} articles in {kept['stories']} stories are stored."
        return replace(progress, phase="stored", share=1.0, message=message, problems=problems)
    stage, done, total = said["stage"], said["done"], said["total"]
    begun = _TOLD.index(stage) if stage in _TOLD else len(_TOLD) - 1
    share = (begun + done / max(total, 1)) / len(_TOLD)
    return replace(
        progress,
        stage=stage,
        done=done,
        total=total,
        share=min(_MOST_BEFORE_STORED, max(progress.share, share)),
        message=f"{stage}: {done} of {total}",
    )
