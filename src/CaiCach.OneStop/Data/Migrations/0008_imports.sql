-- Dossiers that another system decides: followed here from its exports, never moved here but where the stage is ours.
ALTER TABLE one_stop.dossier
    ADD COLUMN source smallint,
    ADD COLUMN external_code text,
    ADD COLUMN source_due_at timestamptz,
    ADD COLUMN source_verdict smallint,
    ADD COLUMN lacks_pauses boolean NOT NULL DEFAULT false,
    ADD COLUMN own_actions smallint[] NOT NULL DEFAULT '{}',
    ADD CONSTRAINT uq_dossier_source UNIQUE (source, external_code),
    ADD CONSTRAINT ck_dossier_source CHECK ((source IS NULL) = (external_code IS NULL));
CREATE INDEX ix_dossier_source ON one_stop.dossier (competent_unit_id, source, received_at) WHERE source IS NOT NULL;

ALTER TABLE one_stop.dossier_event ADD COLUMN is_time_assumed boolean NOT NULL DEFAULT false;

-- How a unit's exports of a source are read: columns by header, the source's words for statuses.
CREATE TABLE one_stop.import_mapping (
    id uuid PRIMARY KEY,
    unit_id uuid NOT NULL,
    source smallint NOT NULL,
    map jsonb NOT NULL,
    saved_by_name text NOT NULL,
    saved_at timestamptz NOT NULL,
    CONSTRAINT uq_import_mapping_source UNIQUE (unit_id, source)
);
CALL foundation.protect('one_stop.import_mapping');

CREATE TABLE one_stop.dossier_import (
    id uuid PRIMARY KEY,
    unit_id uuid NOT NULL,
    source smallint NOT NULL,
    attachment_id uuid NOT NULL,
    file_name text NOT NULL,
    covers_from date,
    covers_to date,
    uploaded_by_name text NOT NULL,
    uploaded_at timestamptz NOT NULL,
    state smallint NOT NULL,
    problem text,
    headers text[] NOT NULL,
    unknown_statuses text[] NOT NULL,
    row_count int NOT NULL,
    new_count int NOT NULL,
    changed_count int NOT NULL,
    unchanged_count int NOT NULL,
    unmatched_count int NOT NULL,
    done_count int NOT NULL,
    job_id uuid,
    applied_by_name text,
    applied_at timestamptz,
    CONSTRAINT ck_dossier_import_covers CHECK ((covers_from IS NULL) = (covers_to IS NULL) AND covers_from <= covers_to)
);
CREATE INDEX ix_dossier_import_unit ON one_stop.dossier_import (unit_id, uploaded_at DESC);
CREATE INDEX ix_dossier_import_applied ON one_stop.dossier_import (unit_id, source, applied_at DESC) WHERE applied_at IS NOT NULL;
CALL foundation.protect('one_stop.dossier_import');

-- What each row of a file was found to say, then what was done with it. Facts go once they are written.
CREATE TABLE one_stop.import_row (
    import_id uuid NOT NULL REFERENCES one_stop.dossier_import (id) DEFERRABLE INITIALLY DEFERRED,
    unit_id uuid NOT NULL,
    number int NOT NULL,
    code text NOT NULL,
    procedure_name text NOT NULL,
    owner_name text NOT NULL,
    status_text text NOT NULL,
    status smallint,
    verdict smallint NOT NULL,
    problems text[] NOT NULL,
    facts jsonb,
    is_done boolean NOT NULL,
    PRIMARY KEY (import_id, number)
);
CREATE INDEX ix_import_row_verdict ON one_stop.import_row (import_id, verdict, number);
CREATE INDEX ix_import_row_waiting ON one_stop.import_row (import_id, number) WHERE NOT is_done;
CREATE INDEX ix_import_row_code ON one_stop.import_row (import_id, code);
CALL foundation.protect('one_stop.import_row');

GRANT SELECT, INSERT, UPDATE ON one_stop.import_mapping, one_stop.dossier_import TO caicach_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON one_stop.import_row TO caicach_app;
