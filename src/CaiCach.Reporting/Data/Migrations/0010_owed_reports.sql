-- What units owe by the regime and their own duties, a row for each report; kept by OwedReports from the duties and the working calendar.
CREATE TABLE reporting.owed_report (
    id uuid PRIMARY KEY,
    unit_id uuid NOT NULL,
    outline text NOT NULL,
    period_code text NOT NULL,
    cutoff text NOT NULL,
    title text NOT NULL,
    cut_off_on date NOT NULL,
    due_on date NOT NULL,
    CONSTRAINT uq_owed_report UNIQUE (unit_id, outline, period_code, cutoff)
);
CALL foundation.protect('reporting.owed_report');
GRANT SELECT, INSERT, UPDATE, DELETE ON reporting.owed_report TO caicach_app;

-- Reports as indicators count them: those that are owed, each with the report by which it is met, if there is one, and the last word of the unit above
-- about it or about what supplements it (as DutyBook reads it). What was counted before, each report that somebody drafted, is forgotten.
SELECT indicators.note('reports', ARRAY(SELECT id FROM reporting.report), '{}');
DROP TRIGGER note_new ON reporting.report;
DROP TRIGGER note_gone ON reporting.report;
DROP TRIGGER note_changed ON reporting.report;
DROP FUNCTION reporting.note_changed_report;
DROP FUNCTION reporting.note_reports;
DROP VIEW reporting.noted_report;
DROP VIEW reporting.counted_report;

CREATE VIEW reporting.counted_report WITH (security_invoker = true) AS
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
    WHERE r.unit_id = o.unit_id AND r.outline = o.outline AND r.period_code = o.period_code AND r.cutoff = o.cutoff
      AND r.plan_id IS NULL AND r.supplements_id IS NULL
    ORDER BY r.state = 'Issued' DESC, r.created_at DESC, r.id DESC LIMIT 1
) r ON true
LEFT JOIN LATERAL (
    SELECT s.id FROM reporting.report s WHERE s.supplements_id = r.id AND s.state = 'Issued' ORDER BY s.id DESC LIMIT 1
) s ON true
LEFT JOIN LATERAL (
    SELECT v.verdict FROM reporting.report_review v WHERE v.report_id = coalesce(s.id, r.id) ORDER BY v.sequence DESC LIMIT 1
) v ON true;
GRANT SELECT ON reporting.counted_report TO caicach_app;

CREATE VIEW reporting.noted_report WITH (security_invoker = true) AS
SELECT record_id, unit_id, field_code, ARRAY[closed_at, issued_at, due_at, overdue_at] AS moments,
       indicators.facts(is_issued, is_on_time, is_late, is_accepted) AS facts
FROM reporting.counted_report;
GRANT SELECT ON reporting.noted_report TO caicach_app;

-- Takes turns on each owed report, so that of two changes at once the later notes both.
CREATE FUNCTION reporting.note_owed(ids uuid[]) RETURNS void LANGUAGE plpgsql SET enable_seqscan = off
    AS $$
BEGIN
    IF cardinality(ids) > 0 THEN
        PERFORM FROM reporting.owed_report WHERE id = ANY (ids) ORDER BY id FOR NO KEY UPDATE;
        PERFORM indicators.note('reports', ids,
            ARRAY(SELECT ROW(n.record_id, n.unit_id, n.field_code, n.moments, n.facts)::indicators.counted_record
                  FROM reporting.noted_report n WHERE n.record_id = ANY (ids)));
    END IF;
END
$$;
REVOKE EXECUTE ON FUNCTION reporting.note_owed FROM PUBLIC;

-- What is owed that a report answers, or that the report answers which it supplements.
CREATE FUNCTION reporting.owed_by(answer reporting.report) RETURNS SETOF uuid LANGUAGE sql STABLE
    AS $$
    SELECT o.id
    FROM reporting.owed_report o
    LEFT JOIN reporting.report b ON b.id = answer.supplements_id
    WHERE o.unit_id = coalesce(b.unit_id, answer.unit_id) AND o.outline = coalesce(b.outline, answer.outline)
      AND o.period_code = coalesce(b.period_code, answer.period_code) AND o.cutoff = coalesce(b.cutoff, answer.cutoff)
$$;
REVOKE EXECUTE ON FUNCTION reporting.owed_by FROM PUBLIC;

CREATE FUNCTION reporting.note_changed_owed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$ BEGIN PERFORM reporting.note_owed(ARRAY(SELECT c.id FROM changed c)); RETURN NULL; END $$;
CREATE TRIGGER note_new AFTER INSERT ON reporting.owed_report REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION reporting.note_changed_owed();
CREATE TRIGGER note_changed AFTER UPDATE ON reporting.owed_report REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION reporting.note_changed_owed();
CREATE TRIGGER note_gone AFTER DELETE ON reporting.owed_report REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION reporting.note_changed_owed();

CREATE FUNCTION reporting.note_changed_report() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$
BEGIN
    PERFORM reporting.note_owed(ARRAY(
        SELECT reporting.owed_by(OLD) WHERE TG_OP <> 'INSERT' UNION SELECT reporting.owed_by(NEW) WHERE TG_OP <> 'DELETE'));
    RETURN NULL;
END
$$;
CREATE TRIGGER note_new AFTER INSERT ON reporting.report FOR EACH ROW EXECUTE FUNCTION reporting.note_changed_report();
CREATE TRIGGER note_gone AFTER DELETE ON reporting.report FOR EACH ROW EXECUTE FUNCTION reporting.note_changed_report();
CREATE TRIGGER note_changed AFTER UPDATE ON reporting.report FOR EACH ROW
    WHEN ((OLD.unit_id, OLD.outline, OLD.period_code, OLD.cutoff, OLD.plan_id, OLD.supplements_id, OLD.state, OLD.issued_on, OLD.created_at)
        IS DISTINCT FROM (NEW.unit_id, NEW.outline, NEW.period_code, NEW.cutoff, NEW.plan_id, NEW.supplements_id, NEW.state, NEW.issued_on, NEW.created_at))
    EXECUTE FUNCTION reporting.note_changed_report();

CREATE FUNCTION reporting.note_changed_review() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$
BEGIN
    PERFORM reporting.note_owed(ARRAY(
        SELECT reporting.owed_by(r) FROM reporting.report r WHERE r.id IN (OLD.report_id, NEW.report_id)));
    RETURN NULL;
END
$$;
CREATE TRIGGER note_new AFTER INSERT ON reporting.report_review FOR EACH ROW EXECUTE FUNCTION reporting.note_changed_review();
CREATE TRIGGER note_changed AFTER UPDATE ON reporting.report_review FOR EACH ROW EXECUTE FUNCTION reporting.note_changed_review();
CREATE TRIGGER note_gone AFTER DELETE ON reporting.report_review FOR EACH ROW EXECUTE FUNCTION reporting.note_changed_review();
