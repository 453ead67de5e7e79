-- Reporting: periodic reports, from draft to issued with number, day, signer and kept files.

CREATE TABLE reporting.report (
    id uuid PRIMARY KEY,
    unit_id uuid NOT NULL,
    plan_id uuid,
    outline text NOT NULL,
    period_code text NOT NULL,
    cutoff text NOT NULL,
    as_of date NOT NULL,
    computed_at timestamptz NOT NULL,
    state text NOT NULL,
    shortcomings text NOT NULL,
    directions text NOT NULL,
    proposed_shortcomings text NOT NULL,
    proposed_directions text NOT NULL,
    number text,
    issued_on date,
    signer_title text,
    signer_name text,
    figures jsonb,
    document_attachment_id uuid,
    signed_attachment_id uuid,
    created_at timestamptz NOT NULL,
    CONSTRAINT ck_report_issued CHECK (
        state <> 'Issued'
        OR (number IS NOT NULL AND issued_on IS NOT NULL AND signer_name IS NOT NULL AND figures IS NOT NULL AND document_attachment_id IS NOT NULL)
    )
);
CREATE INDEX ix_report_unit ON reporting.report (unit_id, created_at DESC);
-- Two people who draft the same report at once meet in one draft.
CREATE UNIQUE INDEX uq_report_draft ON reporting.report (unit_id, outline, period_code, cutoff, plan_id) NULLS NOT DISTINCT WHERE state = 'Draft';
CALL foundation.protect('reporting.report');

GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA reporting TO caicach_app;
