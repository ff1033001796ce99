"""Number claims: quantities of different articles that measure the same."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from twosource.claims.candidates import find_candidates, weigh_by_rarity
from twosource.claims.comparable import are_apart, have_other_causes
from twosource.claims.concepts import weigh
from twosource.claims.doers import have_two_doers
from twosource.claims.grouping import group_pairs
from twosource.claims.likeness import Weights
from twosource.claims.matter import Matters
from twosource.claims.measured import Measured
from twosource.claims.number_fit import (
    closeness,
    have_one_fellow,
    is_everyday,
    is_part_of_people,
    is_particular,
    middle,
    noun_fits,
    one_matter,
    said_of_others,
    same_size,
    says_both,
    states_fit,
    surely_one_matter,
    tells_change,
)
from twosource.claims.slots import HURT, IN_CARE, Setting, fill_one_slot, find_chiefs, is_elsewhere, may_clash, slot_of
from twosource.records import ArticleId
from twosource.settings import ClaimsSettings

_NEARLY_ALL = 0.6
"""Share of the weight of both clauses in common from which on even such a count is the same."""
_SLOT = 0.8
"""Score of two numbers that fill one slot of the story."""
_SIZE = 0.6
"""Score of two large counts of one noun that are near each other."""


def group_measured(measured: Sequence[Measured], settings: ClaimsSettings, setting: Setting) -> tuple[tuple[Measured, ...], ...]:
    """Return the groups of quantities, two or more articles each, that measure the same.

    Two different numbers of one article never come together: an article that gives both speaks of two things.
    """
    chiefs = find_chiefs([(m.statement, m.quantity) for m in measured], setting)
    told = [replace(m, chief=chief) for m, chief in zip(measured, chiefs, strict=True)]
    by_article: dict[ArticleId, list[Measured]] = {}
    for m in told:
        by_article.setdefault(m.statement.article, []).append(m)
    pile = Pile(
        settings=settings,
        matters=Matters.of(m.statement for m in told),
        setting=setting,
        weights=weigh_by_rarity([m.context for m in told]),
        by_article=by_article,
    )
    pairs = find_candidates([_keys(m) for m in told], settings.most_partners)
    scores = {(a, b): value for a, b in pairs if (value := pile.score(told[a], told[b])) > 0}
    groups = group_pairs(
        scores,
        lambda a, b: pile.score(told[a], told[b]),
        settings.quantity_likeness,
        lambda a, b: are_never_one(told[a], told[b]),
    )
    found = (tuple(told[place] for place in group) for group in groups)
    return tuple(group for group in found if len({m.statement.article for m in group}) > 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pile:
    """The numbers of a story's articles, and what is known of the articles: what two of them are compared in."""

    settings: ClaimsSettings
    matters: Matters
    setting: Setting
    weights: Weights
    by_article: Mapping[ArticleId, Sequence[Measured]]

    def score(self, first: Measured, second: Measured) -> float:
        """Return from 0 to 1 how sure it is that two quantities measure the same.

        1. Other doers, causes or places. 2. An article that gives both numbers. 3. Different numbers of things that can't be set
        against each other. 4. One slot of the story, or one large count. 5. What the clauses have in common.
        """
        if have_two_doers(first.statement, second.statement) or are_never_one(first, second):  # 1.
            return 0.0
        differ = middle(first.quantity) != middle(second.quantity)
        if self._one_is_elsewhere(first, second) and (differ or is_everyday(first)):
            return 0.0
        if differ and (self._one_says_both(first, second) or self._are_apart(first, second)):  # 2. and 3.
            return 0.0
        if differ and (tells_change(first.quantity) != tells_change(second.quantity) or said_of_others(first, second)):
            return 0.0
        slot = self._fill_one_slot(first, second) or (
            differ and have_one_fellow(first, second, self._beside(first), self._beside(second))
        )
        if differ and not slot and not may_clash(first.statement, second.statement, self.setting):
            return 0.0
        size = same_size(first, second, [*self._beside(first), *self._beside(second)])
        likely = score_measured(first, second, self.weights)
        if likely and not self.matters.are_one(first.statement, second.statement, self.settings):
            likely = 0.0
        return max(_SLOT * slot, _SIZE * size, likely)  # 4. and 5.

    def _beside(self, measured: Measured) -> Sequence[Measured]:
        return self.by_article[measured.statement.article]

    def _one_is_elsewhere(self, first: Measured, second: Measured) -> bool:
        return is_elsewhere(first.statement, self.setting) != is_elsewhere(second.statement, self.setting)

    def _one_says_both(self, first: Measured, second: Measured) -> bool:
        return says_both(first, second, self._beside(first)) or says_both(second, first, self._beside(second))

    def _are_apart(self, first: Measured, second: Measured) -> bool:
        if is_part_of_people(first, second):
            return True
        heads = self.setting.heads_of(first.statement, second.statement)
        return are_apart(first.statement, first.quantity, second.statement, second.quantity, heads)

    def _fill_one_slot(self, first: Measured, second: Measured) -> bool:
        if not (first.chief and second.chief and noun_fits(first, second) > 0):
            return False
        return fill_one_slot((first.statement, first.quantity), (second.statement, second.quantity), self.setting)


