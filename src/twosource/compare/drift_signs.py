"""The typed changes between two sentences that tell the same: each rule looks for one kind."""

from collections.abc import Iterator, Set
from dataclasses import dataclass
from functools import cached_property

from twosource.compare.drift_lexicon import HEDGES, LIMITS, NEGATIONS, REPORTING, WEAKER
from twosource.compare.drift_numbers import Day, Number, find_days, find_numbers
from twosource.compare.drift_pairs import compare_words, telling_words
from twosource.compare.drift_spans import show, show_counterpart
from twosource.language.grammar import SUBJECTS, children, subtree
from twosource.records import Change, DriftKind, Sentence, Token

_SAYERS = SUBJECTS - {"nsubjpass", "csubjpass"}
"""Who says it: what "will be confirmed" says nothing itself."""
SUBJECT_WORDS = 12
"""Words of a source that are looked at; a longer phrase holds more than a name."""


LEAST_OBJECTS = 2
"""Words of the object that two deeds of unnamed doers must share to be one deed."""
ALIKE = 0.5
"""Share of the shorter sentence's telling words in the other from which on two sentences tell the same matter."""


@dataclass(frozen=True)
class Pair:
    """A sentence of the parent and the one of the child that tells it."""

    parent: Sentence
    child: Sentence

    @cached_property
    def numbers(self) -> tuple[list[Number], list[Number]]:
        """The numbers of either side."""
        return list(find_numbers(self.parent)), list(find_numbers(self.child))

    def lost(self, kind: DriftKind, words: tuple[Token, ...]) -> Change:
        """Return a change that the words of the parent show."""
        span = show(self.parent, words)
        return Change(kind=kind, parent=span, child=show_counterpart(span, self.parent, self.child))

    def gained(self, kind: DriftKind, words: tuple[Token, ...]) -> Change:
        """Return a change that the words of the child show."""
        span = show(self.child, words)
        return Change(kind=kind, parent=show_counterpart(span, self.child, self.parent), child=span)

    def changed(self, kind: DriftKind, before: tuple[Token, ...], after: tuple[Token, ...]) -> Change:
        """Return a change with its words on both sides."""
        return Change(kind=kind, parent=show(self.parent, before), child=show(self.child, after))


def find_hedges(pair: Pair) -> Iterator[Change]:
    """A hedge that one side has and the other has nothing of, and a number left open by one side only."""
    before, after = _with_lemmas(pair.parent, HEDGES), _with_lemmas(pair.child, HEDGES)
    if before and not after:
        yield pair.lost("hedge_lost", before[:1])
    if after and not before:
        yield pair.gained("hedge_added", after[:1])
    for one in pair.numbers[0]:
        same = next((other for other in pair.numbers[1] if other.value == one.value), None)
        if same is not None and one.bound and (not same.bound or (one.bound in LIMITS and same.bound not in LIMITS)):
            yield pair.changed("hedge_lost", one.words, same.words)
        elif same is not None and same.bound and (not one.bound or (same.bound in LIMITS and one.bound not in LIMITS)):
            yield pair.changed("hedge_added", one.words, same.words)


def find_certainty(pair: Pair) -> Iterator[Change]:
    """Something meant, asked for or foreseen that the child tells as done."""
    before, after = _with_lemmas(pair.parent, WEAKER), _with_lemmas(pair.child, WEAKER | HEDGES)
    if before and not after:
        yield pair.lost("certainty_raised", before[:1])


def find_sources(pair: Pair) -> Iterator[Change]:
    """A statement that lost its source, or got another one."""
    before, after = _cues(pair.parent), _cues(pair.child)
    if before and not after:
        yield pair.lost("attribution_lost", before[:1])
    elif before and after:
        old, new = _source_names(pair.parent, before[0]), _source_names(pair.child, after[0])
        known, told = telling_words(pair.parent), telling_words(pair.child)
        if old and new and not old & told and not new & known:
            yield pair.changed("attribution_changed", before[:1], after[:1])


def find_numbers_changed(pair: Pair) -> Iterator[Change]:
    """A number that became another one of the same thing."""
    old = [n for n in pair.numbers[0] if all(n.value != other.value for other in pair.numbers[1])]
    new = [n for n in pair.numbers[1] if all(n.value != other.value for other in pair.numbers[0])]
    alone = len(old) == len(new) == 1
    only = [n for n in old if n.noun], [n for n in new if n.noun]
    for one in old:
        same = next((other for other in new if alone or (one.noun and one.noun == other.noun)), None)
        if same is None and len(only[0]) == len(only[1]) == 1 and one in only[0] and only[1][0] in new:
            same = only[1][0]  # the only two that count anything: "20 other family members", "30 relatives"
        if same is not None:
            new.remove(same)
            yield pair.changed("number_changed", one.words, same.words)


