-- One row a unit: how many entries its chain has, and the first that is missing, altered or too many (null when whole).
-- The head is part of the proof: a last entry that was rewritten together with its own hash no longer fits it.
CREATE OR REPLACE FUNCTION foundation.verify_audit()
    RETURNS TABLE (unit uuid, entries bigint, first_broken bigint) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$
    WITH checked AS (
        SELECT e.unit_id, e.sequence, row_number() OVER w AS place, e.hash,
               e.sequence = row_number() OVER w
               AND e.previous_hash = coalesce(lag(e.hash) OVER w, '\x00'::bytea)
               AND e.hash = foundation.audit_hash(e.previous_hash, e.unit_id, e.sequence, e.id, e.recorded_at, e.account_id,
                                                  e.person_name, e.event_name, e.subject_id, e.reason, e.data) AS is_whole
        FROM foundation.audit_entry e
        WINDOW w AS (PARTITION BY e.unit_id ORDER BY e.sequence)
    ), chains AS (
        SELECT unit_id, count(*) AS entries, min(least(sequence, place)) FILTER (WHERE NOT is_whole) AS first_broken,
               max(sequence) AS last, (array_agg(hash ORDER BY sequence DESC))[1] AS last_hash
        FROM checked GROUP BY unit_id
    )
    SELECT coalesce(c.unit_id, h.unit_id), coalesce(c.entries, 0),
           CASE
               WHEN c.first_broken IS NOT NULL THEN c.first_broken
               WHEN c.last IS DISTINCT FROM h.sequence THEN least(coalesce(c.last, 0), coalesce(h.sequence, 0)) + 1
               WHEN c.last_hash IS DISTINCT FROM h.hash THEN c.last
           END
    FROM chains c FULL JOIN foundation.audit_head h ON h.unit_id = c.unit_id
$$;
