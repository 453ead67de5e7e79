-- What the rooms' records said, and from when until when that was known; and the counts that are kept of it. The rooms' triggers write it in the transaction
-- of the change itself, so that nobody ever reads figures that are behind the records.

-- A record as it is counted: the moments and the facts in the order of its set's shape; bit 0 is the first fact.
CREATE TYPE indicators.counted_record AS (record_id uuid, unit_id uuid, field_code text, moments timestamptz[], facts bigint);

CREATE FUNCTION indicators.facts(VARIADIC facts boolean[]) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$ SELECT coalesce(sum(1::bigint << (bit::int - 1)) FILTER (WHERE fact), 0)::bigint FROM unnest(facts) WITH ORDINALITY AS f (fact, bit) $$;

-- Nothing here is changed but known_until, once. A record may stand here more than once at a time: a task has several stretches of being late.
CREATE TABLE indicators.record_version (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    unit_id uuid NOT NULL,
    set_code text NOT NULL,
    record_id uuid NOT NULL,
    field_code text,
    moments timestamptz[] NOT NULL,
    facts bigint NOT NULL,
    known_from timestamptz NOT NULL,
    known_until timestamptz NOT NULL
);
CREATE INDEX ix_record_version_record ON indicators.record_version (record_id, set_code);
CREATE INDEX ix_record_version_moment_1 ON indicators.record_version (unit_id, set_code, (moments[1]));
CREATE INDEX ix_record_version_moment_2 ON indicators.record_version (unit_id, set_code, (moments[2])) WHERE moments[2] IS NOT NULL;
CREATE INDEX ix_record_version_moment_3 ON indicators.record_version (unit_id, set_code, (moments[3])) WHERE moments[3] IS NOT NULL;
CREATE INDEX ix_record_version_moment_4 ON indicators.record_version (unit_id, set_code, (moments[4])) WHERE moments[4] IS NOT NULL;
CALL foundation.protect('indicators.record_version');
GRANT SELECT ON indicators.record_version TO caicach_app;

-- What has not been added to the counts yet: a version that came (+1) or went (-1).
CREATE TABLE indicators.record_change (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    unit_id uuid NOT NULL,
    set_code text NOT NULL,
    field_code text,
    moments timestamptz[] NOT NULL,
    facts bigint NOT NULL,
    sign int NOT NULL CHECK (sign IN (-1, 1))
);
CREATE INDEX ix_record_change_unit ON indicators.record_change (unit_id);
CALL foundation.protect('indicators.record_change');
GRANT SELECT ON indicators.record_change TO caicach_app;

-- What is counted: the queries of the catalogue that are kept. Moments are positions in the set's shape; no fields are all of them.
CREATE TABLE indicators.counted_query (
    id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    set_code text NOT NULL,
    from_moment int NOT NULL,
    until_moment int,
    with_facts bigint NOT NULL,
    without_facts bigint NOT NULL,
    fields text[],
    CONSTRAINT uq_counted_query UNIQUE NULLS NOT DISTINCT (set_code, from_moment, until_moment, with_facts, without_facts, fields)
);
ALTER TABLE indicators.counted_query ENABLE ROW LEVEL SECURITY;
CREATE POLICY everybody_reads ON indicators.counted_query FOR SELECT USING (true);
GRANT SELECT ON indicators.counted_query TO caicach_app;

-- The counts: of a day (level 0), of the first fourteen days of a month or the rest of it (1: the periods of reports begin on the 1st or the 15th), of a year (2).
CREATE TABLE indicators.record_count (
    unit_id uuid NOT NULL,
    level smallint NOT NULL,
    starts_on date NOT NULL,
    query_id int NOT NULL REFERENCES indicators.counted_query ON DELETE CASCADE,
    count bigint NOT NULL,
    CONSTRAINT pk_record_count PRIMARY KEY (unit_id, level, starts_on, query_id) INCLUDE (count)
);
CREATE INDEX ix_record_count_query ON indicators.record_count (query_id);
CALL foundation.protect('indicators.record_count');
GRANT SELECT ON indicators.record_count TO caicach_app;

