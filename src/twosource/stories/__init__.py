"""Articles → stories: which of them tell the same events."""

from twosource.stories.grouping import group_stories

__all__ = ["group_stories"]
