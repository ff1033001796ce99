"""What somebody is quoted as saying, as plain JSON values, each statement with the other articles that quote it."""

from typing import Any

from twosource.present.facts import attribution_fact, span_facts
from twosource.present.terminal_speech import attributions_of, mouth_of
from twosource.present.variants import Quotation, Wording, quotation_variants, words_apart
from twosource.records import Attribution, Reading


def speech_facts(reading: Reading, name: str) -> list[dict[str, Any]]:
    """Return the statements of whoever has a name, in the order of the stories and articles.

    To what the reading knows of a statement come `outlet`; `mouth_of`, the body whose spokesman it is where the name is not
    in the chain itself; `same_words`, the other articles that have it word for word; and `other_words`.
    """
    outlets = {article.id: article.outlet for article in reading.articles}
    by_story: dict[str, list[Attribution]] = {}
    for story, said in attributions_of(reading, name):
        by_story.setdefault(story.id, []).append(said)
    return [
        {
            "story": story,
            **attribution_fact(said, outlets.get(said.article)),
            "outlet": outlets.get(said.article),
            "mouth_of": mouth_of(said, name),
            **told_elsewhere[id(said)],
        }
        for story, found in by_story.items()
        for told_elsewhere in [_elsewhere(quotation_variants(found))]
        for said in found
    ]


def _elsewhere(quotations: tuple[Quotation, ...]) -> dict[int, dict[str, Any]]:
    """Return who else has each statement, by the statement's identity."""
    return {
        id(said): {
            "same_words": [twin.article for twin in wording.attributions if twin is not said],
            "other_words": [_other(wording, other) for other in quotation.wordings if other is not wording],
        }
        for quotation in quotations
        for wording in quotation.wordings
        for said in wording.attributions
    }


def _other(wording: Wording, other: Wording) -> dict[str, Any]:
    here, there = words_apart(wording.text, other.text)
    return {
        "articles": [said.article for said in other.attributions],
        "content": other.text,
        "here_only": here,
        "there_only": there,
        "evidence": [span for said in other.attributions for span in span_facts(said.content)],
    }
