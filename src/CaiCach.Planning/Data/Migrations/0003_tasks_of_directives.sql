-- The tasks that a unit was given outside its plans, listed and counted by unit.
CREATE INDEX ix_plan_task_unit_directive ON planning.plan_task (unit_id, directive_id) WHERE directive_id IS NOT NULL;
