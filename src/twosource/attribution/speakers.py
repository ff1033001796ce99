"""Who is meant: last names, titles, pronouns and phrases like "the newspaper" led back to a name within the article.

Rules over candidates by number, kind, gender and recency; what stays open keeps its own words.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from twosource.attribution.lexicon import (
    DOCUMENT_NOUNS,
    OFFICES,
    ORGANISATION_NOUNS,
    OUTLET_REFERENCES,
    PERSON_NOUNS,
    REPORT_REFERENCES,
)
from twosource.attribution.names import ARTICLES, Named, find_name, phrase_text
from twosource.attribution.sources import OUTLET_NAMES, known_outlet, type_of_name, type_of_phrase
from twosource.attribution.views import SentenceView
from twosource.language import Outlet
from twosource.records import Speaker, Token

HE_SHE = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f"}
MEN, WOMEN = frozenset("mr sir lord king prince father".split()), frozenset("mrs ms miss lady queen princess sister".split())
NAMING_NOUNS = frozenset("name guerre pseudonym nickname alias".split())
NAMING_VERBS = frozenset("identify call know name".split())
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
        self._outlets: dict[str, Outlet] = {}
        self._offices: dict[str, str] = {}
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

    def _identify(self, view: SentenceView, head: Token) -> tuple[Speaker, str, bool]:
        low, lemma = head.text.lower(), head.lemma.lower()
        plural = head.tag in {"NNS", "NNPS"} or low in {"they", "we"}
        if low in HE_SHE:
            return self._person_before(view, head), "", False
        if low in {"they", "it"}:
            found = self._taken_up(view.place, _fits_it if low == "it" else _fits_they)
            return (found.speaker, found.lemma, found.plural) if found else (self._as_it_stands(view, head), "", plural)
        named = find_name(view, head)
        if named is not None:
            return self._named(view, head, named), lemma, plural
        return self._described(view, head, lemma), lemma, plural

    def _named(self, view: SentenceView, head: Token, named: Named) -> Speaker:
        name = named.text
        outlet = self.outlet_of(named)
        if outlet is not None:
            return Speaker(name=outlet.name, type=outlet.kind, anonymous=False)
        full = self.full_name(name)
        kind = type_of_name(named, person=self._persons[full] > 0)
        self._learn_gender(view, head, full)
        return Speaker(name=full, type=kind, anonymous=False)

    def _described(self, view: SentenceView, head: Token, lemma: str) -> Speaker:
        """Return who "the newspaper", "the report", "the group" or "the official" takes up, else the words themselves."""
        inner = self._outlet_inside(view, head, lemma) or self._behind_document(view, head, lemma)
        if inner is not None:
            return inner
        assumed = assumed_name(view, head)
        if assumed is not None:
            body = lemma in ORGANISATION_NOUNS
            return Speaker(name=assumed, type="organisation" if body else "person", anonymous=not body)
        if self._is_definite(view, head):
            if lemma in OFFICES and head.tag == "NN" and not view.children(head, "amod", "compound", "prep"):
                name = self._offices.get(lemma, lemma)
                return Speaker(name=name, type="person", anonymous=False)
            wanted = None
            if lemma in OUTLET_REFERENCES or (lemma in REPORT_REFERENCES and len(view.children(head)) <= 2) or lemma == "agency":
                wanted = self._last(view.place, lambda r: r.speaker.type in {"outlet", "agency"})
            elif lemma in ORGANISATION_NOUNS:
                wanted = self._taken_up(view.place, lambda r: r.speaker.type == "organisation")
            elif lemma in PERSON_NOUNS:
                wanted = self._last(view.place, lambda r: _same_people(r, view, head))
            if wanted is not None:
                return wanted.speaker
        return self._as_it_stands(view, head)

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
                outlet = self.outlet_of(named) if named else None
                if outlet is not None:
                    return Speaker(name=outlet.name, type=outlet.kind, anonymous=False)
        return None

    def _behind_document(self, view: SentenceView, head: Token, lemma: str) -> Speaker | None:
        """Return who stands behind "reports from officials" or "a study by the institute"."""
        if lemma not in DOCUMENT_NOUNS:
            return None
        prep = next((t for t in view.children(head, "prep") if t.text.lower() in {"from", "by"}), None)
        named = view.child(prep, "pobj") if prep is not None else None
        return self._identify(view, named)[0] if named is not None else None

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
            return self._as_it_stands(view, pronoun)
        if found.speaker.type == "person":
            self._gender.setdefault(found.speaker.name, gender)
        return found.speaker

    def _taken_up(self, place: int, fits: Callable[[Referent], bool]) -> Referent | None:
        """Return the last that fits: first in the same sentence, then among those who spoke, then among all."""
        return (
            self._last(place, lambda r: r.place == place and fits(r))
            or self._last(place, lambda r: r.spoke and fits(r))
            or self._last(place, fits)
        )

    def _last(self, place: int, fits: Callable[[Referent], bool]) -> Referent | None:
        for referent in reversed(self._stage):
            if referent.place < place - FAR:
                return None
            if fits(referent):
                return referent
        return None

    def _as_it_stands(self, view: SentenceView, head: Token) -> Speaker:
        """Return the words themselves as the speaker; "his allies" takes the name that "his" stands for."""
        kind, anonymous = type_of_phrase(head)
        words = phrase_text(view, head).text.split()
        owner = view.child(head, "poss")
        if owner is not None and owner.text.lower() in {"his", "her"} and words[0].lower() == owner.text.lower():
            person = self._person_before(view, owner)
            if person.type == "person":
                words = [f"{person.name}'s", *words[1:]]
        while len(words) > 1 and words[0].lower() in ARTICLES:
            words = words[1:]
        return Speaker(name=" ".join(words), type=kind, anonymous=anonymous)

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
            if named is not None and (named.label in WATCHED or named.titled or self._persons[self.full_name(named.text)]):
                speaker = self._named(view, token, named)
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
        outlet = known_outlet(named.text) if len(words) > 1 and not named.titled else None
        if outlet is not None:
            self._outlets.setdefault(words[-1], outlet)
            return
        if named.label == "PERSON" or named.titled:
            self._persons[named.text] += 1
            if named.title in OFFICES and len(words) > 1:
                self._offices.setdefault(named.title, named.text)
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


WATCHED = frozenset({"PERSON", "ORG", "GPE"})
"""Labels of entities that come on stage as subjects; others are too often wrong."""
IT_TYPES = frozenset({"organisation", "place", "outlet", "agency", "document", "poll"})


def _fits_it(referent: Referent) -> bool:
    return not referent.plural and referent.speaker.type in IT_TYPES


def _fits_they(referent: Referent) -> bool:
    return referent.plural or referent.speaker.type in {"organisation", "place", "collective"}


def _same_people(referent: Referent, view: SentenceView, head: Token) -> bool:
    """Tell whether "the official" may take up a source: same noun, same number, nothing said of it that was not said before."""
    lemma, plural = head.lemma.lower(), head.tag == "NNS"
    if referent.lemma != lemma or referent.plural != plural or referent.speaker.type == "person":
        return False
    more = {t.text.lower() for t in view.children(head, "amod", "compound", "nummod", "nmod")}
    return more <= {word.lower() for word in referent.speaker.name.split()}


def _names(view: SentenceView, i: int) -> bool:
    """Tell whether a word gives a name: "the name", "to be called", but not "who called" or "named by"."""
    token, behind = view.tokens[i], view.tokens[i + 1].text.lower() if i + 1 < len(view.tokens) else ""
    if token.tag == "VBN":
        return token.lemma.lower() in NAMING_VERBS and behind != "by"
    return token.lemma.lower() in NAMING_NOUNS and token.pos != "VERB"


def assumed_name(view: SentenceView, head: Token) -> str | None:
    """Return the name that an otherwise unnamed person goes by: "a fighter who asked to be called Abu Tarn"."""
    for clause in view.children(head, "relcl", "acl", "appos"):
        words = sorted(view.subtree(clause))
        said = next((i for i in words if _names(view, i)), None)
        if said is not None:
            names = [i for i in words if i > said and view.tokens[i].pos == "PROPN" and view.tokens[i].text[:1].isupper()]
            named = find_name(view, view.tokens[names[0]]) if names else None
            if named is not None:
                return named.text
    return None
