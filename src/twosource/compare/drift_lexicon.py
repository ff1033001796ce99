"""Words by which a statement is hedged, attributed, planned, denied or dated; lemmas unless said otherwise."""

HEDGES = frozenset(
    {
        *("allegedly", "apparently", "arguably", "conceivably", "likely", "maybe", "perhaps", "possible", "possibly"),
        *("presumably", "probable", "probably", "purportedly", "purported", "reportedly", "seemingly", "supposedly"),
        *("alleged", "appear", "assume", "believe", "reported", "rumored", "rumoured", "seem", "suggest", "suspect"),
        *("suspected", "think", "unconfirmed", "may", "might", "unclear", "possibility", "odds", "suspicion", "rumor", "rumour"),
    }
)
"""The writer, or the one who is quoted, does not vouch for it."""

WEAKER = frozenset(
    {
        *("advise", "aim", "ask", "attempt", "consider", "could", "due", "expect", "forecast", "hope", "intend", "plan"),
        *("predict", "promise", "propose", "request", "risk", "scheduled", "seek", "should", "threaten", "urge", "want"),
    }
)
"""It is not done, only meant, asked for or foreseen."""

BOUNDS = frozenset(
    {
        *("about", "almost", "approximately", "around", "at least", "as many as", "as much as", "more than", "nearly"),
        *("over", "roughly", "some", "up to", "upwards of", "fewer than", "less than", "close to", "at most"),
    }
)
"""Lower-cased words before a number that leave it open."""

LIMITS = frozenset({"up to", "as many as", "as much as", "upwards of", "at most"})
"""Those of them that give only the most (or least) it may be: "some 8,000" of "up to 8,000" is a claim that was not made."""

REPORTING = frozenset(
    {
        *("add", "acknowledge", "admit", "allege", "announce", "argue", "assert", "calculate", "claim", "comment"),
        *("concede", "confirm", "contend", "declare", "deny", "disclose", "estimate", "explain", "forecast", "insist"),
        *("maintain", "note", "quote", "recall", "reckon", "recount", "remark", "report", "reveal", "say", "state"),
        *("stress", "suggest", "tell", "testify", "tweet", "warn", "write", "demand", "emphasize", "emphasise", "indicate"),
        *("reiterate", "repeat", "reply", "respond", "accuse", "underline"),
    }
)
"""Verbs that put a statement in somebody's mouth."""

NEGATIONS = frozenset({"not", "n't", "n’t", "never", "no", "nobody", "none", "nor", "without", "neither"})
"""Lower-cased words that deny."""

MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
SEASONS = frozenset({"week", "month", "year", "spring", "summer", "autumn", "fall", "winter", "night"})
"""Stretches of time that "last" and "next" go before."""

NUMBERS = {
    **{word: float(value) for value, word in enumerate("zero one two three four five six seven eight nine ten".split())},
    **{word: float(value) for value, word in enumerate("eleven twelve thirteen fourteen fifteen sixteen".split(), start=11)},
    **{word: float(value) for value, word in enumerate("seventeen eighteen nineteen".split(), start=17)},
    **{word: 10.0 * value for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)},
}
SCALES = {"hundred": 1e2, "thousand": 1e3, "k": 1e3, "million": 1e6, "m": 1e6, "mln": 1e6, "bn": 1e9, "billion": 1e9}
"""What a number word is multiplied by when it stands before them."""
