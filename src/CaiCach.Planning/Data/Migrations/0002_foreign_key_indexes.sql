-- What a row that goes or is looked up from the other side is found by; most of these columns are empty in most rows.
CREATE INDEX ix_plan_parent_plan ON planning.plan (parent_plan_id) WHERE parent_plan_id IS NOT NULL;
CREATE INDEX ix_plan_previous_plan ON planning.plan (previous_plan_id) WHERE previous_plan_id IS NOT NULL;
CREATE INDEX ix_plan_task_directive ON planning.plan_task (directive_id) WHERE directive_id IS NOT NULL;
CREATE INDEX ix_plan_task_assigned_from ON planning.plan_task (assigned_from_task_id) WHERE assigned_from_task_id IS NOT NULL;
CREATE INDEX ix_plan_task_carried_from ON planning.plan_task (carried_from_task_id) WHERE carried_from_task_id IS NOT NULL;
CREATE INDEX ix_progress_entry_milestone ON planning.progress_entry (milestone_id) WHERE milestone_id IS NOT NULL;
