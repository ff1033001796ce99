"""A small pile: two stories and an article of none, told by outlets that don't exist."""

from tests.building import make_article
from twosource.records import Article

FERRY_A = """A ferry with 40 people on board ran aground off Tarnik on Monday, the Velmoran coast guard said.

All passengers were brought ashore in lifeboats. The ferry, the Sunna Gale, had left Orsk at dawn."""
FERRY_B = """The coast guard of Velmora brought 40 passengers ashore after the ferry Sunna Gale struck rocks near Tarnik.

The ship had sailed from Orsk in thick fog."""
TREATY_A = """Envoys of Velmora and Karsk met in Lissa to revive the fishing treaty that lapsed in spring.

Karsk wants a larger share of the herring quota, its envoy Ilse Marrow said."""
TREATY_B = """Talks on a herring quota opened in Lissa, where Ilse Marrow leads the side of Karsk.

The fishing treaty between Velmora and Karsk ran out in spring."""
CHESS = """Anton Beller won the chess open of Dunmark with a queen sacrifice in the last round."""


def pile() -> list[Article]:
    return [
        make_article(FERRY_A, name="f1", outlet="Harbour Courier", published="2031-03-03", title="Ferry runs aground off Tarnik"),
        make_article(
            FERRY_B, name="f2", outlet="Orsk Gazette", published="2031-03-04", title="Ferry passengers safe after grounding"
        ),
        make_article(TREATY_A, name="t1", outlet="Harbour Courier", published="2031-03-03", title="Envoys meet over herring"),
        make_article(TREATY_B, name="t2", outlet="Lissa Post", published="2031-03-03"),
        make_article(CHESS, name="z", outlet="Dunmark Echo", published="2031-03-03", title="Beller wins chess open"),
    ]
