"""The project's scorers count as the reference scorers do, on cases small enough to count by hand."""

import pytest
from evaluation.rows import Row
from evaluation.scorers.attribution import score_attributions, score_certainty, score_chains
from evaluation.scorers.grouping import score_plover, score_stories
from evaluation.scorers.lineage import score_direction, score_drift, score_tree, score_versions
from evaluation.scorers.numbers import pearson, score_quantities, score_times
from evaluation.scorers.pairs import score_relation, score_same


def test_an_attribution_counts_jointly_when_source_and_content_overlap() -> None:
    want = {"source": [[0, 5]], "cue": [[6, 10]], "content": [[11, 30]], "quote_type": "indirect"}
    gold = [{"id": "a", "attributions": [want, {**want, "source": [], "content": [[40, 50]], "quote_type": "direct"}]}]
    got = {"a": {"attributions": [{"source": [[0, 4]], "cue": [[6, 10]], "content": [[15, 30]]}]}}
    figures = score_attributions(gold, got)
    assert figures["exact_cue_f1"] == 100
    assert figures["exact_source_f1"] == 0
    assert figures["joint_overlap_precision"] == 100
    assert figures["joint_overlap_recall"] == 50
    assert (figures["recall_indirect"], figures["recall_direct"]) == (100, 0)


def test_what_the_gold_leaves_unjudged_counts_neither_way() -> None:
    want = {"source": [[0, 5]], "cue": [], "content": [[11, 30]], "quote_type": "direct"}
    gold = [{"id": "a", "attributions": [want], "ignored_spans": [{"spans": [[10, 40]]}]}]
    assert score_attributions(gold, {"a": {"attributions": [want]}})["joint_overlap_f1"] == 0


def test_a_chain_needs_the_same_sources_in_the_same_order() -> None:
    gold = [{"id": "a", "chains": [{"chain": ["the Courier", "officials"]}, {"chain": ["a baker"]}]}]
    got = {"a": {"attributions": [{"chain": [{"text": "Courier"}, {"text": "port officials"}]}]}}
    assert score_chains(gold, got) == {"chain_exact": 50, "nested_chain_exact": 100, "chains": 2, "nested": 1}


def test_an_event_that_was_not_found_counts_as_certain() -> None:
    gold = [{"id": "a", "targets": [{"char": [0, 4], "factuality": -3}, {"char": [9, 12], "factuality": 3}]}]
    figures = score_certainty(gold, {"a": {"events": [{"span": [0, 4], "certainty": -3.0}]}})
    assert figures["mae"] == 0
    assert figures["pearson_r"] == pytest.approx(1)


def test_a_quantity_is_matched_once_and_its_modifier_and_noun_count_apart() -> None:
    gold = [{"id": "a", "quantities": [{"value": "40", "change": "~", "referred_concepts": "ships"}] * 2}]
    got = {"a": {"quantities": [{"value": 40.0, "modifier": "=", "noun": "ships"}]}}
    figures = score_quantities(gold, got)
    assert figures["value_f1"] == pytest.approx(200 / 3)
    assert figures["value_modifier_f1"] == 0
    assert figures["value_noun_f1"] == pytest.approx(200 / 3)


def test_a_range_equals_only_the_same_range() -> None:
    gold = [{"id": "a", "quantities": [{"value": "20-30", "change": "=", "referred_concepts": ""}]}]
    assert score_quantities(gold, {"a": {"quantities": [{"value": [20, 30], "modifier": "="}]}})["value_f1"] == 100
    assert score_quantities(gold, {"a": {"quantities": [{"value": 20, "modifier": "="}]}})["value_f1"] == 0


def test_a_time_may_match_by_overlap_but_only_once() -> None:
    gold = [{"id": "a", "timex": [{"start": 0, "end": 6, "value": "2031-03"}, {"start": 0, "end": 9, "value": "2031"}]}]
    got = {"a": {"times": [{"start": 0, "end": 9, "value": "2031-03"}]}}
    figures = score_times(gold, got)
    assert (figures["strict_f1"], figures["relaxed_f1"], figures["value_f1"]) == pytest.approx((0, 200 / 3, 200 / 3))


def test_stories_split_in_two_keep_precision_and_lose_recall() -> None:
    gold = [{"id": name, "story": "one"} for name in "abcd"]
    got = {name: {"story": "x" if name in "ab" else "y"} for name in "abcd"}
    figures = score_stories(gold, got)
    assert (figures["bcubed_precision"], figures["bcubed_recall"]) == (100, 50)


