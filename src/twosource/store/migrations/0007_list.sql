-- What the list of thousands of stories is filtered by, each in an index that holds all that is asked of it.

CREATE INDEX articles_days ON articles (id, published);
CREATE INDEX articles_by_outlet ON articles (outlet, id);
CREATE INDEX claims_by_relation ON claims (story_id, relation);
CREATE INDEX gaps_by_kind ON gaps (story_id, kind);
DROP INDEX attributions_by_speaker;
CREATE INDEX attributions_by_speaker ON attributions (speaker, story_id);
