-- Planning: a higher unit's task is carried out once by each authority below. The copy belongs to that authority and holds the words of the
-- document by which it was given; the link upwards is an id that only the higher unit's scope can follow.

CREATE UNIQUE INDEX uq_plan_task_assigned ON planning.plan_task (assigned_from_task_id, unit_id) WHERE assigned_from_task_id IS NOT NULL;
DROP INDEX planning.ix_plan_task_assigned_from;
