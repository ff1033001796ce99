"""The sentences of positions agree with who is their subject."""

from dataclasses import replace

import pytest

from tests.brief.findings import DEMAND
from twosource.brief.sentences import say_position
from twosource.records import Position, Span


def position(actor: str, content: str, stance: str = "demands") -> Position:
    text = f"{actor} said to {content}."
    start = text.index(content)
    mention = replace(
        DEMAND.mentions[0],
        span=Span(article=DEMAND.mentions[0].span.article, start=0, end=len(text), text=text),
        content=Span(article=DEMAND.mentions[0].span.article, start=start, end=start + len(content), text=content),
        condition=None,
        stance=stance,  # type: ignore[arg-type]
    )
    return replace(DEMAND, actor=actor, stance=stance, mentions=(mention,))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("actor", "content", "stance", "begins"),
    [
        ("Democrats", "a new pier", "supports", "Democrats support “a new pier”"),
        ("Dockworkers in Orsk", "a new pier", "rejects", "Dockworkers in Orsk reject “"),
        ("Sanders", "a new pier", "rejects", "Sanders rejects “"),
        ("pilot", "a new pier", "demands", "A pilot demands “"),
        ("several families", "a new pier", "demands", "Several families demand “"),
        ("Ada Holm", "Karsk should open the pier", "calls for", "Ada Holm says that “Karsk should"),
        ("Ada Holm", "open the pier", "calls for", "Ada Holm calls on others to “open"),
    ],
)
def test_a_verb_agrees_with_its_subject(actor: str, content: str, stance: str, begins: str) -> None:
    told = say_position(position(actor, content, stance))
    assert told is not None
    assert told.text.startswith(begins)


def test_a_content_that_stands_in_another_sentence_is_cited_too() -> None:
    offer = position("Ada Holm", "a new pier")
    content = Span(article=offer.mentions[0].span.article, start=100, end=113, text="a longer quay")
    told = say_position(replace(offer, mentions=(replace(offer.mentions[0], content=content),)))
    assert told is not None
    assert content in told.citations
