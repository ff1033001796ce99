"""Everything somebody is made to say, and by whom it is reported."""

from collections import Counter

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from twosource.present.heading import chain_words, counted
from twosource.present.terminal_words import QUIET, STRONG, outlet_of, words
from twosource.records import Attribution, Reading, StoryReading

MOST_HEARD = 8
"""Speakers named where nobody has the name that was asked for."""


def attributions_of(reading: Reading, name: str) -> tuple[tuple[StoryReading, Attribution], ...]:
    """Return what a person or body is quoted as saying: every attribution that has all words of `name` in one of its names.

    Case and the order of words do not matter: `brandt` finds Ilva Brandt.
    """
    wanted = set(name.casefold().split())
    return tuple(
        (story, attribution)
        for story in reading.stories
        for attribution in story.attributions
        if wanted and any(wanted <= set(known.casefold().split()) for known in _names(attribution))
    )


def most_heard(reading: Reading) -> list[str]:
    """Return the named speakers with most statements, at most `MOST_HEARD`."""
    speakers = (said.speaker for story in reading.stories for said in story.attributions)
    counts = Counter(speaker.name for speaker in speakers if speaker is not None and not speaker.anonymous)
    return sorted(counts, key=lambda name: (-counts[name], name))[:MOST_HEARD]


def _names(attribution: Attribution) -> tuple[str, ...]:
    speaker = (attribution.speaker.name,) if attribution.speaker else ()
    return (*attribution.names, *speaker)


def render_who(reading: Reading, name: str) -> RenderableType:
    """Return everything that somebody is made to say in the pile, story by story, word for word."""
    found = attributions_of(reading, name)
    if not found:
        said = words(f"Nobody called “{name}” speaks in these articles.")
        heard = ", ".join(most_heard(reading))
        return Group(said, words(f"Most often heard: {heard}", QUIET)) if heard else said
    parts: list[RenderableType] = [words(f"{name}: {counted(len(found), 'statement')}", STRONG)]
    outlets = {article.id: outlet_of(article, article.id) for article in reading.articles}
    story_shown = None
    for story, attribution in found:
        if story.id != story_shown:
            parts += [Text(""), words(story.title, "underline")]
            story_shown = story.id
        parts.append(Padding(_statement(attribution, outlets.get(attribution.article, "")), (0, 0, 0, 2)))
    return Group(*parts)


def _statement(attribution: Attribution, outlet: str) -> RenderableType:
    content = attribution.text if attribution.kind == "direct" else f"… {attribution.text}"
    chain = chain_words(outlet, attribution.names)
    notes = [attribution.kind, f"in {attribution.article}"]
    if attribution.polarity == "negative":
        notes.append("denied")
    if attribution.polarity == "open":
        notes.append("left open")
    if attribution.hedge:
        notes.append(f"hedged: {attribution.hedge.text}")
    if attribution.channel:
        notes.append(f"by {attribution.channel}")
    return Group(words(content), Text.assemble(words(chain), words(f"  ({', '.join(notes)})", QUIET)))
