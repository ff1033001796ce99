"""A small reading made by hand, with every kind of finding in it, for the tests of `present` and `store`.

Three outlets that don't exist tell of a ferry fare in a country that doesn't exist; the third article is named and
titled by somebody with bad intentions.
"""

from datetime import date

from twosource.records import (
    Article,
    ArticleId,
    Attribution,
    Block,
    BlockKind,
    Bond,
    BriefSentence,
    ChainLink,
    Change,
    ClaimFinding,
    ClaimId,
    Credit,
    Derivation,
    Drift,
    FamilyTree,
    Gap,
    Label,
    Lineage,
    LineageReason,
    Mention,
    Moment,
    OriginReason,
    Origins,
    OutsideSource,
    Passage,
    Position,
    PositionMention,
    Problem,
    PublicationTime,
    Quantity,
    Reading,
    Removal,
    Reuse,
    Segment,
    Span,
    Speaker,
    Story,
    StoryId,
    StoryReading,
    TimeExpression,
    Wording,
)

COURIER = ArticleId("courier")
GAZETTE = ArticleId("gazette")
HOSTILE = ArticleId('<script>alert("id")</script>')

COURIER_TEXT = (
    "Tarnik ferry fares to rise\n\n"
    "The Tarnik ferry company will allegedly raise its fares by about 40 crowns, NordPress reported on Monday.\n\n"
    '"We have no other choice," said Ilva Brandt, who heads the company.\n\n'
    "A ferry in the harbour of Tarnik"
)
GAZETTE_TEXT = (
    "Ferry fares go up\n\n"
    "The Tarnik ferry company will raise its fares by 45 crowns, NordPress reported on Monday.\n\n"
    "The islanders want the old fare back, unless the boats run at night."
)
HOSTILE_TEXT = '<b>Fares</b> & "crowns"\n\nThe company will raise its fares, officials said.'


def _article(name: ArticleId, text: str, kinds: tuple[BlockKind, ...], raw_shift: int = 0, **fields: object) -> Article:
    blocks: list[Block] = []
    start = 0
    for kind, paragraph in zip(kinds, text.split("\n\n"), strict=True):
        blocks.append(Block(kind=kind, start=start, end=start + len(paragraph)))
        start += len(paragraph) + 2
    segments = (Segment(start=0, raw_start=raw_shift, length=len(text)),)
    return Article(id=name, text=text, blocks=tuple(blocks), segments=segments, **fields)  # type: ignore[arg-type]


def courier() -> Article:
    """Return the first account: it hedges, and credits an agency."""
    day = date(2024, 5, 6)
    return _article(
        COURIER,
        COURIER_TEXT,
        ("title", "prose", "prose", "caption"),
        raw_shift=14,
        source="pile/courier.txt",
        title="Tarnik ferry fares to rise",
        outlet="Harbour Courier",
        published=PublicationTime(first=day, last=day, iso="2024-05-06", precision="day"),
        credits=(Credit(name="NordPress", role="contributed", start=200, end=209, text="NordPress"),),
        removed=(Removal(start=0, end=13, text="Advertisement", reason="advertisement line"),),
    )


def gazette() -> Article:
    """Return the second account, taken from the first; its date is implied only."""
    day = date(2024, 5, 7)
    implied = PublicationTime(first=day, last=day, iso="2024-05-07", precision="day", implied=True)
    return _article(
        GAZETTE,
        GAZETTE_TEXT,
        ("title", "prose", "prose"),
        source="pile/gazette.txt",
        title="Ferry fares go up",
        outlet="Orsk Gazette",
        published=implied,
    )


def hostile() -> Article:
    """Return the third account: no outlet, no date, markup in its id, title and text."""
    return _article(HOSTILE, HOSTILE_TEXT, ("title", "prose"), title='<script>alert("title")</script>')


def words(article: Article, text: str) -> Span:
    """Return the first place of some words."""
    start = article.text.index(text)
    return article.span(start, start + len(text))


def _link(article: Article, name: str, text: str, *, anonymous: bool = False) -> ChainLink:
    kind = "unnamed" if anonymous else "agency"
    return ChainLink(name=name, type=kind, anonymous=anonymous, span=words(article, text))  # type: ignore[arg-type]


