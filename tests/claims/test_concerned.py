"""Claims whose accounts name other people or things that one event concerns."""

from tests.building import read_text
from tests.claims.test_finding import claims_of, shared
from twosource.claims.finding import ASPECTS


def test_whose_house_was_hit_is_one_claim_on_whom_it_concerns() -> None:
    a = read_text("The rockets destroyed half of a house owned by a nurse in a village near Tarnik.", name="a")
    b = read_text("The rocket hit a house where two pilgrims were staying.", name="b")
    c = read_text("A local official said the farm that was hit belonged to Ivo Tesk.", name="c")
    (claim,) = shared(claims_of(a, b, c), "whom")
    assert {m.article for m in claim.mentions} == {"a", "b", "c"}
    assert {m.value.text for m in claim.mentions if m.value} >= {
        "house owned by a nurse",
        "farm that was hit belonged to Ivo Tesk",
    }


def test_lists_of_those_to_be_freed_differ() -> None:
    a = read_text("Velmora asked Norlund to release dozens of captives, including all women and children.", name="a")
    b = read_text("Velmora asked Norlund to release all children, women and elderly captives.", name="b")
    (claim,) = shared(claims_of(a, b), "whom")
    assert {m.value.text for m in claim.mentions if m.value} == {
        "all women and children",
        "all children, women and elderly captives",
    }


def test_one_owner_told_twice_is_an_event() -> None:
    a = read_text("The rockets destroyed a house owned by a nurse near Tarnik.", name="a")
    b = read_text("The rockets hit a house that belonged to a nurse near Tarnik.", name="b")
    found = claims_of(a, b)
    assert shared(found, "event")
    assert not shared(found, "whom")


def test_who_was_freed_is_read_where_the_article_lists_them_further_on() -> None:
    a = read_text("Rebels released nine soldiers in Orsk and some of the women and children in Tarnik.", name="a")
    b = read_text(
        "Dozens of prisoners held by rebels in Orsk and Tarnik were freed on Monday.\n\nIt rained on the roads to the coast.\n\n"
        "The prisoners included nine sailors and two children.",
        name="b",
    )
    told = [c for c in claims_of(a, b) if c.aspect in {"event", "whom"} and len({m.article for m in c.mentions}) == 2]
    assert any("included" in m.span.text for c in told for m in c.mentions)


def test_whom_it_concerns_is_listed_before_what_happened() -> None:
    assert ASPECTS.index("whom") < ASPECTS.index("event")
