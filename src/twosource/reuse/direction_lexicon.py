"""Words that tell the kind of a text and how far on a report is; English, in lower case."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


NEWS_WORDS = _words("""
said told today tonight yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday
reporters spokesman spokeswoman spokesperson analysts dealers officials pct mln dlrs vs
""")
"""Words of reporting and of the day, rare in reference works."""

FUTURE = _words("""
will would shall should may might could plans planned plan expected expects expect due set likely intends
seek seeks proposed proposes considering
""")
"""What is still to come when a report is written."""

CONTRAST = _words("but however although though while despite")
"""Turns that set background and doubt beside the news."""

SHORTHAND = _words("mln dlrs pct bpd stg qtr shr avg cts revs")
"""How a wire abbreviates money and results."""

CHATTER = _words("you i my me your we our us im u lol hi hey hello haha cool stupid dumb sucks suck gay poop crap idiot")
"""Words of somebody who speaks to the reader or plays: a page has them between two sober versions."""

CORRECTIONS = _words("correct corrects corrected correction correcting update updates updated clarifies")
"""What a wire writes into the title of a version that replaces another."""

MONTHS = {
    name: number
    for number, names in enumerate(
        ("january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
         "september sept sep", "october oct", "november nov", "december dec"), start=1)
    for name in names.split()
}  # fmt: skip
"""Names of months in English, with their numbers."""
