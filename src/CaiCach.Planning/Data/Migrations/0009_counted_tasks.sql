-- Tasks of plans in force and of directives, as indicators count them. Days are days in Viet Nam.
CREATE VIEW planning.counted_task WITH (security_invoker = true) AS
SELECT t.id AS record_id,
       t.unit_id,
       t.area AS field_code,
       coalesce(p.issued_on, d.document_on)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh' AS given_at,
       coalesce(t.finished_on, p.closed_on)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh' AS ended_at,
       p.closed_on::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh' AS closed_at,
       t.finished_on IS NOT NULL AS is_finished,
       t.finished_on IS NOT NULL AND NOT t.is_finished_late AS is_on_time,
       t.assigned_from_task_id IS NOT NULL OR t.directive_id IS NOT NULL AS is_from_above,
       t.lead_unit_id IS NOT NULL AS is_with_lead
FROM planning.plan_task t
LEFT JOIN planning.plan p ON p.id = t.plan_id
LEFT JOIN planning.directive d ON d.id = t.directive_id
WHERE t.directive_id IS NOT NULL OR p.state IN ('InForce', 'Closed');
GRANT SELECT ON planning.counted_task TO caicach_app;

-- When a task was late, by TaskTimelinessRule: from the day after a deadline until the day on which what was owed was handed in (and has since been
-- confirmed). What overlaps is one stretch, so at any moment a task stands here once.
CREATE VIEW planning.counted_late_task WITH (security_invoker = true) AS
SELECT t.record_id,
       t.unit_id,
       t.field_code,
       lower(late.days)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh' AS overdue_at,
       least(
           CASE WHEN upper(late.days) = 'infinity' THEN NULL ELSE upper(late.days) END::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh',
           t.closed_at
       ) AS caught_at,
       t.is_from_above
FROM planning.counted_task t
CROSS JOIN LATERAL (
    SELECT unnest(range_agg(daterange(m.due_on + 1, CASE WHEN m.confirmed_at IS NULL THEN 'infinity' ELSE m.submitted_on END))) AS days
    FROM planning.milestone m
    WHERE m.task_id = t.record_id
      AND (m.submitted_on IS NULL OR m.submitted_on > m.due_on)
      AND (m.confirmed_at IS NULL OR m.submitted_on > m.due_on + 1)
) late
WHERE t.closed_at IS NULL OR lower(late.days)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh' < t.closed_at;
GRANT SELECT ON planning.counted_late_task TO caicach_app;
