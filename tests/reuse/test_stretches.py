from hypothesis import given
from hypothesis import strategies as st

from twosource.reuse.stretches import Stretches

PLACES = st.tuples(st.integers(0, 30), st.integers(0, 8)).map(lambda pair: (pair[0], pair[0] + pair[1]))


@given(st.lists(PLACES), PLACES)
def test_the_measure_is_the_number_of_characters_within(stretches: list[tuple[int, int]], asked: tuple[int, int]) -> None:
    covered = {place for start, end in stretches for place in range(start, end)}
    assert Stretches(stretches).measure(*asked) == len(covered & set(range(*asked)))


def test_no_stretch_measures_nothing() -> None:
    assert Stretches([]).measure(0, 10) == 0
