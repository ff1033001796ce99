"""A small reading in which outlets that don't exist give one quotation alike and in other words, and a spokesman speaks."""

from tests.building import make_article, span_of
from twosource.records import (
    Article,
    Attribution,
    ChainLink,
    FamilyTree,
    Lineage,
    Reading,
    Speaker,
    Story,
    StoryId,
    StoryReading,
)

BRANDT = Speaker(name="Ilva Brandt", type="person", anonymous=False)
OREL = Speaker(name="Jon Orel", type="person", anonymous=False, speaks_for="Orsk Shipping")


def quoted_reading() -> Reading:
    """Return four articles: two give Brandt's words alike, one in other words, one quotes the company's spokesman."""
    quoted = (
        _said("a", "Harbour Courier", "“We have no other choice before the ice goes,”", BRANDT),
        _said("b", "Orsk Gazette", "“We have no other choice before the ice goes,”", BRANDT),
        _said("c", "Tarnik Post", "“We had no choice before the ice goes,”", BRANDT),
        _said("d", "Island Echo", "“The boats stay in the harbour,”", OREL),
    )
    articles = tuple(article for article, _ in quoted)
    story = Story(id=StoryId("ice"), title="Ferries wait for the ice", articles=tuple(article.id for article in articles))
    lines = tuple(Lineage(article=name, parents=(), origin=name) for name in story.articles)
    found = StoryReading(
        story=story,
        outlets=tuple(article.outlet or "" for article in articles),
        tree=FamilyTree(story=story.id, lineages=lines),
        attributions=tuple(said for _, said in quoted),
    )
    return Reading(articles=articles, stories=(found,))


def _said(name: str, outlet: str, words: str, speaker: Speaker) -> tuple[Article, Attribution]:
    article = make_article(f"{words} said {speaker.name}.", name=name, outlet=outlet)
    who = span_of(article, speaker.name)
    link = ChainLink(name=speaker.name, type=speaker.type, anonymous=False, span=who, speaks_for=speaker.speaks_for)
    said = Attribution(
        article=article.id,
        source=(who,),
        cue=(span_of(article, "said"),),
        content=(span_of(article, words),),
        kind="direct",
        depth=0,
        speaker=speaker,
        chain=(link,),
    )
    return article, said
