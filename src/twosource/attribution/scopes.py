"""Words that make an event less than a fact, and how much of its certainty they leave.

Values between −1 and 1 are factors on the certainty, those of modals and adverbs levels on the scale from −3 to +3. They were
set by hand, untuned; a trained model can take their place.
"""

FULL = 3.0
"""The certainty of a plain statement."""
TURNED = -0.85
"""What negation makes of a certainty: readers judge "did not come" a little less sure than "came"."""
PURPOSE = 0.3
"""The factor of an infinitive of purpose or of a noun ("a plan to leave"): open, and a little likely."""
PRESUPPOSED = 2.4
"""The level of a definite event noun in an uncertain clause ("would delay the attack"): taken for given."""

MODALS = {
    "will": 2.2, "'ll": 2.2, "’ll": 2.2, "wo": 2.2, "shall": 2.0, "would": 1.4, "'d": 1.6, "’d": 1.6, "can": 1.3, "ca": 1.3,
    "could": 0.6, "may": 0.7, "might": 0.6, "must": 1.2, "should": 0.9, "ought": 0.8, "need": 0.6,
}  # fmt: skip
"""The level that a modal verb leaves."""

ADVERBS = {
    "allegedly": 1.4, "reportedly": 1.7, "apparently": 1.8, "purportedly": 1.2, "supposedly": 1.0, "seemingly": 1.5,
    "possibly": 0.8, "perhaps": 0.9, "maybe": 0.8, "probably": 1.8, "likely": 1.7, "presumably": 1.7, "potentially": 0.8,
    "potential": 0.7, "possible": 0.7, "probable": 1.5, "alleged": 1.3, "suspected": 1.4, "proposed": 0.6, "planned": 1.2,
    "expected": 1.5, "hypothetical": 0.0, "almost": -1.5, "nearly": -1.0, "hardly": -1.5, "barely": 1.0, "unlikely": -1.2,
    "future": 1.2, "attempted": 0.2, "threatened": 0.3, "would-be": 0.2, "scheduled": 1.8,
}  # fmt: skip
"""The level that an adverb or adjective leaves."""

UNREAL_MARKS = {"if": 0.4, "unless": 0.0, "whether": 0.3, "lest": -0.5, "until": 1.2, "once": 1.8, "before": 2.0}
"""The level of a clause behind a conjunction."""

EMBEDDING = {
    "say": 0.9, "tell": 0.9, "report": 0.9, "announce": 0.92, "add": 0.92, "state": 0.9, "note": 0.97, "confirm": 0.97,
    "know": 0.97, "show": 0.93, "find": 0.93, "reveal": 0.97, "learn": 0.95, "see": 0.9, "realize": 0.97, "admit": 0.95,
    "acknowledge": 0.95, "claim": 0.65, "allege": 0.55, "argue": 0.6, "insist": 0.7, "maintain": 0.7, "assert": 0.7,
    "contend": 0.55, "accuse": 0.5, "suggest": 0.55, "indicate": 0.75, "believe": 0.65, "think": 0.6, "suspect": 0.5,
    "expect": 0.6, "predict": 0.55, "hope": 0.3, "fear": 0.35, "worry": 0.35, "wish": -0.2, "doubt": -0.4, "deny": -0.6,
    "dispute": -0.4, "want": 0.3, "imagine": 0.2, "assume": 0.5, "estimate": 0.75, "warn": 0.45, "ask": 0.2, "wonder": 0.2,
    "promise": 0.6, "vow": 0.6, "pledge": 0.6, "threaten": 0.3, "demand": 0.2, "propose": 0.3, "require": 0.5, "recommend": 0.3,
    "decide": 0.7, "determine": 0.6, "speculate": 0.4, "consider": 0.3, "appear": 0.7, "seem": 0.7, "pretend": -0.5, "mean": 0.7,
    "ensure": 0.6, "let": 0.5, "make": 0.85, "help": 0.8, "feel": 0.65, "guess": 0.5, "suppose": 0.4, "understand": 0.8,
}  # fmt: skip
"""The factor of a verb on the clause that it embeds."""

