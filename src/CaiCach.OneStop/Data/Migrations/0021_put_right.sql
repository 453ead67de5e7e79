-- What the system that decides a dossier puts right later: its owner's data, and the time of an end that it did not say at first. History is only
-- appended: a line that puts the time of another right names it.
ALTER TABLE one_stop.dossier_event
    ADD COLUMN retimes int,
    ADD CONSTRAINT ck_dossier_event_retimes CHECK (retimes < sequence);

GRANT UPDATE (name, folded_name, identity_kind, identity_hash, identity_sealed, identity_end) ON one_stop.dossier_party TO caicach_app;

-- As before, with the times as known last.
CREATE OR REPLACE FUNCTION one_stop.look_up_history(looked_for text)
    RETURNS TABLE (sequence int, to_stage smallint, occurred_at timestamptz)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$
    SELECT coalesce(e.retimes, e.sequence), (array_agg(e.to_stage ORDER BY e.sequence))[1], (array_agg(e.occurred_at ORDER BY e.sequence DESC))[1]
    FROM one_stop.dossier d JOIN one_stop.dossier_event e ON e.dossier_id = d.id
    WHERE d.code = looked_for GROUP BY 1 ORDER BY 1 LIMIT 200
$$;

-- The daily cleaning, over all units: exports that were uploaded and never written, with their rows and the descriptions of their files; the
-- contents go with the next cleaning of contents that nothing describes. One that is being written stays.
CREATE INDEX ix_dossier_import_unapplied ON one_stop.dossier_import (uploaded_at) WHERE applied_at IS NULL;
CREATE FUNCTION one_stop.prune_imports(uploaded_before timestamptz)
    RETURNS bigint LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$
    WITH left_behind AS (
        SELECT i.id FROM one_stop.dossier_import i
        WHERE i.applied_at IS NULL AND i.uploaded_at < uploaded_before AND i.state <> 4
        FOR UPDATE SKIP LOCKED
    ), import_rows AS (
        DELETE FROM one_stop.import_row r WHERE r.import_id IN (SELECT id FROM left_behind)
    ), imports AS (
        DELETE FROM one_stop.dossier_import i WHERE i.id IN (SELECT id FROM left_behind) RETURNING i.attachment_id
    ), attachments AS (
        DELETE FROM foundation.attachment a WHERE a.id IN (SELECT attachment_id FROM imports)
    )
    SELECT count(*) FROM imports
$$;
REVOKE EXECUTE ON FUNCTION one_stop.prune_imports(timestamptz) FROM public;
GRANT EXECUTE ON FUNCTION one_stop.prune_imports(timestamptz) TO caicach_app;
