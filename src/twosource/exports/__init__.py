"""Exports: the reading in the forms that other programs take. `present` is what is seen here, this is what is taken away."""

from twosource.exports.graph_files import graph_to_gexf, graph_to_graphml
from twosource.exports.parts import Part, as_reading, parts_of
from twosource.exports.spreadsheets import rows_to_csv, table_to_csv
from twosource.exports.tables import TABLES, Cell, Row, Table

__all__ = [
    "TABLES",
    "Cell",
    "Part",
    "Row",
    "Table",
    "as_reading",
    "graph_to_gexf",
    "graph_to_graphml",
    "parts_of",
    "rows_to_csv",
    "table_to_csv",
]