def test_the_first_position_of_a_sentence_counts() -> None:
    gold = [{"id": "a", "event": "REJECT"}, {"id": "b", "event": "AID"}]
    got = {"a": {"positions": [{"plover": "REJECT"}, {"plover": "AID"}]}}
    assert score_plover(gold, got) == {"accuracy": 50, "macro_f1": 50}


def test_an_unknown_direction_is_worth_half_a_point() -> None:
    pairs = [{"earlier": 1, "later": 2, "jaccard5": 0.5}, {"earlier": 3, "later": 4, "jaccard5": 0.99}]
    figures = score_direction([{"pairs": pairs}], [{"a": "2", "b": "1", "direction": "b->a"}])
    assert figures["accuracy_not_identical"] == 100
    assert figures["accuracy"] == 75
    assert figures["coverage"] == 50


def test_revisions_are_scored_by_neighbours() -> None:
    from evaluation.inputs import scrambled

    gold = [{"versions": [{"n": n} for n in range(3)]}]
    ids = [f"0-{scrambled(0, n)}" for n in range(3)]
    got = [{"a": ids[0], "b": ids[1], "direction": "a->b"}, {"a": ids[1], "b": ids[2], "direction": "b->a"}]
    assert score_versions(gold, got)["adjacent_accuracy"] == 50


def test_a_parent_given_to_an_underived_article_is_false() -> None:
    edge = {"child": "b", "parent": "a", "parent_visible": True, "second_parent": None}
    gold = [{"family": "f", "n_independent_origins": 1, "docs": [{"id": "a"}, {"id": "b"}], "edges": [edge]}]
    right: dict[str, Row] = {"f/a": {"parents": [], "origin": "o"}, "f/b": {"parents": [{"id": "f/a"}], "origin": "o"}}
    wrong: dict[str, Row] = {"f/a": {"parents": [{"id": "f/b"}], "origin": "o"}, "f/b": {"parents": [], "origin": "p"}}
    assert score_tree(gold, right)["parent_accuracy"] == 100
    assert score_tree(gold, right)["origins_exact"] == 100
    assert score_tree(gold, wrong)["false_parents"] == 100


def test_a_change_is_found_only_where_it_is_pointed_at_narrowly() -> None:
    docs = [{"id": "p", "text": "It allegedly sank. " + "x" * 400}, {"id": "c", "text": "It sank."}]
    drift = {"parent": "p", "child": "c", "kind": "hedge_lost", "parent_text": "allegedly", "child_text": ""}
    gold = [{"family": "f", "docs": docs, "drifts": [drift]}]

    def report(span: list[int]) -> dict[str, float]:
        change = {"kind": "hedge_lost", "parent_span": span, "child_span": None}
        return score_drift(gold, [{"parent": "f/p", "child": "f/c", "changes": [change]}])

    assert report([3, 12])["kind_right"] == 100
    assert report([0, 400])["found"] == 0


def test_likeness_is_scored_by_label_or_by_correlation() -> None:
    got = {"a": {"same": 0.9}, "b": {"same": 0.1}}
    assert score_same([{"id": "a", "label": 1}, {"id": "b", "label": 0}], got)["f1"] == 100
    assert score_same([{"id": "a", "score": 5}, {"id": "b", "score": 1}], got)["pearson_r"] == pytest.approx(1)
    assert score_relation([{"id": "a", "label": "for"}], {"a": {"relation": "agrees"}})["accuracy"] == 100


def test_what_does_not_vary_correlates_with_nothing() -> None:
    assert pearson([1, 1], [0, 5]) == 0


def test_a_shared_quotation_called_copying_is_a_false_alarm() -> None:
    from evaluation.scorers.copying import score_copying

    gold: list[Row] = [
        {"a": "x", "b": "y", "silver": "shared_quotes_only", "src": None},
        {"a": "z", "b": "y", "silver": "derived_from_wire", "src": "z"},
    ]
    copied = {"a": "z-y/y", "b": "z-y/z", "kind": "edited", "direction": "b->a"}
    alarm = {"a": "x-y/x", "b": "x-y/y", "kind": "partial", "direction": "unknown"}
    assert score_copying(gold, [copied]) == {"quotations_called_copying": 0, "copies_found": 100, "direction_right": 100}
    assert score_copying(gold, [copied, alarm])["quotations_called_copying"] == 100
