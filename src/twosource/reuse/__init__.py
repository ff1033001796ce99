"""What articles share, who took it from whom, and what they rest on outside the pile."""

from twosource.reuse.edits import collate_passages, find_edits
from twosource.reuse.outside import find_outside_sources
from twosource.reuse.pairs import find_reuse
from twosource.reuse.tree import draw_tree

__all__ = ["collate_passages", "draw_tree", "find_edits", "find_outside_sources", "find_reuse"]
