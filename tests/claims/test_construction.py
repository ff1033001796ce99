import pytest

from tests.building import read_text
from twosource.claims.construction import compare_constructions


def compared(first: str, second: str) -> dict[str, float]:
    return compare_constructions(read_text(first), read_text(second))


def test_one_statement_is_built_like_itself() -> None:
    found = compared("The union rejected the offer.", "The union rejected the offer.")
    assert (found["joined_least"], found["joined_most"]) == (1, 1)
    assert (found["roots"], found["subjects"], found["objects"]) == (1, 1, 1)
    assert (found["denials"], found["one_quoted"]) == (0, 0)


def test_who_does_it_to_whom_shows_in_subjects_and_objects() -> None:
    found = compared("The union sued the council.", "The council sued the union.")
    assert (found["subjects"], found["objects"]) == (0, 0)
    assert found["roots"] == 1


@pytest.mark.parametrize(
    ("first", "second", "name"),
    [
        ("The ferry sank.", "The ferry did not sink.", "denials"),
        ("The mayor called it a disgrace.", "The mayor called it “a disgrace”.", "one_quoted"),
    ],
)
def test_a_denial_and_a_quotation_on_one_side_show(first: str, second: str, name: str) -> None:
    assert compared(first, second)[name] == compared(second, first)[name] == 1


def test_empty_statements_are_compared_without_a_fault() -> None:
    assert set(compared("", "").values()) <= {0.0, 1.0}