-- Whether the facts and the field of a record are as a query wants them.
CREATE FUNCTION indicators.holds(facts bigint, field_code text, with_facts bigint, without_facts bigint, fields text[])
    RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$ SELECT facts & with_facts = with_facts AND facts & without_facts = 0 AND (fields IS NULL OR coalesce(field_code = ANY (fields), false)) $$;

-- When a record begins to count for a query (+1), and when it ceases (-1; only for what stands until a moment).
CREATE FUNCTION indicators.steps(moments timestamptz[], from_moment int, until_moment int)
    RETURNS TABLE (at timestamptz, step int) LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
    SELECT moments[from_moment], 1 WHERE moments[from_moment] IS NOT NULL
    UNION ALL
    SELECT greatest(moments[from_moment], moments[until_moment]), -1 WHERE moments[from_moment] IS NOT NULL AND moments[until_moment] IS NOT NULL
$$;

-- The stretches of each level that a day lies in.
CREATE FUNCTION indicators.stretches(day date) RETURNS TABLE (level smallint, starts_on date) LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
    VALUES (0::smallint, day),
           (1::smallint, date_trunc('month', day::timestamp)::date + CASE WHEN extract(day FROM day) < 15 THEN 0 ELSE 14 END),
           (2::smallint, date_trunc('year', day::timestamp)::date)
$$;

-- Notes what records say now. What is known from a moment on was recorded at that moment: the unit of work says it. Without one (data filled in by the owner
-- role) it counts as known since ever, and what was known before is forgotten. Its
-- plan is kept from the first call on, when the table may be empty: rows are always to be found by index.
CREATE FUNCTION indicators.note(noted_set text, noted_ids uuid[], states indicators.counted_record[], noted timestamptz DEFAULT NULL)
    RETURNS void LANGUAGE plpgsql SET enable_seqscan = off
    AS $$
DECLARE
    noted_at timestamptz := coalesce(noted, nullif(current_setting('app.now', true), '')::timestamptz, '-infinity');
BEGIN
    WITH state AS (SELECT s.* FROM unnest(states) s),
    present AS (
        SELECT v.id, v.record_id, v.unit_id, v.field_code, v.moments, v.facts, v.known_from, v.known_until, s.record_id IS NOT NULL AS stays
        FROM indicators.record_version v
        LEFT JOIN state s ON s.record_id = v.record_id AND s.unit_id = v.unit_id AND s.field_code IS NOT DISTINCT FROM v.field_code
            AND s.moments = v.moments AND s.facts = v.facts AND v.known_until = 'infinity'
        WHERE v.record_id = ANY (noted_ids) AND v.set_code = noted_set AND (v.known_until = 'infinity' OR v.known_from >= noted_at)
    ),
    forgotten AS (
        DELETE FROM indicators.record_version v USING present p
        WHERE v.id = p.id AND NOT p.stays AND p.known_from >= noted_at
        RETURNING v.unit_id, v.field_code, v.moments, v.facts, p.known_until
    ),
    ended AS (
        UPDATE indicators.record_version v SET known_until = noted_at FROM present p
        WHERE v.id = p.id AND NOT p.stays AND p.known_from < noted_at
        RETURNING v.unit_id, v.field_code, v.moments, v.facts
    ),
    begun AS (
        INSERT INTO indicators.record_version (unit_id, set_code, record_id, field_code, moments, facts, known_from, known_until)
        SELECT n.unit_id, noted_set, n.record_id, n.field_code, n.moments, n.facts, noted_at, 'infinity'
        FROM (
            SELECT s.record_id, s.unit_id, s.field_code, s.moments, s.facts FROM state s
            EXCEPT
            SELECT p.record_id, p.unit_id, p.field_code, p.moments, p.facts FROM present p WHERE p.stays
        ) n
        RETURNING unit_id, field_code, moments, facts
    )
    INSERT INTO indicators.record_change (unit_id, set_code, field_code, moments, facts, sign)
    SELECT unit_id, noted_set, field_code, moments, facts, -1 FROM forgotten WHERE known_until = 'infinity'
    UNION ALL
    SELECT unit_id, noted_set, field_code, moments, facts, -1 FROM ended
    UNION ALL
    SELECT unit_id, noted_set, field_code, moments, facts, 1 FROM begun;
