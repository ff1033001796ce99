"""How a stance is put in a brief."""

import pytest

from tests.building import make_article, span_of
from twosource.brief.stances import phrase_stance, tells_what
from twosource.records import PositionMention, Span


def mention(text: str, content: str, stance: str) -> PositionMention:
    article = make_article(text, name="a")
    return PositionMention(
        span=span_of(article, text),
        plover="",
        mode="",
        stance=stance,  # type: ignore[arg-type]
        actor=None,
        recipient=None,
        content=span_of(article, content),
        condition=None,
    )


@pytest.mark.parametrize(
    ("text", "content", "stance", "actor", "words"),
    [
        ("Several families have refused to sign.", "sign", "rejects", "Several families", "refuse to"),
        ("Velmora will not open a gate for a promise.", "open a gate for a promise", "rejects", "Velmora", "refuses to"),
        ("The crews won't sail at night.", "sail at night", "rejects", "crews", "refuse to"),
        ("Kestria offered to let the ships unload.", "let the ships unload", "offers", "Kestria", "offers to"),
        ("Kestria rejected the offer.", "the offer", "rejects", "Kestria", "rejects"),
        ("The union objected to the plan.", "the plan", "rejects", "union", "rejects"),
        ("The union objected to longer shifts.", "longer shifts", "rejects", "union", "rejects"),
        ("The union is opposed to talks.", "talks", "rejects", "union", "rejects"),
        ("Velmora agreed to a truce.", "a truce", "agrees", "Velmora", "agrees to"),
    ],
)
def test_what_is_not_done_is_refused_and_what_is_not_wanted_is_rejected(
    text: str, content: str, stance: str, actor: str, words: str
) -> None:
    assert phrase_stance(mention(text, content, stance), actor) == words


def test_a_stance_that_a_brief_does_not_tell_has_no_words() -> None:
    assert phrase_stance(mention("Velmora met Kestria.", "Kestria", "other"), "Velmora") is None


@pytest.mark.parametrize(
    ("content", "tells"), [("which", False), ("this", False), ("it", False), ("the offer", True), ("talks", True)]
)
def test_a_word_that_points_elsewhere_says_nothing_by_itself(content: str, tells: bool) -> None:
    assert tells_what(Span(article=make_article("", name="a").id, start=0, end=len(content), text=content)) is tells
