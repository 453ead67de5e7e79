-- Units for practice count nowhere (design rule 17): their apologies are not published. Organisation knows which units those are.
DROP FUNCTION one_stop.public_apologies(uuid, timestamptz, timestamptz, int, int);
CREATE FUNCTION one_stop.public_apologies(
    of_unit uuid, left_out uuid[], sent_from timestamptz, sent_before timestamptz, passed_over int, most int)
    RETURNS TABLE (code text, procedure_name text, unit_id uuid, symbol text, due_before timestamptz, due_at timestamptz, sent_at timestamptz, ended_at timestamptz, total bigint)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$
    SELECT d.code, p.name, x.unit_id, x.symbol, x.due_before, x.due_at, x.sent_at, d.ended_at, count(*) OVER ()
    FROM one_stop.extension x
    JOIN one_stop.dossier d ON d.id = x.dossier_id
    JOIN one_stop.procedure p ON p.id = d.procedure_id
    WHERE x.state = 4 AND (of_unit IS NULL OR x.unit_id = of_unit) AND x.unit_id <> ALL (left_out)
        AND (sent_from IS NULL OR x.sent_at >= sent_from) AND (sent_before IS NULL OR x.sent_at < sent_before)
    ORDER BY x.sent_at DESC, x.id
    OFFSET greatest(passed_over, 0) LIMIT least(most, 100)
$$;
REVOKE EXECUTE ON FUNCTION one_stop.public_apologies(uuid, uuid[], timestamptz, timestamptz, int, int) FROM public;
GRANT EXECUTE ON FUNCTION one_stop.public_apologies(uuid, uuid[], timestamptz, timestamptz, int, int) TO caicach_app;