def find_dates_changed(pair: Pair) -> Iterator[Change]:
    """A date whose month, day, year or weekday became another one."""
    before, after = list(find_days(pair.parent)), list(find_days(pair.child))
    for kind in ("year", "month", "day", "weekday", "stretch"):
        old, new = _of_kind(before, kind), _of_kind(after, kind)
        if old and new and not {day.value for day in old} & {day.value for day in new}:
            yield pair.changed("date_changed", old[0].words, new[0].words)
            return


def find_negations(pair: Pair) -> Iterator[Change]:
    """A verb that is denied on one side and not on the other."""
    before, after = _denied(pair.parent), _denied(pair.child)
    for lemma in sorted(before.keys() - after.keys()):
        if _plain_verb(pair.child, lemma):
            yield pair.lost("negation", (before[lemma],))
    for lemma in sorted(after.keys() - before.keys()):
        if _plain_verb(pair.parent, lemma):
            yield pair.gained("negation", (after[lemma],))
    # Told in another word, the "not" itself must be what only one of two like sentences has.
    if bool(before) != bool(after) and compare_words(pair.parent, pair.child) >= ALIKE:
        lemma, token = next(iter(sorted((before or after).items())))
        if not _plain_verb(pair.child if before else pair.parent, lemma):
            yield pair.lost("negation", (token,)) if before else pair.gained("negation", (token,))


def find_actors_changed(pair: Pair) -> Iterator[Change]:
    """The same act with the same object, done by somebody else: a name on either side, or more of the object in common."""
    for verb, actor in _acts(pair.parent):
        for other, doer in _acts(pair.child):
            if verb.lemma != other.lemma or verb.lemma in REPORTING:
                continue
            strange = actor.lemma.lower() not in telling_words(pair.child) and doer.lemma.lower() not in telling_words(
                pair.parent
            )
            least = LEAST_OBJECTS if "PROPN" not in {actor.pos, doer.pos} else 1
            if strange and len(_objects(pair.parent, verb) & _objects(pair.child, other)) >= least:
                yield pair.changed("actor_changed", (actor,), (doer,))


RULES = (
    find_hedges,
    find_sources,
    find_numbers_changed,
    find_certainty,
    find_dates_changed,
    find_actors_changed,
    find_negations,
)


def _with_lemmas(sentence: Sentence, lemmas: Set[str]) -> tuple[Token, ...]:
    return tuple(t for t in sentence.tokens if (t.lemma.lower() in lemmas or t.text.lower() in lemmas) and t.pos != "PROPN")


def _cues(sentence: Sentence) -> tuple[Token, ...]:
    return tuple(
        t
        for t in sentence.tokens
        if t.text.lower() == "according" or (t.lemma in REPORTING and t.pos == "VERB" and children(sentence.parse, t, _SAYERS))
    )


def _source_names(sentence: Sentence, cue: Token) -> frozenset[str]:
    """Return the telling words of the source of a cue: names and what "the safety agency" is, not "she" or "officials"."""
    heads = children(sentence.parse, cue, {*SUBJECTS, "prep", "pobj"})
    words = [word for head in heads for word in subtree(sentence.parse, head)[:SUBJECT_WORDS]]
    named = any(word.pos == "PROPN" for word in words) or sum(word.pos == "NOUN" for word in words) > 1
    return frozenset(word.lemma.lower() for word in words if word.pos in {"PROPN", "NOUN"} and named)


def _of_kind(days: list[Day], kind: str) -> list[Day]:
    return [day for day in days if day.kind == kind]


def _denied(sentence: Sentence) -> dict[str, Token]:
    """Return the denied verbs and nouns of a sentence by their lemma."""
    denied = {}
    for token in sentence.tokens:
        if token.text.lower() in NEGATIONS:
            head = sentence.tokens[token.head]
            if head.pos in {"VERB", "NOUN", "ADJ"}:
                denied[head.lemma.lower()] = head
    return denied


def _plain_verb(sentence: Sentence, lemma: str) -> bool:
    return any(token.lemma.lower() == lemma and token.pos in {"VERB", "NOUN", "ADJ"} for token in sentence.tokens)


def _acts(sentence: Sentence) -> Iterator[tuple[Token, Token]]:
    for verb in sentence.tokens:
        if verb.pos == "VERB":
            for subject in children(sentence.parse, verb, {"nsubj"}):
                if subject.pos in {"NOUN", "PROPN"}:
                    yield verb, subject


def _objects(sentence: Sentence, verb: Token) -> frozenset[str]:
    heads = children(sentence.parse, verb, {"dobj", "attr", "xcomp", "ccomp", "prep"})
    return frozenset(
        word.lemma.lower() for head in heads for word in subtree(sentence.parse, head) if word.pos in {"NOUN", "PROPN", "VERB"}
    )
