"""Words that introduce what somebody says, and words for those who say it.

Lists drawn up by hand from grammars of English reporting verbs; the choice among rare verbs was checked against the share
of a verb's uses that readers marked as cues in PolNeAR.
"""

from typing import Literal

CueClass = Literal["say", "claim", "deny", "decline", "believe", "show", "vow", "judge"]

_SAY = (
    "say tell add state note explain write tweet retweet announce declare report mention comment remark reply respond "
    "answer continue conclude insist stress emphasize emphasise reiterate repeat assert argue contend maintain warn "
    "caution acknowledge admit concede confirm reveal disclose observe recall testify joke quip complain boast brag "
    "lament bemoan shout yell chant cry interject proclaim clarify hint imply speculate wonder email e-mail post "
    "inform assure remind recount reaffirm affirm point predict forecast signal read learn exclaim whisper murmur "
    "counter retort aver opine hold"
)
_CLAIM = "claim allege purport charge"
_DENY = "deny dispute refute disavow rebut"
_BELIEVE = (
    "believe think expect hope fear worry feel doubt know suspect want consider assume estimate anticipate reckon understand"
)
_SHOW = "show find suggest indicate project"
_VOW = (
    "vow promise pledge threaten agree refuse demand offer ask urge order call plan seek intend propose advise "
    "recommend request plead encourage advocate swear prefer decide exhort implore beseech"
)
_JUDGE = (
    "criticize criticise praise condemn denounce blast slam describe blame accuse dismiss reject endorse oppose "
    "question discuss tout decry deride mock defend attack express voice applaud hail liken label dub deem portray "
    "characterize characterise echo highlight outline reference rebuke chide assail lambast lambaste welcome cite "
    "invoke detail articulate repudiate trumpet preach credit congratulate view speak talk refer allude rail object "
    "laud brand admire extol commend castigate chastise ridicule bash pillory decry vilify lionize berate disparage"
)


def _classed() -> dict[str, CueClass]:
    lists: tuple[tuple[CueClass, str], ...] = (
        ("say", _SAY),
        ("claim", _CLAIM),
        ("deny", _DENY),
        ("decline", "decline"),
        ("believe", _BELIEVE),
        ("show", _SHOW),
        ("vow", _VOW),
        ("judge", _JUDGE),
    )
    return {lemma: name for name, lemmas in lists for lemma in lemmas.split()}


CUE_VERBS: dict[str, CueClass] = _classed()
"""The class of a verb decides what its content may be: a clause, an infinitive, or the thing spoken of."""

MISREAD_LEMMAS = {"hop": "hope"}
"""Lemmas that the small model gets wrong for common cues ("hoped" read as "hop")."""

TAKES_INFINITIVE: frozenset[CueClass] = frozenset({"claim", "decline", "vow", "believe"})
TAKES_OBJECT: frozenset[CueClass] = frozenset({"deny", "judge", "vow"})
OBJECT_TOO = frozenset("announce confirm claim acknowledge admit mention predict reveal disclose reiterate fear doubt".split())
"""Verbs of other classes that take what is said as a plain object ("announced a truce")."""
WITHOUT_OBJECT = frozenset("ask order plan seek offer decide agree refuse speak talk refer allude rail object".split())
"""Verbs of a class with objects whose plain object is a thing or a listener rather than something said."""
SPEECH_PREPOSITIONS: dict[str, frozenset[str]] = {
    "speak": frozenset({"of", "about", "out"}),
    "talk": frozenset({"about", "of"}),
    "call": frozenset({"for", "on"}),
    "complain": frozenset({"about", "of"}),
    "warn": frozenset({"of", "about", "against"}),
    "refer": frozenset({"to"}),
    "accuse": frozenset({"of"}),
    "rail": frozenset({"against"}),
    "argue": frozenset({"for", "against"}),
    "object": frozenset({"to"}),
    "comment": frozenset({"on"}),
    "hint": frozenset({"at"}),
    "allude": frozenset({"to"}),
    "boast": frozenset({"about", "of"}),
    "worry": frozenset({"about"}),
    "respond": frozenset({"to"}),
    "point": frozenset({"to"}),
    "insist": frozenset({"on"}),
}
"""Verbs whose content may be the object of a preposition ("spoke of a delay")."""

CUE_NOUNS = frozenset(
    "claim statement assertion suggestion allegation accusation promise warning belief view hope fear doubt complaint "
    "argument announcement admission prediction concern contention conclusion denial insistence vow pledge".split()
)
"""Nouns that carry a clause of content with the possessor as source ("the mayor's claim that …")."""

