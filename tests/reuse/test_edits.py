"""What an editor changed on the way from one article to another, weighed for a reader."""

import pytest

from tests.building import make_article
from tests.reuse.texts import WIRE, cut
from twosource.records import Article, Derivation, Edit, Edits, Passage, Span, StoryId
from twosource.reuse import draw_tree, find_edits, find_reuse
from twosource.settings import ReuseSettings

SETTINGS = ReuseSettings()


def edits_of(parent: Article, child: Article) -> Edits:
    """Return the edits on an edge whose passage is the whole of both texts."""
    whole = Passage(a=parent.span(0, len(parent.text)), b=child.span(0, len(child.text)), kind="edited")
    edge = Derivation(child=child.id, parent=parent.id, kind="reprint", probability=0.9, share=1.0, passages=(whole,))
    return find_edits(edge, parent, child, SETTINGS)


def between(before: str, after: str) -> list[tuple[str, str, str | None, str | None]]:
    """Return the edits of one text to another: kind, matter, and the words of both sides."""
    found = edits_of(make_article(before, name="before"), make_article(after, name="after"))
    return [(e.kind, e.matter, e.parent.text if e.parent else None, e.child.text if e.child else None) for e in found.edits]


SENTENCE = "The ferry from Tarnik carried about 40 islanders to Orsk on Monday, and nobody was hurt, the harbour master said."


@pytest.mark.parametrize(
    ("old", "new", "kind", "matter", "words"),
    [
        ("about 40", "about 70", "changed", "number", ("about 40", "about 70")),
        ("about 40", "40", "changed", "number", ("about 40", "40")),
        ("about 40", "four thousand", "changed", "number", ("about 40", "four thousand")),
        ("to Orsk", "to Velm", "changed", "name", ("Orsk", "Velm")),
        ("on Monday", "on Tuesday", "changed", "date", ("Monday", "Tuesday")),
        ("on Monday", "on March 4", "changed", "date", ("Monday", "March 4")),
        ("nobody was hurt", "everybody was hurt", "dropped", "negation", ("nobody", None)),
        ("carried", "reportedly carried", "added", "hedge", (None, "reportedly")),
        ("carried", "may have carried", "added", "hedge", (None, "may")),
        ("the harbour master said", "the harbour master explained", "changed", "wording", ("said", "explained")),
        ("about 40 islanders", "about 40 Islanders", "changed", "typography", ("islanders", "Islanders")),
        ("harbour master", "harbour-master", "changed", "typography", ("harbour master", "harbour-master")),
    ],
)
def test_a_change_is_named_by_the_weightiest_thing_it_touches(
    old: str, new: str, kind: str, matter: str, words: tuple[str | None, str | None]
) -> None:
    first = between(SENTENCE, SENTENCE.replace(old, new))[0]
    assert first == (kind, matter, *words)


def test_what_only_looks_different_is_no_change_of_fact() -> None:
    before = "Velmora sold 4,500 tonnes on December 20, President Lena Marrow said."
    after = "Velmora sold 4500 tonnes on 20 December, Lena Marrow said."
    assert {matter for _, matter, _, _ in between(before, after)} <= {"wording", "typography"}
    assert between("The mine lost forty men in the night shift.", "The mine lost 40 men in the night shift.") == []


def test_equal_texts_have_no_edits() -> None:
    assert between(WIRE, WIRE) == []


def test_numbers_come_before_names_before_dates_before_doubt_and_typography_is_last() -> None:
    after = (
        SENTENCE.replace("about 40", "about 70")
        .replace("Orsk", "Velm")
        .replace("Monday", "Tuesday")
        .replace("nobody was", "some were")
        .replace("carried", "allegedly carried")
        .replace("The ferry", "The Ferry")
        .replace("harbour master", "harbour captain")
    )
    matters = [matter for _, matter, _, _ in between(SENTENCE, after)]
    order = ["number", "name", "date", "negation", "hedge", "wording", "typography"]
    assert list(dict.fromkeys(matters)) == order


