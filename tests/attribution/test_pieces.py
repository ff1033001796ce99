"""From places of words to evidence."""

from tests.building import read_text
from twosource.attribution.pieces import Page, head_of, longest_run
from twosource.attribution.views import look_at, runs_of
from twosource.language import find_quotations


def _page(text: str, place: int = 0) -> Page:
    parsed = read_text(text)
    quotations = find_quotations(parsed.article)
    return Page(article=parsed.article, view=look_at(parsed.sentences, quotations)[place], quotations=quotations)


def test_runs_of_neighbours() -> None:
    assert runs_of({5, 1, 2}) == [[1, 2], [5]]
    assert runs_of(()) == []


def test_the_longest_run_and_the_first_of_equals() -> None:
    assert longest_run({1, 3, 4, 7, 8}) == {3, 4}
    assert longest_run(()) == frozenset()


def test_signs_alone_are_no_piece() -> None:
    page = _page("The port, he said, is shut.")
    assert [piece.text for piece in page.pieces({0, 1, 2, 5})] == ["The port,"]


def test_a_piece_at_the_edge_of_its_sentence_takes_in_its_whole_quotation() -> None:
    page = _page("“We wait. The boats are late,” Tolen said.", place=1)
    quoted = [i for i, number in enumerate(page.view.quoted) if number >= 0]
    assert [piece.text for piece in page.pieces(quoted)] == ["“We wait. The boats are late,”"]


def test_the_head_of_a_phrase_governs_it() -> None:
    view = _page("The mayor of Tarnik left.").view
    head = head_of(view, frozenset({0, 1, 2, 3}))
    assert head is not None
    assert head.text == "mayor"
    assert head_of(view, frozenset()) is None