LISTENERS = frozenset("reporter journalist press media audience crowd".split())
"""Those who are told something without being a source or an outlet by name."""

PERSON_NOUNS = frozenset(
    "official source person people aide adviser advisor diplomat spokesman spokeswoman spokesperson resident witness "
    "activist analyst expert soldier fighter leader commander officer member minister lawmaker lawyer attorney doctor "
    "teacher student worker employee farmer fisherman mayor governor president director manager chief chairman "
    "chairwoman head secretary senator representative congressman congresswoman ambassador envoy negotiator mediator "
    "researcher scientist professor economist critic supporter opponent voter republican democrat conservative "
    "liberal islamist rebel militant insurgent neighbour neighbor relative brother sister father mother wife husband "
    "son daughter man woman boy girl judge prosecutor investigator detective engineer pilot captain general colonel "
    "executive insider observer correspondent reporter journalist columnist editor author writer blogger organizer "
    "organiser volunteer medic nurse owner host candidate nominee politician strategist pollster aides operative "
    "donor veteran survivor victim family passenger driver user friend colleague historian pope king queen prince "
    "priest bishop imam pastor guard villager trader shopkeeper local elder protester demonstrator other dealer "
    "broker investor harbourmaster inspector clerk accountant engineer counsel detainee prisoner refugee".split()
)
"""Heads of noun phrases that stand for people."""

TRADES = frozenset(
    "baker butcher cook chef waiter waitress barman barber hairdresser tailor carpenter plumber electrician bricklayer builder "
    "roofer painter welder miner docker dockworker sailor skipper mariner fishmonger ferryman boatman lorryman trucker cyclist "
    "motorist pedestrian commuter tourist traveller traveler guest customer shopper buyer grocer publican innkeeper "
    "landlord landlady tenant lodger homeowner householder occupant caller patient surgeon physician paramedic midwife dentist "
    "pharmacist vet carer nanny pupil schoolboy schoolgirl teenager pensioner retiree widow widower bride groom parent "
    "grandfather grandmother uncle aunt cousin nephew niece girlfriend boyfriend fiancee roommate classmate teammate coach "
    "referee striker goalkeeper runner swimmer climber hiker rider jockey singer musician actor actress dancer "
    "sculptor poet novelist playwright filmmaker photographer cameraman librarian curator archivist archaeologist geologist "
    "biologist chemist physicist mathematician statistician psychologist psychiatrist sociologist translator interpreter "
    "programmer designer architect surveyor foreman supervisor apprentice intern trainee cashier receptionist caretaker "
    "janitor cleaner gardener gamekeeper ranger forester shepherd herder breeder beekeeper winemaker potter "
    "blacksmith watchmaker firefighter fireman lifeguard rescuer sheriff constable sergeant lieutenant corporal "
    "cadet recruit conscript gunman attacker suspect defendant plaintiff inmate convict juror magistrate bailiff monk nun rabbi "
    "vicar deacon pilgrim worshipper migrant exile homesteader settler hostage captive returnee newcomer bystander onlooker "
    "passerby eyewitness whistleblower informant middleman envoy consul attache staffer campaigner organizer canvasser delegate "
    "councillor alderman mayoress dissident mourner".split()
)
"""Further nouns for one person, by trade, kin or what has happened to them; those that stand for bodies too are left out."""

INSTITUTIONAL_PEOPLE = frozenset("prosecutor lawmaker republican democrat police senator voter conservative liberal".split())
"""People who speak as a body that is known: not named, but not hidden either."""

OFFICES = frozenset(
    "mayor president minister governor chancellor king queen pope premier ambassador senator commissioner speaker bishop".split()
)
"""Offices of which one person is meant: "the governor" is not named, but not hidden either."""

SPOKESPEOPLE = frozenset("spokesman spokeswoman spokesperson".split())
"""Those whose word is the word of the body behind them."""
HEADS = frozenset(
    "head chief director president chairman chairwoman chairperson chair executive ceo minister premier chancellor secretary "
    "governor mayor commissioner ambassador commander leader superintendent".split()
)
"""Those who stand at the head of a body and speak for it, where the article says of which."""
OFFICE_WORDS = frozenset(
    "chief executive deputy vice prime foreign defence defense interior finance health justice press general managing "
    "senior assistant acting army police fire".split()
)
"""Words that stand before such an office and belong to it: "chief executive", "foreign minister"."""
NO_LONGER = frozenset("former ex then one-time onetime late erstwhile future next would-be incoming outgoing".split())
"""Words by which an office is not held now."""

