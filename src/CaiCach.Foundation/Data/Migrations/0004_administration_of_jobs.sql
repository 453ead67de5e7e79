-- What an administrator sees of jobs and messages, and for how long.

-- What a job is about, in words, e.g. the name of the file that it reads.
ALTER TABLE foundation.job ADD COLUMN about text;
CREATE INDEX ix_job_unit_state ON foundation.job (unit_id, state, created_at DESC, id DESC);
DROP INDEX foundation.ix_job_unit_created;
CREATE INDEX ix_job_unit_created ON foundation.job (unit_id, created_at DESC, id DESC);
CREATE INDEX ix_job_finished ON foundation.job (finished_at) WHERE finished_at IS NOT NULL;

-- Also a message that was never tried is shown, once it is late: then nothing delivers messages at all.
DROP INDEX foundation.ix_outbox_message_stuck;
CREATE INDEX ix_outbox_message_waiting ON foundation.outbox_message (unit_id, id) WHERE dispatched_at IS NULL;

-- System work over all units: forgets jobs that ended before a time, at most 10,000 at a time; failed ones wait a year longer for a person.
CREATE FUNCTION foundation.prune_jobs(ended_before timestamptz)
    RETURNS bigint LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$
    WITH jobs AS (
        DELETE FROM foundation.job WHERE id IN (
            SELECT id FROM foundation.job
            WHERE finished_at < ended_before AND (state <> 'failed' OR finished_at < ended_before - interval '1 year')
            LIMIT 10000 FOR UPDATE SKIP LOCKED)
        RETURNING 1
    )
    SELECT count(*) FROM jobs
$$;

-- System work over all units: which contents no unit keeps.
CREATE FUNCTION foundation.unkept_contents(hashes text[])
    RETURNS SETOF text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$
    SELECT hash FROM unnest(hashes) hash WHERE NOT EXISTS (SELECT FROM foundation.attachment a WHERE a.sha256 = hash)
$$;
