-- What a story's tables hold, as twosource itself reads it: a row for each part of its record ("claims", "timeline" …), so that a
-- page unpacks only what it shows. A story that an older version wrote has its whole record in stories.record and no rows here.

CREATE TABLE story_parts (
    story_id TEXT NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
    part TEXT NOT NULL,
    record BLOB NOT NULL,
    PRIMARY KEY (story_id, part)
);
