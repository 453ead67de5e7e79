-- Words of applicants' names, and codes. Row-level security keeps LIKE from the trigram index; the function holds to the scope itself.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE INDEX ix_dossier_party_words ON one_stop.dossier_party USING gin (folded_name gin_trgm_ops);

CREATE FUNCTION one_stop.search_dossiers(patterns text[], phrase text, most int)
    RETURNS TABLE (code text, owner_name text, procedure_name text) LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    AS $$
    SELECT d.code, d.owner_name, p.name
    FROM (
        SELECT id, 0 AS place FROM one_stop.dossier WHERE code = upper(phrase)
        UNION ALL
        SELECT dossier_id, 1 FROM one_stop.dossier_party WHERE folded_name LIKE patterns[1] AND folded_name LIKE ALL (patterns)
    ) found
    JOIN one_stop.dossier d ON d.id = found.id AND d.unit_ids && (SELECT foundation.scope())::uuid[]
    JOIN one_stop.procedure p ON p.id = d.procedure_id
    GROUP BY d.id, p.id
    ORDER BY min(found.place), d.received_at DESC, d.id
    LIMIT most
$$;
REVOKE EXECUTE ON FUNCTION one_stop.search_dossiers(text[], text, int) FROM public;
GRANT EXECUTE ON FUNCTION one_stop.search_dossiers(text[], text, int) TO caicach_app;
