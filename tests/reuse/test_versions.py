from dataclasses import replace

from tests.building import make_article, span_of
from tests.reuse.texts import WIRE
from twosource.records import Article, Credit, DerivationKind, Passage, PassageKind
from twosource.reuse.versions import name_derivation

PARENT, CHILD = make_article(WIRE, name="parent"), make_article(WIRE, name="child")


def named(parent: Article, child: Article, kind: PassageKind = "verbatim", given: float = 0.9) -> DerivationKind:
    shared = Passage(a=span_of(parent, WIRE), b=span_of(child, WIRE), kind=kind)
    return name_derivation(parent, child, given, [shared])


def test_a_new_version_at_the_same_address_is_a_revision() -> None:
    one, other = (replace(article, url="https://gazette.example/crane/") for article in (PARENT, CHILD))
    assert named(one, replace(other, url="https://gazette.example/crane?v=2")) == "revision"


def test_a_new_version_in_the_same_outlet_is_a_revision() -> None:
    assert named(replace(PARENT, outlet="Orsk Gazette"), replace(CHILD, outlet="Orsk Gazette")) == "revision"


def test_the_same_text_in_another_outlet_is_a_reprint() -> None:
    assert named(replace(PARENT, outlet="NordPress"), replace(CHILD, outlet="Orsk Gazette")) == "reprint"


def test_unknown_outlets_with_the_same_credits_and_most_of_the_text_make_a_revision() -> None:
    credit = Credit(name="NordPress", role="contributed", start=0, end=9, text="NordPress")
    one, other = replace(PARENT, credits=(credit,)), replace(CHILD, credits=(credit,))
    assert named(one, other) == "revision"
    assert named(one, other, given=0.2) == "reprint"
    assert named(one, CHILD) == "reprint"


def test_the_same_in_other_words_is_a_rewrite() -> None:
    assert named(PARENT, CHILD, kind="paraphrase") == "rewrite"
