"""Event claims: clauses of different articles that tell that somebody did something to somebody."""

from collections.abc import Callable, Sequence

from twosource.claims.actors import Actor
from twosource.claims.candidates import find_candidates, weigh_by_rarity
from twosource.claims.comparable import have_other_causes, places_differ, tells_a_norm, tells_of_before
from twosource.claims.concepts import weigh
from twosource.claims.contraries import is_contrary
from twosource.claims.doers import have_two_doers
from twosource.claims.grouping import group_pairs
from twosource.claims.lexicon import FUNCTION_WORDS, KINDRED, STATE_OF
from twosource.claims.likeness import Likeness, Weights, compare_words
from twosource.claims.lists import SORTS
from twosource.claims.matter import Matters
from twosource.claims.names import same_name
from twosource.claims.participants import share_participant
from twosource.claims.statements import Statement
from twosource.settings import ClaimsSettings

_FEWEST_CONCEPTS = 3
"""A clause with fewer ("he said so") says too little to be found again."""
_NEARLY_ALL = 0.8
"""Share of their weight from which two clauses are one, short as they may be."""
_MOST = 0.6
"""Share of the words of a denial, by weight, that the clause which it denies must have."""
_SAME_WORDING = 0.85
"""Share of their weight from which two clauses are one wording, whatever verb the parser found."""
_ONE_THING = 0.6
"""Score of two clauses that tell whose house or car was harmed: a story has one that this is asked of."""
_NAMES_SPEAK = 0.15
"""What two names in common add for one deed to people: whom rebels freed in Tarnik and Orsk may be told in two lists."""
_EMPTY_PREDICATES = FUNCTION_WORDS | {"be", "come", "go", "make", "take", "get"}


def group_events(
    statements: Sequence[Statement],
    settings: ClaimsSettings,
    apart: Callable[[Statement, Statement], bool] = lambda _a, _b: False,
) -> tuple[tuple[Statement, ...], ...]:
    """Return the groups of statements, two or more articles each, that tell the same event; those that are `apart` never do."""
    stated = [s for s in statements if s.states and len(s.whole.concepts) >= _FEWEST_CONCEPTS]
    weights = weigh_by_rarity([s.whole.concepts for s in stated])
    told = [s for s in stated if s.tells]
    pairs = find_candidates([_keys(s) for s in told], settings.most_partners)
    matters = Matters.of(statements)

    def score(a: int, b: int) -> float:
        value = score_events(told[a], told[b], weights)
        return value if value > 0 and matters.are_one(told[a], told[b], settings) else 0.0

    scores = {(a, b): value for a, b in pairs if (value := score(a, b)) > 0}
    groups = group_pairs(
        scores,
        score,
        settings.event_likeness,
        lambda a, b: (told[a].article == told[b].article and told[a].sentence is told[b].sentence) or apart(told[a], told[b]),
    )
    found = (tuple(told[place] for place in group) for group in groups)
    return tuple(group for group in found if len({s.article for s in group}) > 1)


def score_events(first: Statement, second: Statement, weights: Weights) -> float:
    """Return from 0 to 1 how sure it is that two clauses tell one event.

    Shared words alone are not enough: the predicate must be the same, or be what the other one does in a noun while half of
    the shorter clause is found again. A "not" on one side only needs the same predicate, or it would deny something else.
    Two named subjects that differ speak against it.
    """
    if _tell_whose(first, second):
        return _ONE_THING
    if not _worth_a_look(first, second):
        return 0.0
    likeness = compare_words(first.whole, second.whole, weights)
    if likeness.dice < _NEARLY_ALL:
        likeness = compare_words(first.words, second.words, weights)
    if likeness.number_clash and places_differ(first, second):
        return 0.0
    if have_two_doers(first, second) or have_other_causes(first, second):
        return 0.0
    if likeness.dice < _NEARLY_ALL and not (_one_matter(first, second) and share_participant(first, second)):
        return 0.0
    same_predicate = (first.predicate == second.predicate and first.predicate not in _EMPTY_PREDICATES) or _same_frame(
        first, second
    )
    if first.negated != second.negated and not (same_predicate and _denies_the_whole(first, second)):
        return 0.0
    if tells_of_before(first) != tells_of_before(second) or tells_a_norm(first) != tells_a_norm(second):
        return 0.0
    if not same_predicate and not _fit_otherwise(first, second, likeness):
        return 0.0
    score = 0.4 * likeness.contained + 0.4 * likeness.dice + 0.15 * same_predicate
    score += _objects_speak(first.objects - FUNCTION_WORDS, second.objects - FUNCTION_WORDS)
    score += 0.1 * _actors_speak(first.actor, second.actor) - 0.1 * likeness.number_clash
    score += _NAMES_SPEAK * (not likeness.number_clash and _share_two_names(first, second))
    return max(0.0, min(1.0, score))


def _tell_whose(first: Statement, second: Statement) -> bool:
    """Tell whether two clauses say of one harmed building or vehicle whose it was; the towns that they name must not be two."""
    one, two = first.whose, second.whose
    if one is None or two is None or one.sort != two.sort or first.negated != second.negated:
        return False
    return not first.places or not second.places or bool(first.places & second.places)


