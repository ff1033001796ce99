"""Findings → a short account in which every sentence cites the words it stands on, and its check."""

from twosource.brief.check import check_brief
from twosource.brief.editing import EDITING, edit_brief, find_sentence, made_words
from twosource.brief.outline import write_brief

__all__ = ["EDITING", "check_brief", "edit_brief", "find_sentence", "made_words", "write_brief"]
