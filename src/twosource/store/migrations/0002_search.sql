-- Full-text search over articles and claims. The index reads its words from the tables themselves, and triggers keep it up
-- to date. What stood in the tables before is indexed at once. Datasette knows an index by content="…" without blanks.

CREATE VIRTUAL TABLE articles_fts USING fts5 (
    title, text, content="articles", content_rowid="number", tokenize="porter unicode61 remove_diacritics 2"
);

CREATE TRIGGER articles_indexed AFTER INSERT ON articles BEGIN
    INSERT INTO articles_fts (rowid, title, text) VALUES (new.number, new.title, new.text);
END;

CREATE TRIGGER articles_unindexed AFTER DELETE ON articles BEGIN
    INSERT INTO articles_fts (articles_fts, rowid, title, text) VALUES ('delete', old.number, old.title, old.text);
END;

CREATE TRIGGER articles_reindexed AFTER UPDATE ON articles BEGIN
    INSERT INTO articles_fts (articles_fts, rowid, title, text) VALUES ('delete', old.number, old.title, old.text);
    INSERT INTO articles_fts (rowid, title, text) VALUES (new.number, new.title, new.text);
END;

INSERT INTO articles_fts (articles_fts) VALUES ('rebuild');

CREATE VIRTUAL TABLE claims_fts USING fts5 (
    text, mentions, content="claims", content_rowid="number", tokenize="porter unicode61 remove_diacritics 2"
);

CREATE TRIGGER claims_indexed AFTER INSERT ON claims BEGIN
    INSERT INTO claims_fts (rowid, text, mentions) VALUES (new.number, new.text, new.mentions);
END;

CREATE TRIGGER claims_unindexed AFTER DELETE ON claims BEGIN
    INSERT INTO claims_fts (claims_fts, rowid, text, mentions) VALUES ('delete', old.number, old.text, old.mentions);
END;

INSERT INTO claims_fts (claims_fts) VALUES ('rebuild');

-- Each story with the range of independent origins of its most widely reported claim.
CREATE VIEW story_overview AS
SELECT stories.id, stories.title, stories.articles, stories.outlets, claims.id AS claim, claims.text AS claim_text,
    claims.origins_low, claims.origins_high
FROM stories
LEFT JOIN claims ON claims.story_id = stories.id AND claims.id = stories.headline;
