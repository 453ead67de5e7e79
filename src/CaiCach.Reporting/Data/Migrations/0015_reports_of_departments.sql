-- A department of an authority reports its own part; such a report does not answer what the authority owes.
ALTER TABLE reporting.report
    ADD COLUMN department_id uuid,
    ADD COLUMN department_name text,
    ADD CONSTRAINT ck_report_department CHECK ((department_id IS NULL) = (department_name IS NULL)),
    ADD CONSTRAINT ck_report_one_part CHECK (department_id IS NULL OR plan_id IS NULL);
DROP INDEX reporting.uq_report_draft;
CREATE UNIQUE INDEX uq_report_draft ON reporting.report (unit_id, outline, period_code, cutoff, plan_id, department_id) NULLS NOT DISTINCT
    WHERE state <> 'Issued' AND supplements_id IS NULL;

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
      AND r.plan_id IS NULL AND r.department_id IS NULL AND r.supplements_id IS NULL AND (r.state <> 'Issued' OR r.issued_on >= o.cut_off_on)
    ORDER BY r.state = 'Issued' DESC, r.created_at DESC, r.id DESC LIMIT 1
) r ON true
LEFT JOIN LATERAL (
    SELECT s.id FROM reporting.report s WHERE s.supplements_id = r.id AND s.state = 'Issued' ORDER BY s.id DESC LIMIT 1
) s ON true
LEFT JOIN LATERAL (
    SELECT v.verdict FROM reporting.report_review v WHERE v.report_id = coalesce(s.id, r.id) ORDER BY v.sequence DESC LIMIT 1
) v ON true;
