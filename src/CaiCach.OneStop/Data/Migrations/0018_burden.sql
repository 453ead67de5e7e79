-- Internal procedures (between agencies), reviews of procedures with what they cost applicants, impact assessments of draft documents.
ALTER TABLE one_stop.procedure ADD COLUMN kind text NOT NULL DEFAULT 'Public';

CREATE TABLE one_stop.procedure_review (
    id uuid PRIMARY KEY,
    unit_id uuid NOT NULL,
    procedure_id uuid NOT NULL REFERENCES one_stop.procedure (id),
    version_id uuid NOT NULL REFERENCES one_stop.procedure_version (id),
    year int NOT NULL,
    plan text,
    reason text NOT NULL,
    lead text NOT NULL,
    state text NOT NULL,
    proposals jsonb NOT NULL,
    before jsonb,
    after jsonb,
    recorded_at timestamptz NOT NULL,
    recorded_by text NOT NULL,
    remark text,
    approved_at timestamptz,
    approved_by text,
    sent_on date,
    sent_to text,
    sent_symbol text,
    answered_at timestamptz,
    new_version_id uuid REFERENCES one_stop.procedure_version (id),
    refusal text,
    CONSTRAINT ck_procedure_review_approved CHECK (state = 'Draft' OR (approved_at IS NOT NULL AND before IS NOT NULL AND after IS NOT NULL)),
    CONSTRAINT ck_procedure_review_sent CHECK (state IN ('Draft', 'Approved') OR sent_on IS NOT NULL),
    CONSTRAINT ck_procedure_review_answered CHECK ((state = 'TakenUp') = (new_version_id IS NOT NULL) AND (state = 'NotTakenUp') = (refusal IS NOT NULL))
);
CREATE INDEX ix_procedure_review_unit ON one_stop.procedure_review (unit_id, year DESC, recorded_at DESC);
-- A unit has one review of a version open at a time, however often somebody presses the button.
CREATE UNIQUE INDEX uq_procedure_review_open ON one_stop.procedure_review (unit_id, version_id) WHERE state IN ('Draft', 'Approved', 'Sent');
CREATE INDEX ix_procedure_review_procedure ON one_stop.procedure_review (procedure_id);
CREATE INDEX ix_procedure_review_version ON one_stop.procedure_review (version_id);
CREATE INDEX ix_procedure_review_new_version ON one_stop.procedure_review (new_version_id) WHERE new_version_id IS NOT NULL;
CALL foundation.protect('one_stop.procedure_review');
GRANT SELECT, INSERT, UPDATE ON one_stop.procedure_review TO caicach_app;

CREATE TABLE one_stop.impact_assessment (
    id uuid PRIMARY KEY,
    unit_id uuid NOT NULL,
    draft_name text NOT NULL,
    draft_kind text NOT NULL,
    drafting_unit text NOT NULL,
    state text NOT NULL,
    procedures jsonb NOT NULL,
    conclusion text,
    recorded_at timestamptz NOT NULL,
    recorded_by text NOT NULL,
    finished_at timestamptz,
    finished_by text,
    CONSTRAINT ck_impact_assessment_finished CHECK ((state = 'Finished') = (finished_at IS NOT NULL AND conclusion IS NOT NULL))
);
CREATE INDEX ix_impact_assessment_unit ON one_stop.impact_assessment (unit_id, recorded_at DESC);
CALL foundation.protect('one_stop.impact_assessment');
GRANT SELECT, INSERT, UPDATE ON one_stop.impact_assessment TO caicach_app;
