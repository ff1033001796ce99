"""Who is meant: last names, titles, pronouns and phrases like "the newspaper" led back to a name within the article.

Rules over candidates by number, kind, gender and recency; what stays open keeps its own words.
"""

from collections.abc import Sequence
from dataclasses import replace

from twosource.attribution.antecedents import SUBJECTS, Referent, find_antecedent, is_main_subject
from twosource.attribution.assumed_names import assumed_name
from twosource.attribution.bodies import Bodies, body_meant, is_restricted
from twosource.attribution.lexicon import (
    DOCUMENT_NOUNS,
    ORGANISATION_NOUNS,
    OUTLET_REFERENCES,
    PERSON_NOUNS,
    REPORT_REFERENCES,
    SPOKESPEOPLE,
    TRADES,
)
from twosource.attribution.names import ARTICLES, Named, find_name, phrase_text
from twosource.attribution.offices import Office
from twosource.attribution.people import PARTISANS, People, person_meant
from twosource.attribution.reports import gets_a_paper, last_report
from twosource.attribution.roster import Roster
from twosource.attribution.scenes import Scene
from twosource.attribution.sexes import PRONOUNS, Sexes, sex_of_noun
from twosource.attribution.sorts import BODY_NOUNS
from twosource.attribution.sources import type_of_name, type_of_phrase
from twosource.attribution.views import SentenceView
from twosource.records import Speaker, Token


