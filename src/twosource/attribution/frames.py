"""A report that frames a passage: after "The Courier report says …", unnamed sources of its paragraph are the report's."""

from collections.abc import Sequence

from twosource.attribution.drafts import Draft
from twosource.attribution.views import SentenceView
from twosource.records import Speaker

HIDDEN = frozenset({"unnamed", "collective"})
OUTLETS = frozenset({"outlet", "agency"})


def find_frames(
    views: Sequence[SentenceView],
    drafts: Sequence[Draft],
    speakers: Sequence[Speaker | None],
    outers: Sequence[int | None],
) -> dict[int, int]:
    """Return for each outermost draft that stands in a frame the number of the draft that names the framing outlet.

    A frame opens where an outlet or its report is the source of a statement. It covers later statements of the same
    paragraph whose source is unnamed, as long as nobody else, named, has spoken in between: a reader takes "Officials
    said" behind "The Courier report says" for what the Courier was told.
    """
    frames: dict[int, int] = {}
    opened: int | None = None
    for number in sorted(range(len(drafts)), key=lambda n: (drafts[n].place, drafts[n].cue[0].start)):
        draft, speaker = drafts[number], speakers[number]
        if speaker is None or outers[number] is not None:
            continue
        if opened is not None and not _same_paragraph(views, drafts[opened], draft):
            opened = None
        if speaker.type in OUTLETS and draft.form in {"verb", "according"}:
            opened = number
        elif opened is not None and speaker.type in HIDDEN and speaker.anonymous and draft.place != drafts[opened].place:
            frames[number] = opened
        elif not speaker.anonymous:
            opened = None
    return frames


def _same_paragraph(views: Sequence[SentenceView], a: Draft, b: Draft) -> bool:
    return views[a.place].sentence.paragraph == views[b.place].sentence.paragraph