def _same_frame(first: Statement, second: Statement) -> bool:
    """Tell whether one does to one thing what two kindred verbs say: "the rocket hit a school", "rockets destroyed part of a
    school". Neither must be denied."""
    if (
        second.predicate not in KINDRED.get(first.predicate, ())
        or first.negated
        or second.negated
        or first.actor is None
        or second.actor is None
    ):
        return False
    one_doer = _share_name(first.actor, second.actor) or (first.actor.noun == second.actor.noun and not first.actor.open)
    return one_doer and bool((first.objects | first.told) & (second.objects | second.told) - FUNCTION_WORDS)


def _share_two_names(first: Statement, second: Statement) -> bool:
    """Tell whether two clauses tell of one deed to people (freed, arrested, killed …), with two names and a sort of
    people in common."""
    shared = first.whole.concepts & second.whole.concepts
    names = shared & first.whole.names
    return first.predicate in STATE_OF and first.predicate == second.predicate and len(names) > 1 and bool(shared & SORTS)


def _denies_the_whole(first: Statement, second: Statement) -> bool:
    """Tell whether what the one clause denies is what the other says: "no missile was tested in that range" leaves open that one
    was tested, so that nearly all words of the denial must be found in the other clause, and all that narrow it ("no permanent
    licence" denies none)."""
    no, yes = (first, second) if first.negated else (second, first)
    if no.narrowed - {t.lemma.lower() for t in yes.sentence.tokens}:
        return False
    told = no.whole.concepts - {no.predicate}
    return weigh(told & yes.whole.concepts) >= _MOST * weigh(told)


def _fit_otherwise(first: Statement, second: Statement, likeness: Likeness) -> bool:
    """Tell whether two clauses with other predicates may tell one event: what the one does is an object of the other ("made an
    offer"), or the one says it with an empty verb, or the parser read one wording in two ways.

    "Reinstated the drivers whom it dismissed" and "the drivers were dismissed" share nearly all words and are two events.
    """
    if is_contrary(first.predicate, second.predicate):
        return False
    within = first.predicate in second.objects | second.told or second.predicate in first.objects | first.told
    if within and likeness.contained >= 0.5:
        return True
    empty = {first.predicate, second.predicate} & _EMPTY_PREDICATES or not (first.verbal and second.verbal)
    return likeness.dice >= (0.6 if empty else _SAME_WORDING)


def _worth_a_look(first: Statement, second: Statement) -> bool:
    """Tell at little cost whether two clauses can be one event: they share three concepts or most of what they have, and
    nobody does in the one what is done to him in the other."""
    shared = len(first.whole.concepts & second.whole.concepts) + _same_frame(first, second)
    if shared < _FEWEST_CONCEPTS and 2 * shared < len(first.whole.concepts | second.whole.concepts):
        return False
    return not _roles_reversed(first.actor, second.actor) and not _about_another(first, second)


def _one_matter(first: Statement, second: Statement) -> bool:
    """Tell whether two clauses share three concepts, a kindred verb among them, and one beyond names and predicates."""
    shared = first.words.concepts & second.words.concepts
    return len(shared) + _same_frame(first, second) >= _FEWEST_CONCEPTS and bool(
        shared - first.words.names - {first.predicate, second.predicate}
    )


def _about_another(first: Statement, second: Statement) -> bool:
    """Tell whether a relative clause is about somebody of whom the other clause, with a subject of its own, says nothing: "a
    nurse who died in the raid" and "the smugglers' captain was killed in the raid"."""
    pairs = ((first, second), (second, first))
    return any(
        a.about and not a.about & b.words.concepts and b.actor is not None and not b.actor.open and not b.relative
        for a, b in pairs
    )


def _objects_speak(first: frozenset[str], second: frozenset[str]) -> float:
    """Return what the objects add: they share one, have nothing in common, or one has none."""
    if first & second:
        return 0.15
    return -0.1 if first and second else 0.0


def _actors_speak(first: Actor | None, second: Actor | None) -> float:
    """Return 1 where a subject is shared, −3 where two named ones have nothing in common, 0 where one is unknown."""
    if first is None or second is None or not first.names or not second.names or first.patient != second.patient:
        return 0.0
    return 1.0 if _share_name(first, second) else -3.0


def _roles_reversed(first: Actor | None, second: Actor | None) -> bool:
    """Tell whether one does what is done to it in the other: the bomber who killed, the bomber who was killed."""
    if first is None or second is None or first.patient == second.patient:
        return False
    return _share_name(first, second) or (first.noun == second.noun and not first.open)


def _share_name(first: Actor, second: Actor) -> bool:
    return any(same_name(a, b) for a in first.names for b in second.names)


def _keys(statement: Statement) -> set[str]:
    """Return what brings a statement together with others: its concepts, and predicate with object as one."""
    frames = {f"{statement.predicate} {obj}" for obj in statement.objects}
    whose = {f"whose {statement.whose.sort}"} if statement.whose is not None else set()
    return set(statement.whole.concepts) | frames | whose
