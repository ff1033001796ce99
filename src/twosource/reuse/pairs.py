"""All pairs of articles that share text, with their passages: the stage `reuse`."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from twosource.records import Article, Direction, LineageReason, Passage, Reuse, ReuseKind
from twosource.reuse.alignment import Chain, align
from twosource.reuse.candidates import Candidates, Pair, find_candidates
from twosource.reuse.direction import compare_merging, compare_rewriting, find_outer_signs, find_signs, is_untold
from twosource.reuse.direction_edits import Version, set_side_by_side
from twosource.reuse.direction_model import weigh_edit
from twosource.reuse.direction_signs import measure_news
from twosource.reuse.direction_times import compare_times
from twosource.reuse.direction_versions import LEAST_AMONG_VERSIONS, Untold, put_in_order
from twosource.reuse.direction_weighing import Sign, weigh_signs
from twosource.reuse.forms import find_form
from twosource.reuse.merges import Merge, Merging
from twosource.reuse.paraphrase import Rewriting, match_statements
from twosource.reuse.pieces import Piece, Quoted, cut_piece, share_words
from twosource.reuse.speech import mark_speech
from twosource.reuse.statements import read_statements, weigh_terms
from twosource.reuse.stretches import Stretches
from twosource.reuse.words import SHINGLE, Wording, Wordings, hash_runs
from twosource.settings import ReuseSettings

NO_REWRITING = Rewriting()
LEAST_ODDS = 0.3
"""Log odds from which on one article is called a rewrite of another: between 0 and 0.3 stand three of the seven pairs of
`allsides_wire` that only quote the same words, and none of the rewrites of `rewrites`."""
ONLY_LIKE: frozenset[ReuseKind] = frozenset({"none", "quotation", "paraphrase"})
"""What shows no version of a text by itself; beside other versions of it, it may be one."""


def find_reuse(articles: Sequence[Article], settings: ReuseSettings) -> tuple[Reuse, ...]:
    """Return every pair of the articles that shares passages, sorted by their ids, with `a` before `b`.

    1. Candidates: all pairs of a small input, else those that share hashed 5-grams. 2. Exact and edited passages. 3. In a
    small input, sentences told in other words. 4. What only fills in one form anew is furniture, and the pair of kind
    "none". 5. The direction of each pair, and where only the texts can tell it, the order of all versions at once; of a form
    it says no more than which was first. Pairs that share only names and idioms are left out.
    """
    pile = Pile(articles, settings)
    found = {pair: reuse for pair in pile.pairs() if (reuse := pile.compare(*pair)) is not None}
    found |= {pair: reuse for pair, reuse in pile.find_merged() if pair not in found or found[pair].kind in {"quotation", "none"}}
    return put_in_order(found, pile.untold, pile.likes, pile.wordings)


class Pile:
    """The articles of one input, sorted by id, each read once for all the pairs it is in."""

    def __init__(self, articles: Sequence[Article], settings: ReuseSettings) -> None:
        self.settings = settings
        self.articles = sorted(articles, key=lambda article: article.id)
        self.wordings = Wordings(self.articles)
        self.small = len(self.articles) <= settings.small_input
        self.statements = [read_statements(article) if self.small else () for article in self.articles]
        self.weights = weigh_terms(self.statements)
        self.candidates: Candidates | None = None
        self.untold: dict[Pair, Untold] = {}
        self.likes: dict[Pair, Untold] = {}
        self.rewritings: dict[Pair, Rewriting] = {}
        self._terms = [frozenset[str]().union(*(each.terms for each in read)) for read in self.statements]
        self._quoted: dict[int, Quoted] = {}
        self._versions: dict[int, Version] = {}

    def pairs(self) -> Iterable[Pair]:
        """Return the places of the articles to compare."""
        if self.small:
            return combinations(range(len(self.articles)), 2)
        self.candidates = find_candidates(self.wordings, self.settings)
        return self.candidates.pairs

    def compare(self, a: int, b: int) -> Reuse | None:
        """Return what two articles share, None where it is nothing that tells."""
        exact = self._find_exact(a, b)
        rewriting = match_statements(self.statements[a], self.statements[b], self.weights, self.settings.least_likeness)
        rewritten = rewriting if _is_rewrite(rewriting, self.settings) else NO_REWRITING
        taken = share_words(exact, self.wordings[a], self.wordings[b])
        kind = _name_reuse(exact, taken, rewritten, self.settings)
        if kind in ONLY_LIKE:
            self._keep_likes(a, b, exact)
            if len(rewriting.matches) >= self.settings.least_matches:
                self.rewritings[a, b] = rewriting
        if kind == "none":
            return None
        if (form := self._find_form(a, b, exact)) is not None:
            kind, rewritten, exact = "none", NO_REWRITING, [piece.as_furniture() for piece in exact]
        pieces = [*exact, *self._find_retold(a, b, rewritten, exact)]
        passages = tuple(sorted((piece.passage for piece in pieces), key=lambda passage: (passage.a, passage.b)))
        shares = share_words(pieces, self.wordings[a], self.wordings[b])
        signs = self._find_signs(a, b, kind, pieces, rewriting)
        direction, probability, reasons = weigh_signs(signs)
        if kind == "paraphrase" and not _fits(direction, rewriting):
            return None
        return Reuse(
            a=self.articles[a].id,
            b=self.articles[b].id,
            a_in_b=round(shares[0], 4),
            b_in_a=round(shares[1], 4),
            kind=kind,
            direction=direction,
            probability=probability,
            passages=passages,
            reasons=(form, *reasons) if form else reasons,
        )

    def find_merged(self) -> Iterator[tuple[Pair, Reuse]]:
        """Yield the pairs of an article and each of two others that it tells again together, in other words."""
        merging = Merging(self.statements, self.weights, self.rewritings)
        settings = self.settings
        for merge in merging.find(settings.least_matches, settings.least_likeness, LEAST_ODDS, self._may_come):
            pairs = [self._join_merged(merge, place) for place in (0, 1)]
            if None not in pairs:
                yield from (each for each in pairs if each is not None)

    def _may_come(self, parent: int, child: int) -> bool:
        return all(sign.weight > 0 for sign in compare_times(self.articles[parent], self.articles[child]))

    def _join_merged(self, merge: Merge, place: int) -> tuple[Pair, Reuse] | None:
        """Return what a merge shares with one of its parents, None where it is not told that it came later."""
        parent, other = merge.parents[place], merge.parents[1 - place]
        exact = self._find_exact(parent, merge.child)
        pieces = [*exact, *self._find_retold(parent, merge.child, merge.told[place], exact)]
        shares = share_words(pieces, self.wordings[parent], self.wordings[merge.child])
        first, third, child = self.articles[parent], self.articles[other], self.articles[merge.child]
        passages = tuple(sorted((piece.passage for piece in pieces), key=lambda passage: (passage.a, passage.b)))
        signs = find_signs(first, child, passages, *shares)
        signs.append(compare_merging(first, third, child, merge.rewriting, signs))
        direction, probability, reasons = weigh_signs(signs)
        if direction != "a->b":
            return None
        reuse = Reuse(a=first.id, b=child.id, a_in_b=round(shares[0], 4), b_in_a=round(shares[1], 4), kind="paraphrase",
                      direction=direction, probability=probability, passages=passages, reasons=reasons)  # fmt: skip
        return ((parent, merge.child), reuse) if parent < merge.child else ((merge.child, parent), turn_round(reuse))

    def _find_form(self, a: int, b: int, exact: Sequence[Piece]) -> LineageReason | None:
        chains = [piece.chain for piece in exact if piece.is_taken and piece.chain is not None]
        return find_form(self.wordings[a], self.wordings[b], chains)

    def _find_signs(self, a: int, b: int, kind: ReuseKind, pieces: Sequence[Piece], rewriting: Rewriting) -> list[Sign]:
        """Return the signs of who was first, and keep them where only the texts can tell which version of a text was."""
        if kind == "quotation":
            return []
        untold = self._compare_versions(a, b, pieces) if kind != "paraphrase" else None
        if untold is not None:
            if kind != "none":
                self.untold[a, b] = untold
            return [*untold.outer, *untold.texts]
        first, second = self.articles[a], self.articles[b]
        passages = [piece.passage for piece in pieces]
        signs = find_signs(first, second, passages, *share_words(pieces, self.wordings[a], self.wordings[b]))
        return [*signs, compare_rewriting(first, second, rewriting, signs)] if kind == "paraphrase" else signs

    def _compare_versions(self, a: int, b: int, pieces: Iterable[Piece]) -> Untold | None:
        """Return the signs of which of two versions was first, where only the texts can tell."""
        first, second = self.articles[a], self.articles[b]
        outer = find_outer_signs(first, second)
        if not is_untold(first, second, outer):
            return None
        chains = [piece.chain for piece in pieces if piece.chain is not None]
        one, two = self._version(a), self._version(b)
        texts = weigh_edit(set_side_by_side(one, two, chains))
        return Untold(tuple(outer), tuple(texts), measure_news(one, two))

    def _keep_likes(self, a: int, b: int, exact: Iterable[Piece]) -> None:
        """Keep a pair that has little text in common but many words: a page and what it was written from anew."""
        shorter = min(len(self._terms[a]), len(self._terms[b]))
        likeness = len(self._terms[a] & self._terms[b]) / shorter if shorter else 0.0
        if likeness >= LEAST_AMONG_VERSIONS and (untold := self._compare_versions(a, b, exact)) is not None:
            self.likes[a, b] = replace(untold, likeness=likeness)

    def _version(self, place: int) -> Version:
        if place not in self._versions:
            self._versions[place] = Version(self.wordings[place])
        return self._versions[place]

    def _find_exact(self, a: int, b: int) -> list[Piece]:
        first, second = self.wordings[a], self.wordings[b]
        chains = align(first, second)
        if not chains:
            return []
        quoted = (self._mark(a), self._mark(b))
        pieces = [cut_piece(chain, first, second, *quoted) for chain in chains]
        return [
            piece.as_furniture() if self._is_furniture(first, chain) else piece
            for piece, chain in zip(pieces, chains, strict=True)
        ]

    def _is_furniture(self, wording: Wording, chain: Chain) -> bool:
        """Tell whether most 5-grams of a passage are some outlet's furniture."""
        if self.candidates is None or not len(self.candidates.furniture):
            return False
        shingles = hash_runs(wording.ids[slice(*chain.a)], SHINGLE)
        return self.candidates.count_furniture(shingles) > 0.5 * len(shingles)

    def _mark(self, place: int) -> Quoted:
        if place not in self._quoted:
            self._quoted[place] = mark_speech(self.wordings[place])
        return self._quoted[place]

    def _find_retold(self, a: int, b: int, rewriting: Rewriting, exact: Sequence[Piece]) -> list[Piece]:
        """Return the sentences told in other words that are not already part of an exact passage."""
        in_a = Stretches((piece.passage.a.start, piece.passage.a.end) for piece in exact)
        in_b = Stretches((piece.passage.b.start, piece.passage.b.end) for piece in exact)
        found = []
        for match in rewriting.matches:
            one, other = self.statements[a][match.a].span, self.statements[b][match.b].span
            if in_a.measure(one.start, one.end) or in_b.measure(other.start, other.end):
                continue
            words_a, words_b = len(one.text.split()), len(other.text.split())
            passage = Passage(a=one, b=other, kind="paraphrase")
            found.append(Piece(passage, match.a_in_b * words_a, match.b_in_a * words_b, 0.0))
        return found


