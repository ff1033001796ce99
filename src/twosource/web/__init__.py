"""The page: what was read, in a browser on the reader's own computer."""

from twosource.web.app import create_app

__all__ = ["create_app"]
