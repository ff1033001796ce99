"""The stages in order, and how they are run."""

from twosource.pipeline.comparing import clean_article, collate_articles
from twosource.pipeline.keeping import StoreKeeper
from twosource.pipeline.running import Progress, Run
from twosource.pipeline.stages import STAGES, Stage
from twosource.pipeline.striking import strike_in_story, strike_reasons, struck_by

__all__ = [
    "STAGES",
    "Progress",
    "Run",
    "Stage",
    "StoreKeeper",
    "clean_article",
    "collate_articles",
    "strike_in_story",
    "strike_reasons",
    "struck_by",
]
