"""Words by which a statement is hedged, attributed, planned, denied or dated; lemmas unless said otherwise."""

HEDGES = frozenset(
    {
        *("allegedly", "apparently", "arguably", "conceivably", "likely", "maybe", "perhaps", "possible", "possibly"),
        *("presumably", "probable", "probably", "purportedly", "purported", "reportedly", "seemingly", "supposedly"),
        *("alleged", "appear", "assume", "believe", "report", "rumored", "rumoured", "seem", "suggest", "suspect"),
        *("suspected", "think", "unconfirmed", "may", "might", "unclear", "possibility", "odds", "suspicion", "rumor", "rumour"),
        *("fear", "presume", "estimate", "potentially", "apparent", "presumed", "theory"),
    }
)
"""The writer, or the one who is quoted, does not vouch for it."""

TRYING = frozenset({"try", "danger", "fear", "would", "chance", "effort", "bid", "maybe", "candidate", "suspect", "sign"})
"""Words beside which nothing is told as a fact, though they alone make no hedge."""

VERBS_ALONE = {"appear": "active", "seem": "active", "report": "passive", "fear": "passive", "estimate": "passive"}
"""Verbs that hedge only before another verb, and of these the ones that do so in the passive alone: "was reported to"."""

OPEN = frozenset({"clear", "certain", "sure", "known", "confirmed"})
"""Words that hedge when they are denied: "it is not clear"."""

AS_WANTED = frozenset({"as", "than"})
"""Before them a word compares: "as soon as possible", "later than expected"."""

DEGREES = frozenset(
    {
        *(
            "particularly",
            "greatly",
            "fully",
            "entirely",
            "immediately",
            "immediate",
            "necessarily",
            "significantly",
            "completely",
        ),
        *("currently", "directly", "seriously", "especially", "substantially", "solely", "straight", "right"),
    }
)
"""Words that leave a denial room: "not particularly dangerous"."""

STRONG = frozenset(
    {
        *("prove", "proof", "undoubtedly", "certainly", "definitely", "definitive", "definitively", "inevitably", "undeniable"),
        *("conclusive", "conclusively", "undisputed", "unquestionably", "surely", "indisputable"),
    }
)
"""Words by which something is beyond doubt."""

WEAKER = frozenset(
    {
        *("advise", "aim", "ask", "attempt", "consider", "could", "due", "expect", "forecast", "hope", "intend", "plan"),
        *("predict", "promise", "propose", "request", "risk", "scheduled", "seek", "should", "threaten", "urge", "want"),
        *("pledge", "undertake", "vow", "offer", "contingency", "appeal"),
    }
)
"""It is not done, only meant, asked for or foreseen."""

DEMANDING = frozenset({"demand", "insist", "call", "press", "require"})
"""What is demanded is not done either."""

PLANS = WEAKER - {"contingency"}
"""Those of them that, as nouns, are things unless a clause hangs on them: "the pay offer", "an offer to pay"."""

DENYING = frozenset({"without", "hardly", "barely", "nothing", "nowhere", "neither", "cannot", "nobody"})
"""Other words that deny."""

FAILING = frozenset(
    {"pass", "fail", "refuse", "decline", "miss", "avoid", "deny", "lack", "only", "stop", "prevent", "reject", "doubt"}
)
"""Verbs that deny by themselves: with a "not" they say yes."""

BOUNDS = frozenset(
    {
        *("about", "almost", "approximately", "around", "at least", "as many as", "as much as", "more than", "nearly"),
        *("over", "roughly", "some", "up to", "upwards of", "fewer than", "less than", "close to", "at most"),
    }
)
"""Lower-cased words before a number that leave it open."""

LIMITS = frozenset({"up to", "as many as", "as much as", "at most"})
"""Those of them that give only the most (or least) it may be: "some 8,000" of "up to 8,000" is a claim that was not made."""

REPORTING = frozenset(
    {
        *("add", "acknowledge", "admit", "allege", "announce", "argue", "assert", "calculate", "claim", "comment"),
        *("concede", "confirm", "contend", "declare", "deny", "disclose", "estimate", "explain", "forecast", "insist"),
        *("maintain", "note", "quote", "recall", "reckon", "recount", "remark", "report", "reveal", "say", "state"),
        *("stress", "suggest", "tell", "testify", "tweet", "warn", "write", "demand", "emphasize", "emphasise", "indicate"),
        *("reiterate", "repeat", "reply", "respond", "accuse", "underline", "point", "hold"),
    }
)
"""Verbs that put a statement in somebody's mouth."""

DOUBTING = frozenset({"allege", "claim"})
"""Verbs of saying that vouch for nothing."""

NEGATIONS = frozenset({"not", "n't", "n’t", "never", "no", "nobody", "none", "nor", "neither"})
"""Lower-cased words that deny."""

BARE = frozenset({"forecast", "predict", "announce", "warn", "report", "confirm", "estimate"})
"""Verbs that put a mere noun into somebody's mouth: "has forecast rain"; "conceded defeat" is a deed."""

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
LENGTHS = {"decade": (10.0, "year"), "fortnight": (2.0, "week"), "dozen": (12.0, "")}
"""Units that are so many of another one."""
SHORT_MONTHS = {f"{month[:3]}.": month for month in MONTHS} | {"sept.": "september"}
SCALES = {"hundred": 1e2, "thousand": 1e3, "k": 1e3, "million": 1e6, "m": 1e6, "mln": 1e6, "bn": 1e9, "billion": 1e9}
"""What a number word is multiplied by when it stands before them."""

SPANS = frozenset({"hour", "minute", "second", "day", "week", "month", "year", "decade", "weekend"})
"""Units of time."""
MONIES = frozenset({"dollar", "pound", "euro", "cent", "yen", "yuan", "rupee", "rouble", "ruble", "franc", "krone", "peso"})
SIZES = frozenset(
    {
        *("kilometre", "kilometer", "km", "metre", "meter", "mile", "foot", "ft", "inch", "yard", "mph", "kph"),
        *("kilogram", "kilo", "kg", "gram", "tonne", "ton", "pound", "litre", "liter", "gallon", "barrel", "degree", "acre"),
        *("hour", "minute", "second", "day", "week", "month", "year", "decade", "storey", "story"),
    }
)
"""Units, as lemmas; of two sizes only those in one unit can be told to differ."""
