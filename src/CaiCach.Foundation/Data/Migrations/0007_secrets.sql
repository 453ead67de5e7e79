-- Keys of the installation, enciphered with the protection keys that lie outside the database: a copy of the database alone opens nothing.
CREATE TABLE foundation.secret (
    name text PRIMARY KEY,
    content bytea NOT NULL,
    made_at timestamptz NOT NULL
);
ALTER TABLE foundation.secret ENABLE ROW LEVEL SECURITY;
CREATE POLICY installation ON foundation.secret USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON foundation.secret TO caicach_app;
