"""The typed changes between two sentences that tell the same: each rule looks for one kind."""

from collections.abc import Iterator, Set
from dataclasses import dataclass
from functools import cached_property

from twosource.compare.drift_lexicon import HEDGES, NEGATIONS, REPORTING, WEAKER
from twosource.compare.drift_numbers import Day, Number, find_days, find_numbers
from twosource.compare.drift_pairs import telling_words
from twosource.compare.drift_spans import show, show_counterpart
from twosource.language.grammar import SUBJECTS, children, subtree
from twosource.records import Change, DriftKind, Sentence, Token

SUBJECT_WORDS = 12
"""Words of a source that are looked at; a longer phrase holds more than a name."""


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
        if same is not None and one.bound and not same.bound:
            yield pair.changed("hedge_lost", one.words, same.words)
        elif same is not None and same.bound and not one.bound:
            yield pair.changed("hedge_added", one.words, same.words)


def find_certainty(pair: Pair) -> Iterator[Change]:
    """Something meant, asked for or foreseen that the child tells as done."""
    before, after = _with_lemmas(pair.parent, WEAKER), _with_lemmas(pair.child, WEAKER | HEDGES)
    if before and not after and not _will(pair.child):
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
    alone = len(old) == 1 and len(new) == 1
    for one in old:
        same = next((other for other in new if alone or (one.noun and one.noun == other.noun)), None)
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


def find_actors_changed(pair: Pair) -> Iterator[Change]:
    """The same act with the same object, done by a named somebody else."""
    for verb, actor in _acts(pair.parent):
        for other, doer in _acts(pair.child):
            if verb.lemma != other.lemma or verb.lemma in REPORTING or "PROPN" not in {actor.pos, doer.pos}:
                continue
            strange = actor.lemma.lower() not in telling_words(pair.child) and doer.lemma.lower() not in telling_words(
                pair.parent
            )
            if strange and _objects(pair.parent, verb) & _objects(pair.child, other):
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


def _will(sentence: Sentence) -> bool:
    return any(token.tag == "MD" and token.lemma in {"will", "would"} for token in sentence.tokens)


def _cues(sentence: Sentence) -> tuple[Token, ...]:
    return tuple(
        t
        for t in sentence.tokens
        if t.text.lower() == "according" or (t.lemma in REPORTING and t.pos == "VERB" and children(sentence.parse, t, SUBJECTS))
    )


def _source_names(sentence: Sentence, cue: Token) -> frozenset[str]:
    """Return the words of the named source of a cue."""
    heads = children(sentence.parse, cue, {*SUBJECTS, "prep", "pobj"})
    words = [word for head in heads for word in subtree(sentence.parse, head)[:SUBJECT_WORDS]]
    return frozenset(word.lemma.lower() for word in words if word.pos == "PROPN")


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
