"""A source taken up by a relative pronoun: "Mara Tolen, who said …"."""

import pytest

from tests.attribution.constructs.tables import only


@pytest.mark.parametrize(
    ("text", "name", "content"),
    [
        ("Mara Tolen, who said the port was shut, left on Monday.", "Mara Tolen", "the port was shut"),
        ("Officials who say the port is shut left the town.", "Officials", "the port is shut"),
        ("The report, which found that the dam was weak, was hidden.", "report", "that the dam was weak"),
        ("A cook who claimed that the dam was weak was arrested.", "cook", "that the dam was weak"),
    ],
)
def test_the_noun_before_the_pronoun_speaks(text: str, name: str, content: str) -> None:
    found = only(text)
    assert found.speaker is not None
    assert (found.speaker.name, found.text) == (name, content)


def test_who_takes_up_a_person_and_hides_one_without_a_name() -> None:
    found = only("A cook who claimed that the dam was weak was arrested.")
    assert found.speaker is not None
    assert (found.speaker.type, found.speaker.anonymous) == ("unnamed", True)
