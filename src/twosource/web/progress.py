"""How far a reading is, in words and numbers, and how each line that the reading process tells changes it."""

from dataclasses import dataclass, replace
from typing import Any, Literal

from twosource.pipeline import STAGES
from twosource.present.heading import counted

Phase = Literal["idle", "reading", "stored", "failed", "stopped", "cut off"]

_TOLD = ("fetch", *(stage.name for stage in STAGES if stage.scope != "story"), "compare")
"""What a reading tells of, in order: a stage that isn't among them counts as the last."""
_MOST_BEFORE_STORED = 0.99
_WORDS = {
    "fetch": "Asking addresses",
    "clean": "Taking the furniture out",
    "language": "Reading sentences",
    "attribution": "Who says what",
    "quantities": "Numbers",
    "stances": "Positions",
    "stories": "Which tell the same story",
    "compare": "Comparing the accounts of each story",
}


def is_address(subject: str) -> bool:
    """Tell whether what a problem is about is an address, and no file."""
    return subject.startswith(("http://", "https://"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Trouble:
    """An input that was left out, or read with a remark (`fatal` false); `address` says that it can be asked for again."""

    subject: str
    message: str
    fatal: bool = True

    @property
    def address(self) -> bool:
        """Whether the subject is an address."""
        return is_address(self.subject)


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A stage under way or done: how many of its articles, stories or addresses."""

    name: str
    words: str
    done: int
    total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far a reading is. `share` (0 to 1) reaches 1 only when everything is stored; `problems` name what was left out."""

    phase: Phase = "idle"
    steps: tuple[Step, ...] = ()
    share: float = 0.0
    message: str = ""
    problems: tuple[Trouble, ...] = ()


def advance(progress: Progress, said: dict[str, Any]) -> Progress:
    """Return the progress after a line of the reading process."""
    problems = tuple(Trouble(**problem) for problem in said.get("problems", ()))
    if "failed" in said:
        return replace(progress, phase="failed", message=said["failed"], problems=problems)
    if "stored" in said:
        kept = said["stored"]
        message = f"Stored: {counted(kept['articles'], 'article')} in {counted(kept['stories'], 'story')}."
        return replace(progress, phase="stored", share=1.0, message=message, problems=problems)
    step = Step(name=said["stage"], words=_WORDS.get(said["stage"], said["stage"]), done=said["done"], total=said["total"])
    begun = _TOLD.index(step.name) if step.name in _TOLD else len(_TOLD) - 1
    share = (begun + step.done / max(step.total, 1)) / len(_TOLD)
    others = tuple(each for each in progress.steps if each.name != step.name)
    return replace(
        progress,
        steps=(*others, step),
        share=min(_MOST_BEFORE_STORED, max(progress.share, share)),
        message=f"{step.words}: {step.done} of {step.total}",
    )
