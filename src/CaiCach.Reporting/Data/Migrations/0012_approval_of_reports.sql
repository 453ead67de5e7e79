-- A report is submitted to a leader, approved or given back, and only then issued; who did what stays, with the figures as they were then.
DROP INDEX reporting.uq_report_draft;
CREATE UNIQUE INDEX uq_report_draft ON reporting.report (unit_id, outline, period_code, cutoff, plan_id) NULLS NOT DISTINCT
    WHERE state <> 'Issued' AND supplements_id IS NULL;
DROP INDEX reporting.uq_report_supplement_draft;
CREATE UNIQUE INDEX uq_report_supplement_draft ON reporting.report (supplements_id) WHERE state <> 'Issued';
ALTER TABLE reporting.report
    ADD CONSTRAINT ck_report_state CHECK (state IN ('Draft', 'Submitted', 'Approved', 'Issued')),
    ADD CONSTRAINT ck_report_approved CHECK (state <> 'Approved' OR (figures IS NOT NULL AND signer_name IS NOT NULL));
-- Whether the day of a report's figures was asked for: then what was recorded after it does not count.
ALTER TABLE reporting.report ADD COLUMN is_known_then boolean NOT NULL DEFAULT false;
CREATE INDEX ix_report_in_work ON reporting.report (unit_id) WHERE state = 'Draft' OR state = 'Approved';
CREATE INDEX ix_report_waiting ON reporting.report (unit_id) WHERE state IN ('Submitted', 'Approved');

CREATE TABLE reporting.report_decision (
    id uuid PRIMARY KEY,
    unit_id uuid NOT NULL,
    report_id uuid NOT NULL REFERENCES reporting.report (id),
    sequence int NOT NULL,
    kind text NOT NULL,
    comment text CONSTRAINT ck_report_decision_comment CHECK (length(comment) <= 1000),
    figures jsonb,
    by_person_id uuid,
    by_name text NOT NULL,
    recorded_at timestamptz NOT NULL,
    CONSTRAINT uq_report_decision UNIQUE (report_id, sequence),
    CONSTRAINT ck_report_decision_returned CHECK (kind <> 'Returned' OR comment IS NOT NULL)
);
CREATE INDEX ix_report_decision_unit ON reporting.report_decision (unit_id);
CALL foundation.protect('reporting.report_decision');
GRANT SELECT, INSERT ON reporting.report_decision TO caicach_app;

-- A report that was issued before the last day of its period does not answer what is owed for the period.
CREATE OR REPLACE VIEW reporting.counted_report WITH (security_invoker = true) AS
SELECT o.id AS record_id,
       o.unit_id,
       o.outline AS field_code,
       o.cut_off_on::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh' AS closed_at,
       r.issued_on::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh' AS issued_at,
       o.due_on::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh' AS due_at,
       CASE WHEN r.issued_on <= o.due_on THEN NULL ELSE o.due_on + 1 END::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh' AS overdue_at,
       r.issued_on IS NOT NULL AS is_issued,
       coalesce(r.issued_on <= o.due_on, false) AS is_on_time,
       coalesce(r.issued_on > o.due_on, false) AS is_late,
       coalesce(v.verdict = 'Accepted', false) AS is_accepted
FROM reporting.owed_report o
LEFT JOIN LATERAL (
    SELECT r.id, CASE WHEN r.state = 'Issued' THEN r.issued_on END AS issued_on
    FROM reporting.report r
    WHERE r.unit_id = o.unit_id AND r.outline = ANY (o.answered_by) AND r.period_code = o.period_code AND r.cutoff = o.cutoff
      AND r.plan_id IS NULL AND r.supplements_id IS NULL AND (r.state <> 'Issued' OR r.issued_on >= o.cut_off_on)
    ORDER BY r.state = 'Issued' DESC, r.created_at DESC, r.id DESC LIMIT 1
) r ON true
LEFT JOIN LATERAL (
    SELECT s.id FROM reporting.report s WHERE s.supplements_id = r.id AND s.state = 'Issued' ORDER BY s.id DESC LIMIT 1
) s ON true
LEFT JOIN LATERAL (
    SELECT v.verdict FROM reporting.report_review v WHERE v.report_id = coalesce(s.id, r.id) ORDER BY v.sequence DESC LIMIT 1
) v ON true;
SELECT reporting.note_owed(ARRAY(SELECT id FROM reporting.owed_report));

-- A unit above lays a report on the units below: its own row says so, each unit below has one that names it. One asked for once has its day.
ALTER TABLE reporting.unit_duty
    ADD COLUMN is_for_below boolean NOT NULL DEFAULT false,
    ADD COLUMN laid_by_id uuid REFERENCES reporting.unit_duty (id),
    ADD COLUMN due_on date;
CREATE INDEX ix_unit_duty_laid ON reporting.unit_duty (laid_by_id) WHERE laid_by_id IS NOT NULL;
DROP INDEX reporting.uq_unit_duty;
CREATE UNIQUE INDEX uq_unit_duty ON reporting.unit_duty (unit_id, is_for_below, outline, periods, cutoff) WHERE valid_to IS NULL;
CREATE UNIQUE INDEX uq_unit_duty_once ON reporting.unit_duty (unit_id, is_for_below, outline, periods, cutoff, valid_from) WHERE due_on IS NOT NULL;
