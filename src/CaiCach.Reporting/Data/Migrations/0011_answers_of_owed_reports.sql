-- By which outlines a report answers what is owed: the outline itself and those that are made of such reports of units below; kept by OwedReports.
ALTER TABLE reporting.owed_report ADD COLUMN answered_by text[];
UPDATE reporting.owed_report SET answered_by = ARRAY[outline];
ALTER TABLE reporting.owed_report ALTER COLUMN answered_by SET NOT NULL;

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
      AND r.plan_id IS NULL AND r.supplements_id IS NULL
    ORDER BY r.state = 'Issued' DESC, r.created_at DESC, r.id DESC LIMIT 1
) r ON true
LEFT JOIN LATERAL (
    SELECT s.id FROM reporting.report s WHERE s.supplements_id = r.id AND s.state = 'Issued' ORDER BY s.id DESC LIMIT 1
) s ON true
LEFT JOIN LATERAL (
    SELECT v.verdict FROM reporting.report_review v WHERE v.report_id = coalesce(s.id, r.id) ORDER BY v.sequence DESC LIMIT 1
) v ON true;

CREATE OR REPLACE FUNCTION reporting.owed_by(answer reporting.report) RETURNS SETOF uuid LANGUAGE sql STABLE
    AS $$
    SELECT o.id
    FROM reporting.owed_report o
    LEFT JOIN reporting.report b ON b.id = answer.supplements_id
    WHERE o.unit_id = coalesce(b.unit_id, answer.unit_id) AND coalesce(b.outline, answer.outline) = ANY (o.answered_by)
      AND o.period_code = coalesce(b.period_code, answer.period_code) AND o.cutoff = coalesce(b.cutoff, answer.cutoff)
$$;
