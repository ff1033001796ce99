"""The heart: what makes mentions dependent, and what the count does with it."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tests.building import make_article, span_of
from tests.compare.cases import TEXT, article, claim, link, mention, no_tree, number
from twosource.compare import count_origins
from twosource.compare.groups import group_mentions
from twosource.records import (
    Article,
    ArticleId,
    ChainLink,
    Claim,
    Credit,
    CreditRole,
    Derivation,
    FamilyTree,
    Lineage,
    Mention,
    OriginReason,
    Origins,
    OutsideSource,
    Passage,
    PassageKind,
    Reuse,
)
from twosource.settings import CompareSettings

A, B, C = (
    article(name, outlet=outlet) for name, outlet in zip("abc", ("Orsk Gazette", "Tarnik Post", "Velm Radio"), strict=True)
)


def count(
    counted: Claim,
    *articles: Article,
    reuse: Sequence[Reuse] = (),
    outside: Sequence[OutsideSource] = (),
    tree: FamilyTree | None = None,
    struck: frozenset[str] = frozenset(),
) -> Origins:
    known = articles or (A, B, C)
    return count_origins(counted, known, reuse, tree or no_tree(*known), outside, CompareSettings(), struck)


def kinds(found: Origins) -> list[tuple[str, bool]]:
    return sorted({(r.kind, r.certain) for r in found.reasons})


def shared(one: Article, two: Article, kind: PassageKind, words: str = "The ferry fire in Tarnik killed 12 people") -> Reuse:
    passage = Passage(a=span_of(one, words), b=span_of(two, words), kind=kind)
    return Reuse(
        a=one.id, b=two.id, a_in_b=0.5, b_in_a=0.5, kind="partial", direction="unknown", probability=0.5, passages=(passage,)
    )


def spoken(source: Article, name: str) -> Mention:
    return mention(source, chain=[link(source, name)])


def reported(source: Article, name: str) -> Mention:
    return mention(source, chain=[link(source, name, "outlet"), link(source, "officials", "collective", anonymous=True)])


def credited(source: Article, name: str, role: CreditRole) -> Article:
    return replace(source, credits=(Credit(name=name, role=role, start=0, end=1, text="x"),))


def test_two_speakers_told_to_two_outlets_are_two_origins() -> None:
    found = count(claim(spoken(A, "Ana Orr"), spoken(B, "Ivo Tesk")))
    assert (found.low, found.high) == (2, 2)
    assert found.names == ("Ana Orr", "Ivo Tesk")


def test_a_copied_passage_makes_one_origin_for_certain() -> None:
    found = count(claim(spoken(A, "Ana Orr"), spoken(B, "Ivo Tesk")), reuse=[shared(A, B, "verbatim", TEXT)])
    assert (found.low, found.high) == (1, 1)
    assert kinds(found) == [("passage taken", True)]


def test_a_single_clause_in_common_possibly_makes_one_origin_since_the_event_dictates_it() -> None:
    found = count(claim(spoken(A, "Ana Orr"), spoken(B, "Ivo Tesk")), reuse=[shared(A, B, "verbatim")])
    assert (found.low, found.high) == (1, 2)
    assert kinds(found) == [("passage taken", False)]


def test_two_articles_that_may_be_rewrites_possibly_share_every_claim_though_the_tree_draws_no_edge() -> None:
    retold = replace(shared(A, B, "paraphrase", "A caption stands"), kind="paraphrase")
    found = count(claim(spoken(A, "Ana Orr"), spoken(B, "Ivo Tesk")), reuse=[retold])
    assert (found.low, found.high) == (1, 2)


def test_a_reworded_passage_possibly_makes_one_origin() -> None:
    found = count(claim(spoken(A, "Ana Orr"), spoken(B, "Ivo Tesk")), reuse=[shared(A, B, "paraphrase")])
    assert (found.low, found.high) == (1, 2)


def test_a_shared_quotation_is_no_copying() -> None:
    found = count(claim(spoken(A, "Ana Orr"), spoken(B, "Ivo Tesk")), reuse=[shared(A, B, "quotation")])
    assert (found.low, found.high) == (2, 2)


def test_a_passage_elsewhere_in_the_articles_says_nothing_of_the_claim() -> None:
    found = count(claim(spoken(A, "Ana Orr"), spoken(B, "Ivo Tesk")), reuse=[shared(A, B, "verbatim", "A caption stands")])
    assert (found.low, found.high) == (2, 2)


def test_words_taken_by_both_from_a_third_make_one_origin() -> None:
    reuse = [shared(A, C, "verbatim", TEXT), shared(B, C, "edited", TEXT)]
    found = count(claim(spoken(A, "Ana Orr"), spoken(B, "Ivo Tesk")), reuse=reuse)
    assert (found.low, found.high) == (1, 1)


def test_chains_to_one_report_make_one_origin_under_any_of_its_names() -> None:
    found = count(claim(reported(A, "The Wall Street Journal"), reported(B, "WSJ"), reported(C, "the Orsk Bugle")))
    assert (found.low, found.high) == (1, 2)
    assert ("same report", True) in kinds(found)
    assert ("same kind of unnamed source", False) in kinds(found)


def test_a_report_that_the_pile_holds_itself_is_one_with_those_that_cite_it() -> None:
    found = count(claim(mention(A), reported(B, "the Orsk Gazette")))
    assert (found.low, found.high) == (1, 1)


def test_an_article_that_says_it_plainly_and_cites_a_report_further_down_possibly_rests_on_it() -> None:
    found = count(claim(reported(A, "Norlund Wire"), mention(B), reported(B, "Norlund Wire")))
    assert (found.low, found.high) == (1, 2)
    assert ("same report", False) in kinds(found)


def test_a_plain_mention_possibly_rests_on_what_its_article_cites_nearby() -> None:
    plain = mention(B, nearby=[link(B, "Norlund Wire", "agency")])
    found = count(claim(reported(A, "Norlund Wire"), plain))
    assert (found.low, found.high) == (1, 2)


def test_a_plain_mention_in_an_article_that_rests_on_the_outside_report_possibly_does_too() -> None:
    outside = OutsideSource(name="Norlund Wire", articles=(A.id, B.id), evidence=(span_of(B, "officials"),))
    found = count(claim(reported(A, "Norlund Wire"), mention(B)), outside=[outside])
    assert (found.low, found.high) == (1, 2)


def test_one_speaker_is_one_origin_whoever_quotes_him() -> None:
    found = count(claim(spoken(A, "Governor Ana Orr"), spoken(B, "Orr")))
    assert (found.low, found.high) == (1, 1)
    assert kinds(found) == [("same speaker", True)]


def test_unnamed_sources_of_one_kind_possibly_are_one() -> None:
    def unnamed(source: Article, name: str) -> Mention:
        return mention(source, chain=[link(source, name, "collective", anonymous=True)])

    found = count(claim(unnamed(A, "two security officials"), unnamed(B, "local officials"), unnamed(C, "activists")))
    assert (found.low, found.high) == (2, 3)


def test_a_wire_credit_is_certain_and_a_contribution_possible() -> None:
    said = claim(spoken(A, "Ana Orr"), spoken(B, "Ivo Tesk"))
    wired = count(said, credited(A, "NordPress", "wire"), credited(B, "NordPress", "wire"))
    helped = count(said, credited(A, "NordPress", "contributed"), credited(B, "NordPress", "wire"))
    pictured = count(said, credited(A, "NordPress", "photo"), credited(B, "NordPress", "photo"))
    assert [(c.low, c.high) for c in (wired, helped, pictured)] == [(1, 1), (1, 2), (2, 2)]


def test_a_contribution_of_the_own_outlet_or_of_a_writer_is_no_wire() -> None:
    said = claim(spoken(A, "Ana Orr"), spoken(B, "Ivo Tesk"))
    own = count(said, credited(A, "The Gazette", "contributed"), credited(B, "Tarnik Post", "contributed"))
    writer = replace(
        A, credits=tuple(Credit(name="Ada Holm", role=role, start=0, end=1, text="x") for role in ("byline", "contributed"))
    )
    helped = count(said, writer, credited(B, "Ada Holm", "contributed"))
    copied = count(said, credited(A, "Tarnik Post", "contributed"), B)
    assert [(c.low, c.high) for c in (own, helped, copied)] == [(2, 2), (2, 2), (1, 2)]


def test_a_passage_in_many_articles_is_one_reason_that_shows_only_the_words_of_the_claim() -> None:
    known = [article(name) for name in "abcd"]
    whole = "The ferry fire in Tarnik killed 12 people, officials told the Harbour Courier."
    reuse = [shared(one, two, "verbatim", whole) for one, two in pairwise(known)]
    found = count(claim(*(spoken(a, name) for a, name in zip(known, "wxyz", strict=True))), *known, reuse=reuse)
    assert [(r.kind, r.mentions) for r in found.reasons] == [("passage taken", (0, 1, 2, 3))]
    assert {span.text for span in found.reasons[0].evidence} == {"The ferry fire in Tarnik killed 12 people"}


def test_one_wording_in_many_articles_is_one_reason() -> None:
    known = [article(name) for name in "abcd"]
    found = count(claim(*(mention(a) for a in known)), *known)
    assert [(r.kind, r.mentions) for r in found.reasons] == [("same wording", (0, 1, 2, 3))]
    assert (found.low, found.high) == (1, 4)


def test_an_origin_without_an_outlet_is_named_by_its_site_its_agency_or_its_writer() -> None:
    plain = article("a")
    sited = replace(plain, url="https://www.orsk.example/fire")
    wired, written = credited(plain, "NordPress", "wire"), credited(plain, "Ada Holm", "byline")
    names = [count(claim(mention(A)), source).names for source in (sited, wired, written, plain)]
    assert names == [("orsk.example",), ("NordPress",), ("Ada Holm",), ("an unnamed outlet (a)",)]


def test_one_publisher_is_one_origin_and_an_unknown_outlet_is_no_proof() -> None:
    same = [article("a", outlet="Orsk Gazette"), article("b", outlet="orsk gazette")]
    unknown = [article("a"), article("b")]
    said = claim(spoken(A, "Ana Orr"), spoken(B, "Ivo Tesk"))
    assert count(said, *same).high == 1
    assert count(claim(mention(A), mention(B)), *unknown).low == 1


def test_a_headline_rests_on_whom_its_article_names_and_is_no_other_way_to_know() -> None:
    headed = make_article(
        "Ferry fire kills 12\n\nThe ferry fire in Tarnik killed 12 people, Ana Orr said.", name="a", kinds={0: "title"}
    )
    speaker = ChainLink(name="Ana Orr", type="person", anonymous=False, span=span_of(headed, "Ana Orr"))
    told = [mention(headed, words="Ferry fire kills 12"), mention(headed, chain=[speaker])]
    found = count(claim(*told, spoken(B, "Ana Orr")), headed, B)
    assert (found.low, found.high) == (1, 1)
    plain = make_article(headed.text, name="a")
    other = count(claim(*(replace(m) for m in told), spoken(B, "Ana Orr")), plain, B)
    assert (other.low, other.high) == (1, 2)


def test_close_wording_without_a_source_is_possibly_one_origin() -> None:
    found = count(claim(mention(A), mention(B)))
    assert (found.low, found.high) == (1, 2)
    assert kinds(found) == [("same wording", False)]


def test_the_same_number_without_a_source_is_possibly_one_origin_however_worded() -> None:
    other = article("b", text="Officials are silent. In Tarnik 12 people perished aboard.")
    one = mention(A, quantity=number(A, 12, 12))
    two = mention(other, quantity=number(other, 12, 12), words="In Tarnik 12 people perished aboard")
    assert (count(claim(one, two, aspect="number"), A, other).low) == 1


def test_a_rewritten_article_possibly_takes_all_its_claims_along() -> None:
    edge = Derivation(child=B.id, parent=A.id, kind="rewrite", probability=0.9, share=0.5, passages=())
    tree = replace(no_tree(A, B), lineages=(Lineage(article=B.id, parents=(edge,), origin=A.id), *no_tree(A).lineages))
    found = count(claim(spoken(A, "Ana Orr"), spoken(B, "Ivo Tesk")), tree=tree)
    assert (found.low, found.high) == (1, 2)


def test_mentions_of_one_article_are_one_origin() -> None:
    found = count(claim(spoken(A, "Ana Orr"), spoken(A, "Ivo Tesk")))
    assert (found.low, found.high) == (1, 1)


def test_every_reason_shows_words_and_has_an_id_of_its_own() -> None:
    found = count(claim(reported(A, "Norlund Wire"), reported(B, "Norlund Wire"), mention(C)), reuse=[shared(A, C, "verbatim")])
    assert all(reason.evidence for reason in found.reasons)
    ids = [reason.id for reason in found.reasons]
    assert len(ids) == len(set(ids))
    assert all(ids)


# What must hold whatever the claim is

articles = [A, B, C, article("d"), article("e", outlet="Orsk Gazette")]
chains = st.sampled_from(["", "Ana Orr", "Ivo Tesk", "report", "officials"])


def _mention(place: int, kind: str) -> Mention:
    source = articles[place]
    if kind == "":
        return mention(source)
    if kind == "report":
        return reported(source, "Norlund Wire")
    return mention(
        source, chain=[link(source, kind, "collective" if kind == "officials" else "person", anonymous=kind == "officials")]
    )


claims = st.lists(st.builds(_mention, st.integers(0, len(articles) - 1), chains), min_size=1, max_size=7).map(lambda m: claim(*m))
kinds_of_passage: st.SearchStrategy[PassageKind] = st.sampled_from(["verbatim", "paraphrase", "quotation"])
piles = st.lists(
    st.tuples(st.integers(0, 4), st.integers(0, 4), kinds_of_passage)
    .filter(lambda pair: pair[0] < pair[1])
    .map(lambda pair: shared(articles[pair[0]], articles[pair[1]], pair[2])),
    max_size=4,
)


def mentioning(counted: Claim) -> set[ArticleId]:
    return {m.article for m in counted.mentions}


@given(claims, piles)
def test_the_range_lies_between_one_and_the_number_of_articles(counted: Claim, reuse: list[Reuse]) -> None:
    found = count(counted, *articles, reuse=reuse)
    assert 1 <= found.low <= found.high <= len(mentioning(counted))
    assert 1 <= len(found.names) <= found.high


@given(claims, piles)
def test_striking_every_reason_leaves_one_origin_an_article(counted: Claim, reuse: list[Reuse]) -> None:
    found = count(counted, *articles, reuse=reuse)
    struck: frozenset[str] = frozenset()
    while found.reasons:  # an account that a struck reason left alone may rest on nobody known, which is a reason anew
        struck |= {reason.id for reason in found.reasons}
        found = count(counted, *articles, reuse=reuse, struck=struck)
    assert found.low == found.high == len(mentioning(counted))


@given(claims, piles, piles)
def test_more_reuse_never_raises_the_count(counted: Claim, reuse: list[Reuse], more: list[Reuse]) -> None:
    few, many = count(counted, *articles, reuse=reuse), count(counted, *articles, reuse=[*reuse, *more])
    assert many.low <= few.low
    assert many.high <= few.high


@given(claims, piles, st.randoms(use_true_random=False))
def test_the_order_of_anything_does_not_matter(counted: Claim, reuse: list[Reuse], chance: object) -> None:
    mixed = list(counted.mentions)
    pile = list(articles)
    chance.shuffle(mixed)  # type: ignore[attr-defined]
    chance.shuffle(pile)  # type: ignore[attr-defined]
    one, two = count(counted, *articles, reuse=reuse), count(claim(*mixed), *pile, reuse=reuse[::-1])
    assert (one.low, one.high, one.names) == (two.low, two.high, two.names)
    assert {r.id for r in one.reasons} == {r.id for r in two.reasons}


@given(claims, st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6)), max_size=5))
def test_adding_a_reason_never_raises_the_number_of_groups(counted: Claim, pairs: list[tuple[int, int]]) -> None:
    size = len(counted.mentions)
    reasons = [
        OriginReason(kind="same wording", certain=True, mentions=(a % size, b % size), text="", evidence=()) for a, b in pairs
    ]
    counts = [len(group_mentions(counted.mentions, reasons[:n])) for n in range(len(reasons) + 1)]
    assert counts == sorted(counts, reverse=True)
