-- For each commune: two closed years, the year in force, next year's draft, one approved, and directives; {tasks} tasks each, their texts from the sample plans.

CREATE TEMP TABLE commune AS
    SELECT id, code, row_number() OVER (ORDER BY code) AS n FROM organisation.unit
    WHERE id = authority_id AND kind IN ('Commune', 'Ward') AND valid_to IS NULL AND NOT is_practice;
CREATE TEMP TABLE lead AS
    SELECT u.authority_id AS commune, u.id AS unit, q.id AS position, h.person_id AS person, p.full_name,
           row_number() OVER (PARTITION BY u.authority_id ORDER BY u.sort_order, u.id) - 1 AS n, count(*) OVER (PARTITION BY u.authority_id) AS of
    FROM organisation.unit u JOIN organisation.position q ON q.department_id = u.id AND q.is_head
    JOIN organisation.position_holding h ON h.position_id = q.id JOIN organisation.person p ON p.id = h.person_id
    WHERE u.authority_id IN (SELECT id FROM commune);
CREATE TEMP TABLE model AS
    SELECT row_number() OVER (ORDER BY t.plan_id, t.sort_order) - 1 AS n, count(*) OVER () AS of, t.area, t.goal, t.text, t.folded_text, t.activities,
           t.deliverables, t.lead_names, t.coordinating_names, t.deadline_text FROM planning.plan_task t WHERE t.area IS NOT NULL;
CREATE TEMP TABLE model_target AS
    SELECT row_number() OVER (ORDER BY plan_id, sort_order) - 1 AS n, count(*) OVER () AS of, t.* FROM planning.target t;
CREATE TEMP TABLE source AS SELECT document, warnings FROM planning.plan_source ORDER BY length(document::text) DESC LIMIT 1;

CREATE TEMP TABLE new_plan AS
    SELECT pg_temp.new_id() AS id, c.id AS commune, c.n AS commune_n, y.year, y.state,
           (y.share * {tasks} / 100)::int AS tasks, gen_random_uuid() AS attachment
    FROM commune c CROSS JOIN (
        SELECT {year} - 2 AS year, 'Closed' AS state, 24 AS share UNION ALL SELECT {year} - 1, 'Closed', 24
        UNION ALL SELECT {year}, 'InForce', 26 UNION ALL SELECT {year} + 1, 'Draft', 16
        UNION ALL SELECT {year} + 1, 'Approved', 4) y;
INSERT INTO planning.plan (id, unit_id, title, issuer_name, number, issued_on, signer_title, signer_name, kind, period_from, period_to, state, approved_at, closed_on, created_at)
    SELECT p.id, p.commune, format('Kế hoạch cải cách hành chính năm %s', p.year), u.name,
           CASE WHEN p.state IN ('Closed', 'InForce') THEN format('%s/KH-UBND', 10 + p.commune_n % 40) END, CASE WHEN p.state IN ('Closed', 'InForce') THEN make_date(p.year, 1, 12) END,
           'Chủ tịch', 'Nguyễn Văn An', 'Year', make_date(p.year, 1, 1), make_date(p.year, 12, 31), p.state,
           CASE WHEN p.state IN ('Closed', 'InForce') THEN make_date(p.year, 1, 10)::timestamptz END, CASE WHEN p.state = 'Closed' THEN make_date(p.year, 12, 31) END,
           make_date(p.year - 1, 11, 20)::timestamptz
    FROM new_plan p JOIN organisation.unit u ON u.id = p.commune;
INSERT INTO planning.plan_source (plan_id, unit_id, attachment_id, file_name, document, warnings, read_in_milliseconds)
    SELECT p.id, p.commune, p.attachment, 'ke-hoach.docx', s.document, s.warnings, 400 FROM new_plan p CROSS JOIN source s;
INSERT INTO foundation.attachment (id, unit_id, sha256, file_name, content_type, size_bytes, uploaded_at)
    SELECT attachment, commune, encode(sha256(uuid_send(attachment)), 'hex'), 'ke-hoach.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 90000, now()
    FROM new_plan;

CREATE TEMP TABLE new_directive AS
    SELECT pg_temp.new_id() AS id, c.id AS commune, c.n AS commune_n, k, DATE '{today}' - (k * 37) % 600 AS document_on FROM commune c CROSS JOIN generate_series(1, 6 * {tasks} / 100) k;
INSERT INTO planning.directive (id, unit_id, giver, document_number, document_on, abstract, recorded_at)
    SELECT id, commune, 'UBND tỉnh', format('%s/UBND-NC', 100 + k * 13), document_on, 'V/v đẩy mạnh cải cách hành chính', document_on::timestamptz FROM new_directive;

