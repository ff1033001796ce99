"""What a model is told of each word of a sentence, once a cue is given."""

from tests.attribution.views import look_at_text
from twosource.attribution.roles import describe_words

TEXT = "The mayor of Tarnik said the dam was closed."


def test_every_word_is_described_by_its_branch_of_the_parse() -> None:
    view, marked = look_at_text(TEXT)
    described = describe_words(view, view.tokens[4], marked, {})
    assert len(described) == len(view.tokens)
    assert described[4][0] == "b=0^ 0"
    assert described[1][0] == "b=0<nsubj 1"
    assert described[8][0] == "b=0>ccomp 1"


def test_a_word_above_the_cue_is_told_by_its_level() -> None:
    view, marked = look_at_text("The boats that Tolen said had left came back.")
    cue = next(t for t in view.tokens if t.text == "said")
    described = describe_words(view, cue, marked, {})
    boats, came = (next(t.i for t in view.tokens if t.text == word) for word in ("boats", "came"))
    assert described[boats][0].startswith("b=1^")
    assert described[came][0].startswith("b=2^")


def test_no_noun_verb_or_name_of_a_sentence_is_told_by_name() -> None:
    view, marked = look_at_text(TEXT)
    seen = " ".join(attribute for attributes in describe_words(view, view.tokens[7], marked, {}) for attribute in attributes)
    assert not any(word in seen for word in ("mayor", "Tarnik", "dam"))


def test_the_rules_tags_are_told_for_their_own_cue_and_as_anothers_otherwise() -> None:
    view, marked = look_at_text(TEXT)
    own = describe_words(view, view.tokens[4], marked, {})
    other = describe_words(view, view.tokens[7], marked, {})
    assert any("r=S/" in attribute for attribute in own[1])
    assert any("r=?/S" in attribute for attribute in other[1])
