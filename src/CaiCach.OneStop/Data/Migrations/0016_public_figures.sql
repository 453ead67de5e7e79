-- What was handled when: figures by period read the end of a dossier, not its whole table.
CREATE INDEX ix_dossier_ended ON one_stop.dossier (competent_unit_id, ended_at) INCLUDE (status, first_due_at) WHERE ended_at IS NOT NULL;

-- Figures of units that everybody may see; nobody is signed in then. Late is by the first due time, whatever was asked for later.
CREATE FUNCTION one_stop.public_figures(units uuid[], starts_at timestamptz, ends_before timestamptz, at timestamptz)
    RETURNS TABLE (unit_id uuid, received bigint, ended bigint, ended_late bigint, ended_otherwise bigint, open bigint, open_late bigint)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$
    SELECT u.id, r.received, e.ended, e.late, e.otherwise, o.open, o.late
    FROM unnest(units) AS u (id)
    CROSS JOIN LATERAL (
        SELECT count(*) AS received FROM one_stop.dossier d
        WHERE d.competent_unit_id = u.id AND d.received_at >= starts_at AND d.received_at < ends_before AND d.received_at <= at) r
    CROSS JOIN LATERAL (
        SELECT count(*) FILTER (WHERE d.status IN (9, 10)) AS ended,
               count(*) FILTER (WHERE d.status IN (9, 10) AND d.ended_at > d.first_due_at) AS late,
               count(*) FILTER (WHERE d.status NOT IN (9, 10)) AS otherwise
        FROM one_stop.dossier d
        WHERE d.competent_unit_id = u.id AND d.ended_at >= starts_at AND d.ended_at < ends_before AND d.ended_at <= at) e
    CROSS JOIN LATERAL (
        SELECT count(*) AS open, count(*) FILTER (WHERE d.first_due_at < at) AS late
        FROM one_stop.dossier d
        WHERE d.competent_unit_id = u.id AND d.stage <= 8 AND d.ended_at IS NULL AND d.received_at IS NOT NULL) o
$$;
REVOKE EXECUTE ON FUNCTION one_stop.public_figures(uuid[], timestamptz, timestamptz, timestamptz) FROM public;
GRANT EXECUTE ON FUNCTION one_stop.public_figures(uuid[], timestamptz, timestamptz, timestamptz) TO caicach_app;
