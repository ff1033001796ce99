"""The stages in order, and how they are run."""

from twosource.pipeline.applying import correct_kept, correct_reading
from twosource.pipeline.comparing import clean_article, collate_articles
from twosource.pipeline.correcting import CorrectedStory, concerns, correct_story
from twosource.pipeline.keeping import StoreKeeper
from twosource.pipeline.rereading import read_again
from twosource.pipeline.running import Progress, Run
from twosource.pipeline.stages import STAGES, Stage
from twosource.pipeline.striking import strike_in_story, strike_reasons, struck_by

__all__ = [
    "STAGES",
    "CorrectedStory",
    "Progress",
    "Run",
    "Stage",
    "StoreKeeper",
    "clean_article",
    "collate_articles",
    "concerns",
    "correct_kept",
    "correct_reading",
    "correct_story",
    "read_again",
    "strike_in_story",
    "strike_reasons",
    "struck_by",
]
