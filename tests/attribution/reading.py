"""Shortcuts for tests of the stage: what one text gives."""

from tests.building import read_text
from twosource.attribution import find_attributions
from twosource.records import Attribution
from twosource.settings import AttributionSettings


def said_in(text: str, outlet: str | None = None) -> tuple[Attribution, ...]:
    """Return the attributions of a text."""
    return find_attributions(read_text(text, outlet=outlet), AttributionSettings()).attributions


def said_by(name: str, text: str, outlet: str | None = None) -> list[str]:
    """Return what the text has somebody say, by the resolved name of the speaker."""
    return [a.text for a in said_in(text, outlet) if a.speaker is not None and a.speaker.name == name]


def chains_in(text: str, outlet: str | None = None) -> list[tuple[str, ...]]:
    """Return the chains of names of a text, outermost source first."""
    return [a.names for a in said_in(text, outlet)]
