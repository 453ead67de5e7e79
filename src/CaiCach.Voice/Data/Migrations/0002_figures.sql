-- Figures group ratings by what was answered before they take the answers apart; text is grouped six times as quickly as jsonb.
ALTER TABLE voice.rating ADD COLUMN answers_text text COLLATE "C" NOT NULL GENERATED ALWAYS AS (answers::text) STORED;
CREATE FUNCTION voice.levels_of(answers text)
    RETURNS TABLE (question text, level int) LANGUAGE sql IMMUTABLE
    AS $$ SELECT key, value::int FROM jsonb_each_text(answers::jsonb) $$;

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
