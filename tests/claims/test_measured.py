import pytest

from tests.building import read_text, span_of
from twosource.claims.measured import find_measured
from twosource.claims.number_fit import closeness
from twosource.claims.statements import find_statements
from twosource.records import ParsedArticle, Quantity


def counted(parsed: ParsedArticle, words: str, value: float) -> Quantity:
    return Quantity(
        span=span_of(parsed.article, words), value=value, low=value, high=value, modifier="=", noun="boat", state=None
    )


def test_a_number_is_shown_in_the_narrowest_clause_that_says_something() -> None:
    parsed = read_text("The mayor spoke at noon, and a storm sank 12 boats in the old harbour of Tarnik.")
    found = find_measured(find_statements(parsed, None, {}), [counted(parsed, "12 boats", 12)])
    assert [m.statement.span.text for m in found] == ["a storm sank 12 boats in the old harbour of Tarnik"]


def test_a_number_that_stands_in_no_clause_draws_its_neighbour_out() -> None:
    parsed = read_text("The mayor spoke at noon, and a storm sank 12 boats.")
    first = find_statements(parsed, None, {})[:1]
    found = find_measured(first, [counted(parsed, "12 boats", 12)])
    assert [m.statement.span.text for m in found] == ["The mayor spoke at noon, and a storm sank 12 boats"]


def test_a_number_of_nothing_is_left_out() -> None:
    parsed = read_text("A storm sank 12 boats.")
    bare = Quantity(span=span_of(parsed.article, "12"), value=12, low=12, high=12, modifier="=")
    assert find_measured(find_statements(parsed, None, {}), [bare]) == ()
    assert find_measured((), [counted(parsed, "12 boats", 12)]) == ()


@pytest.mark.parametrize(
    ("first", "second", "close"), [(40, 42, 0.9), (42, 42, 1.0), (100, 200, 0.0), (100, 1900, 0.0), (0, 0, 1.0)]
)
def test_exact_numbers_are_close_when_equal_nearly_so_when_near_and_far_from_the_double_on(
    first: float, second: float, close: float
) -> None:
    parsed = read_text("A storm sank 12 boats.")
    assert closeness(counted(parsed, "12 boats", first), counted(parsed, "12 boats", second)) == pytest.approx(close)
