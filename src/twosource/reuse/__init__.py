"""What articles share, who took it from whom, and what they rest on outside the pile."""

from twosource.reuse.edits import collate_passages, find_edits
from twosource.reuse.outside import find_outside_sources
from twosource.reuse.pairs import find_reuse
from twosource.reuse.tree import draw_tree, is_telling
from twosource.reuse.tree_origins import find_origins
from twosource.reuse.versions import name_derivation

__all__ = [
    "collate_passages",
    "draw_tree",
    "find_edits",
    "find_origins",
    "find_outside_sources",
    "find_reuse",
    "is_telling",
    "name_derivation",
]
