-- What readers put right, one row a deed, never changed or deleted: taking a correction back is a row of its own. Bound to no
-- story, claim or article, since these are written anew by the next reading and the corrections hold for it too.

CREATE TABLE corrections (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    made TEXT NOT NULL,
    kind TEXT NOT NULL,
    story TEXT NOT NULL,
    claim TEXT NOT NULL,
    subject TEXT NOT NULL,
    note TEXT NOT NULL,
    undoes INTEGER REFERENCES corrections (number)
);

CREATE TRIGGER corrections_stay BEFORE UPDATE ON corrections BEGIN
    SELECT raise(ABORT, 'a correction is never changed: undo it');
END;

CREATE TRIGGER corrections_last BEFORE DELETE ON corrections BEGIN
    SELECT raise(ABORT, 'a correction is never deleted: undo it');
END;

CREATE INDEX story_articles_by_article ON story_articles (article_id);
