-- The text of one item of a draft, asked of one person of the unit.
CREATE TABLE reporting.contribution (
    id uuid PRIMARY KEY,
    unit_id uuid NOT NULL,
    report_id uuid NOT NULL REFERENCES reporting.report (id),
    item text NOT NULL,
    heading text NOT NULL,
    person_id uuid NOT NULL,
    person_name text NOT NULL,
    due_on date NOT NULL,
    note text CONSTRAINT ck_contribution_note CHECK (length(note) <= 1000),
    asked_by uuid,
    asked_at timestamptz NOT NULL,
    state text NOT NULL,
    text text,
    answered_at timestamptz,
    return_reason text,
    reminded_on date,
    CONSTRAINT ck_contribution_answered CHECK (state NOT IN ('Answered', 'Returned', 'Taken') OR (text IS NOT NULL AND answered_at IS NOT NULL))
);
CREATE INDEX ix_contribution_report ON reporting.contribution (report_id);
CREATE INDEX ix_contribution_person ON reporting.contribution (person_id, due_on) WHERE state IN ('Asked', 'Returned');
-- An item is asked of one person at a time.
CREATE UNIQUE INDEX uq_contribution_open ON reporting.contribution (report_id, item) WHERE state IN ('Asked', 'Answered', 'Returned');
CALL foundation.protect('reporting.contribution');

-- What a person is told about reports, each thing once.
CREATE TABLE reporting.report_notice (
    id uuid PRIMARY KEY,
    unit_id uuid NOT NULL,
    person_id uuid NOT NULL,
    kind text NOT NULL,
    key text NOT NULL,
    subject text NOT NULL,
    report_id uuid REFERENCES reporting.report (id),
    contribution_id uuid REFERENCES reporting.contribution (id),
    due_on date,
    recorded_at timestamptz NOT NULL,
    read_at timestamptz,
    CONSTRAINT uq_report_notice_key UNIQUE (person_id, key)
);
CREATE INDEX ix_report_notice_person ON reporting.report_notice (person_id, recorded_at DESC);
CREATE INDEX ix_report_notice_unread ON reporting.report_notice (person_id) WHERE read_at IS NULL;
CREATE INDEX ix_report_notice_report ON reporting.report_notice (report_id);
CREATE INDEX ix_report_notice_contribution ON reporting.report_notice (contribution_id);
CALL foundation.protect('reporting.report_notice');

GRANT SELECT, INSERT, UPDATE ON reporting.contribution, reporting.report_notice TO caicach_app;

-- An issued report is never changed: what changes later makes a report that supplements it, one draft at a time.
ALTER TABLE reporting.report ADD COLUMN supplements_id uuid REFERENCES reporting.report (id);
CREATE INDEX ix_report_supplements ON reporting.report (supplements_id);
CREATE UNIQUE INDEX uq_report_supplement_draft ON reporting.report (supplements_id) WHERE state = 'Draft';
DROP INDEX reporting.uq_report_draft;
CREATE UNIQUE INDEX uq_report_draft ON reporting.report (unit_id, outline, period_code, cutoff, plan_id) NULLS NOT DISTINCT
    WHERE state = 'Draft' AND supplements_id IS NULL;
