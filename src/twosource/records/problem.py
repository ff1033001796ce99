"""What went wrong with one input, while the rest went on."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One input that could not be read, or not as it stands.

    `subject` names the file or article, `message` says what is wrong and what to do, `fatal` whether the input was left
    out of the reading (a file that was only decoded from another encoding is not).
    """

    stage: str
    subject: str
    message: str
    fatal: bool = True

    def __str__(self) -> str:
        return f"{self.subject}: {self.message}"
