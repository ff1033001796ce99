"""The stage: one parsed article in, who says what out.

1. Quotations are found, and each sentence is looked at with them. 2. Constructs make drafts: quotations with a cue beside
them, verbs of saying, references ("according to"), one source quoted by another, headlines and transcripts. 3. Trained models
mend these drafts, add what the rules miss, and run again inside each content. 4. Drafts are linked over sentences. 5. Sources
are resolved in reading order. 6. Chains, hedges, channels and kinds are added. 7. Events get a certainty.
"""

from collections.abc import Iterable, Sequence

from twosource.attribution.certainty import find_events
from twosource.attribution.chains import find_channel, find_hearer, find_outers, share_content, without_own_outlet
from twosource.attribution.colons import find_colons
from twosource.attribution.drafts import Draft
from twosource.attribution.frames import find_frames
from twosource.attribution.hearers import mend_told, name_speaker
from twosource.attribution.hedges import find_hedge
from twosource.attribution.inner import find_inner
from twosource.attribution.kinds import kind_of
from twosource.attribution.linking import link_speech
from twosource.attribution.merging import merge_drafts
from twosource.attribution.names import find_name, phrase_text
from twosource.attribution.pieces import Page
from twosource.attribution.quoting import find_quoting
from twosource.attribution.references import find_references
from twosource.attribution.speakers import Cast
from twosource.attribution.speech import find_speech
from twosource.attribution.statements import find_statements
from twosource.attribution.trained import load_model
from twosource.attribution.views import SentenceView, look_at
from twosource.attribution.voices import can_speak
from twosource.language import Quotation, find_quotations
from twosource.records import Article, ArticleAttributions, Attribution, ChainLink, ParsedArticle, Span, Speaker
from twosource.settings import AttributionSettings

COVERED_LANGUAGES = ("en",)


def find_attributions(parsed: ParsedArticle, settings: AttributionSettings) -> ArticleAttributions:
    """Return all statements that an article puts in somebody's mouth, in reading order, and the certainty of its events.

    Of an article in another language than English only the quotations are returned, without a source.
    """
    article = parsed.article
    quotations = find_quotations(article)
    if article.language.split("-")[0] not in COVERED_LANGUAGES:
        return ArticleAttributions(article=article.id, attributions=tuple(_bare(article, q) for q in quotations))
    views = look_at(parsed.sentences, quotations)
    by_rules = _draft_by_place(article, views, quotations)
    pages = (Page(article=article, view=view, quotations=quotations) for view in views)
    model, least = load_model(), settings.least_confidence
    found: list[Draft] = []
    for page in pages:
        mended = (mend_told(page.view, draft) for draft in merge_drafts(page, by_rules.get(page.view.place, ()), model, least))
        named = (name_speaker(page.view, draft) for draft in mended if draft is not None)
        merged = [draft for draft in named if draft is not None and can_speak(page.view, draft)]
        found += [*merged, *(draft for draft in find_inner(page, merged, model) if can_speak(page.view, draft))]
    drafts = link_speech(article, views, quotations, found)
    attributions = _finish(article, views, quotations, drafts, settings)
    return ArticleAttributions(article=article.id, attributions=attributions, events=tuple(find_events(views)))


def draft_by_rules(parsed: ParsedArticle) -> tuple[tuple[SentenceView, ...], dict[int, list[Draft]]]:
    """Return the sentences of an article and what the rules alone find in them, by place: what the models are trained on."""
    quotations = find_quotations(parsed.article)
    views = look_at(parsed.sentences, quotations)
    return views, _draft_by_place(parsed.article, views, quotations)


def _draft_by_place(article: Article, views: Sequence[SentenceView], quotations: Sequence[Quotation]) -> dict[int, list[Draft]]:
    found: dict[int, list[Draft]] = {}
    for draft in _draft(article, views, quotations):
        if draft.cue:  # a cue of signs alone is none
            found.setdefault(draft.place, []).append(draft)
    return found


def _bare(article: Article, quotation: Quotation) -> Attribution:
    """Return a quotation without a source, for a language that is not covered."""
    return Attribution(
        article=article.id,
        source=(),
        cue=(),
        content=(article.span(quotation.start, quotation.end),),
        kind="direct",
        depth=0,
        speaker=None,
        chain=(),
        confidence=0.5,
    )


