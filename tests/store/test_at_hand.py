import threading

from twosource.store.at_hand import AtHand


def test_what_is_at_hand_is_not_unpacked_again() -> None:
    hand = AtHand(most=100)
    made: list[bytes] = []

    def unpack(packed: bytes) -> str:
        made.append(packed)
        return packed.decode()

    assert [hand.get("a", b"one", unpack), hand.get("a", b"one", unpack)] == ["one", "one"]
    assert made == [b"one"]


def test_other_bytes_and_other_kinds_are_other_records() -> None:
    hand = AtHand(most=100)
    assert hand.get("a", b"1", lambda packed: "a" + packed.decode()) == "a1"
    assert hand.get("b", b"1", lambda packed: "b" + packed.decode()) == "b1"
    assert hand.get("a", b"2", lambda packed: "a" + packed.decode()) == "a2"


def test_the_longest_unused_goes_when_there_is_no_room() -> None:
    hand = AtHand(most=10)
    for packed in (b"1111", b"2222", b"1111", b"3333"):
        hand.get("a", packed, bytes.decode)
    assert hand.held == 8
    made: list[bytes] = []
    hand.get("a", b"1111", made.append)
    assert made == []
    hand.get("a", b"2222", made.append)
    assert made == [b"2222"]


def test_what_is_larger_than_the_room_is_never_kept() -> None:
    hand = AtHand(most=3)
    assert hand.get("a", b"12345", len) == 5
    assert hand.held == 0


def test_threads_that_ask_for_one_record_at_once_leave_one() -> None:
    hand = AtHand(most=100)
    together = threading.Barrier(4)

    def ask() -> None:
        together.wait(5)
        hand.get("a", b"packed", bytes.decode)

    threads = [threading.Thread(target=ask) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(5)
    assert hand.held == 6
