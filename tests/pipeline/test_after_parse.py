"""What comes after the parse takes less time than the parse: the short form of benchmarks/after_parse.py."""

from collections import defaultdict
from time import process_time
from typing import Any

from tests.building import PARSER
from twosource.pipeline.stages import STAGES
from twosource.records import ArticleId, Document
from twosource.settings import Settings

AFTER = ("quantities", "times", "claims", "compare", "origins")
TOWNS = ("Tarnik", "Orsk", "Quell", "Brindel", "Askov", "Norlund")


def _article(number: int) -> Document:
    town, other = TOWNS[number % 6], TOWNS[(number * 5 + 1) % 6]
    lines = [
        f"At least {20 + number} people were hurt when a ferry ran aground off {town} on Monday, the harbour office said.",
        f"The mayor of {town}, Ida Holm, said that {3 + number} divers had searched the wreck until the evening.",
        f"About {100 + 7 * number} passengers were taken to {other} by bus, according to the Orsk Gazette.",
        f"The owner, Orsk Shipping, may lose its licence for the line from {town} to {other}, two officials said.",
        f"In May the ferry had passed an inspection, although {number + 2} of its 30 lifeboats were not in order.",
        f"“Nobody warned us of the storm,” said the captain, who had sailed to {other} for {number + 4} years.",
    ]
    return Document(
        id=ArticleId(f"a{number:02}"), text="\n\n".join(lines), outlet=f"Courier {number}", published="2031-05-02", story="one"
    )


def _time_stages(documents: list[Document]) -> dict[str, float]:
    spent: dict[str, float] = defaultdict(float)
    read: dict[str, dict[str, Any]] = {d.id: {"document": d, "parser": PARSER} for d in documents}
    story: dict[str, Any] = {}
    for stage in STAGES:
        many = list(read.values()) if stage.scope == "article" else [story]
        for facts in many:
            if "reading" in stage.needs:
                continue
            if stage.scope == "pile":
                given = {name: {article: read[article][name] for article in read} for name in stage.needs}
            else:
                given = {name: facts[name] for name in stage.needs}
            begun = process_time()
            found = stage.run(given, Settings())
            spent[stage.name] += process_time() - begun
            facts[stage.gives] = found
        if stage.scope == "pile":
            given_names = {each.gives for each in STAGES if each.scope == "article"}
            story |= {name: {article: read[article][name] for article in read} for name in given_names}
            [story["story"]] = story["stories"]
    return spent


GENEROUS = 2.0
"""Times the parse: twelve articles that tell the same in nearly the same words have far more in common than a real story, of
which the benchmark gives .3 to .5, and tests run beside each other."""


def test_numbers_times_claims_verdicts_and_origins_take_no_more_time_than_a_parse_or_two() -> None:
    _time_stages([_article(number) for number in range(2)])  # loads models and tables
    spent = _time_stages([_article(number) for number in range(2, 14)])
    assert sum(spent[name] for name in AFTER) < GENEROUS * spent["language"]
