-- What people did: progress with evidence, comments, extensions, reminders, target values, reports, the audit trail.
ANALYZE organisation.unit, organisation.position, organisation.position_holding, planning.plan, planning.plan_task, planning.milestone;

INSERT INTO planning.target (id, unit_id, plan_id, area, section, text, measures, kind, sector, exclusions, is_stretch, sort_order)
    SELECT pg_temp.new_id(), p.commune, p.id, m.area, m.section, m.text, m.measures, m.kind, m.sector, m.exclusions, m.is_stretch, k
    FROM new_plan p CROSS JOIN generate_series(1, 30) k JOIN model_target m ON m.n = (k + p.commune_n) % m.of;
INSERT INTO planning.target_value (id, unit_id, target_id, measure, value, occurred_on, recorded_at, recorded_by_name)
    SELECT pg_temp.new_id(), t.unit_id, t.id, measure - 1, 60 + (hashtext(t.id::text || quarter) & 31), on_day, on_day::timestamptz, 'Hoàng Thị Ngân'
    FROM planning.target t JOIN new_plan p ON p.id = t.plan_id AND p.state IN ('Closed', 'InForce')
    CROSS JOIN generate_series(1, 3) quarter CROSS JOIN LATERAL generate_series(1, jsonb_array_length(t.measures)) measure
    CROSS JOIN LATERAL (SELECT make_date(p.year, quarter * 3, 14) AS on_day) d;

CREATE TEMP TABLE new_progress AS
    SELECT pg_temp.new_id() AS id, m.unit_id, m.task_id, m.id AS milestone_id, k, m.submitted_on,
           CASE k WHEN 1 THEN 'Progress' WHEN 2 THEN 'Submission' ELSE 'Confirmation' END AS kind
    FROM planning.milestone m CROSS JOIN generate_series(1, 3) k WHERE m.submitted_on IS NOT NULL AND (k < 3 OR m.confirmed_at IS NOT NULL);
INSERT INTO planning.progress_entry (id, unit_id, task_id, milestone_id, percent_complete, words, occurred_on, recorded_at, person_name, kind)
    SELECT id, unit_id, task_id, milestone_id, 40 + 20 * k, CASE k WHEN 3 THEN '' ELSE 'Đã trình lãnh đạo xem xét, đang hoàn thiện theo góp ý.' END,
           submitted_on + 2 * (k - 2), (submitted_on + 2 * (k - 2))::timestamptz + interval '9 hours', pg_temp.person_name(abs(hashtext(task_id::text))), kind
    FROM new_progress;
CREATE TEMP TABLE new_evidence AS
    SELECT pg_temp.new_id() AS id, p.unit_id, p.task_id, p.id AS progress, n, CASE WHEN n = 1 THEN pg_temp.new_id() END AS attachment
    FROM new_progress p CROSS JOIN generate_series(1, 2) n WHERE p.k = 2;
INSERT INTO planning.evidence (id, unit_id, task_id, progress_entry_id, kind, text, attachment_id)
    SELECT id, unit_id, task_id, progress, CASE n WHEN 1 THEN 'File' ELSE 'DocumentNumber' END, CASE n WHEN 1 THEN 'bao-cao.pdf' ELSE '27/BC-UBND' END, attachment
    FROM new_evidence;
INSERT INTO foundation.attachment (id, unit_id, sha256, file_name, content_type, size_bytes, uploaded_at)
    SELECT attachment, unit_id, encode(sha256(uuid_send(attachment)), 'hex'), 'bao-cao.pdf', 'application/pdf', 240000, now() FROM new_evidence WHERE attachment IS NOT NULL;
INSERT INTO planning.task_comment (id, unit_id, task_id, text, person_name, recorded_at)
    SELECT pg_temp.new_id(), t.commune, t.id, 'Đề nghị bổ sung số liệu của các thôn.', pg_temp.person_name(t.dice), t.first + j * interval '9 days'
    FROM new_task t CROSS JOIN generate_series(1, 3) j WHERE t.dice % 5 = 0 AND t.state IN ('Closed', 'InForce');
