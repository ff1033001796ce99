import threading

import pytest

from twosource.errors import InputError
from twosource.web import password as module
from twosource.web.password import FREE_TRIES, FREE_TRIES_OF_ALL, SESSION_SECONDS, Door, make_door

RIGHT = "seven gulls over Tarnik"


class Clock:
    """Seconds that pass when a test says so."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture(autouse=True)
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a try cost little: what is held here is what comes of it."""
    monkeypatch.setattr(module, "_COST", 2**4)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def door(clock: Clock) -> Door:
    return make_door(RIGHT, clock)


def test_the_right_password_opens_a_session_and_another_does_not(door: Door) -> None:
    name = door.enter(RIGHT, "a")
    assert name is not None
    assert door.knows(name)
    assert door.enter(RIGHT + " ", "a") is None
    assert not door.knows(name + "x")
    assert not door.knows("")


def test_neither_password_nor_session_is_kept_as_it_is(door: Door) -> None:
    name = door.enter(RIGHT, "a") or ""
    kept = repr(door)
    assert RIGHT not in kept
    assert name not in kept


def test_every_door_hashes_with_a_salt_of_its_own() -> None:
    assert make_door(RIGHT).digest != make_door(RIGHT).digest


@pytest.mark.parametrize("short", ["", "elevenchars", "x" * 1025])
def test_a_password_that_is_too_short_or_a_book_is_refused(short: str) -> None:
    with pytest.raises(InputError, match="12 to 1024"):
        make_door(short)


def test_a_longer_text_that_begins_with_the_password_is_wrong() -> None:
    door = make_door("x" * 1024)
    assert door.enter("x" * 1025, "a") is None
    assert door.enter("x" * 1024, "a")


def test_after_five_wrong_tries_an_address_waits_longer_each_time_and_others_do_not(door: Door, clock: Clock) -> None:
    for _ in range(FREE_TRIES):
        assert door.wait("a") == 0
        assert door.enter("wrong", "a") is None
    assert door.wait("a") == 2
    assert door.enter(RIGHT, "a") is None, "the right one does not open either while it waits"
    assert door.wait("b") == 0
    clock.now += 2
    assert door.enter("wrong", "a") is None
    assert door.wait("a") == 4
    for _ in range(20):
        clock.now += door.wait("a")
        door.enter("wrong", "a")
    assert door.wait("a") == 900
    clock.now += 900
    assert door.enter(RIGHT, "a")
    assert door.wait("a") == 0


def test_who_tries_from_many_addresses_makes_everybody_wait_a_little(door: Door, clock: Clock) -> None:
    for place in range(FREE_TRIES_OF_ALL + 10):
        clock.now += door.wait(str(place))
        door.enter("wrong", str(place))
    assert 0 < door.wait("new") <= 10
    clock.now += 10
    assert door.enter(RIGHT, "new")


def test_wrong_tries_of_yesterday_no_longer_count(door: Door, clock: Clock) -> None:
    for _ in range(FREE_TRIES - 1):
        door.enter("wrong", "a")
    clock.now += 25 * 3600
    door.enter("wrong", "a")
    assert door.wait("a") == 0


def test_many_tries_at_once_count_as_many(door: Door) -> None:
    threads = [threading.Thread(target=door.enter, args=("wrong", "a")) for _ in range(30)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert door._tries["a"].wrong == FREE_TRIES


def test_a_session_ends_by_itself_and_when_one_leaves(door: Door, clock: Clock) -> None:
    one, other = door.enter(RIGHT, "a") or "", door.enter(RIGHT, "b") or ""
    door.leave(one)
    assert not door.knows(one)
    assert door.knows(other)
    clock.now += SESSION_SECONDS
    assert not door.knows(other)


def test_neither_sessions_nor_addresses_fill_the_memory(door: Door, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_MOST_SESSIONS", 3)
    monkeypatch.setattr(module, "_MOST_ADDRESSES", 3)
    names = [door.enter(RIGHT, str(place)) or "" for place in range(5)]
    assert [door.knows(name) for name in names] == [False, False, True, True, True]
    for place in range(5):
        door.enter("wrong", str(place))
    assert len(door._tries) == 3


def test_a_try_costs_what_scrypt_is_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    assert module._COST * module._BLOCK * 128 == 32 * 1024**2
    assert make_door(RIGHT).enter(RIGHT, "a")
