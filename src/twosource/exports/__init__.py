"""Exports: the reading in the forms that other programs take. `present` is what is seen here, this is what is taken away."""

from twosource.exports.catalogue import CSV_TYPE, EXPORTS, Counts, Export, count_part, export_of_file
from twosource.exports.graph_files import graph_to_gexf, graph_to_graphml
from twosource.exports.parts import Part, as_reading, parts_of
from twosource.exports.schema_org import reading_to_reviews
from twosource.exports.spreadsheets import rows_to_csv, table_to_csv
from twosource.exports.tables import TABLES, Cell, Row, Table

__all__ = [
    "CSV_TYPE",
    "EXPORTS",
    "TABLES",
    "Cell",
    "Counts",
    "Export",
    "Part",
    "Row",
    "Table",
    "as_reading",
    "count_part",
    "export_of_file",
    "graph_to_gexf",
    "graph_to_graphml",
    "parts_of",
    "reading_to_reviews",
    "rows_to_csv",
    "table_to_csv",
]
