"""The words of news that claims are compared by: concepts, words of no weight, groups named by what they are."""

import csv
from functools import lru_cache
from importlib.resources import files

FUNCTION_WORDS = frozenset(
    """
    a an the this that these those some any each every all both another other others such own same one
    i you he she it we they me him her us them my your his its our their who whom whose which what
    be have do will would shall should can could may might must to not n't no nor and or but if while as than then
    of in on at by for from with into onto over under about after before between during through against without within
    among around near up down out off since until upon per via so also too very just only even still yet already again
    there here when where why how however meanwhile moreover further furthermore additionally later earlier now ago
    's ' " mr mrs ms say tell add
    """.split()
)
"""Lemmas that say nothing of what a statement is about; reporting verbs are among them, since attribution keeps those."""

GROUP_NOUNS = frozenset(
    """
    group organisation organization movement party company firm ministry agency outlet newspaper paper network team club
    government army military force militia body union council side faction man woman leader chief official spokesman
    spokeswoman spokesperson president minister governor mayor country
    """.split()
)
"""Subjects that stand for somebody named elsewhere ("the group"): they fit any name and contradict none."""

OFFICES = frozenset(
    """
    mr mrs ms miss dr sir lady lord rep sen gov representative senator governor secretary president vice minister prime
    chancellor chairman chairwoman chair speaker majority minority leader chief head director general colonel captain major
    lieutenant sergeant officer sheriff judge justice ambassador mayor king queen prince princess pope bishop spokesman
    spokeswoman spokesperson
    candidate presidential nominee republican democrat democratic state united national party former acting deputy
    """.split()
)
"""Words of a name that tell an office or a side, which others may hold too."""

RAISING = frozenset({"say", "believe", "think", "report", "estimate", "understand", "rumor", "rumour", "allege", "presume"})
"""Passives that put the journalist's reservation in front of the real predicate ("are believed to remain")."""

PLANNING = frozenset({"due", "set", "schedule", "expect", "plan", "slate", "poise", "intend", "likely"})
"""Words before "to" that place an event in the future of the article."""

HEDGES = frozenset(
    """
    allegedly reportedly apparently purportedly supposedly seemingly presumably possibly perhaps probably likely
    alleged purported supposed apparent suspected unconfirmed maybe rumored rumoured
    """.split()
)
"""Words by which a journalist keeps a distance from what is stated."""

MODALS = frozenset({"may", "might", "could"})
"""Modals that leave open whether it happened."""

FUTURE = frozenset({"will", "would", "shall", "wo", "'ll", "’ll", "'d", "’d"})
"""Auxiliaries of what is planned, offered or conditional."""

NOT_YET = frozenset(
    {"demand", "offer", "threaten", "plan", "warn", "want", "hope", "order", "ask", "seek", "vow", "promise", "allow"}
)
"""Concepts of verbs whose clause tells what is wanted, not what happened."""

DESCRIBING = frozenset("lead head run own operate serve represent oversee have be live belong chair".split())
"""Concepts of predicates by which a relative clause says who somebody is."""

ACTS = frozenset(
    {
        "reject",
        "demand",
        "offer",
        "accept",
        "threaten",
        "order",
        "accuse",
        "allow",
        "plan",
        "deny",
        "want",
        "vow",
        "promise",
        "own_up",
    }
)
"""Concepts of cues that are deeds themselves: "the council rejected an offer to …" tells what the council did, and the
council is not the source of it."""

PRESENT_TOGETHER = frozenset({"meet", "talk"})
"""Concepts of predicates that put everybody named with them in one place."""

DOUBT_WORDS = frozenset(
    """
    claim allege allegedly alleged report reportedly reported rumor rumour say may might could possibly possible maybe
    apparently accord unconfirmed suspect suspected suggest hint purportedly purported supposedly fear believe investigate
    probe seek question whether why how rumored rumoured
    """.split()
)
"""Lemmas of a headline that reports a statement without vouching for it."""

DENIAL_WORDS = frozenset(
    """
    deny denial false fake hoax debunk untrue refute retract retraction bogus fabricate
    fabricated wrong nope incorrect fictional satire prank fool disprove contradict false falsely figment
    parody unfounded baseless
    """.split()
)
"""Lemmas by which a text says that something is not so."""

UNKNOWN = frozenset({"unclear", "unknown", "doubt", "doubtful", "uncertain", "think", "accuse", "unverified", "mystery"})
"""Lemmas by which a headline leaves open whether something is so."""

REPORTERS = frozenset(
    "official source report police spokesman spokeswoman ministry minister army witness analyst expert agency activist".split()
)
"""Who is set before or behind a headline as its source; the plural is found by its stem."""

