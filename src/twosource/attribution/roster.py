"""The names of an article, read once before anybody speaks: who is called what in full, who holds which office, which words
are persons and which are outlets."""

from collections import Counter
from collections.abc import Iterable, Sequence

from twosource.attribution.descriptions import body_nouns, is_shown_person, lone_speakers, place_names
from twosource.attribution.first_names import same_first_name, sex_of_first_name, sex_of_title
from twosource.attribution.lexicon import NO_LONGER, OFFICES, ORGANISATION_NOUNS
from twosource.attribution.names import PARTICLES, Named, find_name, is_body_name, name_up_to
from twosource.attribution.offices import Office, find_offices
from twosource.attribution.sources import OUTLET_NAMES, known_outlet
from twosource.attribution.views import SentenceView
from twosource.language import Outlet
from twosource.records import Token

BEFORE_OFFICE = 3
"""Words before an office among which it may be called past: "former Velmoran President"."""
LEAST_NAMED = 3
"""Mentions of the most named person for each of the holder of an office, beyond which "the mayor" may be somebody else."""
SIDES = frozenset("Republican Republicans Democrat Democrats GOP".split())
"""Parties of which people are called members; they are nobody's last name."""
NOT_IN_OFFICE = NO_LONGER | {"vice", "deputy", "assistant"}