def _attributions() -> tuple[Attribution, ...]:
    first, third = courier(), hostile()
    brandt = ChainLink(name="Ilva Brandt", type="person", anonymous=False, span=words(first, "Ilva Brandt"))
    return (
        Attribution(
            article=COURIER,
            source=(words(first, "NordPress"),),
            cue=(words(first, "reported"),),
            content=(words(first, "The Tarnik ferry company will allegedly raise its fares by about 40 crowns"),),
            kind="indirect",
            depth=0,
            speaker=Speaker(name="NordPress", type="agency", anonymous=False),
            chain=(_link(first, "NordPress", "NordPress"),),
            hedge=words(first, "allegedly"),
            confidence=1 / 3,
        ),
        Attribution(
            article=COURIER,
            source=(words(first, "Ilva Brandt"),),
            cue=(words(first, "said"),),
            content=(words(first, '"We have no other choice,"'),),
            kind="direct",
            depth=0,
            speaker=Speaker(name="Ilva Brandt", type="person", anonymous=False),
            chain=(_link(first, "Harbour Courier", "Tarnik"), brandt),
            channel="interview",
        ),
        Attribution(
            article=HOSTILE,
            source=(words(third, "officials"),),
            cue=(words(third, "said"),),
            content=(words(third, "The company will raise its fares"),),
            kind="indirect",
            depth=0,
            speaker=Speaker(name="officials", type="unnamed", anonymous=True),
            chain=(_link(third, "officials", "officials", anonymous=True),),
        ),
    )


def _quantities() -> tuple[Quantity, ...]:
    first, second = courier(), gazette()
    return (
        Quantity(
            span=words(first, "about 40 crowns"),
            value=40.0,
            low=35.0,
            high=45.00000049,
            modifier="~",
            noun="crown",
            state="raised",
        ),
        Quantity(span=words(second, "45 crowns"), value=(45.0, 45.5), low=45.0, high=None, modifier=">", unit="crown"),
    )


def _times() -> tuple[TimeExpression, ...]:
    day = date(2024, 5, 6)
    return (
        TimeExpression(span=words(courier(), "Monday"), kind="DATE", value="2024-05-06", first=day, last=day, rule="weekday"),
        TimeExpression(span=words(gazette(), "at night"), kind="TIME", value="TNI", first=None, last=None, rule="part of day"),
    )


def _fare_mentions() -> tuple[Mention, ...]:
    first, second = courier(), gazette()
    many, more = _quantities()
    return (
        Mention(
            article=COURIER,
            span=words(first, "raise its fares by about 40 crowns"),
            value=words(first, "about 40 crowns"),
            quantity=many,
            certainty="hedged: allegedly",
            chain=(_link(first, "NordPress", "NordPress"),),
        ),
        Mention(
            article=GAZETTE,
            span=words(second, "raise its fares by 45 crowns"),
            value=words(second, "45 crowns"),
            quantity=more,
            chain=(_link(second, "NordPress", "NordPress"),),
        ),
    )


def _claims() -> tuple[ClaimFinding, ...]:
    first, second, third = courier(), gazette(), hostile()
    same_report = OriginReason(
        kind="same report",
        certain=True,
        mentions=(0, 1),
        text="both go back to the NordPress report",
        evidence=(words(first, "NordPress"), words(second, "NordPress")),
    )
    rise = (*_fare_mentions(), Mention(article=HOSTILE, span=words(third, "raise its fares"), certainty="denied"))
    return (
        ClaimFinding(
            id=ClaimId("c1"),
            text="The company will raise its fares",
            aspect="event",
            relation="differs in certainty",
            rule="certainty: hedged against asserted",
            mentions=rise,
            silent=(),
            origins=Origins(low=1, high=2, names=("NordPress", "officials"), reasons=(same_report,)),
        ),
        ClaimFinding(
            id=ClaimId("c2"),
            text="by how much the fares rise",
            aspect="number",
            relation="conflict",
            rule="quantity: the intervals do not meet",
            mentions=_fare_mentions(),
            silent=(HOSTILE,),
            origins=Origins(low=1, high=1, names=("NordPress",), reasons=(same_report,)),
        ),
        ClaimFinding(
            id=ClaimId("c3"),
            text="The islanders want the old fare back",
            aspect="event",
            relation="single",
            rule="one account",
            mentions=(Mention(article=GAZETTE, span=words(second, "The islanders want the old fare back")),),
            silent=(COURIER, HOSTILE),
            origins=Origins(low=1, high=1, names=("Orsk Gazette",), reasons=()),
        ),
    )


