"""Lists of subscriptions (OPML), as feed readers hand them out."""

from lxml import etree

from twosource.errors import InputError

_ADDRESS = "xmlurl"


def is_opml(content: bytes) -> bool:
    """Tell a list of subscriptions by how it begins."""
    return b"<opml" in content[:2048].lower()


def read_opml(content: bytes) -> tuple[str, ...]:
    """Return the addresses of the feeds of a list, however deep they are nested, each once, in its order.

    Raises InputError where it can't be read or names no feed. Entities are not expanded, nothing is loaded from elsewhere.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=True)
    try:
        tree = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise InputError("is not OPML that can be read; export it again from the feed reader") from error
    if tree is None:
        raise InputError("is not OPML that can be read; export it again from the feed reader")
    found = dict.fromkeys(address for node in tree.iter("{*}outline") if (address := _feed(node)))
    if not found:
        raise InputError("names no feed; it should hold outlines with an xmlUrl")
    return tuple(found)


def _feed(node: "etree._Element") -> str | None:
    """Return the address of an outline; its attribute is written in various ways."""
    return next((str(value).strip() for name, value in node.attrib.items() if str(name).lower() == _ADDRESS), None)
