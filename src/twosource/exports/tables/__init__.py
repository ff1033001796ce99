"""The tables that a reading is taken away as: one fact a row, with ids, names, words and offsets."""

from twosource.exports.tables.account import ACCOUNT
from twosource.exports.tables.claims import CLAIMS
from twosource.exports.tables.form import Cell, Column, Reference, Row, Table
from twosource.exports.tables.lineage import LINEAGE
from twosource.exports.tables.measures import MEASURES
from twosource.exports.tables.pile import PILE
from twosource.exports.tables.speech import SPEECH

TABLES: dict[str, Table] = {table.name: table for table in (*PILE, *CLAIMS, *SPEECH, *LINEAGE, *MEASURES, *ACCOUNT)}
"""Every table by its name; one that refers to another comes after it."""

__all__ = ["TABLES", "Cell", "Column", "Reference", "Row", "Table"]