CREATE TEMP TABLE new_task AS
    SELECT pg_temp.new_id() AS id, p.commune, p.commune_n, p.id AS plan, NULL::uuid AS directive, p.year, p.state, k, make_date(p.year, 1, 1) AS first, hashint8(p.commune_n * 1009 + p.year * 31 + k) & 1023 AS dice
    FROM new_plan p CROSS JOIN LATERAL generate_series(1, p.tasks) k
    UNION ALL
    SELECT pg_temp.new_id(), d.commune, d.commune_n, NULL, d.id, extract(year FROM d.document_on)::int, 'InForce', d.k, d.document_on, hashint8(d.commune_n * 977 + d.k) & 1023
    FROM new_directive d;
INSERT INTO planning.plan_task (id, unit_id, plan_id, directive_id, area, number, goal, text, folded_text, activities, deliverables, lead_names, lead_unit_id, lead_position_id,
                                coordinating_names, deadline_text, percent_complete, is_active, is_finished_late, is_awaiting_confirmation, sort_order)
    SELECT t.id, t.commune, t.plan, t.directive, m.area, t.k::text, m.goal, m.text, m.folded_text, m.activities, m.deliverables, m.lead_names, l.unit, l.position,
           m.coordinating_names, m.deadline_text, 0, t.state = 'InForce', false, false, t.k
    FROM new_task t JOIN model m ON m.n = (t.k + t.commune_n) % m.of JOIN lead l ON l.commune = t.commune AND l.n = (t.k * 7 + t.commune_n) % l.of;

-- Two thirds have one day, a quarter come back each quarter, the rest run on from month to month.
CREATE TEMP TABLE new_milestone AS
    SELECT pg_temp.new_id() AS id, t.id AS task, t.commune, t.state, t.dice, s.sort, s.kind, s.cadence, s.period_from, s.due_on,
           hashint8(t.dice * 7919 + s.sort * 104729 + t.k) & 127 AS luck
    FROM new_task t CROSS JOIN LATERAL (
        SELECT 0 AS sort, 'Date' AS kind, '{}'::text[] AS cadence, NULL::date AS period_from, t.first + 30 + t.dice % 330 AS due_on WHERE t.dice < 680 OR t.plan IS NULL
        UNION ALL SELECT q, 'Recurring', '{quarterly}', make_date(t.year, q * 3 - 2, 1), (make_date(t.year, q * 3, 1) + interval '1 month' - interval '1 day')::date
            FROM generate_series(1, 4) q WHERE t.dice BETWEEN 680 AND 930 AND t.plan IS NOT NULL AND (t.state IN ('Closed', 'InForce') OR q = 1)
        UNION ALL SELECT n, 'Continuous', '{}', make_date(t.year, n, 1), (make_date(t.year, n, 1) + interval '1 month' - interval '1 day')::date
            FROM generate_series(1, 12) n WHERE t.dice > 930 AND t.plan IS NOT NULL AND (t.state IN ('Closed', 'InForce') OR n = 1)
    ) s;
INSERT INTO planning.milestone (id, unit_id, task_id, kind, cadence, period_from, due_on, submitted_on, submitted_by_name, confirmed_at, confirmed_by_name, sort_order)
    SELECT id, commune, task, kind, cadence, period_from, due_on, submitted_on, CASE WHEN submitted_on IS NOT NULL THEN 'Trần Thị Bình' END,
           CASE WHEN is_confirmed THEN submitted_on + 2 END, CASE WHEN is_confirmed THEN 'Nguyễn Văn An' END, sort
    FROM (SELECT *, CASE WHEN state IN ('Closed', 'InForce') AND due_on < DATE '{today}' + 5 AND luck < 112 THEN due_on - 4 + CASE WHEN luck > 96 THEN 9 ELSE 0 END END AS submitted_on,
                 luck < 104 AND due_on < DATE '{today}' - 10 AS is_confirmed FROM new_milestone) m;
UPDATE planning.plan_task t SET
    open_due_on = m.open_due_on, is_awaiting_confirmation = m.is_awaiting,
    finished_on = CASE WHEN n.state IN ('Closed', 'InForce') AND m.all_confirmed THEN m.last_submitted END,
    is_finished_late = n.state IN ('Closed', 'InForce') AND m.all_confirmed AND m.any_late,
    percent_complete = CASE WHEN n.state IN ('Closed', 'InForce') AND m.all_confirmed THEN 100 ELSE m.percent END
FROM (
    SELECT task_id, min(due_on) FILTER (WHERE submitted_on IS NULL OR (confirmed_at IS NULL AND submitted_on > due_on)) AS open_due_on,
           bool_or(submitted_on IS NOT NULL AND confirmed_at IS NULL) AS is_awaiting, bool_and(confirmed_at IS NOT NULL) AS all_confirmed,
           max(submitted_on) AS last_submitted, coalesce(bool_or(submitted_on > due_on), false) AS any_late,
           (100 * count(submitted_on) / count(*))::int AS percent
    FROM planning.milestone GROUP BY task_id
) m JOIN new_task n ON n.id = m.task_id WHERE m.task_id = t.id;
