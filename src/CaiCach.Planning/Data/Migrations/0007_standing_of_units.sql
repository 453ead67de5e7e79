-- How the tasks of many units stand is read from indexes alone, unit by unit.
CREATE INDEX ix_plan_task_standing ON planning.plan_task (unit_id) INCLUDE (assigned_from_task_id, finished_on, is_finished_late, open_due_on)
    WHERE is_active;
CREATE INDEX ix_plan_closed ON planning.plan (unit_id, period_to) WHERE state = 'Closed';
