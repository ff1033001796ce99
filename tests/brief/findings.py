"""A story of three articles with findings made by hand, to tell a brief from."""

from tests.building import make_article, span_of
from twosource.records import (
    Article,
    ArticleId,
    ClaimFinding,
    ClaimId,
    Derivation,
    FamilyTree,
    Gap,
    Lineage,
    Mention,
    Origins,
    OutsideSource,
    Passage,
    Position,
    PositionMention,
    RelationKind,
    Story,
    StoryId,
    StoryReading,
)

A = make_article(
    "The ferry Sunna Gale ran aground off Tarnik, NordPress reported. There were 40 people on board.",
    name="a",
    outlet="Harbour Courier",
    published="2031-03-03",
)
B = make_article(
    "The ferry Sunna Gale ran aground off Tarnik, NordPress reported. Some 42 people were on board.",
    name="b",
    outlet="Orsk Gazette",
    published="2031-03-04",
)
C = make_article("Velmora demanded an inquiry if the owners are to keep their licence.", name="c", outlet="Lissa Post")
ARTICLES = (A, B, C)


def claim(name: str, relation: RelationKind, *values: tuple[Article, str, str]) -> ClaimFinding:
    mentions = tuple(
        Mention(article=article.id, span=span_of(article, words), value=span_of(article, value))
        for article, words, value in values
    )
    told = {mention.article for mention in mentions}
    return ClaimFinding(
        id=ClaimId(name),
        text=mentions[0].span.text,
        aspect="event",
        relation=relation,
        rule="by hand",
        mentions=mentions,
        silent=tuple(article.id for article in ARTICLES if article.id not in told),
        origins=Origins(low=1, high=2, names=("NordPress",), reasons=()),
    )


GROUNDING = claim(
    "grounding",
    "agrees",
    (A, "The ferry Sunna Gale ran aground off Tarnik", "Tarnik"),
    (B, "The ferry Sunna Gale ran aground off Tarnik", "Tarnik"),
)
NUMBER = claim("number", "differs", (A, "There were 40 people", "40 people"), (B, "Some 42 people", "42 people"))
EDGE = Derivation(
    child=B.id,
    parent=A.id,
    kind="rewrite",
    probability=0.8,
    share=0.61,
    passages=(
        Passage(
            a=span_of(A, "The ferry Sunna Gale ran aground off Tarnik"),
            b=span_of(B, "The ferry Sunna Gale ran aground off Tarnik"),
            kind="verbatim",
        ),
    ),
)
DEMAND = Position(
    actor="Velmora",
    stance="demands",
    plover="REQUEST",
    content="an inquiry",
    condition=None,
    mentions=(
        PositionMention(
            span=span_of(C, C.text),
            plover="REQUEST",
            mode="",
            stance="demands",
            actor="Velmora",
            recipient=None,
            content=span_of(C, "an inquiry"),
            condition=span_of(C, "if the owners are to keep their licence"),
        ),
    ),
)


def story(**changes: object) -> StoryReading:
    """Return the reading of the story, with some of its findings changed."""
    found: dict[str, object] = {
        "story": Story(id=StoryId("s"), title="Ferry aground", articles=tuple(article.id for article in ARTICLES)),
        "outlets": ("Harbour Courier", "Lissa Post", "Orsk Gazette"),
        "tree": FamilyTree(story=StoryId("s"), lineages=(Lineage(article=B.id, parents=(EDGE,), origin="a"),)),
        "outside_sources": (
            OutsideSource(name="NordPress", articles=(A.id, B.id), evidence=(span_of(A, "NordPress"), span_of(B, "NordPress"))),
        ),
        "claims": (GROUNDING, NUMBER),
        "positions": (DEMAND,),
        "gaps": (Gap(kind="no date", text="1 article without a date of publication", articles=(ArticleId("c"),)),),
    }
    return StoryReading(**{**found, **changes})  # type: ignore[arg-type]
