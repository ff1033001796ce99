-- A correction changes the row of a claim in its place: the search must follow.

CREATE TRIGGER claims_reindexed AFTER UPDATE ON claims BEGIN
    INSERT INTO claims_fts (claims_fts, rowid, text, mentions) VALUES ('delete', old.number, old.text, old.mentions);
    INSERT INTO claims_fts (rowid, text, mentions) VALUES (new.number, new.text, new.mentions);
END;