def test_sentences_left_out_and_put_in_are_told_with_the_facts_they_bring() -> None:
    after = cut(WIRE, (0, 1, 2, 3)) + "\n\nThe mayor of Tarnik, Edda Quill, came to see the pier."
    found = between(WIRE, after)
    assert [(kind, matter) for kind, matter, _, _ in found] == [
        ("dropped", "number"),
        ("added", "name"),
        ("dropped", "wording"),
    ]
    assert "40,000 tonnes" in str(found[0][2])
    assert "Edda Quill" in str(found[1][3])


def test_a_passage_that_stands_elsewhere_is_moved_and_not_dropped_and_added() -> None:
    assert between(WIRE, cut(WIRE, (3, 4, 0, 1, 2, 5))) == [
        ("moved", "wording", cut(WIRE, (3, 4)), cut(WIRE, (3, 4))),
    ]


def test_a_fact_that_stands_elsewhere_in_the_child_is_not_called_dropped() -> None:
    before = "Lena Marrow closed the coal pier in Tarnik.\n\nShips wait in the roads of Velm until the pier is cleared."
    after = "The coal pier in Tarnik was closed.\n\nShips wait in the roads of Velm until Lena Marrow has the pier cleared."
    assert not [edit for edit in between(before, after) if edit[1] == "name"]


def test_a_sentence_told_anew_is_one_change_of_wording_beside_its_facts() -> None:
    before = "A fallen crane shut the coal pier of Tarnik on Monday and blocked two rails."
    after = "Because of the crane that came down across three rails, nothing moves at the Tarnik coal pier."
    found = between(before, after)
    assert ("changed", "wording", before, after) in found
    assert ("changed", "number", "two", "three") in found


def test_the_edits_of_an_edge_of_the_tree_stand_where_their_words_are() -> None:
    parent = make_article(WIRE, name="wire", outlet="NordPress", published="2031-03-03")
    text = cut(WIRE, range(5)).replace("Three dock workers", "Four dock workers")
    child = make_article(text, name="copy", outlet="Harbour Courier", published="2031-03-04")
    reuse = find_reuse([parent, child], SETTINGS)
    edge = draw_tree(StoryId("s"), [parent, child], reuse, SETTINGS).derivations[0]
    found = find_edits(edge, parent, child, SETTINGS)
    assert (found.parent, found.child) == ("wire", "copy")
    assert found.edits[0] == Edit(
        kind="changed", matter="number", parent=_at(parent, "Three"), child=_at(child, "Four"), weight=found.edits[0].weight
    )
    for edit in found.edits:
        for span, article in ((edit.parent, parent), (edit.child, child)):
            assert span is None or article.text[span.start : span.end] == span.text


def _at(article: Article, word: str) -> Span:
    start = article.text.index(word)
    return article.span(start, start + len(word))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", ""),
        ("", "A crane fell."),
        ("A crane fell.", "…"),
        ("港口周一关闭。三名工人受伤。", "港口周二关闭。四名工人受伤。"),
        ("أغلق الميناء يوم الاثنين.", "أغلق الميناء يوم الثلاثاء."),
        ("x " * 1000, "x " * 999 + "y"),
        (WIRE + "\n\n" + WIRE, WIRE),
    ],
    ids=["nothing", "nothing before", "a mark", "without blanks", "right to left", "one word", "twice"],
)
def test_odd_texts_get_edits_and_no_exception(before: str, after: str) -> None:
    found = between(before, after)
    assert found == between(before, after)
    assert bool(found) == (before != after)


def test_a_long_copy_with_a_change_in_every_sentence_is_read_in_time() -> None:
    sentences = [
        f"Crane {n} of the port of Tarnik lifted load number {n} from the ship that came on day {n}." for n in range(400)
    ]
    before, after = " ".join(sentences), " ".join(sentences).replace("lifted", "hoisted")
    found = between(before, after)
    assert len(found) == 400
    assert {(kind, matter) for kind, matter, _, _ in found} == {("changed", "wording")}