class Cast:
    """The names of an article, and who was on stage last. Sources are to be resolved in reading order."""

    def __init__(self, views: Sequence[SentenceView], outlet: str | None = None) -> None:
        self.roster = Roster(views, outlet)
        self.sexes = Sexes(views, self.roster)
        self.bodies = Bodies(views, self.roster)
        self.people = People(views, self.roster)
        self.scene = Scene(views)
        self._told = (0, 0)

    def resolve(self, view: SentenceView, head: Token, antecedent: Token | None = None) -> Speaker:
        """Return who a source phrase means, and remember that it spoke."""
        self._watch(view.place, head.i)
        speaker, lemma, plural = self._identify(view, antecedent or head)
        if antecedent is not None and head.text.lower() == "who" and speaker.type == "generic":
            speaker = replace(speaker, type="unnamed", anonymous=True)  # "a cook who said": who takes up persons alone
        if not view.is_quoted(head):
            self._enter(view, head, speaker, lemma, plural, spoke=True)
        return speaker

    def _enter(self, view: SentenceView, head: Token, speaker: Speaker, lemma: str, plural: bool, *, spoke: bool) -> None:
        main = is_main_subject(view, head)
        self.scene.stage.append(
            Referent(place=view.place, word=head.i, speaker=speaker, lemma=lemma, plural=plural, spoke=spoke, main=main)
        )

    def _identify(self, view: SentenceView, head: Token) -> tuple[Speaker, str, bool]:
        low, lemma = head.text.lower(), head.lemma.lower()
        plural = head.tag in {"NNS", "NNPS"} or low in {"they", "we"}
        if low in PRONOUNS:
            return self._person_before(view, head), "", False
        if low in {"they", "it"}:
            found = self.scene.taken_up(view, head, self._fits_it if low == "it" else _fits_they)
            return (found.speaker, found.lemma, found.plural) if found else (self._as_it_stands(view, head), "", plural)
        if lemma in PARTISANS and self._is_definite(view, head):
            member = person_meant(self.scene, self.people, self.roster, view, head)  # "the Velmora Democrat"
            if member is not None:
                return self._of_person(view, head, member), "", False
        named = find_name(view, head)
        if named is not None:
            speaker = self._named(view, head, named)
            return speaker, lemma, plural and speaker.type != "person"  # "Yates" is one, whatever its ending
        small = self.roster.person_in_small_letters(phrase_text(view, head).text)
        if small is not None and head.pos == "NOUN":
            return self._of_person(view, head, small), lemma, plural
        return self._described(view, head, lemma), lemma, plural

    def _of_person(self, view: SentenceView, head: Token, name: str) -> Speaker:
        return Speaker(name=name, type="person", anonymous=False, speaks_for=self._body_of(view, head, name))

    def _named(self, view: SentenceView, head: Token, named: Named) -> Speaker:
        name = named.text
        outlet = self.roster.outlet_of(named)
        if outlet is not None:
            return Speaker(name=outlet.name, type=outlet.kind, anonymous=False)
        full = self.roster.full_name(name, named.title, view.place)
        described = self.bodies.is_described(named, full) and not self.roster.is_shown(full)
        kind = "organisation" if described else type_of_name(named, person=self.roster.is_person(full))
        body = self._body_of(view, head, full) if kind == "person" else None
        return Speaker(name=full, type=kind, anonymous=False, speaks_for=body)

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
            person = person_meant(self.scene, self.people, self.roster, view, head)
            if person is not None:
                return self._of_person(view, head, person)
            wanted = None
            if lemma in OUTLET_REFERENCES or lemma == "agency":
                wanted = self.scene.last(view.place, lambda r: r.speaker.type in {"outlet", "agency"})
            if lemma in REPORT_REFERENCES and len(view.children(head)) <= 2:
                wanted = last_report(self.scene, view.place, lemma)
            if wanted is None and lemma in BODY_NOUNS and head.tag == "NN" and not is_restricted(view, head):
                meant = body_meant(self.scene, self.bodies, view, head, lemma)
                if meant is not None:
                    return Speaker(name=meant, type="organisation", anonymous=False)
                wanted = self.scene.last(
                    view.place, lambda r: r.speaker.type == "organisation" and lemma == r.lemma and not r.plural
                )
            if wanted is None and lemma in PERSON_NOUNS:
                wanted = self.scene.last(view.place, lambda r: _same_people(r, view, head))
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
                and not gets_a_paper(view, token)
            ):
                named = find_name(view, token)
                outlet = self.roster.outlet_of(named) if named else None
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

    def _fits_it(self, referent: Referent) -> bool:
        """Tell whether "it" may mean somebody: no person, but a name that nothing shows to be a person's."""
        name = referent.speaker.name
        doubtful = referent.speaker.type == "person" and not self.roster.is_person(name) and self.sexes.of(name) is None
        return not referent.plural and (doubtful or referent.speaker.type in IT_TYPES)

    def _person_before(self, view: SentenceView, pronoun: Token) -> Speaker:
        """Return the person whom "he" or "her" means; within quotation marks, and where a spokesman may mean his chief, none."""
        sex = PRONOUNS[pronoun.text.lower()]

        def fits(referent: Referent) -> bool:
            if referent.plural or referent.speaker.type not in {"person", "unnamed"}:
                return False
            return sex_of_noun(referent.lemma) in {None, sex} and self.sexes.fits(referent.speaker.name, sex)

        quoted = view.is_quoted(pronoun)
        found = None if quoted else find_antecedent(self.scene.views, self.scene.stage, view.place, pronoun, fits)
        sole = (
            self.sexes.only_one(range(max(0, view.place - NEAR), view.place + 1), sex) if found is None and not quoted else None
        )
        if sole is not None:
            return self._of_person(view, pronoun, sole)
        if found is None or self._may_mean_chief(view, found, sex):
            return self._as_it_stands(view, pronoun)
        if found.speaker.type == "person":
            self.sexes.vote(found.speaker.name, sex)
        return found.speaker

    def _may_mean_chief(self, view: SentenceView, found: Referent, sex: str) -> bool:
        """Tell whether a pronoun behind a person's spokesman may as well mean that person: "Tolen's aide said she was ill"."""
        chief = found.speaker.speaks_for
        if found.place != view.place or chief is None or not self.roster.is_person(chief):
            return False
        return self.sexes.fits(chief, sex) and any(t.lemma.lower() in SPOKESPEOPLE for t in view.tokens)

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
        name = " ".join(words)
        return Speaker(name=name, type=kind, anonymous=anonymous, speaks_for=self._body_of(view, head, name))

    def _body_of(self, view: SentenceView, head: Token, name: str) -> str | None:
        """Return the body that a source speaks for: by the roster, else the one last on stage for "a company spokesman"."""
        known = self.roster.body_of(name)
        office = self.roster.office_at(view, head) if known is None else None
        if office is None:
            return known
        body = self.roster.name_of_body(view, office) or self._body_on_stage(view, office)
        if body is not None and office.holder is not None:
            self.roster.note_body(name, body)
        return body if body != name else None

    def _body_on_stage(self, view: SentenceView, office: Office) -> str | None:
        """Return the body meant by "its", "the company" or "company" before or behind an office."""
        body = view.tokens[office.body]
        if body.pos == "PROPN":
            return None
        if body.pos == "NOUN":
            return body_meant(self.scene, self.bodies, view, body, body.lemma.lower())
        corporate = view.tokens[office.role].lemma.lower() in CORPORATE

        def fits(referent: Referent) -> bool:
            name = referent.speaker.name
            led = not corporate or self.bodies.is_of_sort("company", name) or not self.bodies.has_sort(name)
            return referent.speaker.type in BODIES and not referent.plural and led

        found = self.scene.taken_up(view, body, fits)
        return found.speaker.name if found is not None else None

    def _watch(self, place: int, before: int) -> None:
        """Bring on stage who and what are subjects up to a place, whether or not they speak."""
        while self._told[0] < place:
            self._watch_words(self.scene.views[self._told[0]], self._told[1], None)
            self._told = (self._told[0] + 1, 0)
        if self._told[0] == place and before > self._told[1]:
            self._watch_words(self.scene.views[place], self._told[1], before)
            self._told = (place, before)

    def _watch_words(self, view: SentenceView, first: int, before: int | None) -> None:
        for token in view.tokens[first:before]:
            if not _is_staged(view, token) or view.is_quoted(token):
                continue
            if token.pos == "PROPN":
                named = find_name(view, token)
                if named is not None and (named.label in WATCHED or named.titled or self.roster.is_person(named.text)):
                    self._enter(view, token, self._named(view, token, named), "", False, spoke=False)
            elif token.pos == "NOUN" and is_main_subject(view, token) and token.lemma.lower() in STAGED:
                self._enter(view, token, *self._identify(view, token), spoke=False)


