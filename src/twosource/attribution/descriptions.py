"""What stands beside a name and says what bears it: "Mara Tolen, 41,", "the airline Orsk Wings", "Quarrin, which digs coal"."""

from collections.abc import Iterator, Sequence

from twosource.attribution.cues import read_cue
from twosource.attribution.lexicon import PERSON_NOUNS
from twosource.attribution.offices import is_office
from twosource.attribution.sorts import BODY_NOUNS
from twosource.attribution.views import SentenceView
from twosource.records import Token

BODIES_TOO = frozenset(
    "owner host leader maker dealer broker investor supporter opponent critic other local source family people".split()
)
"""Nouns of people that are said of bodies as well: "Orsk Coal, the owner of the mine"."""
ONE_PERSON = PERSON_NOUNS - BODIES_TOO
NO_PERSONS = frozenset({"GPE", "LOC", "NORP"})
"""Labels of countries, places and peoples."""
AGE_DIGITS = 2
RUNNING = frozenset("run operate own manage".split())
"""Verbs by which a relative clause says who runs a thing: "Orsk Coal, which operates the mine"."""


def nouns_beside(view: SentenceView, name: Token) -> Iterator[Token]:
    """Yield the nouns by which a sentence describes what a name stands for, in apposition, before it, or by "is"."""
    above = view.head(name)
    yield from (t for t in view.children(name, "appos") if t.pos == "NOUN")
    yield from (t for t in view.children(name, "compound", "nmod") if t.pos == "NOUN" and t.text.islower())
    if name.dep == "appos" and above.pos == "NOUN":
        role = view.head(view.head(above)) if above.dep == "pobj" else above
        yield role if is_office(role) else above  # "the director of the company, Jon Orel"
    if name.dep == "nsubj" and above.lemma.lower() == "be":
        yield from (t for t in view.children(above, "attr") if t.pos == "NOUN")


def body_nouns(view: SentenceView, name: Token) -> Iterator[str]:
    """Yield the nouns that say of a name what sort of body bears it: "airline", "operator" of who "runs the ferries"."""
    yield from (t.lemma.lower() for t in nouns_beside(view, name) if t.lemma.lower() in BODY_NOUNS)
    for clause in view.children(name, "relcl"):
        led = next((t.text.lower() for t in view.children(clause, "nsubj")), "")
        if led == "which" and clause.lemma.lower() in RUNNING and clause.tag in {"VBZ", "VBP"}:
            yield "operator"


def is_shown_person(view: SentenceView, name: Token) -> bool:
    """Tell whether words beside a name say that a person bears it: an age, an office, "who"."""
    aged = any(
        t.pos == "NUM" and t.text.isdigit() and len(t.text) == 2 for t in view.children(name, "appos", "npadvmod", "nummod")
    )
    behind = view.tokens[name.i + 1].text if name.i + 1 < len(view.tokens) else ""
    who = any(t.text.lower() == "who" for clause in view.children(name, "relcl") for t in view.children(clause, "nsubj"))
    said = any(t.lemma.lower() in ONE_PERSON and t.tag == "NN" for t in nouns_beside(view, name))
    return said or who or (aged and behind == ",")


def place_names(views: Sequence[SentenceView]) -> frozenset[str]:
    """Return the single words that the parse anywhere takes for a country, a place or a people."""
    return frozenset(t.text for view in views for t in view.tokens if t.entity in NO_PERSONS and not view.children(t, "compound"))


def lone_speakers(views: Sequence[SentenceView]) -> frozenset[str]:
    """Return the single names that speak without an article before them: "Tolen said", as people are named the second time."""
    bodies = {t.text for view in views for t in view.tokens if t.pos == "PROPN" and next(body_nouns(view, t), None) is not None}
    return frozenset(
        token.text
        for view in views
        for token in view.tokens
        if token.tag == "NNP"
        and token.dep == "nsubj"
        and token.entity not in NO_PERSONS
        and token.text not in bodies
        and not view.children(token, "det", "compound", "amod", "nmod")
        and (cue := read_cue(view, view.head(token))) is not None
        and cue.kind == "say"
    )
