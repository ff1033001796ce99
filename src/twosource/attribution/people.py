"""What an article calls the people it names, and whom of them "the senator", "the mediator" or "the retired judge" takes up."""

from collections.abc import Iterable, Iterator, Sequence

from twosource.attribution.antecedents import Referent
from twosource.attribution.bodies import is_restricted
from twosource.attribution.descriptions import nouns_beside
from twosource.attribution.lexicon import HEADS, NO_LONGER, OFFICES, PERSON_NOUNS, SPOKESPEOPLE, TITLES, TRADES, UNNAMED_NOUNS
from twosource.attribution.names import find_name
from twosource.attribution.roster import NOT_IN_OFFICE, Roster
from twosource.attribution.scenes import Scene
from twosource.attribution.views import SentenceView
from twosource.records import Token

SHORT_TITLES = {
    "sen": "senator", "gov": "governor", "rep": "representative", "gen": "general", "col": "colonel", "capt": "captain",
    "lt": "lieutenant", "sgt": "sergeant", "dr": "doctor", "prof": "professor", "rev": "reverend", "adm": "admiral",
}  # fmt: skip
TITLE_WORDS = TITLES | {"of", "state", "the"}
LONGEST_TITLE = 6
"""Words before a name among which its title stands: "Velmoran Secretary of State"."""
PARTISANS = frozenset({"republican", "democrat"})
KNOWN = PERSON_NOUNS | TRADES | OFFICES | HEADS | PARTISANS
"""Nouns by which people are taken up."""
ONE_OF_A_KIND = (
    OFFICES | HEADS | frozenset("mediator negotiator envoy curator harbourmaster inspector sheriff coach principal dean".split())
)
"""Nouns of which a story has one bearer as a rule."""
FEW_WORDS_TOLD = (
    UNNAMED_NOUNS
    | SPOKESPEOPLE
    | frozenset(
        "people member officer soldier commander analyst expert critic supporter opponent relative man woman boy girl victim "
        "suspect family other local user worker employee aide adviser advisor lawyer attorney agent reporter journalist "
        "correspondent editor "
        "observer attacker gunman driver passenger caller patient defendant prosecutor investigator detective diplomat activist "
        "staffer pilot guard".split()
    )
)
"""Nouns of which a story has several, so that with a word before them they may mean somebody new."""
FRESH = frozenset({"other", "second", "third", "another", "same", "latter", "former", "late", "first", "last", "next"})
"""Words before a noun that set its bearer apart from others of the kind."""
CLOSE = 2
"""Sentences back to which "the retired judge" reaches for somebody who was never called a judge."""


class People:
    """The people of an article by name, with the words for what they are."""

    def __init__(self, views: Sequence[SentenceView], roster: Roster) -> None:
        self._roles: dict[str, set[str]] = {}
        self._words: dict[str, set[str]] = {}
        self._named = [set[str]() for _ in views]
        for view in views:
            for token in view.tokens:
                if token.pos == "PROPN" and token.dep != "compound":
                    named = find_name(view, token)
                    name = roster.full_name(named.text, named.title, view.place) if named is not None else ""
                    if named is not None and roster.is_person(name):
                        first = next(t.i for t in view.tokens if view.sentence.start + t.end > named.span.start)
                        self._learn(view, token, name, first)

    def _learn(self, view: SentenceView, token: Token, name: str, first: int) -> None:
        title, beside = list(_title_words(view, first)), list(nouns_beside(view, token))
        roles = self._roles.setdefault(name, set())
        roles.update(word for word in title if word in KNOWN)
        roles.update(t.lemma.lower() for t in beside)
        words = self._words.setdefault(name, set())
        words.update(title, (t.lemma.lower() for noun in beside for t in _restricting(view, noun)))
        self._named[view.place].add(name)

    def with_role(self, noun: str, more: Sequence[str]) -> list[str]:
        """Return the people whom the article calls by a noun and by all the words beside it."""
        fitting = [name for name, roles in self._roles.items() if noun in roles and set(more) <= self._words[name] | roles]
        return sorted(fitting)

    def named_in(self, places: Iterable[int]) -> set[str]:
        """Return the people who are named in some sentences."""
        return {name for place in places for name in self._named[place]}

    def holders(self, office: str) -> set[str]:
        """Return the people whom the article gives an office, and never a past one or a deputy's."""
        return {name for name in self.with_role(office, ()) if self._words[name].isdisjoint(NOT_IN_OFFICE)}


