"""Whose report "the report" is: an outlet's own, or a paper of somebody else's that an outlet only got hold of."""

from twosource.attribution.antecedents import Referent
from twosource.attribution.scenes import Scene
from twosource.attribution.views import SentenceView
from twosource.records import Token

_GETTING = frozenset("obtain see review view acquire examine receive leak provide".split())
"""Verbs for how an outlet comes by a paper that others have written."""


def last_report(scene: Scene, place: int, lemma: str) -> Referent | None:
    """Return what "the report" takes up: the outlet or agency last named as one that reports; where it only obtained a paper,
    the paper of that noun which was named before.

    In "a report by the auditors, obtained by the Courier, …. The report says" the auditors speak, not the Courier.
    """
    outlets = {"outlet", "agency"}
    outlet = scene.last(place, lambda r: r.speaker.type in outlets)
    if outlet is None or not _only_got(scene, outlet):
        return outlet
    paper = scene.last(place, lambda r: r.lemma == lemma and r.speaker.type not in outlets)
    return paper or scene.last(place, lambda r: r.speaker.type in outlets and not _only_got(scene, r))


def _only_got(scene: Scene, outlet: Referent) -> bool:
    view = scene.views[outlet.place]
    return gets_a_paper(view, view.tokens[outlet.word])


def gets_a_paper(view: SentenceView, name: Token) -> bool:
    """Tell whether a name is that of who got a paper of others: "obtained by the Courier", "provided to the Courier"."""
    while name.dep == "compound":
        name = view.head(name)
    by = view.head(name)
    verb = view.head(by)
    return by.text.lower() in {"by", "to"} and verb.tag == "VBN" and verb.lemma.lower() in _GETTING
