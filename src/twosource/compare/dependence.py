"""Why mentions of a claim are not independent of each other: the named reasons, each with the words that show it."""

from collections.abc import Sequence

from twosource.compare.body_reasons import same_bodies
from twosource.compare.case import Case, make_reason
from twosource.compare.hearsay import had_from_others
from twosource.compare.kindred_reasons import kindred_sources
from twosource.compare.outlet_reasons import same_publishers, same_wires, same_writers
from twosource.compare.passages import find_taken, join_taken
from twosource.compare.report_reasons import same_reports
from twosource.compare.role_reasons import same_roles
from twosource.compare.speaker_reasons import alike_speakers, same_speakers, same_unnamed
from twosource.compare.unsourced import resting_on_nobody
from twosource.compare.utterances import same_utterances
from twosource.compare.wording_reasons import same_wording
from twosource.records import OriginReason


def find_reasons(case: Case, struck: frozenset[str] = frozenset()) -> tuple[OriginReason, ...]:
    """Return every reason why mentions of different articles go back to one origin, certain ones first.

    1. Passages taken over. 2. One report. 3. One speaker, by name, by a role alone, or who has it from somebody else. 4. One
    body and those who speak for it. 5. One agency's credit. 6. One publisher, one writer. 7. Unnamed sources of one kind. 8. One
    wording. 9. Last, what names no source at all: only who knows whom to set it beside can tell that it rests on somebody
    else. Those that are `struck`, by id, are left out before what a certain one had covered is, and before the last step: what
    they had tied to somebody may now rest on nobody known.
    """
    found = [
        *_taken_passages(case),
        *same_reports(case),
        *same_speakers(case),
        *alike_speakers(case),
        *same_utterances(case),
        *same_roles(case),
        *had_from_others(case),
        *same_bodies(case),
        *kindred_sources(case),
        *same_wires(case),
        *same_publishers(case),
        *same_writers(case),
        *same_unnamed(case),
        *same_wording(case),
    ]
    told = _without_repeats(tuple({r.id: r for r in found if r.id not in struck}.values()))
    told = (*told, *(r for r in resting_on_nobody(case, told) if r.id not in struck))
    return tuple(sorted(told, key=lambda r: (not r.certain, r.kind, r.mentions, r.id)))


def _without_repeats(reasons: Sequence[OriginReason]) -> tuple[OriginReason, ...]:
    """Leave out possible reasons that say nothing beyond a certain one of their kind."""
    certain = [r for r in reasons if r.certain]
    return tuple(
        r for r in reasons if r.certain or not any(c.kind == r.kind and set(r.mentions) <= set(c.mentions) for c in certain)
    )


def _taken_passages(case: Case) -> list[OriginReason]:
    found: list[OriginReason] = []
    for taken in join_taken(find_taken(case.mentions, case.reuse, case.tree)):
        text = "the words were taken over" if taken.certain else "it may be a rewording of the other's passage"
        found += make_reason(case, "passage taken", taken.certain, taken.mentions, text, taken.evidence)
    return found