def _tree(story: StoryId) -> FamilyTree:
    first, second = courier(), gazette()
    passage = Passage(
        a=words(first, "The Tarnik ferry company will allegedly raise its fares by about 40 crowns"),
        b=words(second, "The Tarnik ferry company will raise its fares by 45 crowns"),
        kind="edited",
    )
    edge = Derivation(
        child=GAZETTE,
        parent=COURIER,
        kind="rewrite",
        probability=0.9,
        share=2 / 3,
        passages=(passage,),
        reasons=(LineageReason(kind="time", text="the Courier was first"),),
    )
    return FamilyTree(
        story=story,
        lineages=(
            Lineage(article=HOSTILE, parents=(), origin=HOSTILE),
            Lineage(article=COURIER, parents=(), origin=COURIER),
            Lineage(article=GAZETTE, parents=(edge,), origin=COURIER),
        ),
    )


def _positions() -> tuple[Position, ...]:
    second = gazette()
    mention = PositionMention(
        span=words(second, "The islanders want the old fare back, unless the boats run at night."),
        plover="REQUEST",
        mode="change",
        stance="demands",
        actor="islanders",
        recipient=None,
        content=words(second, "the old fare back"),
        condition=words(second, "unless the boats run at night"),
    )
    return (
        Position(
            actor="islanders",
            stance="demands",
            plover="REQUEST",
            content="the old fare back",
            condition="unless the boats run at night",
            mentions=(mention,),
        ),
    )


def ferry_story() -> StoryReading:
    """Return the story with a finding of every kind."""
    first, second, third = courier(), gazette(), hostile()
    story = Story(
        id=StoryId("ferry"),
        title="Tarnik ferry fares to rise",
        articles=(HOSTILE, COURIER, GAZETTE),
        bonds=(Bond(a=COURIER, b=GAZETTE, likeness=0.8, shared=("Tarnik", "ferry")),),
    )
    tree = _tree(story.id)
    passages = tree.derivations[0].passages
    reuse = Reuse(
        a=COURIER, b=GAZETTE, a_in_b=0.5, b_in_a=2 / 3, kind="partial", direction="a->b", probability=0.9, passages=passages
    )
    lost = Change(kind="hedge_lost", parent=words(first, "allegedly"), child=None)
    labels = (
        Label(text="the company", evidence=(words(third, "The company"),)),
        Label(text="the Tarnik ferry company", evidence=(words(first, "The Tarnik ferry company"),)),
    )
    return StoryReading(
        story=story,
        outlets=("Harbour Courier", "Orsk Gazette"),
        tree=tree,
        reuse=(reuse,),
        outside_sources=(
            OutsideSource(
                name="NordPress",
                articles=(COURIER, GAZETTE),
                evidence=(words(first, "NordPress"), words(second, "NordPress")),
            ),
        ),
        attributions=_attributions(),
        quantities=_quantities(),
        times=_times(),
        claims=_claims(),
        positions=_positions(),
        wording=(Wording(referent="Tarnik ferry company", labels=labels),),
        drift=(Drift(parent=COURIER, child=GAZETTE, changes=(lost,)),),
        timeline=(
            Moment(
                first=date(2024, 5, 6),
                last=date(2024, 5, 6),
                text="NordPress reports the rise",
                evidence=(words(first, "NordPress reported on Monday"),),
                reported=date(2024, 5, 6),
            ),
        ),
        gaps=(Gap(kind="no date", text="The article gives no date.", articles=(HOSTILE,)),),
        brief=(
            BriefSentence(
                text="Two accounts give different fares.",
                citations=(words(first, "about 40 crowns"), words(second, "45 crowns")),
            ),
        ),
    )


def lone_story() -> StoryReading:
    """Return a story of one article about nothing that is shared."""
    story = Story(id=StoryId("lone"), title="Nothing else", articles=(ArticleId("lone"),))
    tree = FamilyTree(story=story.id, lineages=(Lineage(article=ArticleId("lone"), parents=(), origin="lone"),))
    return StoryReading(story=story, outlets=(), tree=tree)


def lone_article() -> Article:
    """Return the article of the story of one."""
    return _article(ArticleId("lone"), "Nothing else happened.", ("prose",))


def sample_reading() -> Reading:
    """Return the whole reading: four articles, two stories, one problem."""
    problem = Problem(stage="ingest", subject="pile/empty.txt", message="the file is empty; it was left out")
    articles = tuple(sorted((hostile(), courier(), gazette(), lone_article()), key=lambda article: article.id))
    return Reading(articles=articles, stories=(ferry_story(), lone_story()), problems=(problem,))