INSERT INTO planning.extension (id, unit_id, task_id, milestone_id, asked_until, reason, asked_at, asked_by_name, state, granted_until, decided_at, decided_by_name)
    SELECT pg_temp.new_id(), m.commune, m.task, m.id, m.due_on + 20, 'Chờ văn bản hướng dẫn của cấp trên', (m.due_on - 5)::timestamptz, 'Trần Thị Bình',
           CASE WHEN m.luck > 118 AND m.due_on > DATE '{today}' - 20 THEN 'Asked' ELSE 'Granted' END,
           CASE WHEN m.luck > 118 AND m.due_on > DATE '{today}' - 20 THEN NULL ELSE m.due_on + 20 END, (m.due_on - 3)::timestamptz, 'Nguyễn Văn An'
    FROM new_milestone m WHERE m.luck > 120 AND m.state IN ('Closed', 'InForce') AND m.due_on < DATE '{today}' + 30;

-- Reminders of this year's open work go to the lead and to two leaders; four fifths were read.
INSERT INTO planning.notice (id, unit_id, person_id, task_id, milestone_id, kind, due_on, told_on, recorded_at, read_at)
    SELECT pg_temp.new_id(), m.unit_id, who.person_id, m.task_id, m.id, r.kind, m.due_on, told, told::timestamptz, CASE WHEN hashtext(m.id::text || r.kind) % 5 <> 0 THEN told + interval '1 day' END
    FROM planning.milestone m JOIN planning.plan_task t ON t.id = m.task_id AND t.is_active
    CROSS JOIN (VALUES ('TenDays', -10), ('ThreeDays', -3), ('OneDay', -1), ('Late', 1)) AS r (kind, days)
    CROSS JOIN LATERAL (SELECT m.due_on + r.days AS told) d
    CROSS JOIN LATERAL (
        SELECT h.person_id FROM organisation.position_holding h WHERE h.position_id = t.lead_position_id
        UNION SELECT l.person FROM lead l WHERE l.commune = m.unit_id AND l.n = 0) who
    WHERE told BETWEEN DATE '{today}' - 300 AND DATE '{today}' AND (r.kind <> 'Late' OR m.submitted_on IS NULL OR m.submitted_on > m.due_on)
    ON CONFLICT DO NOTHING;

CREATE TEMP TABLE finished AS SELECT unit_id, finished_on, id FROM planning.plan_task WHERE finished_on IS NOT NULL;
CREATE INDEX ON finished (unit_id, finished_on);
INSERT INTO reporting.report (id, unit_id, outline, period_code, cutoff, as_of, computed_at, state, texts, proposed_texts,
                              number, issued_on, signer_title, signer_name, figures, document_attachment_id, created_at)
    SELECT pg_temp.new_id(), c.id, 'progress', format('%s-Q%s', extract(year FROM at), extract(quarter FROM at)), 'Reporting', at, at::timestamptz,
           CASE WHEN back = 0 THEN 'Draft' ELSE 'Issued' END, '{"shortcomings": "Một số nhiệm vụ còn chậm.", "directions": "Tiếp tục đôn đốc."}', '{"shortcomings": "", "directions": ""}',
           CASE WHEN back > 0 THEN format('%s/BC-UBND', 20 + back) END, CASE WHEN back > 0 THEN at END, CASE WHEN back > 0 THEN 'Chủ tịch' END, CASE WHEN back > 0 THEN 'Nguyễn Văn An' END,
           CASE WHEN back > 0 THEN jsonb_build_object(
               'unitId', c.id, 'span', jsonb_build_object('period', jsonb_build_object('from', at - 90, 'to', at), 'asOf', at, 'following', jsonb_build_object('from', at + 1, 'to', at + 90)),
               'plans', '[]'::jsonb, 'total', jsonb_build_object('doneOnTime', done.ids, 'doneLate', '[]'::jsonb, 'openWithinTime', '[]'::jsonb, 'openLate', '[]'::jsonb, 'doneInPeriod', '[]'::jsonb),
               'byArea', '[]'::jsonb, 'byLead', '[]'::jsonb, 'tasks', '[]'::jsonb) END,
           CASE WHEN back > 0 THEN gen_random_uuid() END, at::timestamptz
    FROM commune c CROSS JOIN generate_series(0, 11) back CROSS JOIN LATERAL (SELECT (DATE '{today}' - back * interval '3 months')::date AS at) d
    CROSS JOIN LATERAL (SELECT jsonb_agg(t.id) AS ids FROM finished t WHERE t.unit_id = c.id AND t.finished_on < at) done;

