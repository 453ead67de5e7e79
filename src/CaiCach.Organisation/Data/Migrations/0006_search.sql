-- See planning.search_tasks: the same for people.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE INDEX ix_person_words ON organisation.person USING gin (folded_name gin_trgm_ops);

CREATE FUNCTION organisation.search_people(patterns text[], phrase text, most int)
    RETURNS TABLE (id uuid, full_name text, unit_name text) LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    AS $$
    SELECT p.id, p.full_name, u.name
    FROM organisation.person p JOIN organisation.unit u ON u.id = p.unit_id
    WHERE p.folded_name LIKE patterns[1] AND p.folded_name LIKE ALL (patterns) AND p.unit_id = ANY ((SELECT foundation.scope())::uuid[])
    ORDER BY strpos(p.folded_name, phrase) = 0, p.folded_name, p.id
    LIMIT most
$$;
REVOKE EXECUTE ON FUNCTION organisation.search_people(text[], text, int) FROM public;
GRANT EXECUTE ON FUNCTION organisation.search_people(text[], text, int) TO caicach_app;
