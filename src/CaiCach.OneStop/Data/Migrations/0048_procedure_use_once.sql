-- Whether a unit used a procedure online in a period is looked up once for each of both, in the index alone. Before, the statement that asked took the lookup
-- into each of its conditions, and row-level security had every dossier that it came upon read from the table: 0.4 s for a province of 170 communes.
DROP INDEX one_stop.ix_dossier_procedure;
CREATE INDEX ix_dossier_procedure ON one_stop.dossier (procedure_id, competent_unit_id, received_at) INCLUDE (channel);

-- The function holds to the scope itself.
CREATE FUNCTION one_stop.procedures_used_online(units uuid[], starts_at timestamptz, ends_before timestamptz)
    RETURNS TABLE (unit_id uuid, procedure_id uuid)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$
    SELECT u.id, p.id
    FROM unnest(units) u (id)
    CROSS JOIN one_stop.procedure p
    CROSS JOIN LATERAL (
        SELECT FROM one_stop.dossier d
        WHERE d.procedure_id = p.id AND d.competent_unit_id = u.id AND d.received_at >= starts_at AND d.received_at < ends_before AND d.channel = 2
        LIMIT 1
    ) one
    WHERE u.id = ANY ((SELECT foundation.scope())::uuid[])
$$;
REVOKE EXECUTE ON FUNCTION one_stop.procedures_used_online(uuid[], timestamptz, timestamptz) FROM public;
GRANT EXECUTE ON FUNCTION one_stop.procedures_used_online(uuid[], timestamptz, timestamptz) TO caicach_app;

CREATE OR REPLACE FUNCTION one_stop.counted_procedure_use(units uuid[], starts_at timestamptz, ends_before timestamptz)
    RETURNS TABLE (record_id uuid, unit_id uuid, field_code text, moments timestamptz[], facts bigint)
    LANGUAGE sql STABLE
    AS $$
    SELECT p.record_id, p.unit_id, p.field_code, p.moments, p.facts | ((u.procedure_id IS NOT NULL)::int::bigint << 19)
    FROM one_stop.counted_procedures(units, starts_at, ends_before) p
    LEFT JOIN one_stop.procedures_used_online(units, starts_at, ends_before) u ON u.unit_id = p.unit_id AND u.procedure_id = p.record_id
$$;