-- Each act leaves its entry; the hashes are not those of a real chain, so `caicach verify` is not for this database.
INSERT INTO foundation.audit_entry (unit_id, sequence, id, recorded_at, person_name, event_name, subject_id, data, previous_hash, hash)
    SELECT unit_id, 1000 + row_number() OVER (PARTITION BY unit_id ORDER BY submitted_on, id), pg_temp.new_id(), submitted_on::timestamptz, 'Trần Thị Bình', 'planning.progress_reported', task_id,
           jsonb_build_object('unitId', unit_id, 'subjectId', task_id, 'milestoneId', milestone_id, 'percentBefore', 20 + 20 * k, 'percentAfter', 40 + 20 * k,
                              'occurredOn', submitted_on, 'isSubmission', k = 2, 'evidenceCount', 2), uuid_send(id), uuid_send(id)
    FROM new_progress;
INSERT INTO foundation.outbox_message (id, unit_id, event_name, payload, recorded_at, dispatched_at, attempts, next_attempt_at)
    SELECT pg_temp.new_id(), unit_id, 'planning.progress_reported', jsonb_build_object('unitId', unit_id, 'subjectId', task_id), now(), now(), 1, now() FROM new_progress LIMIT 50000;
INSERT INTO foundation.job (id, unit_id, kind, payload, state, created_by_name, created_at, next_attempt_at, finished_at)
    SELECT pg_temp.new_id(), c.id, 'planning.read_plan', '{}', 'done', 'Hoàng Thị Ngân', now() - j * interval '3 days', now(), now() FROM commune c CROSS JOIN generate_series(1, 30) j;
INSERT INTO foundation.job (id, unit_id, kind, payload, state, created_by_name, created_at, next_attempt_at, finished_at, about, last_error)
    SELECT pg_temp.new_id(), id, 'planning.read_scan', '{}', 'failed', 'Hoàng Thị Ngân', now() - interval '30 days', now(), now() - interval '30 days',
           'ke-hoach.pdf', 'Tệp không có chữ.' FROM commune;

-- A task of the province itself, to be given to the communes.
CREATE TEMP TABLE provincial AS
    SELECT pg_temp.new_id() AS id, p.parent_id AS unit FROM (SELECT DISTINCT u.parent_id FROM commune c JOIN organisation.unit u ON u.id = c.id) p
    WHERE p.parent_id IS NOT NULL;
INSERT INTO planning.directive (id, unit_id, giver, document_number, document_on, abstract, recorded_at)
    SELECT id, unit, 'Chính phủ', '1/NQ-CP', DATE '{today}' - 30, 'V/v đẩy mạnh cải cách hành chính', now() FROM provincial;
INSERT INTO planning.plan_task (id, unit_id, directive_id, text, folded_text, deadline_text, percent_complete, is_active, is_finished_late,
                                is_awaiting_confirmation, sort_order)
    SELECT pg_temp.new_id(), unit, id, 'Rà soát thủ tục hành chính', 'ra soat thu tuc hanh chinh', 'Thường xuyên', 0, true, false, false, 1 FROM provincial;
