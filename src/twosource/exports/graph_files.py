"""The family tree as GraphML and GEXF, for programs that draw and measure graphs (Gephi, yEd, networkx)."""

from collections.abc import Iterable
from io import BytesIO
from xml.etree import ElementTree

import networkx as nx
from networkx.readwrite.gexf import GEXFWriter
from networkx.readwrite.graphml import GraphMLWriter

from twosource.exports.parts import Part
from twosource.present.facts import number
from twosource.present.graphs import LineageGraph, make_graph, xml_text

GEXF = "http://www.gexf.net/1.2draft"


def parts_to_graph(parts: Iterable[Part]) -> LineageGraph:
    """Return the trees of some stories as one graph; a source outside the pile that several rest on is one node."""
    graphs = [make_graph(part.story, part.articles) for part in parts]
    nodes = {node.id: node for graph in reversed(graphs) for node in graph.nodes}
    links = {(link.source, link.target, link.kind): link for graph in graphs for link in graph.links}
    title = graphs[0].title if len(graphs) == 1 else "twosource"
    return LineageGraph(
        title=title,
        nodes=tuple(sorted(nodes.values(), key=lambda node: (node.kind, node.id))),
        links=tuple(links[key] for key in sorted(links)),
    )


def graph_to_graphml(graph: LineageGraph) -> bytes:
    """Return the graph as GraphML in UTF-8, the same bytes for the same graph."""
    writer = GraphMLWriter(encoding="utf-8", prettyprint=True)
    writer.add_graph_element(_to_networkx(graph))
    out = BytesIO()
    writer.dump(out)
    return out.getvalue()


def graph_to_gexf(graph: LineageGraph) -> bytes:
    """Return the graph as GEXF 1.2 in UTF-8, the same bytes for the same graph: without the day it was written on."""
    writer = GEXFWriter(encoding="utf-8", prettyprint=True, version="1.2draft")
    writer.add_graph(_to_networkx(graph))
    for meta in writer.xml.findall(f"{{{GEXF}}}meta") + writer.xml.findall("meta"):
        writer.xml.remove(meta)
    ElementTree.indent(writer.xml)
    return bytes(ElementTree.tostring(writer.xml, encoding="utf-8", xml_declaration=True)) + b"\n"


def _to_networkx(graph: LineageGraph) -> "nx.MultiDiGraph[str]":
    """Return the graph for the writers; the one edge without a direction says so in its kind."""
    made: nx.MultiDiGraph[str] = nx.MultiDiGraph(name=xml_text(graph.title))
    for node in graph.nodes:
        made.add_node(
            xml_text(node.id),
            label=xml_text(f"{node.letter} {node.outlet}".strip()),
            kind=node.kind,
            outlet=xml_text(node.outlet),
            title=xml_text(node.title),
            published=node.published,
        )
    for place, link in enumerate(graph.links):
        facts = {"kind": link.kind, "share": _figure(link.share), "probability": _figure(link.probability)}
        known = {key: value for key, value in facts.items() if value is not None}
        made.add_edge(xml_text(link.source), xml_text(link.target), key=place, id=str(place), **known)
    return made


def _figure(value: float | None) -> float | None:
    rounded = number(value)
    return None if rounded is None else float(rounded)
