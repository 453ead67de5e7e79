-- Digitisation of papers and results, and the papers of a person that need not be asked for again.

-- What the National Portal asks of a component: DuocSoHoa is is_digitised; DuocTaiSuDung, DuocLayTuKhoDMQG, MaKetQuaThayThe.
ALTER TABLE one_stop.dossier_component
    ADD COLUMN pages int,
    ADD COLUMN source smallint,
    ADD COLUMN digitised_at timestamptz,
    ADD COLUMN digitised_by_name text,
    ADD COLUMN reuse smallint NOT NULL DEFAULT 0,
    ADD COLUMN is_from_national_store boolean NOT NULL DEFAULT false,
    ADD COLUMN replaced_by_code text;

-- The result as a file with its code (MaGiayToKetQua); ended dossiers without one are a work list.
ALTER TABLE one_stop.dossier
    ADD COLUMN result_code text,
    ADD COLUMN result_digitised_at timestamptz;
CREATE INDEX ix_dossier_result_missing ON one_stop.dossier (competent_unit_id, first_due_at, id)
    WHERE stage IN (8, 9) AND result_digitised_at IS NULL AND source IS NULL;

-- Files that were handed in to become one paper; a job makes it. One at a time for each paper.
CREATE TABLE one_stop.paper_scan (
    id uuid PRIMARY KEY,
    unit_id uuid NOT NULL,
    dossier_id uuid NOT NULL REFERENCES one_stop.dossier (id) DEFERRABLE INITIALLY DEFERRED,
    component_id uuid REFERENCES one_stop.dossier_component (id) DEFERRABLE INITIALLY DEFERRED,
    source smallint NOT NULL,
    attachment_ids uuid[] NOT NULL,
    issued_on date,
    valid_to date,
    asked_by_id uuid,
    asked_by_name text NOT NULL,
    asked_at timestamptz NOT NULL,
    job_id uuid NOT NULL,
    state smallint NOT NULL,
    problem text
);
CREATE INDEX ix_paper_scan_dossier ON one_stop.paper_scan (dossier_id, asked_at);
CREATE INDEX ix_paper_scan_component ON one_stop.paper_scan (component_id);
CREATE UNIQUE INDEX uq_paper_scan_working ON one_stop.paper_scan (dossier_id, coalesce(component_id, dossier_id)) WHERE state = 1;

-- The history of digitised papers: appended, never changed.
CREATE TABLE one_stop.paper_file (
    id uuid PRIMARY KEY,
    dossier_id uuid NOT NULL REFERENCES one_stop.dossier (id) DEFERRABLE INITIALLY DEFERRED,
    unit_id uuid NOT NULL,
    component_id uuid REFERENCES one_stop.dossier_component (id) DEFERRABLE INITIALLY DEFERRED,
    name text NOT NULL,
    attachment_id uuid NOT NULL,
    pages int,
    source smallint NOT NULL,
    result_code text,
    recorded_at timestamptz NOT NULL,
    recorded_by_id uuid,
    recorded_by_name text NOT NULL,
    CONSTRAINT ck_paper_file_of CHECK ((component_id IS NULL) = (result_code IS NOT NULL))
);
CREATE INDEX ix_paper_file_dossier ON one_stop.paper_file (dossier_id, recorded_at);
CREATE INDEX ix_paper_file_component ON one_stop.paper_file (component_id);

DO $$
DECLARE t text;
BEGIN
    FOREACH t IN ARRAY ARRAY['paper_scan', 'paper_file'] LOOP
        EXECUTE format('ALTER TABLE one_stop.%I ENABLE ROW LEVEL SECURITY', t);
        EXECUTE format(
            'CREATE POLICY dossier_scope ON one_stop.%1$I USING (%2$s) WITH CHECK (%2$s)',
            t, 'EXISTS (SELECT FROM one_stop.dossier d WHERE d.id = dossier_id AND d.unit_ids && (SELECT foundation.scope())::uuid[])');
    END LOOP;
END $$;
GRANT SELECT, INSERT ON one_stop.paper_file TO caicach_app;
GRANT SELECT, INSERT ON one_stop.paper_scan TO caicach_app;
GRANT UPDATE (state, problem) ON one_stop.paper_scan TO caicach_app;

-- Papers of people, by a keyed hash of their number: seen at the unit that holds them and above, nowhere else. Only withdrawal changes one.
CREATE TABLE one_stop.stored_paper (
    id uuid PRIMARY KEY,
    unit_id uuid NOT NULL,
    owner_hash bytea NOT NULL,
    owner_sealed bytea NOT NULL,
    owner_end text NOT NULL,
    owner_name text NOT NULL,
    name text NOT NULL,
    result_code text,
    dossier_id uuid NOT NULL REFERENCES one_stop.dossier (id) DEFERRABLE INITIALLY DEFERRED,
    component_id uuid REFERENCES one_stop.dossier_component (id) DEFERRABLE INITIALLY DEFERRED,
    attachment_id uuid NOT NULL,
    pages int,
    issued_on date,
    valid_to date,
    stored_at timestamptz NOT NULL,
    stored_by_name text NOT NULL,
    withdrawn_at timestamptz,
    withdrawn_by_name text,
    withdrawal_reason text,
    CONSTRAINT ck_stored_paper_withdrawn CHECK ((withdrawn_at IS NULL) = (withdrawal_reason IS NULL))
);
CREATE INDEX ix_stored_paper_owner ON one_stop.stored_paper (owner_hash, stored_at DESC);
CREATE INDEX ix_stored_paper_dossier ON one_stop.stored_paper (dossier_id);
CREATE INDEX ix_stored_paper_component ON one_stop.stored_paper (component_id);
CALL foundation.protect('one_stop.stored_paper');
GRANT SELECT, INSERT ON one_stop.stored_paper TO caicach_app;
GRANT UPDATE (withdrawn_at, withdrawn_by_name, withdrawal_reason) ON one_stop.stored_paper TO caicach_app;

-- The last number of a unit's results of a year; the row is locked until the result is committed, so a code is given once.
CREATE TABLE one_stop.result_counter (
    unit_id uuid NOT NULL,
    year int NOT NULL,
    last_number int NOT NULL,
    PRIMARY KEY (unit_id, year)
);
CALL foundation.protect('one_stop.result_counter');
GRANT SELECT, INSERT, UPDATE ON one_stop.result_counter TO caicach_app;
