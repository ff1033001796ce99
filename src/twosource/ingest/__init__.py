"""The world to raw documents: files and folders, each read in its own way, each fault a line of its own."""

from twosource.ingest.characters import make_document_storable, make_storable
from twosource.ingest.reading import read_paths
from twosource.ingest.rows import document_from_row

__all__ = ["document_from_row", "make_document_storable", "make_storable", "read_paths"]
