-- What corrections are about, by content; the stories as they were read, where corrections changed them; how they were grouped.

ALTER TABLE corrections ADD COLUMN value TEXT NOT NULL DEFAULT '';
ALTER TABLE corrections ADD COLUMN articles TEXT NOT NULL DEFAULT '[]';
ALTER TABLE corrections ADD COLUMN others TEXT NOT NULL DEFAULT '[]';
ALTER TABLE corrections ADD COLUMN words TEXT NOT NULL DEFAULT '[]';

CREATE TABLE as_read (
    story_id TEXT NOT NULL,
    articles TEXT NOT NULL,
    record BLOB NOT NULL,
    PRIMARY KEY (story_id, articles)
);

CREATE TABLE grouping (
    number INTEGER PRIMARY KEY CHECK (number = 1),
    record BLOB NOT NULL
);

-- Corrections whose object was not found when they were last applied: worked out anew at every reading, unlike the corrections.
CREATE TABLE corrections_unfit (
    number INTEGER PRIMARY KEY
);
