-- What officers handled in a period is summed from the index alone; row-level security would have every dossier of the quarter read from the table.
-- The function holds to the scope itself.
DROP INDEX one_stop.ix_dossier_ended;
CREATE INDEX ix_dossier_ended ON one_stop.dossier (competent_unit_id, ended_at) INCLUDE (status, first_due_at, officer_id, supplement_count)
    WHERE ended_at IS NOT NULL;

CREATE FUNCTION one_stop.handled_by_officers(of_unit uuid, starts_at timestamptz, ends_before timestamptz, most int)
    RETURNS TABLE (officer_id uuid, officer_name text, handled int, late int, supplemented int)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$
    SELECT s.officer_id, last.officer_name, s.handled, s.late, s.supplemented
    FROM (
        SELECT d.officer_id, max(d.ended_at) AS ended_at, count(*)::int AS handled,
               (count(*) FILTER (WHERE d.ended_at > d.first_due_at))::int AS late,
               (count(*) FILTER (WHERE d.supplement_count > 0))::int AS supplemented
        FROM one_stop.dossier d
        WHERE d.competent_unit_id = of_unit AND of_unit = ANY ((SELECT foundation.scope())::uuid[])
          AND d.ended_at >= starts_at AND d.ended_at < ends_before AND d.status IN (9, 10) AND d.officer_id IS NOT NULL
        GROUP BY d.officer_id
        ORDER BY d.officer_id
        LIMIT most
    ) s
    -- The name as the last of these dossiers has it.
    CROSS JOIN LATERAL (
        SELECT d.officer_name FROM one_stop.dossier d
        WHERE d.competent_unit_id = of_unit AND d.ended_at = s.ended_at AND d.officer_id = s.officer_id
        LIMIT 1
    ) last
$$;
REVOKE EXECUTE ON FUNCTION one_stop.handled_by_officers(uuid, timestamptz, timestamptz, int) FROM public;
GRANT EXECUTE ON FUNCTION one_stop.handled_by_officers(uuid, timestamptz, timestamptz, int) TO caicach_app;