def _draft(article: Article, views: Sequence[SentenceView], quotations: Sequence[Quotation]) -> Iterable[Draft]:
    yield from find_colons(article, views)
    for view in views:
        spoken = [*find_speech(article, view, quotations), *find_quoting(view)]
        yield from spoken
        yield from find_statements(view, {draft.verb for draft in spoken})
        yield from find_references(view)


def _finish(
    article: Article,
    views: Sequence[SentenceView],
    quotations: Sequence[Quotation],
    drafts: Sequence[Draft],
    settings: AttributionSettings,
) -> tuple[Attribution, ...]:
    cast = Cast(views, article.outlet)
    speakers = _speakers(cast, views, drafts)
    outers = find_outers(views, drafts)
    drafts = share_content(drafts, outers)
    links = [_links(cast, views[draft.place], draft, speaker) for draft, speaker in zip(drafts, speakers, strict=True)]
    frames = find_frames(views, drafts, speakers, outers)
    cited = _cited(drafts, links)
    found: list[Attribution] = []
    for number, draft in enumerate(drafts):
        if draft.form == "cited by":
            continue
        line = _line(outers, number)
        frame = frames.get(line[0])
        chain = [
            *(links[frame] if frame is not None else []),
            *(link for n in line for link in [*cited.get(_key(drafts[n]), []), *links[n]]),
        ]
        found.append(
            Attribution(
                article=article.id,
                source=draft.source,
                cue=draft.cue,
                content=draft.content,
                kind=kind_of(article, draft.content, quotations),
                depth=len(line) - 1,
                speaker=speakers[number],
                chain=without_own_outlet(chain, article.outlet),
                polarity=draft.polarity,
                hedge=find_hedge(views[draft.place], draft),
                channel=find_channel(views[draft.place], draft),
                confidence=draft.confidence,
            )
        )
    return tuple(a for a in found if a.confidence >= settings.least_confidence)


def _speakers(cast: Cast, views: Sequence[SentenceView], drafts: Sequence[Draft]) -> list[Speaker | None]:
    """Return the speaker of each draft, resolved in the order in which the article names them."""
    found: dict[int, Speaker] = {}
    for number in sorted(range(len(drafts)), key=lambda n: (drafts[n].place, drafts[n].head or 0, n)):
        draft = drafts[number]
        if draft.head is not None:
            view = views[draft.place]
            antecedent = view.tokens[draft.antecedent] if draft.antecedent is not None else None
            found[number] = cast.resolve(view, view.tokens[draft.head], antecedent)
    return [found.get(number) for number in range(len(drafts))]


def _links(cast: Cast, view: SentenceView, draft: Draft, speaker: Speaker | None) -> list[ChainLink]:
    """Return the links that a draft adds to a chain: the outlet that heard it, and its own source."""
    if speaker is None or draft.head is None:
        return []
    own = ChainLink(
        name=speaker.name,
        type=speaker.type,
        anonymous=speaker.anonymous,
        span=_named_by(view, draft),
        speaks_for=speaker.speaks_for,
    )
    hearer = find_hearer(view, draft, cast)
    if hearer is None:
        return [own]
    words = view.sentence.words(hearer.first, hearer.last)
    return [ChainLink(name=hearer.outlet.name, type=hearer.outlet.kind, anonymous=False, span=words), own]


def _named_by(view: SentenceView, draft: Draft) -> Span:
    """Return the words of a source that name it: the name beside an office where there is one ("the mayor, Mara Tolen")."""
    head = view.tokens[(draft.antecedent if draft.antecedent is not None else draft.head) or 0]
    named = find_name(view, head) if head.pos == "NOUN" else None
    return named.span if named is not None else phrase_text(view, head)


def _key(draft: Draft) -> tuple[int, int | None]:
    return draft.place, draft.head


def _cited(drafts: Sequence[Draft], links: Sequence[list[ChainLink]]) -> dict[tuple[int, int | None], list[ChainLink]]:
    """Return the outlets that stand outside a source by "quoted by the Courier", by the place of that source."""
    return {(d.place, d.within): links[n] for n, d in enumerate(drafts) if d.form == "cited by"}


def _line(outers: Sequence[int | None], number: int) -> list[int]:
    """Return the drafts from the outermost down to one."""
    line = [number]
    while (outer := outers[line[0]]) is not None and outer not in line:
        line.insert(0, outer)
    return line
