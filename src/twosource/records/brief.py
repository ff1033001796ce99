"""A short account of a story in which every sentence stands on words of the articles."""

from dataclasses import dataclass

from twosource.records.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefSentence:
    """A sentence of the brief and the words it stands on; `citations` is never empty.

    Where a reader edited it, `as_written` holds it as it was made, and `faults` why the new words do not stand on the citations.
    """

    text: str
    citations: tuple[Span, ...]
    as_written: str = ""
    faults: tuple[str, ...] = ()
