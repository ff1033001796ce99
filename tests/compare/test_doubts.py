import pytest

from tests.building import read_text
from twosource.compare import find_positions, merge_positions
from twosource.records import ArticleAttributions, Position
from twosource.settings import CompareSettings

SETTINGS = CompareSettings()


def positions(text: str) -> tuple[Position, ...]:
    parsed = read_text(text)
    return merge_positions(find_positions(parsed, ArticleAttributions(article=parsed.id, attributions=()), SETTINGS), SETTINGS)


@pytest.mark.parametrize(
    "text",
    [
        "Ada Holm backed away from the harbour tax.",
        "Ada Holm called the harbour tax too heavy for small boats.",
        "Ada Holm struck a parked lorry on the harbour road.",
        "Ada Holm, who advises the mayor on harbour taxes, left on Monday.",
        "Ada Holm blamed the loss of the ferry on the harbour office.",
        "Ada Holm complained that the harbour was full of ice.",
        "“We are ready for the storm,” said Ada Holm.",
    ],
)
def test_a_word_that_means_something_else_here_is_no_stance(text: str) -> None:
    assert positions(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Ada Holm will not get the votes for the harbour tax.",
        "Ada Holm will not face the voters of Tarnik until 2031.",
        "The minister was worried that the high court would strike down the harbour tax.",
        "Holm was sure that the harbour tax would be approved by the senate.",
    ],
)
def test_what_is_only_foreseen_is_nobodys_refusal_or_threat(text: str) -> None:
    assert positions(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Reports that Velmora and Karsk have agreed on a truce are premature.",
        "Ada Holm explained how Karsk would propose a truce.",
        "The minister wondered why Karsk proposed a truce.",
    ],
)
def test_what_is_only_heard_or_asked_is_not_taken(text: str) -> None:
    assert positions(text) == ()


def test_what_is_alleged_of_somebody_is_not_what_he_did() -> None:
    assert {p.stance for p in positions("The minister alleged that Ada Holm accepted illegal gifts.")} == {"accuses"}


@pytest.mark.parametrize(
    "text",
    [
        "Ada Holm expressed confidence that the harbour would open.",
        "Ada Holm offered few details on the harbour tax.",
        "Ada Holm promised to destroy the sea wall.",
        "It calls for a new harbour tax.",
    ],
)
def test_a_content_that_misleads_outside_its_sentence_is_left_out(text: str) -> None:
    assert positions(text) == ()


@pytest.mark.parametrize(
    "text",
    ["The Harbour Courier’s website calls for an end to the strike.", "Angry people rejected the harbour tax."],
)
def test_what_only_carries_words_and_people_of_no_name_take_no_sides(text: str) -> None:
    assert positions(text) == ()


@pytest.mark.parametrize(
    ("text", "actor", "kind"),
    [
        ("Ada Holm backed the harbour tax.", "Ada Holm", "supports"),
        ("Ada Holm called for a harbour tax.", "Ada Holm", "calls for"),
        ("Velmora and Karsk struck a deal over the harbour.", "Velmora", "agrees"),
        ("Ada Holm blamed the harbour office for the loss of the ferry.", "Ada Holm", "accuses"),
        ("Ada Holm will not sign the treaty.", "Ada Holm", "rejects"),
        ("Karsk is ready for talks over the harbour.", "Karsk", "offers"),
    ],
)
def test_a_stance_that_is_taken_stays(text: str, actor: str, kind: str) -> None:
    assert (actor, kind) in [(position.actor, position.stance) for position in positions(text)]


def test_he_and_she_are_whoever_tells_of_themselves() -> None:
    found = positions("Ada Holm arrived on Monday. Mara Tolen said that she rejects the harbour tax.")
    assert [position.actor for position in found] == ["Mara Tolen"]
