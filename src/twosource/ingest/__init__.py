"""The world to raw documents: files, folders, addresses and feeds, each read in its own way, each fault a line of its own."""

from twosource.ingest.addresses import read_address
from twosource.ingest.archive import Archive, Memory
from twosource.ingest.characters import make_document_storable, make_storable
from twosource.ingest.gathering import Wanted, gather
from twosource.ingest.reading import read_inputs, read_paths
from twosource.ingest.rows import document_from_row

__all__ = [
    "Archive",
    "Memory",
    "Wanted",
    "document_from_row",
    "gather",
    "make_document_storable",
    "make_storable",
    "read_address",
    "read_inputs",
    "read_paths",
]
