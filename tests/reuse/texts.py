"""Articles of a story that never happened, for the tests of this stage."""

from collections.abc import Iterable

from tests.building import make_article
from twosource.records import Article

WIRE = """The harbour of Tarnik was closed on Monday after a crane fell across both rails of the coal pier.

Three dock workers were taken to the hospital of Orsk with broken bones, port director Lena Marrow said.

The crane, built in 1974, had passed its yearly inspection in March, according to papers seen by NordPress.

Ships bound for Tarnik will wait in the roads of Velm until the pier can be cleared, the director said.

A second crane of the same make stands on the grain pier and was stopped as a precaution.

Velmora exports about 40,000 tonnes of coal a month through the harbour, most of it to Sarland."""

REWRITE = """A fallen crane shut the port at Tarnik on Monday, blocking the two rails that run along the coal pier.

With broken bones, three workers from the docks were brought to hospital in Orsk, said Lena Marrow, director of the port.

Papers show that inspectors passed the crane, which dates from 1974, as recently as March.

Until the pier is cleared, vessels bound for Tarnik must wait in the Velm roads.

As a precaution, another crane of that make was stopped on the grain pier.

Each month some 40,000 tonnes of Velmora's coal leave through this harbour, chiefly for Sarland."""

OTHER_ACCOUNT = """Dockers in Tarnik had warned for years that the old cranes would come down one day, the union said.

Elgar Roth, who drove a lorry past the pier at dawn, heard a crack and saw the boom fold over like paper.

"I thought the whole quay was going," he said in the canteen, his hands still black with dust.

The union wants the owner to show the repair books of the last ten years. The owner did not answer calls.

Coal prices in Sarland rose by four per cent in the afternoon before falling back at the close of trade."""


def cut(text: str, paragraphs: Iterable[int]) -> str:
    """Return some of the paragraphs of a text."""
    parts = text.split("\n\n")
    return "\n\n".join(parts[place] for place in paragraphs)


def family() -> list[Article]:
    """Return a wire report, its shortened reprint, a rewrite and an account of its own."""
    return [
        make_article(WIRE, name="wire", outlet="NordPress", published="2031-03-03"),
        make_article(cut(WIRE, range(4)), name="short", outlet="Harbour Courier", published="2031-03-04"),
        make_article(REWRITE, name="told-again", outlet="Orsk Gazette", published="2031-03-05"),
        make_article(OTHER_ACCOUNT, name="own", outlet="Velm Mirror", published="2031-03-04"),
    ]