END
$$;

-- Adds changes to the counts, the oldest first; says how many. Any number of processes may do it at once, but none while queries are added.
CREATE FUNCTION indicators.fold(most int) RETURNS int LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$
DECLARE
    folded int;
BEGIN
    PERFORM pg_advisory_xact_lock_shared(hashtext('indicators.fold'));
    WITH taken AS (
        DELETE FROM indicators.record_change
        WHERE id IN (SELECT id FROM indicators.record_change ORDER BY id LIMIT most FOR UPDATE SKIP LOCKED)
        RETURNING unit_id, set_code, field_code, moments, facts, sign
    ),
    days AS (
        SELECT t.unit_id, q.id AS query_id, (s.at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS day, sum(t.sign * s.step) AS count
        FROM taken t
        JOIN indicators.counted_query q ON q.set_code = t.set_code AND indicators.holds(t.facts, t.field_code, q.with_facts, q.without_facts, q.fields)
        CROSS JOIN LATERAL indicators.steps(t.moments, q.from_moment, q.until_moment) s
        GROUP BY 1, 2, 3
    ),
    added AS (
        INSERT INTO indicators.record_count AS c (unit_id, level, starts_on, query_id, count)
        SELECT d.unit_id, l.level, l.starts_on, d.query_id, sum(d.count)
        FROM days d CROSS JOIN LATERAL indicators.stretches(d.day) l
        GROUP BY 1, 2, 3, 4 HAVING sum(d.count) <> 0
        ORDER BY 1, 2, 3, 4
        ON CONFLICT (unit_id, level, starts_on, query_id) DO UPDATE SET count = c.count + excluded.count
    )
    SELECT count(*) INTO folded FROM taken;
    RETURN folded;
END
$$;

-- Recounts from the records: what the counts have to be once all changes are folded.
CREATE FUNCTION indicators.recount(queries int[]) RETURNS TABLE (unit_id uuid, level smallint, starts_on date, query_id int, count bigint)
    LANGUAGE sql STABLE
    AS $$
    WITH days AS (
        SELECT v.unit_id, q.id AS query_id, (s.at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS day, sum(v.sign * s.step) AS count
        FROM (
            SELECT r.unit_id, r.set_code, r.field_code, r.moments, r.facts, 1 AS sign FROM indicators.record_version r WHERE r.known_until = 'infinity'
            UNION ALL
            SELECT r.unit_id, r.set_code, r.field_code, r.moments, r.facts, -r.sign FROM indicators.record_change r
        ) v
        JOIN indicators.counted_query q ON q.id = ANY (queries) AND q.set_code = v.set_code
            AND indicators.holds(v.facts, v.field_code, q.with_facts, q.without_facts, q.fields)
        CROSS JOIN LATERAL indicators.steps(v.moments, q.from_moment, q.until_moment) s
        GROUP BY 1, 2, 3
    )
    SELECT d.unit_id, l.level, l.starts_on, d.query_id, sum(d.count)::bigint
    FROM days d CROSS JOIN LATERAL indicators.stretches(d.day) l
    GROUP BY 1, 2, 3, 4 HAVING sum(d.count) <> 0
$$;
REVOKE EXECUTE ON FUNCTION indicators.recount FROM PUBLIC;

-- Takes the queries of the catalogue, as parallel arrays (the fields of each with commas between, empty for all): counts the new ones once, forgets those that nothing asks for any more.
CREATE FUNCTION indicators.keep_queries(set_codes text[], froms int[], untils int[], withs bigint[], withouts bigint[], fields text[]) RETURNS int
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET work_mem = '256MB'
    AS $$
DECLARE
    added int[];
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('indicators.fold'));
    DELETE FROM indicators.counted_query q
    WHERE NOT EXISTS (
        SELECT FROM unnest(set_codes, froms, untils, withs, withouts, keep_queries.fields) w (set_code, from_moment, until_moment, with_facts, without_facts, fields)
        WHERE w.set_code = q.set_code AND w.from_moment = q.from_moment AND w.until_moment IS NOT DISTINCT FROM q.until_moment
          AND w.with_facts = q.with_facts AND w.without_facts = q.without_facts
          AND string_to_array(nullif(w.fields, ''), ',') IS NOT DISTINCT FROM q.fields);
    WITH new AS (
        INSERT INTO indicators.counted_query (set_code, from_moment, until_moment, with_facts, without_facts, fields)
        SELECT w.set_code, w.from_moment, w.until_moment, w.with_facts, w.without_facts, string_to_array(nullif(w.fields, ''), ',')
        FROM unnest(set_codes, froms, untils, withs, withouts, keep_queries.fields) w (set_code, from_moment, until_moment, with_facts, without_facts, fields)
        ON CONFLICT DO NOTHING RETURNING id
    )
    SELECT coalesce(array_agg(id), '{}') INTO added FROM new;
    IF added <> '{}' THEN
        INSERT INTO indicators.record_count (unit_id, level, starts_on, query_id, count) SELECT * FROM indicators.recount(added);
    END IF;
    RETURN cardinality(added);
END
$$;

-- Counts that differ from what the records give; empty when all is well.
CREATE FUNCTION indicators.differing_counts() RETURNS TABLE (unit_id uuid, level smallint, starts_on date, query_id int, kept bigint, recounted bigint)
    LANGUAGE sql STABLE
    AS $$
    SELECT coalesce(k.unit_id, r.unit_id), coalesce(k.level, r.level), coalesce(k.starts_on, r.starts_on), coalesce(k.query_id, r.query_id),
           coalesce(k.count, 0), coalesce(r.count, 0)
    FROM indicators.record_count k
    FULL JOIN indicators.recount((SELECT array_agg(id) FROM indicators.counted_query)) r
        ON r.unit_id = k.unit_id AND r.level = k.level AND r.starts_on = k.starts_on AND r.query_id = k.query_id
    WHERE coalesce(k.count, 0) <> coalesce(r.count, 0)
$$;
REVOKE EXECUTE ON FUNCTION indicators.differing_counts FROM PUBLIC;

-- The records of a set that are noted otherwise than its view says.
CREATE FUNCTION indicators.differing_records(noted_set text, noted_view text) RETURNS SETOF uuid LANGUAGE plpgsql STABLE
    AS $$
BEGIN
    RETURN QUERY EXECUTE format(
        'WITH said AS (SELECT record_id, unit_id, field_code, moments, facts FROM %1$s),
              noted AS (SELECT record_id, unit_id, field_code, moments, facts FROM indicators.record_version WHERE set_code = $1 AND known_until = ''infinity'')
         SELECT DISTINCT record_id FROM ((TABLE said EXCEPT ALL TABLE noted) UNION ALL (TABLE noted EXCEPT ALL TABLE said)) d', noted_view)
        USING noted_set;
END
$$;
REVOKE EXECUTE ON FUNCTION indicators.differing_records FROM PUBLIC;

-- Notes such records anew, as of now; says how many.
CREATE FUNCTION indicators.note_again(noted_set text, noted_view text) RETURNS int LANGUAGE plpgsql
    AS $$
DECLARE
    ids uuid[] := ARRAY(SELECT indicators.differing_records(noted_set, noted_view));
    states indicators.counted_record[];
BEGIN
    EXECUTE format('SELECT coalesce(array_agg(ROW(record_id, unit_id, field_code, moments, facts)::indicators.counted_record), ''{}'') FROM %s WHERE record_id = ANY ($1)', noted_view)
        INTO states USING ids;
    PERFORM indicators.note(noted_set, ids, states, clock_timestamp());
    RETURN cardinality(ids);
END
$$;
REVOKE EXECUTE ON FUNCTION indicators.note_again FROM PUBLIC;

-- Counts everything anew.
CREATE FUNCTION indicators.count_again() RETURNS void LANGUAGE plpgsql SET work_mem = '256MB'
    AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('indicators.fold'));
    DELETE FROM indicators.record_count;
    INSERT INTO indicators.record_count (unit_id, level, starts_on, query_id, count)
    SELECT * FROM indicators.recount((SELECT array_agg(id) FROM indicators.counted_query));
END
$$;
REVOKE EXECUTE ON FUNCTION indicators.count_again FROM PUBLIC;
