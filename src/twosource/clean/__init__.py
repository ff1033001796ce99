"""Raw documents to articles: furniture out, captions apart, credits and times read, offsets kept."""

from twosource.clean.acceptance import accept_document, read_credits
from twosource.clean.assembly import raw_span
from twosource.clean.cleaning import clean_document
from twosource.clean.implied import imply_published

__all__ = ["accept_document", "clean_document", "imply_published", "raw_span", "read_credits"]
