-- Tasks of plans in force and of directives, as indicators count them. Days are days in Viet Nam; a task is late from the day after it was due.
CREATE VIEW planning.counted_task WITH (security_invoker = true) AS
SELECT t.id AS record_id,
       t.unit_id,
       t.area AS field_code,
       coalesce(p.issued_on, d.document_on)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh' AS given_at,
       coalesce(t.finished_on, p.closed_on)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh' AS ended_at,
       (
           SELECT min(m.due_on) + 1 FROM planning.milestone m
           WHERE m.task_id = t.id AND (m.submitted_on IS NULL OR m.submitted_on > m.due_on)
       )::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh' AS overdue_at,
       t.finished_on IS NOT NULL AS is_finished,
       t.finished_on IS NOT NULL AND NOT t.is_finished_late AS is_on_time,
       t.assigned_from_task_id IS NOT NULL OR t.directive_id IS NOT NULL AS is_from_above,
       t.lead_unit_id IS NOT NULL AS is_with_lead
FROM planning.plan_task t
LEFT JOIN planning.plan p ON p.id = t.plan_id
LEFT JOIN planning.directive d ON d.id = t.directive_id
WHERE t.directive_id IS NOT NULL OR p.state IN ('InForce', 'Closed');
GRANT SELECT ON planning.counted_task TO caicach_app;
