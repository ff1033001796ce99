import pytest

from tests.compare.cases import article, link
from twosource.compare.names import report_key, same_speaker, unnamed_kind


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("Governor Ana Orr", "Ana Orr", True),
        ("Ana Orr", "Orr", True),
        ("Orr", "Ivo Orr", True),
        ("Ana Orr", "Ivo Orr", False),
        ("Ana Orr", "Ana Tesk", False),
        ("the president", "President", True),
        ("", "Orr", False),
    ],
)
def test_a_title_makes_no_other_speaker_and_a_first_name_does(first: str, second: str, same: bool) -> None:
    assert same_speaker(first, second) is same
    assert same_speaker(second, first) is same


def test_an_outlet_has_one_key_under_all_its_names() -> None:
    assert report_key("the WSJ") == report_key("The Wall Street Journal")
    assert report_key("the Orsk Bugle") == report_key("Orsk Bugle")
    assert report_key("Orsk Bugle") != report_key("Orsk Gazette")


def test_unnamed_sources_have_a_kind_and_named_ones_none() -> None:
    source = article("a")
    assert unnamed_kind(link(source, "two security officials", anonymous=True)) == "official"
    assert unnamed_kind(link(source, "local authorities", anonymous=True)) == "official"
    assert unnamed_kind(link(source, "a witness", anonymous=True)) == "witness"
    assert unnamed_kind(link(source, "Ana Orr")) is None
