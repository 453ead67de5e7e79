-- Internal processes: steps and hours by decision, the people of each unit, and where a dossier stands in its process.
CREATE TABLE one_stop.internal_process (
    id uuid PRIMARY KEY,
    unit_id uuid NOT NULL,
    procedure_id uuid NOT NULL REFERENCES one_stop.procedure (id),
    version_id uuid NOT NULL REFERENCES one_stop.procedure_version (id),
    steps jsonb NOT NULL,
    decision jsonb,
    effective_from date,
    effective_to date,
    recorded_at timestamptz NOT NULL,
    CONSTRAINT ck_internal_process_decision CHECK ((decision IS NULL) = (effective_from IS NULL)),
    CONSTRAINT ck_internal_process_days CHECK (effective_to >= effective_from - 1)
);
CREATE INDEX ix_internal_process_procedure ON one_stop.internal_process (procedure_id);
CREATE INDEX ix_internal_process_unit ON one_stop.internal_process (unit_id, recorded_at DESC);
-- One process a day for a version at a unit; also how a reception finds it.
CREATE UNIQUE INDEX uq_internal_process_from ON one_stop.internal_process (version_id, unit_id, effective_from) WHERE effective_to IS NULL OR effective_to >= effective_from;
CALL foundation.protect('one_stop.internal_process');
-- A commune works by its province's processes: what is approved is read by all, a draft by its unit.
CREATE POLICY approved_read ON one_stop.internal_process FOR SELECT USING (decision IS NOT NULL);

CREATE TABLE one_stop.process_staffing (
    id uuid PRIMARY KEY,
    unit_id uuid NOT NULL,
    process_id uuid NOT NULL REFERENCES one_stop.internal_process (id),
    step_code text NOT NULL,
    position_id uuid NOT NULL,
    recorded_at timestamptz NOT NULL,
    CONSTRAINT uq_process_staffing_step UNIQUE (process_id, unit_id, step_code)
);
CALL foundation.protect('one_stop.process_staffing');

ALTER TABLE one_stop.dossier
    ADD COLUMN process_id uuid REFERENCES one_stop.internal_process (id),
    ADD COLUMN step_code text,
    ADD COLUMN asked_agency text,
    ADD COLUMN asked_unit_id uuid,
    ADD CONSTRAINT ck_dossier_step CHECK (step_code IS NULL OR process_id IS NOT NULL),
    ADD CONSTRAINT ck_dossier_asked CHECK (asked_unit_id IS NULL OR (asked_agency IS NOT NULL AND asked_unit_id = ANY (unit_ids)));
CREATE INDEX ix_dossier_process ON one_stop.dossier (process_id) WHERE process_id IS NOT NULL;
CREATE INDEX ix_dossier_asked ON one_stop.dossier (asked_unit_id, first_due_at) WHERE asked_unit_id IS NOT NULL;

ALTER TABLE one_stop.dossier_event
    ADD COLUMN step_code text,
    ADD COLUMN asked_agency text,
    ADD COLUMN asked_unit_id uuid;

GRANT SELECT, INSERT, UPDATE ON one_stop.internal_process TO caicach_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON one_stop.process_staffing TO caicach_app;
