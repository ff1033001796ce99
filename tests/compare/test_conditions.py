import pytest

from tests.building import read_text
from twosource.compare.conditions import find_condition
from twosource.language.grammar import subtree


def condition(text: str) -> str | None:
    sentence = read_text(text).sentences[0]
    root = next(t for t in sentence.tokens if t.head == t.i)
    found = find_condition(sentence, root, subtree(sentence.parse, root))
    return found.text if found else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway offered a truce in return for two boats.", "in return for two boats"),
        ("Norway will leave if Denmark pays.", "if Denmark pays"),
        ("Norway will stay unless Denmark pays.", "unless Denmark pays"),
        ("Norway will wait until the ice melts.", "until the ice melts"),
        ("Norway will leave only after Denmark pays.", "only after Denmark pays"),
        ("Norway offered a truce on condition that Denmark pays.", "on condition that Denmark pays"),
        ("Norway will send money, conditional on action against smugglers.", "conditional on action against smugglers"),
        ("Norway offered a truce.", None),
    ],
)
def test_a_condition_is_found_with_the_words_that_open_it(text: str, expected: str | None) -> None:
    assert condition(text) == expected
