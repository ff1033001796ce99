"""The three notations of PROV: the library `prov` and rdflib read them, and find the same in each."""

import re
from dataclasses import replace
from io import StringIO

import pytest
from prov.model import ProvDocument
from rdflib import RDF, RDFS, Graph, Literal, Namespace, URIRef

from tests.exports.addressed import COURIER_URL, addressed_part, sample_parts
from twosource.exports import Part
from twosource.exports.names import TERMS, web_address
from twosource.exports.provenance import Thing, Tie, story_statements
from twosource.exports.provenance_files import reading_to_prov_json, reading_to_prov_n, reading_to_turtle

pytestmark = pytest.mark.filterwarnings("ignore:(ConjunctiveGraph|Dataset):DeprecationWarning")  # within rdflib itself
PROV, TS = Namespace("http://www.w3.org/ns/prov#"), Namespace(TERMS)


def document(*parts: Part) -> ProvDocument:
    return ProvDocument.deserialize(StringIO(b"".join(reading_to_prov_json(parts)).decode()), format="json")


def provn(*parts: Part) -> str:
    return b"".join(reading_to_prov_n(parts)).decode()


def graph(*parts: Part) -> Graph:
    return Graph().parse(data=b"".join(reading_to_turtle(parts)), format="turtle")


def statements(text: str) -> list[tuple[str, list[str]]]:
    """Return the statements of PROV-N, each with its attributes sorted."""
    found = []
    for line in text.splitlines():
        head, _, facts = line.strip().removesuffix(")").partition(", [")
        if "(" in head:
            found.append((head, sorted(re.split(r", (?=\w+:\w+=)", facts.removesuffix("]")))))
    return sorted(found)


def test_the_library_reads_every_statement_of_prov_json() -> None:
    for part in (*sample_parts(), addressed_part()):
        read = document(part)
        assert len(read.get_records()) == len(story_statements(part))
        assert read.is_document()


def test_prov_n_is_what_the_library_writes_from_prov_json() -> None:
    for part in (*sample_parts(), addressed_part()):
        ours, theirs = provn(part), document(part).get_provn()
        assert statements(ours) == statements(theirs)
        assert ours.startswith("document\n  prefix ")
        assert ours.endswith("endDocument\n")


def test_rdflib_finds_each_relation_plainly_and_qualified_with_how_sure_it_is() -> None:
    part = addressed_part()
    read = graph(part)
    for tie in (item for item in story_statements(part) if isinstance(item, Tie)):
        assert (URIRef(tie.later), PROV[tie.relation], URIRef(tie.earlier)) in read
        end = PROV.agent if tie.relation == "wasAttributedTo" else PROV.entity
        assert (URIRef(tie.name), end, URIRef(tie.earlier)) in read
    revision = next(read.subjects(RDF.type, PROV.Revision))
    assert [float(value) for value in read.objects(revision, TS.probability)] == [0.9]  # type: ignore[arg-type]


def test_rdflib_finds_each_thing_with_its_label_and_address() -> None:
    part = addressed_part()
    read = graph(part)
    for thing in (item for item in story_statements(part) if isinstance(item, Thing)):
        assert (URIRef(thing.name), RDF.type, PROV[thing.sort.capitalize()]) in read
        assert (URIRef(thing.name), RDFS.label, Literal(thing.label)) in read
    assert set(read.objects(None, PROV.atLocation)) == {URIRef(web_address(COURIER_URL) or "")}


def test_the_library_reads_from_turtle_what_it_reads_from_prov_json() -> None:
    for part in sample_parts():
        turtle = ProvDocument.deserialize(content=b"".join(reading_to_turtle([part])), format="rdf", rdf_format="turtle")
        ours = {record.identifier.uri for record in document(part).get_records()}
        assert ours <= {record.identifier.uri for record in turtle.get_records() if record.identifier}


def test_words_with_quotation_marks_line_breaks_and_control_characters_are_written_and_read_back() -> None:
    part = addressed_part()
    article = part.own_articles[0]
    odd = 'a "b" \\ c\nd\te \x00\x1b \u2028 🚢'
    named = Part(story=part.story, articles={**part.articles, article.id: replace(article, title=odd)})
    labels = {str(label) for label in graph(named).objects(None, RDFS.label)}
    assert odd.replace("\x00", "\ufffd").replace("\x1b", "\ufffd") in labels
    assert odd in {str(value) for record in document(named).get_records() for value in record.get_attribute("prov:label")}
    assert len(statements(provn(named).replace("\u2028", " "))) == len(story_statements(named))
