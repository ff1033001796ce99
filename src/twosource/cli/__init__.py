"""The command line, one file a command. The commands do nothing that the library can't."""

from twosource.cli import brief, check, claims, compare, correct, doctor, export, read, serve, stage, stories, tree, who
from twosource.cli.app import app, main

__all__ = [
    "app",
    "brief",
    "check",
    "claims",
    "compare",
    "correct",
    "doctor",
    "export",
    "main",
    "read",
    "serve",
    "stage",
    "stories",
    "tree",
    "who",
]
