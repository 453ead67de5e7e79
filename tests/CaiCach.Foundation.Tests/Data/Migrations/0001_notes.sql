-- A room made up for the tests of the ground: one table as every room has them.
CREATE TABLE trial.note (
    id uuid PRIMARY KEY,
    unit_id uuid NOT NULL,
    code text NOT NULL,
    text text NOT NULL,
    CONSTRAINT uq_note_code UNIQUE (unit_id, code)
);
CALL foundation.protect('trial.note');
GRANT SELECT, INSERT, UPDATE, DELETE ON trial.note TO caicach_app;