def turn_round(reuse: Reuse) -> Reuse:
    """Return a pair with its two articles exchanged."""
    turned: dict[Direction, Direction] = {"a->b": "b->a", "b->a": "a->b", "unknown": "unknown"}
    passages = (Passage(a=passage.b, b=passage.a, kind=passage.kind) for passage in reuse.passages)
    return replace(
        reuse,
        a=reuse.b,
        b=reuse.a,
        a_in_b=reuse.b_in_a,
        b_in_a=reuse.a_in_b,
        direction=turned[reuse.direction],
        passages=tuple(sorted(passages, key=lambda passage: (passage.a, passage.b))),
    )


def _is_rewrite(rewriting: Rewriting, settings: ReuseSettings) -> bool:
    odds = max(rewriting.odds_of_a, rewriting.odds_of_b)
    return len(rewriting.matches) >= settings.least_matches and odds >= LEAST_ODDS


def _fits(direction: Direction, rewriting: Rewriting) -> bool:
    """Tell whether the one that came later can be the rewrite: an earlier text that has less cannot come from a later one."""
    return {"a->b": rewriting.odds_of_b, "b->a": rewriting.odds_of_a}.get(direction, 1.0) > 0


def _name_reuse(exact: Sequence[Piece], taken: tuple[float, float], rewritten: Rewriting, settings: ReuseSettings) -> ReuseKind:
    if min(taken) >= settings.copy_share:
        return "copy"
    if max(taken) >= settings.edited_share:
        return "edited"
    plain = sum(piece.plain for piece in exact if piece.is_taken)
    if max(taken) >= settings.partial_share and plain >= settings.telling_words:
        return "partial"
    if rewritten.matches:
        return "paraphrase"
    return "quotation" if any(piece.passage.kind == "quotation" for piece in exact) else "none"
