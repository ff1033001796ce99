"""Every form that a reading can be taken away in, by name: its file, its media type, its rows, and how it is written."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from twosource.exports.annotations import count_annotations, reading_to_annotations
from twosource.exports.database import reading_to_database
from twosource.exports.graph_files import graph_to_gexf, graph_to_graphml, parts_to_graph
from twosource.exports.lines import count_lines, reading_to_lines
from twosource.exports.markdown import reading_to_markdown
from twosource.exports.parts import Part, as_reading
from twosource.exports.provenance import count_statements
from twosource.exports.provenance_files import reading_to_prov_json, reading_to_prov_n, reading_to_turtle
from twosource.exports.schema_org import count_claims, reading_to_claims, reading_to_reviews
from twosource.exports.spreadsheets import tables_to_zip
from twosource.exports.tables import TABLES
from twosource.present.html import reading_to_html
from twosource.present.reading_json import reading_to_json
from twosource.present.tree_svg import graph_to_svg

CSV_TYPE = "text/csv; charset=utf-8; header=present"
Parts = Iterable[Part]


@dataclass(frozen=True, slots=True, kw_only=True)
class Export:
    """One form. `unit` is what its rows are called, `count` says how many there are; `write` yields its bytes.

    What is written in a `stream` needs the memory of one story; the other forms need that of all.
    """

    name: str
    words: str
    file: str
    media_type: str
    unit: str
    count: Callable[[Parts], int]
    write: Callable[[Parts], Iterator[bytes]]
    stream: bool = True


def _count_articles(parts: Parts) -> int:
    return sum(len(part.own_articles) for part in parts)


def _count_links(parts: Parts) -> int:
    return len(parts_to_graph(parts).links)


def _count_rows(parts: Parts) -> int:
    return sum(sum(1 for _ in table.rows(part)) for part in parts for table in TABLES.values())


def _json(parts: Parts) -> Iterator[bytes]:
    yield reading_to_json(as_reading(parts))


def _html(parts: Parts) -> Iterator[bytes]:
    yield reading_to_html(as_reading(parts))


def _graphml(parts: Parts) -> Iterator[bytes]:
    yield graph_to_graphml(parts_to_graph(parts))


def _gexf(parts: Parts) -> Iterator[bytes]:
    yield graph_to_gexf(parts_to_graph(parts))


def _svg(parts: Parts) -> Iterator[bytes]:
    yield graph_to_svg(parts_to_graph(parts))


_ALL = (
    Export(
        name="json",
        words="Everything, with the articles",
        file="reading.json",
        media_type="application/json",
        unit="article",
        count=_count_articles,
        write=_json,
        stream=False,
    ),
    Export(
        name="jsonl",
        words="One finding a line (JSON Lines)",
        file="findings.jsonl",
        media_type="application/x-ndjson",
        unit="line",
        count=count_lines,
        write=reading_to_lines,
    ),
    Export(
        name="tables",
        words="All tables as CSV in one ZIP, with a description (Data Package)",
        file="tables.zip",
        media_type="application/zip",
        unit="row",
        count=_count_rows,
        write=tables_to_zip,
    ),
    Export(
        name="sqlite",
        words="All tables as an SQLite database, with keys",
        file="reading.sqlite",
        media_type="application/vnd.sqlite3",
        unit="row",
        count=_count_rows,
        write=reading_to_database,
    ),
    Export(
        name="markdown",
        words="An account to read, with footnotes (Markdown)",
        file="account.md",
        media_type="text/markdown; charset=utf-8",
        unit="claim",
        count=count_claims,
        write=reading_to_markdown,
    ),
    Export(
        name="html",
        words="One page that needs nothing else, for a mail or for printing (HTML)",
        file="report.html",
        media_type="text/html; charset=utf-8",
        unit="article",
        count=_count_articles,
        write=_html,
        stream=False,
    ),
    Export(
        name="svg",
        words="The family tree as a picture (SVG)",
        file="tree.svg",
        media_type="image/svg+xml",
        unit="link",
        count=_count_links,
        write=_svg,
        stream=False,
    ),
    Export(
        name="graphml",
        words="The family tree as a graph (GraphML)",
        file="tree.graphml",
        media_type="application/graphml+xml",
        unit="link",
        count=_count_links,
        write=_graphml,
        stream=False,
    ),
    Export(
        name="gexf",
        words="The family tree as a graph for Gephi (GEXF)",
        file="tree.gexf",
        media_type="application/gexf+xml",
        unit="link",
        count=_count_links,
        write=_gexf,
        stream=False,
    ),
    Export(
        name="annotations",
        words="What was found at which words (W3C Web Annotations)",
        file="annotations.jsonld",
        media_type='application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
        unit="annotation",
        count=count_annotations,
        write=reading_to_annotations,
    ),
    Export(
        name="prov-json",
        words="Who took it from whom (W3C PROV, PROV-JSON)",
        file="provenance.json",
        media_type="application/json",
        unit="statement",
        count=count_statements,
        write=reading_to_prov_json,
        stream=False,
    ),
    Export(
        name="prov-n",
        words="Who took it from whom, to read (W3C PROV, PROV-N)",
        file="provenance.provn",
        media_type='text/provenance-notation; charset="UTF-8"',
        unit="statement",
        count=count_statements,
        write=reading_to_prov_n,
    ),
    Export(
        name="turtle",
        words="Who took it from whom, as RDF (W3C PROV, Turtle)",
        file="provenance.ttl",
        media_type="text/turtle; charset=utf-8",
        unit="statement",
        count=count_statements,
        write=reading_to_turtle,
    ),
    Export(
        name="claims",
        words="The claims with the articles they appear in (schema.org Claim)",
        file="claims.jsonld",
        media_type="application/ld+json",
        unit="claim",
        count=count_claims,
        write=reading_to_claims,
    ),
    Export(
        name="claimreview",
        words="Drafts for reviewers, without a rating (schema.org ClaimReview)",
        file="claimreview-drafts.jsonld",
        media_type="application/ld+json",
        unit="claim",
        count=count_claims,
        write=reading_to_reviews,
    ),
)
EXPORTS: dict[str, Export] = {export.name: export for export in _ALL}
"""Every form but single tables, which are CSV files by their own names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How many rows each form and each table of a story has, by name."""

    forms: dict[str, int]
    tables: dict[str, int]


def count_part(part: Part) -> Counts:
    """Return the rows of every form and table of a story; forms that count the same are counted once."""
    tables = {name: table.count([part]) for name, table in TABLES.items()}
    counted: dict[Callable[[Parts], int], int] = {_count_rows: sum(tables.values())}
    for export in _ALL:
        if export.count not in counted:
            counted[export.count] = export.count([part])
    return Counts(forms={export.name: counted[export.count] for export in _ALL}, tables=tables)


def export_of_file(file: str) -> Export | None:
    """Return the form whose file has a name."""
    return next((export for export in _ALL if export.file == file), None)
