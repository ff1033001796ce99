import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.compare.numbers import fit_quantities
from twosource.records import Modifier, Quantity, Span

SPAN = Span(article="a", start=0, end=1, text="x")  # type: ignore[arg-type]


def quantity(low: float | None, high: float | None, modifier: Modifier = "=") -> Quantity:
    value = low if low is not None else high or 0.0
    return Quantity(span=SPAN, value=value, low=low, high=high, modifier=modifier)


@pytest.mark.parametrize(
    ("first", "second", "fit"),
    [
        (quantity(13, 13), quantity(13, 13), "equal"),
        (quantity(36, 44, "~"), quantity(40, 40), "overlapping"),
        (quantity(100, None, ">"), quantity(100, 100), "overlapping"),
        (quantity(101, None, ">"), quantity(100, 100), "overlapping"),
        (quantity(120, None, ">"), quantity(90, 110, "~"), "apart"),
        (quantity(12, 12), quantity(13, 13), "apart"),
        (quantity(None, 9, "<"), quantity(20, None, ">"), "apart"),
        (quantity(43_000_000, 43_000_000), quantity(43_885_310, 43_885_310), "overlapping"),
        (quantity(2_000, 2_000), quantity(1_940, 1_940), "overlapping"),
        (quantity(1_900_000, 1_900_000), quantity(1_873_200, 1_873_200), "overlapping"),
        (quantity(20_000, 20_000), quantity(24_000, 24_000), "apart"),
        (quantity(300, 300), quantity(298, 298), "apart"),
    ],
)
def test_intervals_are_equal_overlap_or_lie_apart(first: Quantity, second: Quantity, fit: str) -> None:
    assert fit_quantities(first, second, 0.01) == fit


numbers = st.integers(0, 10_000)
quantities = st.builds(
    lambda a, b, modifier: quantity(min(a, b), max(a, b), modifier), numbers, numbers, st.sampled_from(["=", "~", ">"])
)


@given(quantities, quantities)
def test_the_order_of_two_quantities_does_not_matter(first: Quantity, second: Quantity) -> None:
    assert fit_quantities(first, second, 0.01) == fit_quantities(second, first, 0.01)
