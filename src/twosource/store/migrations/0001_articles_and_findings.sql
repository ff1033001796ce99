-- The articles, what each stage found in each of them, and the findings of the last reading in plain columns.
-- Columns "start" and "end" are character offsets into articles.text; "place" is the order in a list.
-- Columns named "record" hold the whole record as compressed msgpack, for twosource itself.

CREATE TABLE articles (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    title TEXT,
    outlet TEXT,
    published TEXT,
    published_precision TEXT,
    published_implied INTEGER,
    language TEXT NOT NULL,
    url TEXT,
    source TEXT NOT NULL,
    text TEXT NOT NULL,
    digest TEXT NOT NULL,
    record BLOB NOT NULL
);

CREATE TABLE credits (
    article_id TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (article_id, place)
);

CREATE TABLE removals (
    article_id TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    reason TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (article_id, place)
);

-- Not bound to articles: a stage may keep its result before the cleaned article is there.
CREATE TABLE results (
    article_id TEXT NOT NULL,
    stage TEXT NOT NULL,
    "key" TEXT NOT NULL,
    payload BLOB NOT NULL,
    PRIMARY KEY (article_id, stage)
);

-- One row: the ids of the last reading's articles and stories, in order, as JSON.
CREATE TABLE reading (
    number INTEGER PRIMARY KEY CHECK (number = 1),
    articles TEXT NOT NULL,
    stories TEXT NOT NULL
);

CREATE TABLE problems (
    place INTEGER PRIMARY KEY,
    stage TEXT NOT NULL,
    subject TEXT NOT NULL,
    message TEXT NOT NULL,
    fatal INTEGER NOT NULL
);

CREATE TABLE stories (
    id TEXT PRIMARY KEY,
    title TEXT NOT NULL,
    articles INTEGER NOT NULL,
    outlets TEXT NOT NULL,
    headline TEXT,
    record BLOB NOT NULL
);

CREATE TABLE story_articles (
    story_id TEXT NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
    article_id TEXT NOT NULL REFERENCES articles (id),
    origin TEXT,
    PRIMARY KEY (story_id, article_id)
);

CREATE TABLE derivations (
    story_id TEXT NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
    child TEXT NOT NULL REFERENCES articles (id),
    parent TEXT NOT NULL REFERENCES articles (id),
    kind TEXT NOT NULL,
    probability REAL NOT NULL,
    share REAL NOT NULL,
    reasons TEXT NOT NULL,
    PRIMARY KEY (story_id, child, parent)
);

CREATE TABLE passages (
    story_id TEXT NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
    child TEXT NOT NULL REFERENCES articles (id),
    parent TEXT NOT NULL REFERENCES articles (id),
    place INTEGER NOT NULL,
    kind TEXT NOT NULL,
    parent_start INTEGER NOT NULL,
    parent_end INTEGER NOT NULL,
    parent_text TEXT NOT NULL,
    child_start INTEGER NOT NULL,
    child_end INTEGER NOT NULL,
    child_text TEXT NOT NULL,
    PRIMARY KEY (story_id, child, parent, place)
);

CREATE TABLE reuse (
    story_id TEXT NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
    a TEXT NOT NULL REFERENCES articles (id),
    b TEXT NOT NULL REFERENCES articles (id),
    a_in_b REAL NOT NULL,
    b_in_a REAL NOT NULL,
    kind TEXT NOT NULL,
    direction TEXT NOT NULL,
    probability REAL NOT NULL,
    PRIMARY KEY (story_id, a, b)
);

CREATE TABLE outside_sources (
    story_id TEXT NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    article_id TEXT NOT NULL REFERENCES articles (id),
    PRIMARY KEY (story_id, name, article_id)
);

CREATE TABLE attributions (
    story_id TEXT NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    article_id TEXT NOT NULL REFERENCES articles (id),
    kind TEXT NOT NULL,
    speaker TEXT,
    speaker_type TEXT,
    speaks_for TEXT,
    anonymous INTEGER,
    source TEXT NOT NULL,
    cue TEXT NOT NULL,
    content TEXT NOT NULL,
    depth INTEGER NOT NULL,
    polarity TEXT NOT NULL,
    hedge TEXT,
    channel TEXT,
    confidence REAL NOT NULL,
    "start" INTEGER,
    "end" INTEGER,
    PRIMARY KEY (story_id, place)
);

CREATE TABLE chain_links (
    story_id TEXT NOT NULL,
    attribution INTEGER NOT NULL,
    place INTEGER NOT NULL,
    name TEXT NOT NULL,
    type TEXT NOT NULL,
    speaks_for TEXT,
    anonymous INTEGER NOT NULL,
    article_id TEXT NOT NULL REFERENCES articles (id),
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (story_id, attribution, place),
    FOREIGN KEY (story_id, attribution) REFERENCES attributions (story_id, place) ON DELETE CASCADE
);

