"""Who is meant: last names, titles, pronouns and phrases like "the newspaper" led back to a name within the article.

Rules over candidates by number, kind, gender and recency; what stays open keeps its own words.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from twosource.attribution.lexicon import ORGANISATION_NOUNS, OUTLET_REFERENCES, PERSON_NOUNS, REPORT_REFERENCES
from twosource.attribution.names import ARTICLES, Named, find_name, phrase_text
from twosource.attribution.sources import known_outlet, type_of_name, type_of_phrase
from twosource.attribution.views import SentenceView
from twosource.records import Speaker, Token

HE_SHE = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f"}
MEN, WOMEN = frozenset("mr sir lord king prince father".split()), frozenset("mrs ms miss lady queen princess sister".split())
FAR = 12
"""Sentences behind which a pronoun or a phrase no longer reaches for a name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Referent:
    """Someone or something that the article has named: where last, as what, and by which words it can be taken up."""

    place: int
    speaker: Speaker
    lemma: str = ""
    plural: bool = False
    spoke: bool = False


class Cast:
    """The names of an article, and who was on stage last. Sources are to be resolved in reading order."""

    def __init__(self, views: Sequence[SentenceView]) -> None:
        self._views = views
        self._full: dict[str, str] = {}
        self._short: dict[str, str] = {}
        self._persons: Counter[str] = Counter()
        self._gender: dict[str, str] = {}
        self._stage: list[Referent] = []
        self._told = 0
        self._learn_names()

    def resolve(self, view: SentenceView, head: Token, antecedent: Token | None = None) -> Speaker:
        """Return who a source phrase means, and remember that it spoke."""
        self._watch(view.place, head.i)
        speaker, lemma, plural = self._identify(view, antecedent or head)
        self._stage.append(Referent(place=view.place, speaker=speaker, lemma=lemma, plural=plural, spoke=True))
        return speaker

    def full_name(self, name: str) -> str:
        """Return the longest form in which the article gives a name."""
        return self._short.get(name, self._full.get(name.split()[-1], name) if len(name.split()) == 1 else name)

    def _identify(self, view: SentenceView, head: Token) -> tuple[Speaker, str, bool]:
        low, lemma = head.text.lower(), head.lemma.lower()
        plural = head.tag in {"NNS", "NNPS"} or low in {"they", "we"}
        if low in HE_SHE:
            return self._person_before(view, head), "", False
        if low in {"they", "it"}:
            fits = _fits_it if low == "it" else _fits_they
            found = self._last(view.place, fits)
            return (found.speaker, found.lemma, found.plural) if found else (_as_it_stands(view, head), "", plural)
        named = find_name(view, head)
        if named is not None:
            return self._named(view, head, named), lemma, plural
        return self._described(view, head, lemma), lemma, plural

    def _named(self, view: SentenceView, head: Token, named: Named) -> Speaker:
        outlet = known_outlet(named.text)
        name = named.text
        if outlet is not None and not named.titled:
            return Speaker(name=outlet.name, type=outlet.kind, anonymous=False)
        full = self.full_name(name)
        kind = type_of_name(named, person=self._persons[full] > 0)
        self._learn_gender(view, head, full)
        return Speaker(name=full, type=kind, anonymous=False)

    def _described(self, view: SentenceView, head: Token, lemma: str) -> Speaker:
        """Return who "the newspaper", "the report", "the group" or "the official" takes up, else the words themselves."""
        inner = self._outlet_inside(view, head, lemma)
        if inner is not None:
            return inner
        if self._is_definite(view, head):
            wanted = None
            if (
                lemma in OUTLET_REFERENCES
                or (lemma in REPORT_REFERENCES and len(view.children(head)) <= 2)
                or lemma == "agency"
            ):
                wanted = self._last(view.place, lambda r: r.speaker.type in {"outlet", "agency"})
            elif lemma in ORGANISATION_NOUNS:
                wanted = self._last(view.place, lambda r: r.speaker.type == "organisation")
            elif lemma in PERSON_NOUNS:
                wanted = self._last(view.place, lambda r: r.lemma == lemma and r.plural == (head.tag == "NNS"))
            if wanted is not None:
                return wanted.speaker
        return _as_it_stands(view, head)

    def _outlet_inside(self, view: SentenceView, head: Token, lemma: str) -> Speaker | None:
        """Return the outlet of "the Courier report" and "a report in the Courier"."""
        if lemma not in REPORT_REFERENCES:
            return None
        for token in view.tokens:
            if (
                token.i in view.subtree(head)
                and token.pos == "PROPN"
                and token.dep in {"compound", "poss", "pobj", "nmod", "amod"}
            ):
                named = find_name(view, token)
                outlet = known_outlet(named.text) if named else None
                if outlet is not None:
                    return Speaker(name=outlet.name, type=outlet.kind, anonymous=False)
        return None

    def _is_definite(self, view: SentenceView, head: Token) -> bool:
        first = phrase_text(view, head).text.split()[0].lower()
        return first in {"the", "this", "that"}

    def _person_before(self, view: SentenceView, pronoun: Token) -> Speaker:
        gender = HE_SHE[pronoun.text.lower()]

        def fits(referent: Referent) -> bool:
            known = self._gender.get(referent.speaker.name)
            return referent.speaker.type in {"person", "unnamed"} and not referent.plural and known in {None, gender}

        found = self._last(view.place, fits)
        if found is None:
            return _as_it_stands(view, pronoun)
        if found.speaker.type == "person":
            self._gender.setdefault(found.speaker.name, gender)
        return found.speaker

    def _last(self, place: int, fits: Callable[[Referent], bool]) -> Referent | None:
        for referent in reversed(self._stage):
            if referent.place < place - FAR:
                return None
            if fits(referent):
                return referent
        return None

    def _watch(self, place: int, before: int) -> None:
        """Bring on stage the persons that are subjects up to a place, whether or not they speak."""
        while self._told < place:
            self._watch_sentence(self._views[self._told], None)
            self._told += 1
        self._watch_sentence(self._views[place], before)

    def _watch_sentence(self, view: SentenceView, before: int | None) -> None:
        for token in view.tokens[:before]:
            if token.dep not in {"nsubj", "nsubjpass"} or view.is_quoted(token) or token.pos != "PROPN":
                continue
            named = find_name(view, token)
            if named is not None and (named.label == "PERSON" or named.titled or self._persons[self.full_name(named.text)]):
                speaker = self._named(view, token, named)
                if speaker.type == "person":
                    self._stage.append(Referent(place=view.place, speaker=speaker))

    def _learn_names(self) -> None:
        for view in self._views:
            for token in view.tokens:
                if token.pos == "PROPN" and token.dep != "compound":
                    named = find_name(view, token)
                    if named is not None:
                        self._learn(named)

    def _learn(self, named: Named) -> None:
        words = named.text.split()
        if named.label == "PERSON" or named.titled:
            self._persons[named.text] += 1
            if len(words) in {2, 3, 4}:
                self._full.setdefault(words[-1], named.text)
                if "-" in words[-1]:
                    self._full.setdefault(words[-1].split("-")[-1], named.text)
        elif named.label == "ORG" and len(words) > 1:
            self._learn_organisation(words, named.text)

    def _learn_organisation(self, words: list[str], name: str) -> None:
        capitals = [word for word in words if word[:1].isupper()]
        if len(capitals) > 1:
            self._short.setdefault("".join(word[0] for word in capitals), name)
        for word in words:
            if word.lower() in ORGANISATION_NOUNS:
                self._short.setdefault(word, name)

    def _learn_gender(self, view: SentenceView, head: Token, name: str) -> None:
        for token in view.children(head, "compound"):
            title = token.text.lower().rstrip(".")
            if title in MEN | WOMEN:
                self._gender[name] = "m" if title in MEN else "f"


IT_TYPES = frozenset({"organisation", "place", "outlet", "agency", "document", "poll"})


def _fits_it(referent: Referent) -> bool:
    return not referent.plural and referent.speaker.type in IT_TYPES


def _fits_they(referent: Referent) -> bool:
    return referent.plural or referent.speaker.type in {"organisation", "place", "collective"}


def _as_it_stands(view: SentenceView, head: Token) -> Speaker:
    kind, anonymous = type_of_phrase(view, head)
    words = phrase_text(view, head).text.split()
    while len(words) > 1 and words[0].lower() in ARTICLES:
        words = words[1:]
    return Speaker(name=" ".join(words), type=kind, anonymous=anonymous)
