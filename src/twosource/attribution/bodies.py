"""The bodies that an article names, of what sort they are, and which of them "the company" or "the ministry" takes up.

A body is of the sort that its name shows ("Orsk Coal") or that the article gives it ("Orsk Wings, an airline").
"""

from collections.abc import Callable, Sequence

from twosource.attribution.antecedents import Referent
from twosource.attribution.descriptions import body_nouns
from twosource.attribution.names import Named, find_name
from twosource.attribution.roster import Roster
from twosource.attribution.scenes import Scene
from twosource.attribution.sorts import SORT_OF_NOUN, sorts_of_name, takes_up
from twosource.attribution.views import SentenceView
from twosource.records import Speaker, Token

ANY_BODY = frozenset("group organisation organization movement company firm association body charity watchdog".split())
"""Nouns that take up a body whose sort nothing shows, whatever it is called."""
NO_BODIES = frozenset("CEO CFO COO GOP Republican Republicans Democrat Democrats Democratic Majority Minority Gang".split())
"""What the parse takes for the name of a body and is an office, a side or half a name."""
COMPANIES = frozenset({"company"})
RESTRICTING = frozenset({"prep", "relcl", "acl", "poss"})
"""What hangs on a noun and says which of its sort is meant: "the company that runs the mine"."""


class Bodies:
    """The bodies of an article by name."""

    def __init__(self, views: Sequence[SentenceView], roster: Roster) -> None:
        self._sorts: dict[str, set[str]] = {}
        self._described: set[str] = set()
        self._first: dict[str, int] = {}
        self._places: dict[str, set[int]] = {}
        self._roster = roster
        for view in views:
            for token in view.tokens:
                if token.pos == "PROPN" and token.dep != "compound":
                    self._learn(view, token)

    def _learn(self, view: SentenceView, token: Token) -> None:
        named = find_name(view, token)
        if named is None or named.titled:
            return
        name, nouns = self._roster.full_name(named.text), sorted(body_nouns(view, token))
        sorts = {SORT_OF_NOUN[noun] for noun in nouns if noun in SORT_OF_NOUN} | sorts_of_name(name)
        if nouns and not self._roster.is_person(name):
            self._described.add(name)
        if sorts:
            self._sorts.setdefault(name, set()).update(sorts)
            self._first.setdefault(name, view.place)
            self._places.setdefault(name, set()).add(view.place)

    def is_described(self, named: Named, name: str) -> bool:
        """Tell whether the article says of a name that a body bears it: "Orsk Wings, an airline"."""
        return name in self._described and not named.titled

    def may_be(self, noun: str) -> Callable[[Speaker], bool]:
        """Return a test of who may be taken up by a noun: bodies of its sort, "the company" also bodies of no shown sort."""

        def fits(speaker: Speaker) -> bool:
            if speaker.type != "organisation" or not speaker.name[:1].isupper() or speaker.name in NO_BODIES:
                return False
            return self.is_of_sort(noun, speaker.name) or (noun in ANY_BODY and not self.has_sort(speaker.name))

        return fits

    def has_sort(self, name: str) -> bool:
        """Tell whether anything shows of what sort a body is."""
        return name in self._sorts or bool(sorts_of_name(name))

    def is_of_sort(self, noun: str, name: str) -> bool:
        """Tell whether a name or its description shows the sort that a noun tells of."""
        return noun in name.lower().split() or takes_up(noun, frozenset(self._sorts.get(name, ())) | sorts_of_name(name))

    def has_modifiers(self, view: SentenceView, head: Token, name: str) -> bool:
        """Tell whether the words before a noun are in a name: "the police association", but not "the sheriff's department"."""
        before = [t for t in view.children(head, "compound", "poss", "nmod") if t.pos == "NOUN"]
        return all(t.lemma.lower() in name.lower() for t in before)

    def only(self, noun: str, before: int | None = None) -> str | None:
        """Return the only body of a noun's sort that the article names, up to a sentence if one is given."""
        found = [n for n, place in self._first.items() if self.is_of_sort(noun, n) and (before is None or place <= before)]
        return found[0] if len(found) == 1 else None

    def has_rival(self, noun: str, name: str, first: int, last: int) -> bool:
        """Tell whether another body of a noun's sort is named in the sentences from `first` to `last`."""
        return any(
            other != name and self.is_of_sort(noun, other) and any(first <= place <= last for place in places)
            for other, places in self._places.items()
        )


def is_restricted(view: SentenceView, head: Token) -> bool:
    """Tell whether a noun says itself which of its sort it means: "the hospital in Tarnik", but not "the company, which …"."""
    return any(
        t.dep in RESTRICTING and view.tokens[min(view.subtree(t)) - 1].text != "," and t.i > head.i for t in view.children(head)
    )


def body_meant(scene: Scene, bodies: Bodies, view: SentenceView, head: Token, noun: str) -> str | None:
    """Return the body that "the company" takes up, None where nothing decides.

    1. One of its sort spoken of before, if no other one of the sort is named since; 2. the only one of its sort named by then;
    3. the only one in the article; 4. one of no shown sort spoken of before. "The group" is never taken up by 2 or 3.
    """
    may_be = bodies.may_be(noun)
    plain = noun in ANY_BODY or takes_up(noun, COMPANIES)

    def of_sort(referent: Referent) -> bool:
        name = referent.speaker.name
        sort = may_be(referent.speaker) and bodies.is_of_sort(noun, name)
        return sort and (plain or bodies.has_modifiers(view, head, name))

    found = scene.taken_up(view, head, of_sort)
    if found is not None:
        name, close = found.speaker.name, found.place >= view.place - 1
        return name if close or not bodies.has_rival(noun, name, found.place, view.place) else None
    for only in (bodies.only(noun, view.place), bodies.only(noun)):
        if only is not None and SORT_OF_NOUN.get(noun) != "group" and (plain or bodies.has_modifiers(view, head, only)):
            return only
    found = scene.taken_up(view, head, lambda r: may_be(r.speaker) and not bodies.has_sort(r.speaker.name))
    return found.speaker.name if found is not None else None
