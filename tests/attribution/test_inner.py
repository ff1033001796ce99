"""The models run again inside each content."""

import pytest

from tests.attribution.reading import chains_in, said_in
from tests.attribution.views import look_at_text
from twosource.attribution.inner import cut_out


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("Mara Tolen said that the parents have called for a new ferry.", "parents"),
        ("Mara Tolen said that Jon Orel supports the new bridge.", "Jon Orel"),
        ("Mara Tolen said the council had only asked for the letter on Monday.", "council"),
    ],
)
def test_a_stance_within_a_statement_hangs_on_it(text: str, inner: str) -> None:
    assert any(chain[0] == "Mara Tolen" and chain[-1].endswith(inner) and len(chain) == 2 for chain in chains_in(text))


@pytest.mark.parametrize(
    "text",
    [
        "“I just want a new bridge for the town,” Mara Tolen said.",
        "“We support the new bridge in the harbour,” Mara Tolen said.",
        "“You may want to wait for the ferry,” Mara Tolen said.",
    ],
)
def test_first_and_second_persons_add_nobody(text: str) -> None:
    assert {a.names for a in said_in(text)} == {("Mara Tolen",)}


def test_a_clause_cut_out_keeps_its_words_and_their_places() -> None:
    view, _ = look_at_text("The mayor said that Jon Orel supports the new bridge.")
    clause = cut_out(view, range(4, 10))
    assert [t.text for t in clause.tokens] == ["Jon", "Orel", "supports", "the", "new", "bridge"]
    assert [clause.sentence.text[t.start : t.end] for t in clause.tokens] == [t.text for t in clause.tokens]
    assert [t.i for t in clause.tokens] == list(range(6))
    assert all(0 <= t.head < 6 for t in clause.tokens)
    assert clause.sentence.start == view.sentence.start + view.tokens[4].start


def test_what_hung_on_a_word_outside_becomes_a_root() -> None:
    view, _ = look_at_text("The mayor said that Jon Orel supports the new bridge.")
    clause = cut_out(view, range(4, 10))
    roots = [t.text for t in clause.tokens if t.dep == "ROOT"]
    assert roots == ["supports"]
