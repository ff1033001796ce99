"""The sample reading with addresses, a revision, an unknown direction and an unseen text: what provenance must tell apart."""

from dataclasses import replace

from tests.sample_reading import COURIER, GAZETTE, HOSTILE, courier, ferry_story, gazette, hostile, sample_reading, words
from twosource.exports import Part, parts_of
from twosource.records import Article, Derivation, DerivationKind, FamilyTree, Lineage, Passage, Reuse, StoryReading, UnseenText

COURIER_URL = "https://courier.example/fares?a=1&b=ü x"


def sample_parts() -> list[Part]:
    """Return the sample reading as exports take it."""
    return list(parts_of(sample_reading()))


def addressed_part(kind: DerivationKind = "revision") -> Part:
    """Return the ferry story: the gazette comes from the courier, which has an address; the third only shares text."""
    articles: dict[str, Article] = {a.id: a for a in (replace(courier(), url=COURIER_URL), gazette(), hostile())}
    return Part(story=_story(kind), articles=articles)  # type: ignore[arg-type]


def _story(kind: DerivationKind) -> StoryReading:
    story = ferry_story()
    first, second, third = courier(), gazette(), hostile()
    verbatim = Passage(
        a=words(first, "NordPress reported on Monday"), b=words(second, "NordPress reported on Monday"), kind="verbatim"
    )
    edge = replace(story.derivations[0], kind=kind, passages=(*story.derivations[0].passages, verbatim))
    shared = Passage(a=words(second, "raise its fares"), b=words(third, "raise its fares"), kind="verbatim")
    unknown = Reuse(
        a=GAZETTE, b=HOSTILE, a_in_b=0.4, b_in_a=0.6, kind="partial", direction="unknown", probability=0.5, passages=(shared,)
    )
    unseen = UnseenText(
        id="unseen:x",
        name="NordPress",
        articles=(COURIER, HOSTILE),
        credits=("NordPress",),
        evidence=(words(first, "NordPress"),),
    )
    tree = FamilyTree(story=story.id, lineages=_lineages(edge), unknown=(unknown,), unseen=(unseen,))
    return replace(story, tree=tree, reuse=(*story.reuse, unknown))


def _lineages(edge: Derivation) -> tuple[Lineage, ...]:
    return (
        Lineage(article=HOSTILE, parents=(), origin="unseen:x"),
        Lineage(article=COURIER, parents=(), origin="unseen:x"),
        Lineage(article=GAZETTE, parents=(edge,), origin="unseen:x"),
    )
