"""The statements of PROV in its three notations: PROV-JSON for programs, PROV-N for people, Turtle for RDF."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from twosource.exports.names import TERMS
from twosource.exports.parts import Part
from twosource.exports.provenance import (
    LOCATION,
    Address,
    Name,
    Relation,
    Thing,
    Tie,
    Value,
    reading_to_statements,
    story_statements,
)

PROV = "http://www.w3.org/ns/prov#"
URN = "urn:uuid:"
PREFIXES = {"ts": TERMS, "id": URN}
"""Short forms of our terms and of the names of things."""
_KINDS: dict[Relation, str] = {
    "wasRevisionOf": "Revision",
    "wasQuotedFrom": "Quotation",
    "hadPrimarySource": "PrimarySource",
}
"""Derivations of a kind of their own, which PROV-N and PROV-JSON write as `wasDerivedFrom` of this type."""
_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f"})
_NOT_WRITTEN = dict.fromkeys((*range(8), 11, *range(14, 32), 127), "\ufffd")
"""Control characters for which the notations have no escape."""


def reading_to_prov_json(parts: Iterable[Part]) -> Iterator[bytes]:
    """Yield PROV-JSON (W3C member submission of 24 April 2013); it groups by kind, so that it is made in memory."""
    records: dict[str, dict[str, Any]] = {"entity": {}, "agent": {}, "wasDerivedFrom": {}, "wasAttributedTo": {}}
    for item in reading_to_statements(parts):
        if isinstance(item, Thing):
            records[item.sort][_short(item.name)] = _attributes(item)
        else:
            records[_general(item.relation)][_short(item.name)] = {**_ends(item), **_attributes(item)}
    document = {"prefix": PREFIXES, **{kind: rows for kind, rows in records.items() if rows}}
    text = json.dumps(document, ensure_ascii=False, indent=1, allow_nan=False) + "\n"
    yield text.encode("utf-8", "backslashreplace")


def _general(relation: Relation) -> str:
    return "wasDerivedFrom" if relation in _KINDS else relation


def _ends(tie: Tie) -> dict[str, str]:
    """Return the two ends of a relation under the names that PROV gives them."""
    if tie.relation == "wasAttributedTo":
        return {"prov:entity": _short(tie.later), "prov:agent": _short(tie.earlier)}
    return {"prov:generatedEntity": _short(tie.later), "prov:usedEntity": _short(tie.earlier)}


def _attributes(item: Thing | Tie) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, value in _facts(item):
        written = _json_value(value)
        found[name] = [*_listed(found[name]), written] if name in found else written
    return found


def _facts(item: Thing | Tie) -> Iterator[tuple[str, Value]]:
    """Yield the attributes of a statement with their prefixes, PROV's own first."""
    if isinstance(item, Thing):
        yield "prov:label", item.label
        kind = item.kind
    else:
        kind = _KINDS.get(item.relation)
    if kind:
        yield "prov:type", Name(f"prov:{kind}")
    for name, value in item.facts:
        yield ("prov:location" if name == LOCATION else f"ts:{name}"), value


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _json_value(value: Value) -> Any:
    if isinstance(value, Name):
        return {"$": _short(value), "type": "xsd:QName"}
    if isinstance(value, Address):
        return {"$": str(value), "type": "xsd:anyURI"}
    if isinstance(value, bool | str):
        return value
    return {"$": repr(value), "type": "xsd:int" if isinstance(value, int) else "xsd:double"}


def reading_to_prov_n(parts: Iterable[Part]) -> Iterator[bytes]:
    """Yield PROV-N (W3C Recommendation of 30 April 2013), a statement a line."""
    prefixes = "".join(f"  prefix {short} <{whole}>\n" for short, whole in PREFIXES.items())
    yield f"document\n{prefixes}\n".encode()
    for part in parts:
        lines = "".join(f"  {_n_statement(item)}\n" for item in story_statements(part))
        yield lines.encode("utf-8", "replace")
    yield b"endDocument\n"


def _n_statement(item: Thing | Tie) -> str:
    facts = ", ".join(f"{name}={_n_value(value)}" for name, value in _facts(item))
    told = f", [{facts}]" if facts else ""
    if isinstance(item, Thing):
        return f"{item.sort}({_short(item.name)}{told})"
    unnamed = ", -, -, -" if _general(item.relation) == "wasDerivedFrom" and told else ""
    ends = f"{_short(item.name)}; {_short(item.later)}, {_short(item.earlier)}"
    return f"{_general(item.relation)}({ends}{unnamed}{told})"


def _n_value(value: Value) -> str:
    if isinstance(value, Name):
        return f"'{_short(value)}'"
    if isinstance(value, Address):
        return f"{_literal(value)} %% xsd:anyURI"
    if isinstance(value, bool):
        return f'"{str(value).lower()}" %% xsd:boolean'
    if isinstance(value, int):
        return str(value)
    return f'"{value!r}" %% xsd:double' if isinstance(value, float) else _literal(value)


def reading_to_turtle(parts: Iterable[Part]) -> Iterator[bytes]:
    """Yield RDF in Turtle (PROV-O): each relation both plainly and qualified, the latter with our own attributes."""
    prefixes = {"prov": PROV, "rdfs": "http://www.w3.org/2000/01/rdf-schema#", "xsd": "http://www.w3.org/2001/XMLSchema#"}
    yield "".join(f"@prefix {short}: <{whole}> .\n" for short, whole in {**prefixes, "ts": TERMS}.items()).encode()
    for part in parts:
        lines = "".join(_turtle_statement(item) for item in story_statements(part))
        yield lines.encode("utf-8", "replace")


def _turtle_statement(item: Thing | Tie) -> str:
    if isinstance(item, Thing):
        kinds = ", ".join(f"prov:{kind}" for kind in (item.sort.capitalize(), item.kind) if kind)
        facts = [f"rdfs:label {_literal(item.label)}", *_turtle_facts(item)]
        return f"\n<{item.name}> a {kinds} ;\n    " + " ;\n    ".join(facts) + " .\n"
    kind = _KINDS.get(item.relation) or ("Derivation" if item.relation == "wasDerivedFrom" else "Attribution")
    end = "agent" if item.relation == "wasAttributedTo" else "entity"
    facts = [f"a prov:{kind}", f"prov:{end} <{item.earlier}>", *_turtle_facts(item)]
    plain = f"\n<{item.later}> prov:{item.relation} <{item.earlier}> ;\n    prov:qualified{kind} <{item.name}> .\n"
    return plain + f"<{item.name}> " + " ;\n    ".join(facts) + " .\n"


def _turtle_facts(item: Thing | Tie) -> list[str]:
    return [f"{'prov:atLocation' if name == LOCATION else f'ts:{name}'} {_turtle_value(value)}" for name, value in item.facts]


def _turtle_value(value: Value) -> str:
    if isinstance(value, Name | Address):
        return f"<{value}>"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int):
        return f'"{value}"^^xsd:int'
    return f'"{value!r}"^^xsd:double' if isinstance(value, float) else _literal(value)


def _literal(text: str) -> str:
    return '"' + text.translate(_ESCAPES).translate(_NOT_WRITTEN) + '"'


def _short(name: str) -> str:
    return f"id:{name.removeprefix(URN)}" if name.startswith(URN) else name
