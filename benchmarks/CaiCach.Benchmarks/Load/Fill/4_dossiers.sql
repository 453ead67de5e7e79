-- Dossiers of each commune: mostly returned, some open, few late, with applicant and history; enough that lists have to choose their way.
INSERT INTO one_stop.procedure (id, code, name, field_code, field_name, other_names, is_confirmed)
    SELECT pg_temp.new_id(), '9.9' || to_char(n, 'FM00000'), 'Thủ tục thử ' || n, CASE n % 3 WHEN 0 THEN 'HT' WHEN 1 THEN 'CT' ELSE 'DD' END, 'Lĩnh vực thử', '{}', false
    FROM generate_series(1, 30) n;
INSERT INTO one_stop.procedure_version (id, procedure_id, effective_from, content, steps, recorded_at)
    SELECT pg_temp.new_id(), id, '2023-01-01',
           '{"legalBases":["Luật thử"],"applicants":["Citizen"],"components":[],"limit":{"amount":2,"unit":"WorkingDays","isSameDay":false},"fees":[],"results":[],"onlineLevel":"Full","flags":{"isOnSite":false,"isSpecial":false,"isForBusinesses":false,"isPayableOnline":false,"isEligibleOnline":true,"isOnPortal":true,"isInterAgency":false,"isBoundaryFree":false}}',
           '[]', now()
    FROM one_stop.procedure WHERE code LIKE '9.9%';

CREATE TEMP TABLE new_dossier AS
    SELECT pg_temp.new_id() AS id, u.id AS unit_id, u.code AS unit_code, k, v.procedure_id, v.id AS version_id,
           CASE WHEN k % 20 = 0 THEN 3 WHEN k % 50 = 1 THEN 4 WHEN k % 50 = 2 THEN 8 ELSE 9 END AS stage,
           date '{today}' - (k % 400) + interval '9 hours' AS received_at
    FROM organisation.unit u JOIN organisation.unit province ON province.id = u.parent_id AND u.authority_id = u.id
    CROSS JOIN generate_series(1, 300) k
    JOIN (SELECT v.id, v.procedure_id, row_number() OVER (ORDER BY v.id) AS n FROM one_stop.procedure_version v) v ON v.n = 1 + k % 30;
INSERT INTO one_stop.dossier (id, unit_id, competent_unit_id, unit_ids, code, procedure_id, version_id, channel, return_way, owner_name, stage, status,
                              arrived_at, received_at, first_due_at, due_at, ended_at, moved_at, event_count, recorded_at)
    SELECT id, unit_id, unit_id, ARRAY[unit_id], unit_code || '-TEST-' || k, procedure_id, version_id, 1 + k % 2, 0, 'Nguyễn Văn Mẫu ' || k, stage,
           CASE stage WHEN 9 THEN 10 WHEN 8 THEN 9 ELSE 4 END, received_at, received_at, received_at + interval '2 days', received_at + interval '2 days',
           CASE WHEN stage >= 8 THEN received_at + interval '1 day' END, received_at, 1, received_at
    FROM new_dossier;
INSERT INTO one_stop.dossier_party (id, dossier_id, unit_id, role, kind, name, folded_name, identity_kind, recorded_at)
    SELECT pg_temp.new_id(), id, unit_id, 1, 'Citizen', 'Nguyễn Văn Mẫu ' || k, 'nguyen van mau ' || k, 0, received_at FROM new_dossier;
INSERT INTO one_stop.dossier_event (id, dossier_id, unit_id, sequence, action, from_stage, to_stage, occurred_at, recorded_at, actor_name, minutes_used)
    SELECT pg_temp.new_id(), id, unit_id, 1, 1, 1, 2, received_at, received_at, 'Người tiếp nhận', 0 FROM new_dossier;
