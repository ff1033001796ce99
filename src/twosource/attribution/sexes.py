"""Whether a named person is a man or a woman, as far as the article shows it: by titles, by kin, by first names, by pronouns.

What a title or a word of kin says is sure. A first name says it where nearly all who bear it are of one sex (census of the
United States, 1990: 98 of 100). Pronouns near a name are counted, and decide where nothing else does. What stays open is None.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from twosource.attribution.first_names import sex_of_first_name, sex_of_title
from twosource.attribution.names import find_name, is_body_name
from twosource.attribution.roster import Roster
from twosource.attribution.views import SentenceView
from twosource.records import Token

PRONOUNS = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f"}
KIN = dict.fromkeys("husband father son brother grandfather uncle nephew widower boyfriend man boy".split(), "m") | dict.fromkeys(
    "wife mother daughter sister grandmother aunt niece widow girlfriend woman girl spokeswoman congresswoman".split(), "f"
)
"""Nouns that say of a person what sex they are, before a name or beside it."""
MEN_OF_OFFICE = dict.fromkeys("spokesman congressman businessman".split(), "m")
OUTVOTES = 3
"""Pronouns of one sex, for each of the other, from which they count; and from which they outweigh a first name."""


class Sexes:
    """What an article shows of the sex of the persons it names."""

    def __init__(self, views: Sequence[SentenceView], roster: Roster) -> None:
        self._sure: dict[str, set[str]] = {}
        self._votes: dict[str, Counter[str]] = {}
        self._roster = roster
        for view in views:
            self._learn(view)
        self._named = [self._persons(view) for view in views]
        for place, view in enumerate(views):
            self._count(views[place - 1] if place else None, view)

    def of(self, name: str) -> str | None:
        """Return "m" or "f", None where the article leaves it open or says both."""
        sure = self._sure.get(name)
        if sure:
            return next(iter(sure)) if len(sure) == 1 else None
        votes = self._votes.get(name, Counter())
        counted = next((sex for sex, other in ("mf", "fm") if votes[sex] >= max(1, OUTVOTES * votes[other])), None)
        first = sex_of_first_name(name)
        if first is None or (counted is not None and votes[counted] >= OUTVOTES):
            return counted
        return first

    def fits(self, name: str, sex: str) -> bool:
        """Tell whether nothing speaks against a sex."""
        return self.of(name) in {None, sex}

    def vote(self, name: str, sex: str) -> None:
        """Count a pronoun that was taken to mean somebody."""
        self._votes.setdefault(name, Counter())[sex] += 1

    def only_one(self, places: Iterable[int], sex: str) -> str | None:
        """Return the only person in some sentences who is known to be of a sex, where all others are known to be of the other."""
        named = sorted({name for place in places for name in self._named[place]})
        fitting = [name for name in named if self.fits(name, sex)]
        return fitting[0] if len(fitting) == 1 and self.of(fitting[0]) == sex else None

    def _learn(self, view: SentenceView) -> None:
        for token in view.tokens:
            named = find_name(view, token) if token.pos == "PROPN" and token.dep != "compound" else None
            if named is None or is_body_name(named.text):
                continue
            sex = sex_of_title(named.title) or KIN.get(named.title) or MEN_OF_OFFICE.get(named.title) or _sex_beside(view, token)
            if sex is not None:
                self._sure.setdefault(self._roster.full_name(named.text, named.title), set()).add(sex)

    def _count(self, before: SentenceView | None, view: SentenceView) -> None:
        """Count the pronouns behind the only person of their sentence, or of the one before where they begin theirs."""
        named: set[str] = set()
        for token in view.tokens:
            if view.is_quoted(token):
                continue
            sex = PRONOUNS.get(token.text.lower())
            near = named or (
                self._named[before.place] if before is not None and token.i == 0 and _joined(before, view) else set()
            )
            if sex is not None and len(near) == 1:
                self.vote(next(iter(near)), sex)
            named |= self._person_at(view, token)

    def _persons(self, view: SentenceView) -> set[str]:
        return {name for token in view.tokens for name in self._person_at(view, token)}

    def _person_at(self, view: SentenceView, token: Token) -> set[str]:
        named = find_name(view, token) if token.pos == "PROPN" and token.dep != "compound" else None
        if named is None:
            return set()
        full = self._roster.full_name(named.text)
        return {full} if named.label == "PERSON" or self._roster.is_person(full) else set()


def _joined(before: SentenceView, view: SentenceView) -> bool:
    return before.sentence.paragraph == view.sentence.paragraph and -1 in before.quoted


def _sex_beside(view: SentenceView, name: Token) -> str | None:
    """Return what a noun beside a name says of its bearer: "his wife, Mara Tolen", "Jon Orel, a father of two"."""
    above = view.head(name)
    beside = [*view.children(name, "appos"), *([above] if name.dep == "appos" else [])]
    return next((KIN[t.lemma.lower()] for t in beside if t.tag == "NN" and t.lemma.lower() in KIN), None)


def sex_of_noun(lemma: str) -> str | None:
    """Return the sex of an unnamed person by the noun: "f" of "spokeswoman", None of "witness"."""
    return KIN.get(lemma.lower()) or MEN_OF_OFFICE.get(lemma.lower())
