"""How many separate sources a news story really has, and the exact words that prove it.

>>> import twosource
>>> reading = twosource.read("articles/")                              # doctest: +SKIP
>>> reading.stories[0].claims[0].origins.low                           # doctest: +SKIP
1
"""

from twosource.errors import (
    InputError,
    ModelError,
    NewerDatabase,
    NotADatabase,
    NothingToRead,
    SettingsError,
    StageError,
    StoreError,
    TwosourceError,
)
from twosource.library import collate, read, read_documents, without
from twosource.records import Article, ClaimFinding, Document, Origins, Problem, Reading, Span, StoryReading
from twosource.settings import Settings

__version__ = "0.1.0"

__all__ = [
    "Article",
    "ClaimFinding",
    "Document",
    "InputError",
    "ModelError",
    "NewerDatabase",
    "NotADatabase",
    "NothingToRead",
    "Origins",
    "Problem",
    "Reading",
    "Settings",
    "SettingsError",
    "Span",
    "StageError",
    "StoreError",
    "StoryReading",
    "TwosourceError",
    "collate",
    "read",
    "read_documents",
    "without",
]
