"""The door of a page that others may reach: a password, sessions, and patience with wrong tries.

The password is never kept, only what scrypt (RFC 7914) makes of it, in memory. A session is a random name in a cookie that no
script can read and no other page can send; the server keeps a digest of it until it ends.
"""

import hashlib
import hmac
import secrets
import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar

from twosource.errors import InputError

SHORTEST = 12
"""Characters of a password: shorter ones are found by trying."""
LONGEST = 1024
"""Characters beyond which nothing is a password: so that nobody makes the server hash a book."""
SESSION_SECONDS = 12 * 3600
"""How long a session lasts: a working day."""
_COST, _BLOCK, _LANES, _MEMORY = 2**15, 8, 1, 64 * 1024**2
"""Some 0.1 seconds and 32 MB a try, as OWASP asks of scrypt."""
FREE_TRIES = 5
"""Wrong tries from one address before it has to wait."""
FIRST_WAIT, LONGEST_WAIT = 2.0, 900.0
"""Seconds to wait after the free tries, doubled with each further one, up to a quarter of an hour."""
FREE_TRIES_OF_ALL = 50
"""Wrong tries from all addresses together before everybody waits: who tries from many addresses gains little."""
LONGEST_WAIT_OF_ALL = 10.0
"""Seconds that everybody waits at most: long enough to try 12 characters in vain for ever, short enough to get in oneself."""
FORGOTTEN_AFTER = 24 * 3600.0
"""Seconds without a try after which wrong ones no longer count."""
_MOST_ADDRESSES, _MOST_SESSIONS = 10_000, 1_000
"""Those that were quiet longest are forgotten beyond that, so that nobody fills the memory."""

Clock = Callable[[], float]
_Key = TypeVar("_Key")
_Value = TypeVar("_Value")


@dataclass(slots=True)
class _Tries:
    """Wrong tries and until when to wait, in seconds of the clock."""

    wrong: int = 0
    last: float = 0.0
    until: float = 0.0

    def note(self, now: float, free: int, longest: float) -> None:
        self.wrong = self.wrong + 1 if now < self.last + FORGOTTEN_AFTER else 1
        self.last = now
        if self.wrong >= free:
            self.until = now + min(longest, FIRST_WAIT * 2 ** min(self.wrong - free, 20))


@dataclass(slots=True)
class Door:
    """Lets in who knows the password. `clock` counts seconds; it need not tell the time of day."""

    salt: bytes
    digest: bytes
    clock: Clock = time.monotonic
    _sessions: OrderedDict[bytes, float] = field(default_factory=OrderedDict)
    _tries: OrderedDict[str, _Tries] = field(default_factory=OrderedDict)
    _of_all: _Tries = field(default_factory=_Tries)
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _hashing: threading.Lock = field(default_factory=threading.Lock)

    def wait(self, address: str) -> float:
        """Return how many seconds an address has to wait before it may try, 0 where it may at once."""
        with self._lock:
            own = self._tries.get(address, _Tries())
            return max(0.0, own.until - self.clock(), self._of_all.until - self.clock())

    def enter(self, password: str, address: str) -> str | None:
        """Return the name of a new session for the right password, None for a wrong one or while the address has to wait.

        A try counts as wrong until it is known to be right, so that many at once gain nothing; they are hashed one after
        another, so that they cost no more memory than one.
        """
        if not self._count(address):
            return None
        with self._hashing:
            digest = _hash(password[:LONGEST], self.salt)
        if not hmac.compare_digest(digest, self.digest) or len(password) > LONGEST:
            return None
        name = secrets.token_urlsafe(32)
        with self._lock:
            self._tries.pop(address, None)
            self._of_all = _Tries()
            self._sessions[_key(name)] = self.clock() + SESSION_SECONDS
            _forget_oldest(self._sessions, _key(name), _MOST_SESSIONS)
        return name

    def _count(self, address: str) -> bool:
        """Count a try; tell whether it may be made."""
        with self._lock:
            now = self.clock()
            tries = self._tries.setdefault(address, _Tries())
            if now < max(tries.until, self._of_all.until):
                return False
            tries.note(now, FREE_TRIES, LONGEST_WAIT)
            self._of_all.note(now, FREE_TRIES_OF_ALL, LONGEST_WAIT_OF_ALL)
            _forget_oldest(self._tries, address, _MOST_ADDRESSES)
            return True

    def knows(self, name: str) -> bool:
        """Tell whether a session goes on."""
        with self._lock:
            ends = self._sessions.get(_key(name))
            if ends is None or ends <= self.clock():
                self._sessions.pop(_key(name), None)
                return False
            return True

    def leave(self, name: str) -> None:
        """End a session."""
        with self._lock:
            self._sessions.pop(_key(name), None)


def make_door(password: str, clock: Clock = time.monotonic) -> Door:
    """Return the door that a password opens. Raises InputError for one that is too short or too long."""
    if not SHORTEST <= len(password) <= LONGEST:
        raise InputError(f"a password of {SHORTEST} to {LONGEST} characters is needed; several words are easy to remember")
    salt = secrets.token_bytes(16)
    return Door(salt=salt, digest=_hash(password, salt), clock=clock)


def _hash(password: str, salt: bytes) -> bytes:
    told = password.encode("utf-8", "surrogatepass")
    return hashlib.scrypt(told, salt=salt, n=_COST, r=_BLOCK, p=_LANES, maxmem=_MEMORY)


def _key(name: str) -> bytes:
    """Return what is kept of a session's name: looking it up takes no time that tells anything of the name."""
    return hashlib.sha256(name.encode("utf-8", "surrogatepass")).digest()


def _forget_oldest(kept: OrderedDict[_Key, _Value], newest: _Key, most: int) -> None:
    kept.move_to_end(newest)
    while len(kept) > most:
        kept.popitem(last=False)
