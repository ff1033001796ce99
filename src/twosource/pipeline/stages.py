"""The stages in order: what each needs, what it gives.

A stage of scope `article` runs once for every article and sees that article's facts; one of scope `pile` runs once and
sees, under each name, a mapping from article id to fact; one of scope `story` runs once for every story and sees such
mappings cut to its articles, in the order of their ids. Only the facts that a stage says it needs are handed to it, so the
tuple below is the whole truth about who depends on whom.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Literal

from twosource.attribution import find_attributions
from twosource.brief import write_brief
from twosource.claims import find_claims
from twosource.clean import clean_document, imply_published
from twosource.compare import (
    build_timeline,
    compare_claims,
    count_origins,
    find_drift,
    find_drift_in_time,
    find_gaps,
    find_positions,
    find_wording,
    merge_positions,
)
from twosource.measures import find_quantities, find_times
from twosource.records import (
    Article,
    ArticleAttributions,
    ArticleId,
    ArticleMeasures,
    ClaimFinding,
    FamilyTree,
    ParsedArticle,
    PositionMention,
    Quantity,
)
from twosource.reuse import draw_tree, find_edits, find_outside_sources, find_reuse
from twosource.settings import Settings
from twosource.stories import group_stories

Facts = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """A step of the way: `run` takes the facts named in `needs` and the settings, and returns the fact `gives`.

    `kept` is the type of a fact that is worth keeping between runs; `otherwise` makes the fact of a story whose stage
    failed, so that the rest of the story is still told.
    """

    name: str
    scope: Literal["article", "pile", "story"]
    needs: tuple[str, ...]
    gives: str
    run: Callable[[Facts, Settings], Any]
    kept: Any = None
    otherwise: Callable[[Facts], Any] = lambda _: ()


STAGES: tuple[Stage, ...] = (
    Stage(
        name="clean",
        scope="article",
        needs=("document",),
        gives="cleaned",
        run=lambda f, s: clean_document(f["document"], s.clean),
        kept=Article,
    ),
    Stage(
        name="language",
        scope="article",
        needs=("cleaned", "parser"),
        gives="sentences",
        run=lambda f, _: f["parser"].read([f["cleaned"]])[0],
        kept=ParsedArticle,
    ),
    Stage(
        name="attribution",
        scope="article",
        needs=("sentences",),
        gives="attributions",
        run=lambda f, s: find_attributions(f["sentences"], s.attribution),
        kept=ArticleAttributions,
    ),
    Stage(
        name="quantities",
        scope="article",
        needs=("sentences",),
        gives="quantities",
        run=lambda f, s: find_quantities(f["sentences"], s.measures),
        kept=tuple[Quantity, ...],
    ),
    Stage(
        name="stances",
        scope="article",
        needs=("sentences", "attributions"),
        gives="stances",
        run=lambda f, s: find_positions(f["sentences"], f["attributions"], s.compare),
        kept=tuple[PositionMention, ...],
    ),
    Stage(
        name="stories",
        scope="pile",
        needs=("cleaned",),
        gives="stories",
        run=lambda f, s: group_stories(_all(f, "cleaned"), s.stories),
    ),
    # An article without a date may be dated by what the others of its story say: only now can its times be read.
    Stage(
        name="dating",
        scope="story",
        needs=("cleaned",),
        gives="article",
        run=lambda f, _: _date_articles(f["cleaned"]),
        otherwise=lambda f: f["cleaned"],
    ),
    Stage(
        name="parsed",
        scope="story",
        needs=("article", "sentences"),
        gives="parsed",
        run=lambda f, _: {name: replace(f["sentences"][name], article=f["article"][name]) for name in f["article"]},
        otherwise=lambda f: f["sentences"],
    ),
    Stage(
        name="times",
        scope="story",
        needs=("parsed", "quantities"),
        gives="measures",
        run=lambda f, s: {
            name: ArticleMeasures(quantities=f["quantities"][name], times=find_times(parsed, s.measures))
            for name, parsed in f["parsed"].items()
        },
        otherwise=lambda f: {name: ArticleMeasures(quantities=found) for name, found in f["quantities"].items()},
    ),
    Stage(
        name="reuse",
        scope="story",
        needs=("article",),
        gives="reuse",
        run=lambda f, s: find_reuse(_all(f, "article"), s.reuse),
    ),
    Stage(
        name="tree",
        scope="story",
        needs=("story", "article", "reuse"),
        gives="tree",
        run=lambda f, s: draw_tree(f["story"].id, _all(f, "article"), f["reuse"], s.reuse),
        otherwise=lambda f: FamilyTree(story=f["story"].id, lineages=()),
    ),
    Stage(
        name="outside sources",
        scope="story",
        needs=("article", "attributions"),
        gives="outside_sources",
        run=lambda f, s: find_outside_sources(_all(f, "article"), _all(f, "attributions"), s.reuse),
    ),
    Stage(
        name="claims",
        scope="story",
        needs=("parsed", "attributions", "measures"),
        gives="claims",
        run=lambda f, s: find_claims(_all(f, "parsed"), _all(f, "attributions"), f["measures"], s.claims),
    ),
    Stage(
        name="compare",
        scope="story",
        needs=("claims", "article"),
        gives="comparisons",
        run=lambda f, s: compare_claims(f["claims"], _all(f, "article"), s.compare),
    ),
    Stage(
        name="origins",
        scope="story",
        needs=("claims", "article", "reuse", "tree", "outside_sources"),
        gives="origins",
        run=lambda f, s: tuple(
            count_origins(claim, _all(f, "article"), f["reuse"], f["tree"], f["outside_sources"], s.compare)
            for claim in f["claims"]
        ),
    ),
    Stage(
        name="edits",
        scope="story",
        needs=("article", "tree"),
        gives="edits",
        run=lambda f, s: tuple(
            find_edits(edge, f["article"][edge.parent], f["article"][edge.child], s.reuse) for edge in f["tree"].derivations
        ),
    ),
    Stage(
        name="drift",
        scope="story",
        needs=("parsed", "tree", "attributions"),
        gives="drift",
        run=lambda f, s: (
            *(
                find_drift(edge, f["parsed"][edge.parent], f["parsed"][edge.child], f["attributions"], s.compare)
                for edge in f["tree"].derivations
            ),
            *find_drift_in_time(_all(f, "parsed"), f["tree"], f["attributions"], s.compare),
        ),
    ),
    Stage(
        name="positions",
        scope="story",
        needs=("stances",),
        gives="positions",
        run=lambda f, s: merge_positions([stance for stances in _all(f, "stances") for stance in stances], s.compare),
    ),
    Stage(
        name="wording",
        scope="story",
        needs=("parsed",),
        gives="wording",
        run=lambda f, s: find_wording(_all(f, "parsed"), s.compare),
    ),
    Stage(
        name="timeline",
        scope="story",
        needs=("parsed", "measures", "claims"),
        gives="timeline",
        run=lambda f, s: build_timeline(
            _all(f, "parsed"), {article: measures.times for article, measures in f["measures"].items()}, s.compare, f["claims"]
        ),
    ),
    Stage(
        name="gaps",
        scope="story",
        needs=("article", "reuse", "tree", "outside_sources", "attributions"),
        gives="gaps",
        run=lambda f, s: find_gaps(
            _all(f, "article"), f["reuse"], f["tree"], f["outside_sources"], _all(f, "attributions"), s.compare
        ),
    ),
    Stage(
        name="findings",
        scope="story",
        needs=("story", "claims", "comparisons", "origins"),
        gives="findings",
        run=lambda f, _: _join_findings(f),
    ),
    Stage(
        name="brief",
        scope="story",
        needs=("reading", "article"),
        gives="brief",
        run=lambda f, s: write_brief(f["reading"], _all(f, "article"), s.brief),
    ),
)


def _all(facts: Facts, name: str) -> tuple[Any, ...]:
    """Return a fact of every article, in the order of their ids."""
    return tuple(facts[name].values())


def _date_articles(cleaned: Mapping[ArticleId, Article]) -> dict[ArticleId, Article]:
    """Return the articles of a story, those without a date with the one that their words and the others imply."""
    known = sorted({a.published.first for a in cleaned.values() if a.published and not a.published.implied})
    return {name: imply_published(article, known) for name, article in cleaned.items()}


def _join_findings(facts: Facts) -> tuple[ClaimFinding, ...]:
    """Put each claim, its verdict and its origins together, and say which articles are silent on it."""
    return tuple(
        ClaimFinding(
            id=claim.id,
            text=claim.text,
            aspect=claim.aspect,
            relation=verdict.relation,
            rule=verdict.rule,
            evidence=verdict.evidence,
            mentions=claim.mentions,
            silent=tuple(article for article in facts["story"].articles if article not in {m.article for m in claim.mentions}),
            origins=origins,
        )
        for claim, verdict, origins in zip(facts["claims"], facts["comparisons"], facts["origins"], strict=True)
    )
