import contextlib

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.reuse import candidates_runs
from twosource.reuse.candidates_runs import SortedRuns

NUMBERS = st.lists(st.lists(st.integers(0, 2**64 - 1), max_size=6), max_size=6)


def read(lists: list[list[int]], most: int) -> list[int]:
    with SortedRuns(most) as runs:
        for numbers in lists:
            runs.add(np.array(numbers, dtype=np.uint64))
        return [int(number) for part in runs.read() for number in part]


@pytest.fixture
def tiny_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(candidates_runs, "RUN", 4)
    monkeypatch.setattr(candidates_runs, "PART", 3)


@given(NUMBERS)
def test_all_numbers_come_back_in_order_from_memory_and_from_the_file(lists: list[list[int]]) -> None:
    expected = sorted(number for numbers in lists for number in numbers)
    assert read(lists, 100) == read(lists, 0) == expected


@pytest.mark.usefixtures("tiny_runs")
def test_many_runs_some_in_the_file_and_some_in_memory_are_joined() -> None:
    lists = [[(7919 * i * 2**50) % 2**64, i] for i in range(40)]
    assert read(lists, 10) == read(lists, 1000) == sorted(number for numbers in lists for number in numbers)


@pytest.mark.usefixtures("tiny_runs")
def test_equal_numbers_are_never_parted() -> None:
    with SortedRuns(4) as runs:
        for _ in range(10):
            runs.add(np.array([2**63, 5], dtype=np.uint64))
        parts = [set(part.tolist()) for part in runs.read()]
    assert sum(2**63 in part for part in parts) == 1
    assert len(parts) > 1


def test_the_file_is_closed_when_the_work_is_broken_off() -> None:
    runs = SortedRuns(0)
    with contextlib.suppress(KeyError), runs:
        runs.add(np.arange(4, dtype=np.uint64))
        next(iter(runs.read()))
        raise KeyError
    assert runs._file is not None
    assert runs._file.closed


def test_nothing_added_is_nothing_read() -> None:
    assert read([], 10) == []
