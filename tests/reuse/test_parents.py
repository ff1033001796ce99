from tests.building import make_article
from tests.reuse.texts import OTHER_ACCOUNT, WIRE, cut
from twosource.records import Article, FamilyTree, StoryId
from twosource.reuse import draw_tree, find_reuse
from twosource.settings import ReuseSettings

SETTINGS = ReuseSettings()
LOCAL = "The mayor of Orsk sent two fire boats and a doctor across the bay before noon."


def grow(*articles: Article) -> FamilyTree:
    return draw_tree(StoryId("s"), articles, find_reuse(articles, SETTINGS), SETTINGS)


def parents_of(tree: FamilyTree, name: str) -> list[str]:
    [line] = [line for line in tree.lineages if line.article == name]
    return [edge.parent for edge in line.parents]


def test_a_sibling_with_changes_of_its_own_is_not_taken_for_the_parent() -> None:
    sibling = cut(WIRE, range(5)).replace("broken bones", "minor wounds").replace("yearly inspection", "last test")
    tree = grow(
        make_article(WIRE, name="wire", outlet="NordPress", published="2031-03-03"),
        make_article(sibling, name="sibling", outlet="Velm Mirror", published="2031-03-04"),
        make_article(cut(WIRE, range(4)), name="child", outlet="Orsk Gazette", published="2031-03-05"),
    )
    assert parents_of(tree, "child") == ["wire"]


def test_an_addition_handed_on_tells_the_parent_and_is_shown_as_proof() -> None:
    parts = WIRE.split("\n\n")
    middle = "\n\n".join([*parts[:2], LOCAL, *parts[2:]])
    tree = grow(
        make_article(WIRE, name="wire", outlet="NordPress", published="2031-03-03"),
        make_article(middle, name="middle", outlet="Harbour Courier", published="2031-03-04"),
        make_article(cut(middle, range(5)), name="child", outlet="Orsk Gazette", published="2031-03-05"),
    )
    assert parents_of(tree, "child") == ["middle"]
    [edge] = [edge for edge in tree.derivations if edge.child == "child"]
    [proof] = [reason for reason in edge.reasons if reason.kind == "shared reading"]
    assert [span.text for span in proof.evidence] == [LOCAL]


def test_a_paragraph_that_only_another_report_has_gives_a_second_parent_but_its_speech_does_not() -> None:
    wire = make_article(WIRE, name="wire", published="2031-03-03")
    other = make_article(OTHER_ACCOUNT, name="other", published="2031-03-03")
    merged = make_article(cut(WIRE, range(4)) + "\n\n" + cut(OTHER_ACCOUNT, [1, 3]), name="merged", published="2031-03-04")
    quoting = make_article(cut(WIRE, range(4)) + "\n\n" + cut(OTHER_ACCOUNT, [2]), name="quoting", published="2031-03-04")
    assert parents_of(grow(wire, other, merged), "merged") == ["wire", "other"]
    assert parents_of(grow(wire, other, quoting), "quoting") == ["wire"]


def test_a_later_article_gives_an_earlier_one_nothing() -> None:
    merged = make_article(cut(WIRE, range(4)) + "\n\n" + cut(OTHER_ACCOUNT, [1, 3]), name="merged", published="2031-03-04")
    tree = grow(
        make_article(WIRE, name="wire", published="2031-03-03"),
        make_article(OTHER_ACCOUNT, name="other", published="2031-03-09"),
        merged,
    )
    assert parents_of(tree, "merged") == ["wire"]


def test_many_copies_without_dates_stay_without_direction_and_have_one_origin() -> None:
    tree = grow(*(make_article(WIRE, name=f"copy-{n:03}") for n in range(100)))
    assert tree.derivations == ()
    assert len({line.origin for line in tree.lineages}) == 1


def test_a_text_that_contains_itself_twice_comes_from_the_earlier_one() -> None:
    tree = grow(
        make_article(WIRE, name="once", published="2031-03-03"),
        make_article(f"{WIRE}\n\n{WIRE}", name="twice", published="2031-03-04"),
    )
    assert parents_of(tree, "twice") == ["once"]


def test_one_sentence_of_another_text_is_no_derivation() -> None:
    own = OTHER_ACCOUNT.split("\n\n")[0] + "\n\n" + cut(WIRE, [5]) + "\n\n" + cut(OTHER_ACCOUNT, [1, 3, 4])
    tree = grow(
        make_article(WIRE, name="wire", published="2031-03-03"),
        make_article(own, name="own", published="2031-03-04"),
    )
    assert tree.derivations == ()
