-- Words are searched with an index that row-level security would not let LIKE use; the functions hold to the transaction's scope themselves.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE INDEX ix_plan_task_words ON planning.plan_task USING gin (folded_text gin_trgm_ops);

-- The longest pattern comes first: it is the one that the index answers. Whoever gets a thousand hits has to say more anyway: the best of
-- some thousand are shown then, not the best of all.
CREATE FUNCTION planning.search_tasks(patterns text[], phrase text, most int)
    RETURNS TABLE (id uuid, task_text text, number text, plan_title text, unit_id uuid) LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    AS $$
    SELECT t.id, t.text, t.number, p.title, t.unit_id
    FROM (
        SELECT * FROM planning.plan_task
        WHERE folded_text LIKE patterns[1] AND folded_text LIKE ALL (patterns) AND unit_id = ANY ((SELECT foundation.scope())::uuid[])
        LIMIT 1000
    ) t LEFT JOIN planning.plan p ON p.id = t.plan_id
    ORDER BY strpos(t.folded_text, phrase) = 0, t.finished_on IS NOT NULL, t.open_due_on NULLS LAST, t.id
    LIMIT most
$$;
REVOKE EXECUTE ON FUNCTION planning.search_tasks(text[], text, int) FROM public;
GRANT EXECUTE ON FUNCTION planning.search_tasks(text[], text, int) TO caicach_app;
