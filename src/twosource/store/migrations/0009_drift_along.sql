-- Whether a change stands on an edge of the family tree, or between an earlier and a later article that no edge joins.

ALTER TABLE drift ADD COLUMN along TEXT NOT NULL DEFAULT 'tree';
