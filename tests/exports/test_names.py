from dataclasses import replace
from uuid import UUID

import pytest

from tests.sample_reading import courier, gazette, words
from twosource.exports.names import article_name, speaker_name, web_address, words_name
from twosource.records import Attribution, Speaker


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("https://orsk.example/a?b=c&d=%20", "https://orsk.example/a?b=c&d=%20"),
        ("http://orsk.example/a b", "http://orsk.example/a%20b"),
        ('https://orsk.example/ü"<>\\^`{|}', "https://orsk.example/%C3%BC%22%3C%3E%5C%5E%60%7B%7C%7D"),
        ("javascript:alert(1)", None),
        ("https://", None),
        ("http://[::", None),
        ("orsk.example", None),
        (None, None),
    ],
)
def test_an_address_is_made_one_that_rdf_can_hold(url: str | None, address: str | None) -> None:
    assert web_address(url) == address


def test_a_name_is_a_uuid_that_stays_the_same_and_tells_versions_apart() -> None:
    name = article_name(courier())
    assert UUID(name.removeprefix("urn:uuid:")).version == 5
    assert name == article_name(courier())
    assert name != article_name(replace(courier(), text="Other words."))
    assert words_name(courier(), words(courier(), "Monday")) != words_name(gazette(), words(gazette(), "Monday"))


def test_unnamed_speakers_are_never_one_and_the_same() -> None:
    officials = Speaker(name="officials", type="unnamed", anonymous=True)
    said = [
        Attribution(
            article=found.id,
            source=(),
            cue=(),
            content=(words(found, "fares"),),
            kind="direct",
            depth=0,
            speaker=officials,
            chain=(),
        )
        for found in (courier(), gazette())
    ]
    assert speaker_name("s", said[0]) != speaker_name("s", said[1])
    named = [replace(found, speaker=replace(officials, anonymous=False)) for found in said]
    assert speaker_name("s", named[0]) == speaker_name("s", named[1])