RUMOURS = frozenset({"rumor", "rumour", "report", "claim", "allegation", "story", "speculation", "talk"})
"""What is said about, when somebody speaks against it."""

SHOT_DOWN = frozenset({"shoot", "shut", "slam", "blast", "quash", "dispel", "squash", "rubbish", "bust", "rebut", "clarify"})
"""What is done to a rumour that is not true."""

STATE_OF = {
    "kill": "killed",
    "injure": "injured",
    "miss": "missing",
    "missing": "missing",
    "release": "released",
    "arrest": "arrested",
    "rescue": "rescued",
    "wait": "waiting",
    "leave": "evacuated",
    "displace": "displaced",
    "flee": "displaced",
}
"""Concepts of predicates, and the state of what is counted in them."""

ANY_EVENT = frozenset({"accident", "disaster", "incident", "tragedy", "event", "catastrophe"})
"""Nouns by which any event may be called that does harm."""

CAUSES = {
    word: sort
    for sort, words in {
        "weather": "storm hurricane typhoon cyclone flood flooding landslide mudslide avalanche tornado blizzard",
        "quake": "earthquake quake tremor tsunami",
        "blast": "explosion blast fire blaze bomb bomber bombing",
        "air": "missile strike airstrike raid drone aircraft shell shelling rocket bombardment",
        "shooting": "gunman shooter shooting gunfire sniper",
        "crash": "crash collision derailment",
        "illness": "virus outbreak epidemic",
        "want": "famine drought heatwave",
        "crush": "stampede crush",
    }.items()
    for word in words.split()
}
"""Doers of harm, and their sort, which tells one event from another: a storm and its flood are one, a gunman and a drone two."""

LASTING = frozenset(
    "besiege war fighting strike walkout lockout close trial standoff curfew occupation search manhunt blackout outage".split()
)
"""Concepts of states of which a story has one, so that two lengths of it are lengths of the same."""

_KINDRED = (
    "attack destroy damage explode",
    "arrest hold seize",
    "send give",
    "leave flee",
    "leave resign",
    "meet talk",
    "win elect",
    "end cancel",
)
KINDRED = {
    concept: frozenset(word for group in _KINDRED if concept in group.split() for word in group.split()) - {concept}
    for group in _KINDRED
    for concept in group.split()
}
"""The other concepts by which an account may tell the deed of a predicate: a rocket that hits a school may destroy it."""

BROADER = dict.fromkeys("miner driver docker dockworker labourer laborer technician builder nurse welder".split(), "worker")
"""Nouns of people by what they work, and the wider noun that another account may give them."""

BROAD_PEOPLE = frozenset(
    "worker foreigner victim guest visitor passenger patient citizen national expatriate colleague local".split()
)
"""Nouns that count people by where they stand in the story, and so can be compared with a noun that says what they are."""

GENERIC_PEOPLE = frozenset({"people", "person", "victim", "man", "other", "casualty", "individual", "body", "life"})
"""Nouns that count people of any sort, and so can be compared with a narrower noun."""


PART_OF_PEOPLE = frozenset(
    """child woman girl boy baby infant toddler teenager civilian soldier militant rebel fighter insurgent gunman terrorist
    attacker policeman officer journalist foreigner guard""".split()
)
"""Nouns of people by age, sex or side, who are mostly some of those that an event befell."""

TOTALS = frozenset({"number", "toll", "total", "count", "tally", "figure"})
"""Nouns that stand for the number itself; what is counted hangs on them by "of"."""

LIGHT_VERBS = frozenset({"make", "take", "give", "have", "put", "launch", "stage", "issue", "conduct", "carry", "reach", "hold"})
"""Verbs that leave it to their object to say what is done: "made an offer", "launched an attack"."""


def to_concept(lemma: str) -> str:
    """Return the concept of a lemma, or the lemma itself.

    >>> to_concept("refusal")
    'reject'
    """
    low = lemma.lower()
    return _concepts().get(low, low)


def is_known(lemma: str) -> bool:
    """Tell whether a lemma stands in the table of concepts."""
    return lemma.lower() in _concepts()


def is_phrase(words: str) -> bool:
    """Tell whether two words joined by "_" are one entry ("turn_down")."""
    return words in _concepts()


@lru_cache(maxsize=1)
def _concepts() -> dict[str, str]:
    table = files("twosource.claims").joinpath("data/concepts.tsv").read_text(encoding="utf-8")
    known: dict[str, str] = {}
    for row in csv.DictReader(table.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE):
        for word in row["words"].split():
            known.setdefault(word, row["concept"])
    return known
