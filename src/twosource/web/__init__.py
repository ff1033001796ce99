"""The page: what was read, in a browser on the reader's own computer."""

from twosource.web.app import LOOPBACK, create_app
from twosource.web.password import make_door

__all__ = ["LOOPBACK", "create_app", "make_door"]