def are_never_one(first: Measured, second: Measured) -> bool:
    """Tell whether two numbers can't be one, whatever else speaks for it: one article gives both, or a gunman is the cause of the
    one and a storm of the other."""
    return _different_within_article(first, second) or have_other_causes(first.statement, second.statement)


def score_measured(first: Measured, second: Measured, weights: Weights) -> float:
    """Return from 0 to 1 how sure it is that two quantities measure the same.

    They must count the same sort of thing, in states that do not exclude each other. Numbers that differ need the same
    predicate or state besides, and clauses that are surely about one matter; numbers that agree need a word in common
    beyond these and names, unless the number itself is so particular (1,940) that it is hardly met twice.
    """
    noun = noun_fits(first, second)
    close = closeness(first.quantity, second.quantity)
    if noun == 0 or not states_fit(first, second, close):
        return 0.0
    same_predicate = first.statement.predicate == second.statement.predicate
    same_state = first.state is not None and first.state == second.state
    if close < 1 and not ((same_state or same_predicate) and surely_one_matter(first, second, close)):
        return 0.0
    shared = first.context & second.context
    lengths = weigh(first.context, weights), weigh(second.context, weights)
    contained = weigh(shared, weights) / min(lengths) if min(lengths) else 0.0
    dice = 2 * weigh(shared, weights) / sum(lengths) if sum(lengths) else 0.0
    if close == 1 and not (same_state or same_predicate) and dice < _NEARLY_ALL and is_everyday(first):
        return 0.0
    score = 0.25 * (noun + close + contained + dice) + 0.1 * same_predicate + 0.1 * same_state
    if not is_particular(first, second) and not one_matter(first, second):
        score -= 0.4
    return max(0.0, min(1.0, score))


def _different_within_article(first: Measured, second: Measured) -> bool:
    if first.statement.article != second.statement.article:
        return False
    return middle(first.quantity) != middle(second.quantity) or (
        first.quantity.span == second.quantity.span and first.state != second.state
    )


def _keys(measured: Measured) -> set[str]:
    """Return what brings a quantity together with others: its number, and its noun with each word around it."""
    value = f"#{middle(measured.quantity):g} {measured.noun}"
    slot = {f"slot {slot_of(measured.quantity)}".replace(IN_CARE, HURT)} if measured.chief else set()
    size = {f"size {measured.noun}"} if middle(measured.quantity) >= 100 and measured.quantity.unit is None else set()
    return (
        slot
        | size
        | {value, f"#{middle(measured.quantity):g}", *(f"{measured.noun} {word}" for word in measured.context)}
        | ({f"people {word}" for word in measured.context} if measured.quantity.noun_class == "person" else set())
    )
