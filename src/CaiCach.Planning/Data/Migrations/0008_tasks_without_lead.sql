-- A task that a higher unit gave has no lead until the coordinator picks one; a unit that has such a task is reminded even where nothing is dated.
CREATE INDEX ix_plan_task_no_lead ON planning.plan_task (unit_id) WHERE is_active AND finished_on IS NULL AND lead_unit_id IS NULL;

CREATE OR REPLACE FUNCTION planning.units_to_remind(day date)
    RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$
    SELECT DISTINCT t.unit_id FROM planning.plan_task t
    WHERE t.is_active AND t.finished_on IS NULL
      AND (t.open_due_on IS NOT NULL OR (t.lead_unit_id IS NULL AND t.assigned_from_task_id IS NOT NULL))
      AND NOT EXISTS (SELECT FROM planning.reminder_day d WHERE d.unit_id = t.unit_id AND d.told_on = day)
$$;
