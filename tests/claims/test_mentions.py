"""Which of its mentions gives a claim its text, and how."""

import pytest

from twosource.claims import make_claim
from twosource.records import ArticleId, Mention, Span


def mention(article: str, text: str, alone: str | None = None) -> Mention:
    """Return a mention; `alone` are the last of its words that can be read by themselves."""
    name = ArticleId(article)
    own = None if alone is None else Span(article=name, start=len(text) - len(alone), end=len(text), text=alone)
    return Mention(article=name, span=Span(article=name, start=0, end=len(text), text=text), alone=own)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            [("left 19 missing", None), ("that 12 men were still missing", "12 men were still missing")],
            "12 men were still missing",
        ),
        ([("while the tanker lost its anchor", "the tanker lost its anchor")], "The tanker lost its anchor"),
        (
            [("to widen the road", None), ("The council voted to widen the road to Bresk", None)],
            "The council voted to widen the road to Bresk",
        ),
    ],
)
def test_the_text_of_a_claim_is_the_clause_that_can_be_read_alone(words: list[tuple[str, str | None]], told: str) -> None:
    mentions = [mention(article, text, alone) for article, (text, alone) in zip("abc", words, strict=False)]
    assert make_claim("event", mentions).text == told


def test_the_id_of_a_claim_does_not_hang_on_its_text() -> None:
    plain, cut = mention("a", "that the ferry sank"), mention("a", "that the ferry sank", "the ferry sank")
    assert make_claim("event", [plain]).id == make_claim("event", [cut]).id
    assert make_claim("event", [plain]).text != make_claim("event", [cut]).text
