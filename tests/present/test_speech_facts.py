"""What somebody says, as JSON."""

import json

from tests.quoted_reading import quoted_reading
from twosource.present.speech_facts import speech_facts


def test_each_statement_names_who_else_has_it_and_in_what_other_words() -> None:
    first, second, third = speech_facts(quoted_reading(), "Ilva Brandt")
    assert (first["same_words"], second["same_words"], third["same_words"]) == (["b"], ["a"], [])
    (other,) = first["other_words"]
    assert (other["articles"], other["here_only"], other["there_only"]) == (["c"], ["have", "other"], ["had"])
    (back,) = third["other_words"]
    assert (back["articles"], back["here_only"], back["there_only"]) == (["a", "b"], ["had"], ["have", "other"])
    assert json.loads(json.dumps([first, second, third])) == [first, second, third]


def test_all_evidence_of_another_wording_holds_the_words_of_its_article() -> None:
    texts = {article.id: article.text for article in quoted_reading().articles}
    spans = [
        span for row in speech_facts(quoted_reading(), "brandt") for other in row["other_words"] for span in other["evidence"]
    ]
    assert len(spans) == 4
    assert all(texts[span["article"]][span["start"] : span["end"]] == span["text"] for span in spans)


def test_a_spokesman_is_told_from_the_body_he_speaks_for() -> None:
    (row,) = speech_facts(quoted_reading(), "Orsk Shipping")
    assert (row["speaker"], row["mouth_of"], row["outlet"]) == ("Jon Orel", "Orsk Shipping", "Island Echo")
    (own,) = speech_facts(quoted_reading(), "Jon Orel")
    assert own["mouth_of"] is None


def test_nobody_has_no_facts() -> None:
    assert speech_facts(quoted_reading(), "") == []