CREATE TABLE quantities (
    story_id TEXT NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    article_id TEXT NOT NULL REFERENCES articles (id),
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text TEXT NOT NULL,
    low REAL,
    high REAL,
    modifier TEXT NOT NULL,
    unit TEXT,
    noun TEXT,
    noun_class TEXT,
    state TEXT,
    PRIMARY KEY (story_id, place)
);

CREATE TABLE times (
    story_id TEXT NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    article_id TEXT NOT NULL REFERENCES articles (id),
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text TEXT NOT NULL,
    kind TEXT NOT NULL,
    value TEXT NOT NULL,
    first TEXT,
    last TEXT,
    rule TEXT NOT NULL,
    PRIMARY KEY (story_id, place)
);

CREATE TABLE claims (
    number INTEGER PRIMARY KEY,
    story_id TEXT NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    text TEXT NOT NULL,
    aspect TEXT NOT NULL,
    relation TEXT NOT NULL,
    rule TEXT NOT NULL,
    articles INTEGER NOT NULL,
    origins_low INTEGER NOT NULL,
    origins_high INTEGER NOT NULL,
    origin_names TEXT NOT NULL,
    mentions TEXT NOT NULL,
    UNIQUE (story_id, id)
);

CREATE TABLE mentions (
    story_id TEXT NOT NULL,
    claim_id TEXT NOT NULL,
    place INTEGER NOT NULL,
    article_id TEXT NOT NULL REFERENCES articles (id),
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text TEXT NOT NULL,
    value TEXT,
    certainty TEXT NOT NULL,
    chain TEXT NOT NULL,
    PRIMARY KEY (story_id, claim_id, place),
    FOREIGN KEY (story_id, claim_id) REFERENCES claims (story_id, id) ON DELETE CASCADE
);

-- The articles that do not carry a claim which several others carry.
CREATE TABLE silences (
    story_id TEXT NOT NULL,
    claim_id TEXT NOT NULL,
    article_id TEXT NOT NULL REFERENCES articles (id),
    PRIMARY KEY (story_id, claim_id, article_id),
    FOREIGN KEY (story_id, claim_id) REFERENCES claims (story_id, id) ON DELETE CASCADE
);

CREATE TABLE origin_reasons (
    story_id TEXT NOT NULL,
    claim_id TEXT NOT NULL,
    place INTEGER NOT NULL,
    kind TEXT NOT NULL,
    certain INTEGER NOT NULL,
    mentions TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (story_id, claim_id, place),
    FOREIGN KEY (story_id, claim_id) REFERENCES claims (story_id, id) ON DELETE CASCADE
);

CREATE TABLE positions (
    story_id TEXT NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    actor TEXT NOT NULL,
    stance TEXT NOT NULL,
    plover TEXT NOT NULL,
    content TEXT NOT NULL,
    condition TEXT,
    articles INTEGER NOT NULL,
    PRIMARY KEY (story_id, place)
);

CREATE TABLE wording (
    story_id TEXT NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    referent TEXT NOT NULL,
    label TEXT NOT NULL,
    article_id TEXT NOT NULL REFERENCES articles (id),
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (story_id, place)
);

CREATE TABLE drift (
    story_id TEXT NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    child TEXT NOT NULL REFERENCES articles (id),
    parent TEXT NOT NULL REFERENCES articles (id),
    kind TEXT NOT NULL,
    parent_text TEXT,
    child_text TEXT,
    PRIMARY KEY (story_id, place)
);

CREATE TABLE timeline (
    story_id TEXT NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    first TEXT NOT NULL,
    last TEXT NOT NULL,
    text TEXT NOT NULL,
    reported TEXT,
    PRIMARY KEY (story_id, place)
);

CREATE TABLE gaps (
    story_id TEXT NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    articles TEXT NOT NULL,
    PRIMARY KEY (story_id, place)
);

CREATE TABLE brief (
    story_id TEXT NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (story_id, place)
);

-- The words behind a finding: "finding" names its table, "item" which of its rows ("3", "claim id/place", a name).
CREATE TABLE evidence (
    story_id TEXT NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
    finding TEXT NOT NULL,
    item TEXT NOT NULL,
    place INTEGER NOT NULL,
    article_id TEXT NOT NULL REFERENCES articles (id),
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (story_id, finding, item, place)
);

CREATE INDEX mentions_by_article ON mentions (article_id);
CREATE INDEX attributions_by_speaker ON attributions (speaker);
