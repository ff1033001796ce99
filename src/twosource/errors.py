"""The exceptions of twosource.

TwosourceError
├── InputError            a path, file or record that can't be read
│   └── NothingToRead     no article at all in what was given
├── StageError            a stage failed on an article or story; names both
├── SettingsError         a setting that makes no sense
├── ModelError            the language model is missing or of another version
└── StoreError            a database that can't be used
    ├── NotADatabase      the file is something else
    └── NewerDatabase     written by a newer version of twosource

Each message is one line that names the thing and says what to do. A batch never stops for one bad article: inside a
reading these become `Problem` records.
"""


class TwosourceError(Exception):
    """Anything twosource raises on purpose."""


class InputError(TwosourceError):
    """A path, file or record that can't be read."""


class NothingToRead(InputError):
    """No article at all in what was given; `left_out` names each input and why it gave none."""

    def __init__(self, message: str, left_out: tuple[tuple[str, str], ...] = ()) -> None:
        super().__init__(message)
        self.left_out = left_out


class StageError(TwosourceError):
    """A stage failed on an article or story."""

    def __init__(self, stage: str, subject: str, reason: str) -> None:
        super().__init__(f"{subject}: the stage '{stage}' failed: {reason}")
        self.stage = stage
        self.subject = subject
        self.reason = reason


class SettingsError(TwosourceError):
    """A setting that makes no sense."""


class ModelError(TwosourceError):
    """The language model is missing or of another version."""


class StoreError(TwosourceError):
    """A database that can't be used."""


class NotADatabase(StoreError):
    """The file is something else than a database of twosource."""


class NewerDatabase(StoreError):
    """The database was written by a newer version of twosource."""