class Roster:
    """What an article's names mean, wherever in it they stand; `own` is the outlet that it appeared in."""

    def __init__(self, views: Sequence[SentenceView], own: str | None = None) -> None:
        self._full: dict[str, Counter[str]] = {}
        self._first: dict[str, int] = {}
        self._titled: dict[str, set[str]] = {}
        self._short: dict[str, str] = {}
        self._persons: Counter[str] = Counter()
        self._outlets: dict[str, Outlet] = {}
        self._holders: dict[str, list[str]] = {}
        self._bodies: dict[str, str] = {}
        self._offices: dict[int, tuple[Office, ...]] = {}
        self._lone, self._places = lone_speakers(views), place_names(views)
        self._shown: set[str] = set()
        outlet = known_outlet(own) if own else None
        if outlet is not None:
            self._outlets[outlet.name.split()[-1]] = outlet
        for view in views:
            self._learn_names(view)
        for view in views:
            self._learn_offices(view)
        last = {short.lower(): full for short in self._full if (full := self.full_name(short)) != short}
        self._mentions: Counter[str] = Counter()
        for name, count in self._persons.items():
            self._mentions[self.full_name(name)] += count
        self._small = last | {name.lower(): name for name in self._persons}

    def full_name(self, name: str, title: str = "", place: int | None = None) -> str:
        """Return the full form in which the article gives a name, where `place` is the sentence in which it stands.

        A last name that several people bear of whom the article has told by then, or whose title fits none of them, stays
        open: "Voss", "Mr. Voss".
        """
        last = name.split()[-1]
        if name in self._short or not all(word.lower() in PARTICLES for word in name.split()[:-1]):
            return self._short.get(name, name)
        people, sex = self._people(last), sex_of_title(title)
        disputed = len(self._titled.get(last, ())) > 1
        fitting = [one for one in people if sex is None or sex_of_first_name(one) in ({sex} if disputed else {None, sex})]
        known = [one for one in fitting if place is None or self._first[one] <= place]
        fitting = known if len(known) == 1 else fitting
        if len(fitting) == 1 and (sex is not None or not disputed):
            return fitting[0]
        return f"{title[:1].upper()}{title[1:]} {name}" if people and sex is not None else name

    def _people(self, last: str) -> list[str]:
        """Return the full names that end in a last name, each person once, without what is likely a slip of the parse."""
        found: list[str] = []
        counts = self._full.get(last, Counter())
        for name in counts:
            slip = counts[name] == 1 and sex_of_first_name(name) is None and max(counts.values()) > 1
            if not slip and not _is_longer(name, counts) and not any(same_person(name, other) for other in found):
                found.append(name)
        return found

    def person_in_small_letters(self, words: str) -> str | None:
        """Return the person whose name somebody typed in small letters: "tolen" where the article has a Mara Tolen."""
        return self._small.get(words.lower())

    def is_person(self, name: str) -> bool:
        """Tell whether the article names somebody so, as far as the parse or a title shows it."""
        return name in self._full or self._persons[self.full_name(name)] > 0

    def is_shown(self, name: str) -> bool:
        """Tell whether words beside a name say that a person bears it."""
        return name in self._shown

    def holder_of(self, office: str) -> str | None:
        """Return the only one who is named with an office that is held now: "Mara Tolen" for "mayor"; None for several.

        Who is named far less often than the person whom the article is about is not the one that it means by "the mayor".
        """
        people: list[str] = []
        for name in map(self.full_name, self._holders.get(office, ())):
            alike = (other for other in people if name.split()[-1] == other.split()[-1])
            if not any(len(name.split()) == 1 or same_person(name, other) for other in alike):
                people.append(name)
        often = max(self._mentions.values(), default=0)
        return people[0] if len(people) == 1 and self._mentions[people[0]] * LEAST_NAMED >= often else None

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
            return before or known_outlet(named.text) or (_last_word_of_outlet(words[0]) if named.title == "the" else None)
        return known_outlet(named.text)

    def _learn_names(self, view: SentenceView) -> None:
        for token in view.tokens:
            if token.pos == "PROPN" and token.dep != "compound":
                named = find_name(view, token)
                if named is not None:
                    self._first.setdefault(named.text, view.place)
                    self._learn(named, person=self._is_person_at(view, token, named))
                    self._learn_holder(view, named)

    def _is_person_at(self, view: SentenceView, token: Token, named: Named) -> bool:
        """Tell whether a name is a person's: by title or label, by what stands beside it, or as its last word speaks alone."""
        words = named.text.split()
        if words[-1] in SIDES:
            return False
        if named.text not in self._places and is_shown_person(view, token):
            self._shown.add(named.text)
            return True
        if named.titled:
            return True
        if sex_of_first_name(named.text) is None and next(body_nouns(view, token), None) is not None:
            return False
        if named.label == "PERSON":
            return True
        lone = len(words) in {2, 3} and words[-1] in self._lone and not view.children(token, "det")
        return lone and named.label not in {"GPE", "LOC", "NORP"} and all(word.istitle() for word in words)

    def _learn(self, named: Named, *, person: bool) -> None:
        words = named.text.split()
        outlet = known_outlet(named.text) if len(words) > 1 and not named.titled else None
        if outlet is not None:
            self._outlets.setdefault(words[-1], outlet)
            return
        if person and not is_body_name(named.text):
            self._persons[named.text] += 1
            if len(words) in {2, 3, 4} and words[0].lower() not in PARTICLES:
                for last in sorted({words[-1], words[-1].split("-")[-1]} - {""}):
                    self._full.setdefault(last, Counter())[named.text] += 1
            sex = sex_of_title(named.title)
            if len(words) == 1 and sex is not None:
                self._titled.setdefault(words[0], set()).add(sex)
        elif (named.label == "ORG" or is_body_name(named.text)) and len(words) > 1:
            self._learn_organisation(words, named.text)

    def _learn_holder(self, view: SentenceView, named: Named) -> None:
        """Remember who bears an office by name, unless it is past or only a deputy's: "former President", "vice president"."""
        if named.title not in OFFICES or not named.titled or is_body_name(named.text):
            return
        start = named.span.start - view.sentence.start
        before = [t.text.lower() for t in view.tokens if t.end <= start][-BEFORE_OFFICE - 1 : -1]
        if not {*before} & NOT_IN_OFFICE:
            self._holders.setdefault(named.title, []).append(named.text)

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
            role = view.tokens[office.role].lemma.lower()
            if named is not None and role in OFFICES and view.tokens[office.role - 1].text.lower() not in NOT_IN_OFFICE:
                self._holders.setdefault(role, []).append(named.text)
            if body is not None and named is not None and body != named.text:
                self._bodies.setdefault(self.full_name(named.text), body)


def _last_word_of_outlet(word: str) -> Outlet:
    """Return the outlet that "the Courier" means where the article never gives its whole name."""
    return Outlet(name=word, kind="outlet", family=word, aliases=(), domains=(), found="its name")


def _is_longer(name: str, names: Iterable[str]) -> bool:
    """Tell whether a name has another full name at its end, and something before it that is none: "Advisor Jon Orel"."""
    return any(name.endswith(f" {other}") for other in names)


def same_person(name: str, other: str) -> bool:
    """Tell whether two full names that end alike are one person's; two that differ in their middle names are two people's.

    >>> same_person("Mara Tolen", "Mara J. Tolen"), same_person("Jim Orel", "James Orel"), same_person("Jon Orel", "Mara Orel")
    (True, True, False)
    """
    one, two = name.split(), other.split()
    middles = [" ".join(words[1:-1]) for words in (one, two)]
    if same_first_name(one[0], two[0]):
        return not all(middles) or same_first_name(*middles)
    return set(one) <= set(two) or set(two) <= set(one)
