"""Findings → a short account in which every sentence cites the words it stands on, and its check."""

from twosource.brief.check import check_brief
from twosource.brief.outline import write_brief

__all__ = ["check_brief", "write_brief"]
