-- {dossiers} dossiers of all communes over the last five years, filled once by set-based SQL: returned mostly, some late, few open; channels, fees and
-- digitisation mixed. What the program does for each of them in a transaction of its own is done here for all: the notes at the end
-- are those of its triggers. The program counts them when it starts.
ALTER TABLE one_stop.dossier DISABLE TRIGGER USER;
-- Its other indexes are made again when it is filled.
CREATE TEMPORARY TABLE left_out AS
SELECT indexrelid::regclass::text AS name, pg_get_indexdef(indexrelid) AS definition FROM pg_index x
WHERE x.indrelid = 'one_stop.dossier'::regclass AND NOT x.indisprimary AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = x.indexrelid);
DO $$
DECLARE
    i text;
BEGIN
    FOR i IN SELECT name FROM left_out LOOP
        EXECUTE 'DROP INDEX ' || i;
    END LOOP;
END $$;

INSERT INTO one_stop.dossier (id, unit_id, competent_unit_id, unit_ids, code, procedure_id, version_id, channel, return_way, owner_name, stage, status,
                              arrived_at, received_at, first_due_at, due_at, ended_at, result_digitised_at, moved_at, event_count, recorded_at)
SELECT gen_random_uuid(), u.id, u.id, ARRAY[u.id], 'M-' || k, v.procedure_id, v.id, 1 + (h >> 3) % 3, 0, 'Nguyễn Thị Mẫu', CASE WHEN is_open THEN 4 ELSE 9 END,
       CASE WHEN is_open THEN 4 ELSE 10 END, received_at, received_at, received_at + interval '3 days', received_at + interval '3 days',
       CASE WHEN NOT is_open THEN received_at + ((h >> 7) % 80) * interval '1 hour' END,
       CASE WHEN NOT is_open AND (h >> 5) % 4 > 0 THEN received_at + interval '2 days' END, received_at, 6, received_at
FROM generate_series(1, {dossiers}) k
CROSS JOIN LATERAL (SELECT abs(hashint4(k)) AS h) hash
JOIN (SELECT id, row_number() OVER (ORDER BY id) - 1 AS n, count(*) OVER () AS of FROM organisation.unit
      WHERE kind = 'Commune' AND id = authority_id AND valid_to IS NULL AND NOT is_practice) u ON u.n = k % u.of
JOIN (SELECT id, procedure_id, row_number() OVER (ORDER BY id) - 1 AS n, count(*) OVER () AS of FROM one_stop.procedure_version) v ON v.n = h % v.of
CROSS JOIN LATERAL (SELECT (k::bigint * 1825 / {dossiers})::int AS days) age
-- Those of today have come already, whatever the hour.
CROSS JOIN LATERAL (SELECT CASE WHEN days = 0 THEN TIMESTAMPTZ '{today} 00:00+07' + (h % 1000) / 1000.0 * (now() - TIMESTAMPTZ '{today} 00:00+07')
                                ELSE TIMESTAMPTZ '{today} 09:00+07' - days * interval '1 day' + (h % 8) * interval '1 hour' END AS received_at,
                           days < 12 AND (h >> 2) % 3 = 0 OR (h >> 2) % 400 = 0 AS is_open) life;

-- next
DO $$
DECLARE
    i text;
BEGIN
    FOR i IN SELECT definition FROM left_out LOOP
        EXECUTE i;
    END LOOP;
END $$;
ANALYZE one_stop.dossier;

-- next
ALTER TABLE one_stop.dossier ENABLE TRIGGER USER;
INSERT INTO indicators.record_version (unit_id, set_code, record_id, field_code, moments, facts, known_from, known_until)
SELECT n.unit_id, 'dossiers', n.record_id, n.field_code, n.moments, n.facts, '-infinity', 'infinity'
FROM one_stop.noted_dossier n WHERE NOT EXISTS (SELECT FROM indicators.record_version v WHERE v.record_id = n.record_id);
