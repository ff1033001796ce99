"""What a reader puts right: kept apart from the evidence, never changed, taken back only by another correction."""

from dataclasses import dataclass
from typing import Literal

from twosource.records.span import ClaimId, StoryId

CorrectionKind = Literal["strike reason"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """One deed of a reader, on a claim of a story. `subject` names what it is about: of a struck reason, the reason's id.

    `made` is the moment (ISO 8601, UTC), `note` what the reader saw when deciding, `undone` whether a later one took it back.
    """

    number: int
    made: str
    kind: CorrectionKind
    story: StoryId
    claim: ClaimId
    subject: str
    note: str
    undone: bool = False
