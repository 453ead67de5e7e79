-- Who handles a task in figures by departments: the unit that leads it, as of now.
CREATE VIEW planning.task_holder WITH (security_invoker = true) AS
SELECT t.id AS record_id, t.unit_id, t.lead_unit_id AS holder_id FROM planning.plan_task t;
GRANT SELECT ON planning.task_holder TO caicach_app;

-- A threshold may be about a part of what its indicator counts: some fields, records with some facts and without others; as FigureFilter writes it, empty for all.
ALTER TABLE planning.target_binding ADD COLUMN filter text NOT NULL DEFAULT '';
