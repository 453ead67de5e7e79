-- Papers without a signature are read unit by unit from their index, the newest first. Row-level security would have every dossier of the units read to tell
-- whose papers they are: 0.8 s at 1,000,000 dossiers. The functions hold to the scope themselves; a paper's unit is among those that hold its dossier.
CREATE FUNCTION one_stop.unsigned_papers(of_units uuid[], since timestamptz, skip int, take int)
    RETURNS TABLE (dossier_code text, owner_name text, name text, digitised_by_name text, digitised_at timestamptz)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$
    SELECT d.code, d.owner_name, p.name, p.digitised_by_name, p.digitised_at
    FROM (
        SELECT c.*
        FROM unnest(of_units) u (id)
        CROSS JOIN LATERAL (
            SELECT c.id, c.dossier_id, c.name, c.digitised_by_name, c.digitised_at FROM one_stop.dossier_component c
            WHERE c.unit_id = u.id AND c.digitised_at >= since AND c.signed_at IS NULL AND c.source IN (1, 2, 3)
            ORDER BY c.digitised_at DESC, c.id
            LIMIT skip + take
        ) c
        WHERE u.id = ANY ((SELECT foundation.scope())::uuid[])
        ORDER BY c.digitised_at DESC, c.id
        LIMIT take OFFSET skip
    ) p
    JOIN one_stop.dossier d ON d.id = p.dossier_id
    ORDER BY p.digitised_at DESC, p.id
$$;
REVOKE EXECUTE ON FUNCTION one_stop.unsigned_papers(uuid[], timestamptz, int, int) FROM public;
GRANT EXECUTE ON FUNCTION one_stop.unsigned_papers(uuid[], timestamptz, int, int) TO caicach_app;

CREATE FUNCTION one_stop.count_unsigned_papers(of_units uuid[], since timestamptz, most int)
    RETURNS int
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$
    SELECT count(*)::int
    FROM (
        SELECT FROM unnest(of_units) u (id)
        CROSS JOIN LATERAL (
            SELECT FROM one_stop.dossier_component c
            WHERE c.unit_id = u.id AND c.digitised_at >= since AND c.signed_at IS NULL AND c.source IN (1, 2, 3)
            LIMIT most
        ) c
        WHERE u.id = ANY ((SELECT foundation.scope())::uuid[])
        LIMIT most
    ) counted
$$;
REVOKE EXECUTE ON FUNCTION one_stop.count_unsigned_papers(uuid[], timestamptz, int) FROM public;
GRANT EXECUTE ON FUNCTION one_stop.count_unsigned_papers(uuid[], timestamptz, int) TO caicach_app;
