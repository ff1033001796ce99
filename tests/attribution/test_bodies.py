"""Which named body "the company", "the union" or "it" takes up."""

import pytest

from tests.attribution.reading import said_by, said_in

BLAST = "The dam broke at noon, Orsk Coal said in a statement. "


@pytest.mark.parametrize(
    "text",
    [
        BLAST + "It said that 60 miners were below ground.",
        BLAST + "The company said that 60 miners were below ground.",
        BLAST + "The rescue was led by Mara Tolen, the mayor. The company said that 60 miners were below ground.",
        "Mara Tolen, the mayor, came at noon. " + BLAST + "It said that 60 miners were below ground.",
    ],
)
def test_the_company_and_it_are_the_company_named_before(text: str) -> None:
    assert "that 60 miners were below ground" in said_by("Orsk Coal", text)


def test_a_company_known_only_by_its_description_is_taken_up() -> None:
    text = "Velbird, an airline with nine aircraft, flew on. Ferries stayed in port. The airline said the storm was over."
    assert said_by("Velbird", text) == ["the storm was over"]


def test_the_only_company_of_an_article_may_be_named_after_the_company() -> None:
    text = "The company said the pit was shut. Orsk Coal owns two other pits in the valley."
    assert said_by("Orsk Coal", text) == ["the pit was shut"]


@pytest.mark.parametrize(
    "text",
    [
        "The Velmora Dockers' Union met on Monday. The company said the pit was shut.",
        "The district hospital in Tarnik took in 30 people. The company said the pit was shut.",
        "Orsk Coal fought Tarnik Steel in court. The judge was late. On Friday the company said the pit was shut.",
        "Orsk Coal owns the pit. The company that built the lift said the pit was shut.",
        "The Department of Fisheries sent nine boats. The sheriff's department said the pit was shut.",
    ],
)
def test_a_body_of_another_sort_or_one_of_two_is_not_meant(text: str) -> None:
    meant = next(a.speaker.name for a in said_in(text) if a.speaker and "shut" in a.text)
    assert meant.lower().endswith(("company", "department"))


def test_two_bodies_of_one_sort_are_told_apart_by_who_spoke_last() -> None:
    text = "Orsk Coal fought Tarnik Steel in court. Tarnik Steel said it had won. The company said the pit was shut."
    assert said_by("Tarnik Steel", text)[-1] == "the pit was shut"


def test_its_head_speaks_for_the_body_of_the_sentence_before() -> None:
    text = "The miners' lodge asked for a list. Its chairwoman, Agna Brill, said the pit was shut."
    (said,) = [a for a in said_in(text) if a.speaker and a.speaker.name == "Agna Brill"]
    assert said.speaker is not None
    assert said.speaker.speaks_for == "miners' lodge"


def test_a_chief_executive_speaks_for_a_company_and_not_for_a_union() -> None:
    text = "The Velmora Pilots' Union closed the gates. Its chief executive, Piet Hall, said the pit was shut."
    (said,) = [a for a in said_in(text) if a.speaker and a.speaker.name == "Piet Hall"]
    assert said.speaker is not None
    assert said.speaker.speaks_for is None


def test_the_director_of_the_company_speaks_for_the_company_named_before() -> None:
    text = "The union met. Orsk Terminals is losing money, the finance director of the company, Emil Vant, told reporters."
    (said,) = [a for a in said_in(text) if a.speaker and a.speaker.name == "Emil Vant"]
    assert said.speaker is not None
    assert (said.speaker.type, said.speaker.speaks_for) == ("person", "Orsk Terminals")
