-- Tries at proving oneself count for their day alone; the daily cleaning deletes those of days gone by, over all units.
CREATE INDEX ix_proof_attempt_day ON voice.proof_attempt (day);
CREATE FUNCTION voice.prune_proof_attempts(before date)
    RETURNS bigint LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$
    WITH attempts AS (DELETE FROM voice.proof_attempt WHERE day < before RETURNING 1)
    SELECT count(*) FROM attempts
$$;
REVOKE EXECUTE ON FUNCTION voice.prune_proof_attempts(date) FROM public;
GRANT EXECUTE ON FUNCTION voice.prune_proof_attempts(date) TO caicach_app;
