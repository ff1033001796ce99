-- What came from addresses, so that the same reading can be made again without a network, and so that only what is new is asked for.
-- A row for each version of a page that told something else; of a feed, its last answer, and its items in a table of their own.

CREATE TABLE fetched (
    number INTEGER PRIMARY KEY,
    address TEXT NOT NULL,
    final TEXT NOT NULL,
    seen TEXT NOT NULL,
    checked TEXT,
    media_type TEXT,
    charset TEXT,
    etag TEXT,
    modified TEXT,
    content BLOB NOT NULL,
    UNIQUE (address, seen)
);

CREATE TABLE feed_items (
    feed TEXT NOT NULL,
    "key" TEXT NOT NULL,
    seen TEXT NOT NULL,
    link TEXT,
    title TEXT,
    text TEXT NOT NULL,
    published TEXT,
    updated TEXT,
    authors TEXT NOT NULL,
    outlet TEXT,
    language TEXT,
    PRIMARY KEY (feed, "key")
);
