-- Every change of what indicators count of a task or a plan is noted with it.

CREATE VIEW planning.noted_task WITH (security_invoker = true) AS
SELECT record_id, unit_id, field_code, ARRAY[given_at, ended_at] AS moments, indicators.facts(is_finished, is_on_time, is_from_above, is_with_lead) AS facts
FROM planning.counted_task;
GRANT SELECT ON planning.noted_task TO caicach_app;

CREATE VIEW planning.noted_late_task WITH (security_invoker = true) AS
SELECT record_id, unit_id, field_code, ARRAY[overdue_at, caught_at] AS moments, indicators.facts(is_from_above) AS facts
FROM planning.counted_late_task;
GRANT SELECT ON planning.noted_late_task TO caicach_app;

-- Takes turns on each task, so that of two changes at once the later notes both.
CREATE FUNCTION planning.note_tasks(ids uuid[]) RETURNS void LANGUAGE plpgsql SET enable_seqscan = off
    AS $$
BEGIN
    IF cardinality(ids) > 0 THEN
        PERFORM FROM planning.plan_task WHERE id = ANY (ids) ORDER BY id FOR NO KEY UPDATE;
        PERFORM indicators.note('tasks', ids,
            ARRAY(SELECT ROW(n.record_id, n.unit_id, n.field_code, n.moments, n.facts)::indicators.counted_record
                  FROM planning.noted_task n WHERE n.record_id = ANY (ids)));
        PERFORM indicators.note('lateTasks', ids,
            ARRAY(SELECT ROW(n.record_id, n.unit_id, n.field_code, n.moments, n.facts)::indicators.counted_record
                  FROM planning.noted_late_task n WHERE n.record_id = ANY (ids)));
    END IF;
END
$$;
REVOKE EXECUTE ON FUNCTION planning.note_tasks FROM PUBLIC;

CREATE FUNCTION planning.note_changed_tasks() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$ BEGIN PERFORM planning.note_tasks(ARRAY(SELECT c.id FROM changed c)); RETURN NULL; END $$;
CREATE TRIGGER note_new AFTER INSERT ON planning.plan_task REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION planning.note_changed_tasks();
CREATE TRIGGER note_changed AFTER UPDATE ON planning.plan_task REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION planning.note_changed_tasks();
CREATE TRIGGER note_gone AFTER DELETE ON planning.plan_task REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION planning.note_changed_tasks();

CREATE FUNCTION planning.note_changed_milestones() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$ BEGIN PERFORM planning.note_tasks(ARRAY(SELECT DISTINCT c.task_id FROM changed c)); RETURN NULL; END $$;
CREATE TRIGGER note_new AFTER INSERT ON planning.milestone REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION planning.note_changed_milestones();
CREATE TRIGGER note_changed AFTER UPDATE ON planning.milestone REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION planning.note_changed_milestones();
CREATE TRIGGER note_gone AFTER DELETE ON planning.milestone REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION planning.note_changed_milestones();

CREATE VIEW planning.noted_plan WITH (security_invoker = true) AS
SELECT record_id, unit_id, field_code, ARRAY[issued_at, closed_at] AS moments, 0::bigint AS facts FROM planning.counted_plan;
GRANT SELECT ON planning.noted_plan TO caicach_app;

CREATE FUNCTION planning.note_plans(ids uuid[]) RETURNS void LANGUAGE plpgsql
    AS $$
BEGIN
    PERFORM indicators.note('plans', ids,
        ARRAY(SELECT ROW(n.record_id, n.unit_id, n.field_code, n.moments, n.facts)::indicators.counted_record
              FROM planning.noted_plan n WHERE n.record_id = ANY (ids)));
END
$$;
REVOKE EXECUTE ON FUNCTION planning.note_plans FROM PUBLIC;

-- The tasks of a plan count while it is in force.
CREATE FUNCTION planning.note_changed_plan() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$ BEGIN
    PERFORM planning.note_plans(ARRAY[coalesce(NEW.id, OLD.id)]);
    PERFORM planning.note_tasks(ARRAY(SELECT t.id FROM planning.plan_task t WHERE t.plan_id = NEW.id));
    RETURN NULL;
END $$;
CREATE TRIGGER note_changed AFTER UPDATE ON planning.plan FOR EACH ROW
    WHEN ((OLD.unit_id, OLD.kind, OLD.state, OLD.issued_on, OLD.closed_on) IS DISTINCT FROM (NEW.unit_id, NEW.kind, NEW.state, NEW.issued_on, NEW.closed_on))
    EXECUTE FUNCTION planning.note_changed_plan();
CREATE TRIGGER note_new AFTER INSERT ON planning.plan FOR EACH ROW EXECUTE FUNCTION planning.note_changed_plan();
CREATE TRIGGER note_gone AFTER DELETE ON planning.plan FOR EACH ROW EXECUTE FUNCTION planning.note_changed_plan();

CREATE FUNCTION planning.note_changed_directive() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$ BEGIN PERFORM planning.note_tasks(ARRAY(SELECT t.id FROM planning.plan_task t WHERE t.directive_id = NEW.id)); RETURN NULL; END $$;
CREATE TRIGGER note_changed AFTER UPDATE ON planning.directive FOR EACH ROW
    WHEN (OLD.document_on IS DISTINCT FROM NEW.document_on) EXECUTE FUNCTION planning.note_changed_directive();

SELECT planning.note_tasks(ARRAY(SELECT id FROM planning.plan_task));
SELECT planning.note_plans(ARRAY(SELECT id FROM planning.plan));
