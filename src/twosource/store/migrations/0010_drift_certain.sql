-- Whether the two sentences of a change surely tell the same, or one of them may tell something else.

ALTER TABLE drift ADD COLUMN certain INTEGER NOT NULL DEFAULT 1;