def person_meant(scene: Scene, people: People, roster: Roster, view: SentenceView, head: Token) -> str | None:
    """Return the named person whom a definite phrase takes up, None where nothing decides.

    1. "The mayor": the only holder, the nearest of several, else the bare office. 2. "The mediator", "the secretary of state":
    the only one whom the article calls so. 3. "The retired judge", "the 41-year-old": the one spoken of right before, if what is
    new in the phrase may be said of anyone.
    """
    noun = head.lemma.lower()
    singular = head.tag == "NN" or (noun in PARTISANS and head.tag in {"NNP", "JJ"})
    if not singular or noun not in KNOWN or noun in UNNAMED_NOUNS:
        return None
    more = [t.lemma.lower() for t in _restricting(view, head)]
    if noun in OFFICES and not more:
        return _holder(scene, people, roster, view, head) or noun
    called = people.with_role(noun, more)
    fresh = scene.last(view.place, lambda r: r.lemma == noun and r.speaker.type != "person")
    if fresh is not None:
        return None
    if called:
        return _of_role(scene, called, view, head)
    return _spoken_of(scene, people, view, head) if more and not is_restricted(view, head) else None


def _of_role(scene: Scene, called: Sequence[str], view: SentenceView, head: Token) -> str | None:
    """Return the only one of a role of which a story has one, else the one of them who is spoken of."""
    if len(called) == 1 and head.lemma.lower() in ONE_OF_A_KIND:
        return called[0]
    found = scene.taken_up(view, head, lambda r: r.speaker.type == "person")
    return found.speaker.name if found is not None and found.speaker.name in called else None


def _holder(scene: Scene, people: People, roster: Roster, view: SentenceView, head: Token) -> str | None:
    noun = head.lemma.lower()
    holder = roster.holder_of(noun)
    if holder is not None:
        return holder
    holders = people.holders(noun)
    near = scene.taken_up(view, head, lambda r: r.speaker.type == "person" and r.speaker.name in holders)
    if near is None or len(holders & people.named_in(range(near.place, view.place))) > 1:
        return None
    return near.speaker.name


def _spoken_of(scene: Scene, people: People, view: SentenceView, head: Token) -> str | None:
    noun = head.lemma.lower()
    known = (PERSON_NOUNS | TRADES | PARTISANS) - OFFICES - FEW_WORDS_TOLD
    if noun not in known or {t.text.lower() for t in view.children(head)} & (FRESH | NO_LONGER):
        return None

    def fits(referent: Referent) -> bool:
        return referent.speaker.type in {"person", "unnamed"} and not referent.plural

    found = scene.taken_up(view, head, fits)
    if found is None or found.speaker.type != "person" or found.place < view.place - CLOSE or " " not in found.speaker.name:
        return None
    others = people.named_in(range(found.place + 1, view.place)) - {found.speaker.name}
    return found.speaker.name if not others else None


def _restricting(view: SentenceView, head: Token) -> list[Token]:
    """Return the words that narrow a noun: before it, and behind "of"."""
    before = [t for t in view.children(head, "amod", "compound", "nmod", "poss") if t.text not in {"'s", "’s"}]
    behind = [n for p in view.children(head, "prep") for n in view.children(p, "pobj")]
    return [*before, *behind]


def _title_words(view: SentenceView, first: int) -> Iterator[str]:
    """Yield the words of the title before a name: "secretary", "state" of "Secretary of State Jon Orel"."""
    for token in reversed(view.tokens[max(0, first - LONGEST_TITLE) : first]):
        low = token.text.lower().rstrip(".")
        noun = token.pos == "NOUN" and token.dep in {"compound", "nmod"}
        if low not in TITLE_WORDS and not noun and token.entity not in {"NORP", "GPE", "ORG"}:
            return
        yield SHORT_TITLES.get(low, low)