INFINITIVE = {
    "begin": 0.95, "start": 0.95, "continue": 0.95, "manage": 0.95, "go": 0.6, "come": 0.8, "help": 0.75, "get": 0.7,
    "tend": 0.8, "happen": 0.9, "fail": -0.8, "refuse": -0.75, "decline": -0.75, "forget": -0.6, "neglect": -0.7, "avoid": -0.7,
    "stop": -0.3, "cease": -0.5, "plan": 0.45, "intend": 0.45, "agree": 0.6, "want": 0.25, "hope": 0.3, "expect": 0.55,
    "try": 0.3, "attempt": 0.3, "seek": 0.3, "need": 0.3, "have": 0.6, "use": 0.8, "ask": 0.25, "urge": 0.2, "order": 0.45,
    "tell": 0.3, "force": 0.8, "allow": 0.5, "enable": 0.6, "permit": 0.4, "cause": 0.85, "lead": 0.6, "offer": 0.3,
    "threaten": 0.2, "promise": 0.5, "vow": 0.5, "seem": 0.7, "appear": 0.7, "be": 0.65, "schedule": 0.6, "set": 0.65,
    "believe": 0.6, "think": 0.5, "say": 0.55, "report": 0.6, "know": 0.9, "like": 0.3, "prefer": 0.3, "move": 0.4,
    "dare": 0.3, "decide": 0.65, "choose": 0.7, "prepare": 0.35, "wait": 0.3, "claim": 0.5, "remain": 0.3, "require": 0.4,
    "persuade": 0.5, "convince": 0.5, "prompt": 0.75, "see": 0.85, "keep": 0.9, "make": 0.85, "let": 0.6, "consider": 0.2,
}  # fmt: skip
"""The factor of a verb on its infinitive or gerund."""

COPULAR = {
    "likely": 0.6, "unlikely": -0.4, "able": 0.6, "unable": -0.7, "ready": 0.35, "willing": 0.35, "unwilling": -0.6,
    "due": 0.7, "sure": 0.8, "certain": 0.85, "set": 0.7, "reluctant": -0.3, "eager": 0.35, "possible": 0.3, "impossible": -0.6,
    "free": 0.4, "happy": 0.6, "glad": 0.85, "sorry": 0.8, "hard": 0.2, "difficult": 0.2, "easy": 0.4, "necessary": 0.3,
}  # fmt: skip
"""The factor of an adjective on its infinitive."""

OPEN_OBJECTS = {
    "want": 0.3, "seek": 0.3, "plan": 0.4, "demand": 0.3, "propose": 0.35, "consider": 0.3, "expect": 0.55, "prevent": -0.6,
    "avoid": -0.6, "avert": -0.7, "block": -0.3, "ban": -0.3, "cancel": -0.6, "deny": -0.4, "reject": 0.2, "oppose": 0.4,
    "need": 0.3, "hope": 0.3, "threaten": 0.2, "discuss": 0.6, "request": 0.3, "predict": 0.5, "allege": 0.5, "suspect": 0.5,
    "fear": 0.3, "urge": 0.25, "promise": 0.5, "lack": -0.7, "postpone": 0.2, "offer": 0.6, "risk": 0.2, "rule": 0.2,
}  # fmt: skip
"""The factor of a verb on an event that is its object."""

PREVENTING = frozenset("prevent keep stop bar ban block prohibit discourage refrain dissuade hinder exclude".split())
EVENT_SUFFIXES = ("tion", "sion", "ment", "ing", "ance", "ence", "al", "ure")
NO_EVENTS = frozenset(
    "official hospital capital criminal animal material general journal terminal individual professional signal principal "
    "cardinal rival metal total local intellectual government parliament department apartment document instrument monument "
    "ambulance insurance audience science evidence sentence building evening morning ceiling clothing figure picture furniture "
    "nature station nation population location section institution constitution mansion television pension division".split()
)
"""People, things and places whose words end like those of events."""
LEAST_LETTERS = 6
"""A shorter word in such a suffix is seldom an event ("ring", "deal" stands in the list)."""
EVENT_NOUNS = frozenset(
    "attack war strike talk vote sale offer bid deal raid visit trip loss gain rise fall drop growth move meeting trial fight "
    "battle protest rally march death birth murder killing blast fire flood crash storm drought crime theft fraud speech call "
    "plan purchase merger takeover decision ruling charge claim report order threat search rescue release return arrest ban "
    "cut increase decrease decline change shift delay pause halt truce ceasefire exchange swap siege coup election launch "
    "test flight fear hope concern work help aid use turn effort attempt step race game match win defeat victory".split()
)
