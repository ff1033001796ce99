"""Words that may be cues, and what the models see of them."""

from tests.attribution.views import look_at_text
from twosource.attribution.candidates import describe_candidates, find_candidates, mark_draft

RATES = {("support", "N"): 3, ("say", "V"): 8}


def _words(text: str) -> list[str]:
    view, marked = look_at_text(text)
    return [token.text for token in find_candidates(view, marked, RATES)]


def test_verbs_known_nouns_and_the_rules_cues_are_candidates() -> None:
    assert _words("The mayor gave his support, according to aides.") == ["gave", "support", "according"]


def test_a_helping_verb_is_no_candidate() -> None:
    assert _words("The mayor has said so.") == ["said"]


def test_a_sentence_without_verbs_or_known_words_has_no_candidates() -> None:
    assert _words("No boats today.") == []


def test_the_words_of_a_draft_are_marked_by_their_places() -> None:
    _, (mark,) = look_at_text("The mayor said the dam was closed.")
    assert (mark.anchor, sorted(mark.source), sorted(mark.cue), sorted(mark.content)) == (2, [0, 1], [2], [3, 4, 5, 6])


def test_a_quotation_that_goes_on_in_the_next_sentence_is_marked_in_its_own_alone() -> None:
    view, (mark,) = look_at_text("“We wait,” Tolen said. “The boats are late.”")
    assert max(mark.content) < len(view.tokens)
    assert mark_draft(view, mark.draft) == mark


def test_each_candidate_is_described_and_rare_words_are_not_named() -> None:
    view, marked = look_at_text("The harbourmaster of Tarnik quibbled that the ferry sank.")
    candidates = find_candidates(view, marked, RATES)
    described = describe_candidates(view, candidates, marked, RATES)
    assert len(described) == len(candidates) == 2
    seen = " ".join(attribute for attributes in described for attribute in attributes)
    assert "lemma=rare" in seen
    assert not any(word in seen for word in ("harbourmaster", "Tarnik", "quibble", "ferry"))
