"""Words by which numbers, dates, negation and hedging are known without a parse; all in lower case."""

NEGATIONS = frozenset(
    "not never no nobody none nor neither without cannot nothing nowhere hardly barely denied denies deny denying".split()
)
"""Words that turn a statement round; "n't" is one, too."""

HEDGES = frozenset(
    """
    allegedly alleged apparently apparent appear appears appeared appearing arguably believed could likely unlikely may maybe
    might perhaps possible possibly presumably presumed probable probably purported purportedly reported reportedly rumored
    rumoured seem seems seemed seemingly supposedly suspected suggests suggested unconfirmed unclear unverified
    potentially potential presumptive thought tentative tentatively
    """.split()
)
"""Words by which the writer, or the one who is quoted, does not vouch for it."""

ABOUT = {
    **dict.fromkeys(("about", "around", "approximately", "roughly", "some", "nearly", "almost", "close to", "an estimated"), "~"),
    **dict.fromkeys(("more than", "over", "at least", "above", "upwards of", "no fewer than", "no less than"), ">"),
    **dict.fromkeys(("less than", "under", "fewer than", "at most", "up to", "as many as", "as much as", "below"), "<"),
}
"""Words before a number that leave it open, and to which side."""

NUMBERS = {
    **{word: value for value, word in enumerate("two three four five six seven eight nine ten eleven twelve".split(), start=2)},
    **{
        word: value
        for value, word in enumerate("thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(), start=13)
    },
    **{word: 10 * value for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)},
}
"""Number words; "one" is mostly a pronoun and left out."""

SCALES = {
    **{"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000, "trillion": 1_000_000_000_000},
    **{"dozen": 12, "k": 1_000, "m": 1_000_000, "mln": 1_000_000, "bn": 1_000_000_000},
}
"""What a number before them is multiplied by."""

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            *("jan january", "feb february", "mar march", "apr april", "may", "jun june", "jul july", "aug august"),
            *("sep sept september", "oct october", "nov november", "dec december"),
        ),
        start=1,
    )
    for name in names.split()
}

WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
DAYS = WEEKDAYS | {"yesterday", "today", "tomorrow", "tonight"}
