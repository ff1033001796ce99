"""The desk where articles are handed in and read, one pile at a time, in a process of its own."""

import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

from twosource.settings import AddressSettings
from twosource.store import open_store
from twosource.web.inbox import Inbox
from twosource.web.progress import Progress, advance, is_address

PAGE_ADDRESSES = AddressSettings(private=False)
"""How the page asks: nothing in private networks, since what is pasted into a page may come from elsewhere."""
_CUT_OFF = "The last reading was cut off when the server stopped. What you see is the reading before it."
_STOPPED = "The reading was stopped. What you see is the reading before it; what was read so far is kept, and not read again."


@dataclass(slots=True)
class _State:
    progress: Progress = field(default_factory=Progress)
    change: threading.Condition = field(default_factory=threading.Condition)
    process: "subprocess.Popen[str] | None" = None
    stopped: bool = False
    closing: bool = False


class Desk:
    """Reads what the inbox beside a database holds, and tells how far it is.

    A file beside the database marks a reading under way: one that is found at the start was cut off with the server.
    """

    def __init__(self, database: Path, addresses: AddressSettings = PAGE_ADDRESSES) -> None:
        self.database = database
        self.inbox = Inbox(database)
        self.addresses = addresses
        self._paths: tuple[str, ...] = ()  # what the last reading was given instead of the inbox
        self._mark = database.with_name(database.name + ".reading")
        self._state = _State()
        if self._mark.exists():
            self._state.progress = Progress(phase="cut off", message=_CUT_OFF)

    @property
    def progress(self) -> Progress:
        """How far the last reading is."""
        return self._state.progress

    @property
    def may_read(self) -> bool:
        """Whether a reading from here hides nothing: a database shows its last reading alone, so that one which was read from
        files elsewhere, by `twosource read`, is left as it is."""
        with open_store(self.database) as store:
            return self.inbox.is_there or store.count()[1] == 0

    def start(self, *paths: Path) -> bool:
        """Read all that was handed in, or other paths, into the database; tell whether it began: one reading runs at a time."""
        with self._state.change:
            if self._state.progress.phase != "reading":
                self._paths = tuple(map(str, paths))
        return self._start(self.addresses)

    def again(self, subject: str = "") -> bool:
        """Read once more what the last reading was given; with a subject, only that one is asked for if it is an address, and no
        address at all if it is not."""
        if not subject:
            return self._start(self.addresses)
        one = is_address(subject)
        return self._start(replace(self.addresses, only=(subject,) if one else (), offline=not one))

    def stop(self) -> bool:
        """Stop the reading that runs; tell whether there was one. The database is left with its last whole reading."""
        process = self._state.process
        if process is None or process.poll() is not None:
            return False
        self._state.stopped = True
        process.terminate()
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
        """End a reading that still runs: what it has kept so far is whole, and its mark stays."""
        self._state.closing = True
        if self._state.process and self._state.process.poll() is None:
            self._state.process.terminate()
            self._state.process.wait(timeout=10)

    def _start(self, addresses: AddressSettings) -> bool:
        with self._state.change:
            if self._state.progress.phase == "reading":
                return False
            self.inbox.make()
            self._mark.touch()
            self._state.stopped = False
            self._state.progress = Progress(phase="reading", message="Loading the language model")
            self._state.change.notify_all()
        given = list(self._paths or self.inbox.given())
        job = json.dumps({"database": str(self.database), "given": given, "addresses": asdict(addresses)})
        command = [sys.executable, "-m", "twosource.web.reading_process"]
        pipe = subprocess.PIPE
        process = subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL, text=True)
        self._state.process = process
        threading.Thread(target=self._follow, args=(process, job), daemon=True).start()
        return True

    def _follow(self, process: "subprocess.Popen[str]", job: str) -> None:
        """Pass on what a reading tells; of its end only once the process is gone, so that the next can begin at once."""
        progress = self._state.progress
        with process:
            with suppress(BrokenPipeError):  # it ended before it began; its code says so
                assert process.stdin is not None
                process.stdin.write(job)
                process.stdin.close()
            for line in process.stdout or ():
                progress = advance(progress, json.loads(line))
                if progress.phase == "reading":
                    self._set(progress)
        if progress.phase == "reading":
            stopped = self._state.stopped
            words = _STOPPED if stopped else f"The reading ended before its time (code {process.returncode})."
            progress = replace(progress, phase="stopped" if stopped else "failed", message=words)
        if not self._state.closing:
            self._mark.unlink(missing_ok=True)
        self._set(progress)

    def _set(self, progress: Progress) -> None:
        with self._state.change:
            self._state.progress = progress
            self._state.change.notify_all()
