"""A brief as a reader leaves it: sentences edited, taken out and put elsewhere, each edited one checked again."""

from collections.abc import Sequence
from dataclasses import replace

from twosource.brief.check import check_sentence
from twosource.records import Article, BriefSentence, Correction, StoryReading

EDITING = frozenset({"edit sentence", "delete sentence", "move sentence"})
"""Kinds of corrections that this module applies."""


def edit_brief(
    story: StoryReading, articles: Sequence[Article], corrections: Sequence[Correction]
) -> tuple[tuple[BriefSentence, ...], tuple[int, ...]]:
    """Return the brief of a story after a reader's corrections in their order, and the numbers of those that fitted.

    A sentence is known by its words as they were made, whatever it was edited to since; where the reading makes it no longer,
    the correction does not fit. An edited sentence that says more than it cites stays, with its faults.
    """
    sentences, fitted = list(story.brief), []
    for correction in corrections:
        place = find_sentence(sentences, correction.subject)
        if place is None:
            continue
        if correction.kind == "delete sentence":
            del sentences[place]
        elif correction.kind == "edit sentence":
            sentences[place] = _edit(sentences[place], correction.value, story, articles)
        elif not _move(sentences, place, correction.value):
            continue
        fitted.append(correction.number)
    return tuple(sentences), tuple(fitted)


def find_sentence(sentences: Sequence[BriefSentence], words: str) -> int | None:
    """Return the place of the sentence that was made with some words, None where there is none."""
    return next((place for place, sentence in enumerate(sentences) if made_words(sentence) == words), None)


def made_words(sentence: BriefSentence) -> str:
    """Return a sentence as it was made, before any edit: the words that a correction knows it by."""
    return sentence.as_written or sentence.text


def _edit(sentence: BriefSentence, words: str, story: StoryReading, articles: Sequence[Article]) -> BriefSentence:
    made = made_words(sentence)
    if words == made:
        return replace(sentence, text=words, as_written="", faults=())
    edited = replace(sentence, text=words, as_written=made, faults=())
    return replace(edited, faults=check_sentence(edited, story, articles))


def _move(sentences: list[BriefSentence], place: int, behind: str) -> bool:
    """Put a sentence behind another one, or to the head; tell whether the other is there."""
    moved = sentences.pop(place)
    goal = -1 if not behind else find_sentence(sentences, behind)
    sentences.insert(place if goal is None else goal + 1, moved)
    return goal is not None