UNNAMED_NOUNS = frozenset("source person official insider witness resident".split())
ORGANISATION_NOUNS = frozenset(
    "group organisation organization agency ministry government army military police party movement company firm "
    "committee council commission court union association campaign administration department office bureau embassy "
    "council team police board bank university institute observatory force authority coalition alliance regime "
    "parliament senate congress body network station broadcaster channel site website newspaper paper magazine daily "
    "weekly tabloid outlet cabinet hospital charity watchdog foundation militia navy rebels side".split()
)
DOCUMENT_NOUNS = frozenset(
    "report article story document letter memo statement indictment filing lawsuit complaint study paper record book "
    "transcript email tape recording video footage audio release affidavit testimony ruling account figure data "
    "analysis review dispatch editorial column bill law treaty agreement text copy".split()
)
POLL_NOUNS = frozenset("poll survey polls census".split())
POST_NOUNS = frozenset("tweet post blog message".split())
OUTLET_REFERENCES = frozenset(
    "newspaper paper magazine daily weekly tabloid broadcaster outlet station channel website network".split()
)
"""Nouns by which an article takes up an outlet that it named before ("the newspaper")."""
REPORT_REFERENCES = frozenset("report article story dispatch account".split())
"""Nouns by which an article takes up a report whose outlet it named before ("the report")."""
COLLECTIVE_PRONOUNS = frozenset("they some many others several most few all both".split())
MANY = frozenset("some many others several most few all both critics half one another each".split())

BODY_NAMES = frozenset(
    "Shipping Lines Airlines Airways Railways Ferries Group Corp Corporation Inc Ltd Limited PLC Company Co Industries Bank "
    "Holdings Energy Motors Pharmaceuticals Technologies Systems Partners Capital Insurance Steel Oil Gas Ministry Department "
    "Agency Authority University Institute Union Association Party Committee Council Commission Foundation Federation League "
    "Organisation Organization Office Bureau Hospital Society Trust Fund Board Court Parliament Senate Congress Service "
    "Coalition Alliance Network Campaign Command Army Navy Police Coal Terminals Mining Mines Foods Stores Chemicals Logistics "
    "Enterprises Electronics Telecom Breweries Administration Lodge Guild Council".split()
)
"""Last words of the names of companies, authorities and associations."""

TITLES = frozenset(
    "mr mrs ms miss dr prof professor sir lord lady president vice prime minister deputy foreign defence defense "
    "interior finance governor gov senator sen representative rep congressman congresswoman mayor king queen prince "
    "princess pope father sister general gen colonel col major maj captain capt lieutenant lt sergeant sgt admiral "
    "adm commander chief spokesman spokeswoman spokesperson secretary chancellor ambassador judge justice attorney "
    "councillor chairman chairwoman director sheikh imam rev reverend bishop archbishop cardinal premier state "
    "speaker former senior leader nominee host coach officer detective inspector constable commissioner "
    "superintendent candidate ex republican democratic presidential analyst author editor reporter correspondent "
    "lawyer activist economist executive ceo".split()
)
"""Words before a name that are not part of it; compared without a full stop and without case."""
PERSONAL_TITLES = frozenset(
    "mr mrs ms miss dr prof professor mayor senator sen governor gov representative rep congressman congresswoman sheikh imam "
    "rev reverend bishop archbishop cardinal captain capt lieutenant lt sergeant sgt colonel col chancellor premier".split()
)
"""Titles that only a person bears, whatever the model says: "General Motors" and "State Department" begin with others."""

CHANNEL_NOUNS = frozenset(
    "statement interview speech telephone phone email e-mail tweet letter conference briefing post video address "
    "interpreter testimony message memo broadcast call column book report".split()
)
CHANNEL_NAMES = frozenset("Telegram Twitter Facebook X Instagram WhatsApp YouTube TikTok Truth Weibo Snapchat Reddit".split())
"""Places of one's own where a statement is posted."""

JOURNALIST_HEDGES = frozenset(
    "allegedly reportedly apparently purportedly supposedly seemingly ostensibly evidently presumably reputedly".split()
)
HEARSAY_VERBS = frozenset(
    "say report believe think understand expect suspect allege rumour rumor know consider fear estimate".split()
)
"""Verbs whose passive without "by" reports on nobody's word ("is said to")."""
