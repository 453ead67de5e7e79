-- Certification books (Decree 23/2015): a number for each paper of a customer, one series for each unit, kind and calendar year. Appended, never changed.
CREATE TABLE one_stop.certification_entry (
    id uuid PRIMARY KEY,
    unit_id uuid NOT NULL,
    dossier_id uuid NOT NULL REFERENCES one_stop.dossier (id) DEFERRABLE INITIALLY DEFERRED,
    kind smallint NOT NULL,
    year int NOT NULL,
    number int NOT NULL,
    paper_name text NOT NULL,
    pages int NOT NULL,
    copies int NOT NULL,
    fee_vnd bigint NOT NULL,
    note text,
    requester_name text NOT NULL,
    folded_words text NOT NULL,
    signer_id uuid NOT NULL,
    signer_name text NOT NULL,
    signer_title text NOT NULL,
    certified_at timestamptz NOT NULL,
    CONSTRAINT uq_certification_entry_number UNIQUE (unit_id, kind, year, number),
    CONSTRAINT ck_certification_entry_amounts CHECK (number > 0 AND pages > 0 AND copies > 0 AND fee_vnd >= 0)
);
CREATE INDEX ix_certification_entry_dossier ON one_stop.certification_entry (dossier_id);
CREATE INDEX ix_certification_entry_day ON one_stop.certification_entry (unit_id, certified_at DESC);
CALL foundation.protect('one_stop.certification_entry');

-- The last number of a book; the row is locked until the certification is committed.
CREATE TABLE one_stop.certification_counter (
    unit_id uuid NOT NULL,
    kind smallint NOT NULL,
    year int NOT NULL,
    last_number int NOT NULL,
    PRIMARY KEY (unit_id, kind, year)
);
CALL foundation.protect('one_stop.certification_counter');

GRANT SELECT, INSERT ON one_stop.certification_entry TO caicach_app;
GRANT SELECT, INSERT, UPDATE ON one_stop.certification_counter TO caicach_app;
