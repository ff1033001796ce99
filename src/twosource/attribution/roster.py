"""The names of an article, read once before anybody speaks: who is called what in full, who holds which office, which words
are persons and which are outlets."""

from collections import Counter
from collections.abc import Sequence

from twosource.attribution.lexicon import OFFICES, ORGANISATION_NOUNS
from twosource.attribution.names import Named, find_name, is_body_name, name_up_to
from twosource.attribution.offices import Office, find_offices
from twosource.attribution.sources import OUTLET_NAMES, known_outlet
from twosource.attribution.views import SentenceView
from twosource.language import Outlet
from twosource.records import Token


class Roster:
    """What an article's names mean, wherever in it they stand."""

    def __init__(self, views: Sequence[SentenceView]) -> None:
        self._full: dict[str, str] = {}
        self._short: dict[str, str] = {}
        self._persons: Counter[str] = Counter()
        self._outlets: dict[str, Outlet] = {}
        self._holders: dict[str, str] = {}
        self._bodies: dict[str, str] = {}
        self._offices: dict[int, tuple[Office, ...]] = {}
        for view in views:
            self._learn_names(view)
        for view in views:
            self._learn_offices(view)

    def full_name(self, name: str) -> str:
        """Return the longest form in which the article gives a name."""
        return self._short.get(name, self._full.get(name.split()[-1], name) if len(name.split()) == 1 else name)

    def person_in_small_letters(self, words: str) -> str | None:
        """Return the person whose name somebody typed in small letters: "tolen" where the article has a Mara Tolen."""
        known = {name.lower(): name for name in self._persons}
        last = {short.lower(): name for short, name in self._full.items()}
        return known.get(words.lower()) or last.get(words.lower())

    def is_person(self, name: str) -> bool:
        """Tell whether the article names somebody so, as far as the parse or a title shows it."""
        return self._persons[self.full_name(name)] > 0

    def holder_of(self, office: str) -> str | None:
        """Return the first who is named with an office: "Mara Tolen" for "mayor"."""
        return self._holders.get(office)

    def body_of(self, name: str) -> str | None:
        """Return the body that a person speaks for, by the first office that the article gives them with a name of its own."""
        return self._bodies.get(name)

    def note_body(self, name: str, body: str) -> None:
        """Remember for whom somebody speaks, where only reading on has shown it."""
        self._bodies.setdefault(name, body)

    def office_at(self, view: SentenceView, token: Token) -> Office | None:
        """Return the office that a word names or whose holder it names."""
        offices = self._offices.get(view.place, ())
        return next((office for office in offices if token.i in {office.role, office.holder}), None)

    def name_of_body(self, view: SentenceView, office: Office) -> str | None:
        """Return the name of an office's body, None where it has only a word like "company"."""
        body = view.tokens[office.body]
        if body.pos != "PROPN":
            return None
        named = find_name(view, body) if office.body > office.role else None
        name = named.text if named is not None else name_up_to(view, body)
        outlet = known_outlet(name)
        return outlet.name if outlet is not None else self.full_name(name)

    def outlet_of(self, named: Named) -> Outlet | None:
        """Return the outlet that a name means, unless the article has a person of that name ("Forbes", "Bloomberg").

        A single last word ("the Courier", "the Times") means the outlet named before that ends in it.
        """
        words = named.text.split()
        if named.titled or (len(words) == 1 and words[0] in self._full):
            return None
        if len(words) == 1 and words[0] in OUTLET_NAMES:
            before = self._outlets.get(words[0])
            return before if before is not None else known_outlet(named.text)
        return known_outlet(named.text)

    def _learn_names(self, view: SentenceView) -> None:
        for token in view.tokens:
            if token.pos == "PROPN" and token.dep != "compound":
                named = find_name(view, token)
                if named is not None:
                    self._learn(named)

    def _learn(self, named: Named) -> None:
        words = named.text.split()
        outlet = known_outlet(named.text) if len(words) > 1 and not named.titled else None
        if outlet is not None:
            self._outlets.setdefault(words[-1], outlet)
            return
        if (named.label == "PERSON" or named.titled) and not is_body_name(named.text):
            self._persons[named.text] += 1
            if named.title in OFFICES and len(words) > 1:
                self._holders.setdefault(named.title, named.text)
            if len(words) in {2, 3, 4}:
                self._full.setdefault(words[-1], named.text)
                if "-" in words[-1]:
                    self._full.setdefault(words[-1].split("-")[-1], named.text)
        elif (named.label == "ORG" or is_body_name(named.text)) and len(words) > 1:
            self._learn_organisation(words, named.text)

    def _learn_organisation(self, words: list[str], name: str) -> None:
        capitals = [word for word in words if word[:1].isupper()]
        if len(capitals) > 1:
            self._short.setdefault("".join(word[0] for word in capitals), name)
        for word in words:
            if word.lower() in ORGANISATION_NOUNS:
                self._short.setdefault(word, name)

    def _learn_offices(self, view: SentenceView) -> None:
        self._offices[view.place] = tuple(find_offices(view))
        for office in self._offices[view.place]:
            body = self.name_of_body(view, office)
            named = find_name(view, view.tokens[office.holder]) if office.holder is not None else None
            if body is not None and named is not None and body != named.text:
                self._bodies.setdefault(self.full_name(named.text), body)
