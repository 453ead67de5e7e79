-- Every change of what indicators count of a report is noted with it.
CREATE VIEW reporting.noted_report WITH (security_invoker = true) AS
SELECT record_id, unit_id, field_code, ARRAY[closed_at, issued_at] AS moments, indicators.facts(is_issued) AS facts FROM reporting.counted_report;
GRANT SELECT ON reporting.noted_report TO caicach_app;

CREATE FUNCTION reporting.note_reports(ids uuid[]) RETURNS void LANGUAGE plpgsql SET enable_seqscan = off
    AS $$
BEGIN
    PERFORM indicators.note('reports', ids,
        ARRAY(SELECT ROW(n.record_id, n.unit_id, n.field_code, n.moments, n.facts)::indicators.counted_record
              FROM reporting.noted_report n WHERE n.record_id = ANY (ids)));
END
$$;
REVOKE EXECUTE ON FUNCTION reporting.note_reports FROM PUBLIC;

CREATE FUNCTION reporting.note_changed_report() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$ BEGIN PERFORM reporting.note_reports(ARRAY[coalesce(NEW.id, OLD.id)]); RETURN NULL; END $$;
CREATE TRIGGER note_new AFTER INSERT ON reporting.report FOR EACH ROW EXECUTE FUNCTION reporting.note_changed_report();
CREATE TRIGGER note_gone AFTER DELETE ON reporting.report FOR EACH ROW EXECUTE FUNCTION reporting.note_changed_report();
CREATE TRIGGER note_changed AFTER UPDATE ON reporting.report FOR EACH ROW
    WHEN ((OLD.unit_id, OLD.outline, OLD.as_of, OLD.issued_on, OLD.state) IS DISTINCT FROM (NEW.unit_id, NEW.outline, NEW.as_of, NEW.issued_on, NEW.state))
    EXECUTE FUNCTION reporting.note_changed_report();

SELECT reporting.note_reports(ARRAY(SELECT id FROM reporting.report));