def _is_staged(view: SentenceView, token: Token) -> bool:
    """Tell whether a word is a subject, or a name that a subject is said to be: "one of those who escaped is Jon Orel"."""
    return token.dep in SUBJECTS or (token.dep == "attr" and token.pos == "PROPN" and view.head(token).lemma.lower() == "be")


STAGED = PERSON_NOUNS | TRADES | BODY_NOUNS
"""Nouns that bring somebody on stage as subjects."""
NEAR = 4
"""Sentences among which the only person of a sex who is named at all may be meant by a pronoun."""
WATCHED = frozenset({"PERSON", "ORG", "GPE"})
"""Labels of entities that come on stage as subjects; others are too often wrong."""
BODIES = frozenset({"organisation", "outlet", "agency"})
CORPORATE = frozenset({"executive", "ceo"})
"""Offices that companies have, and unions, ministries and armies have not."""
IT_TYPES = frozenset({"organisation", "place", "outlet", "agency", "document", "poll"})


def _fits_they(referent: Referent) -> bool:
    return referent.plural or referent.speaker.type in {"organisation", "place", "collective"}


def _same_people(referent: Referent, view: SentenceView, head: Token) -> bool:
    """Tell whether "the official" may take up a source: same noun, same number, nothing said of it that was not said before."""
    lemma, plural = head.lemma.lower(), head.tag == "NNS"
    if referent.lemma != lemma or referent.plural != plural or referent.speaker.type == "person":
        return False
    more = {t.text.lower() for t in view.children(head, "amod", "compound", "nummod", "nmod")}
    return more <= {word.lower() for word in referent.speaker.name.split()}
