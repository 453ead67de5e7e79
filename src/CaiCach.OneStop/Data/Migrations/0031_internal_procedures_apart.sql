-- What agencies handle for each other by internal procedures is no dossier of the one-stop shop's figures (Decree 61/2018, article 1; form II.06a counts what
-- citizens and organisations file).
CREATE OR REPLACE VIEW one_stop.counted_dossier WITH (security_invoker = true) AS
SELECT d.id AS record_id,
       d.competent_unit_id AS unit_id,
       p.field_code,
       d.received_at,
       d.ended_at,
       -- When it became, or will become, late: by its first due time, and not while it waits for the applicant.
       CASE WHEN d.stage NOT IN (6, 7) AND (d.ended_at IS NULL OR d.ended_at > d.first_due_at) THEN d.first_due_at END AS overdue_at,
       d.status IN (9, 10) AS is_handled,
       d.ended_at IS NOT NULL AND (d.first_due_at IS NULL OR d.ended_at <= d.first_due_at) AS is_on_time,
       coalesce(d.ended_at < date_trunc('day', d.first_due_at, 'Asia/Ho_Chi_Minh'), false) AS is_early,
       d.channel = 2 AS is_online,
       d.channel = 3 AS is_postal,
       v.is_eligible_online,
       v.is_fully_online,
       v.is_for_businesses,
       d.result_digitised_at IS NOT NULL AS is_result_digitised,
       coalesce(c.is_digitised, false) AS is_digitised,
       coalesce(c.is_reused, false) AS is_reused,
       coalesce(f.is_with_fee, false) AS is_with_fee,
       coalesce(f.is_paid, false) AS is_paid,
       coalesce(f.is_paid_online, false) AS is_paid_online,
       d.ended_at IS NOT NULL AND d.supplement_count <= 1 AND (d.first_due_at IS NULL OR d.ended_at <= d.first_due_at) AS is_index_on_time,
       d.supplement_count > 1 OR CASE WHEN d.stage IN (6, 7) THEN coalesce((
           SELECT max(e.occurred_at) > d.first_due_at FROM one_stop.dossier_event e
           WHERE e.dossier_id = d.id AND e.to_stage IN (6, 7) AND e.from_stage NOT IN (6, 7)), false) ELSE false END AS is_index_late,
       EXISTS (SELECT FROM one_stop.portal_message m WHERE m.dossier_id = d.id AND m.kind = 1 AND m.state = 3)
           OR EXISTS (SELECT FROM one_stop.portal_arrival a WHERE a.dossier_id = d.id) AS is_synced,
       v.is_paper_result,
       coalesce(c.is_from_state, false) AS is_from_state,
       d.result_digitised_at IS NOT NULL AND EXISTS (
           SELECT FROM one_stop.portal_message m
           WHERE m.dossier_id = d.id AND m.kind = 1 AND m.state = 3 AND m.answered_at >= d.result_digitised_at) AS is_result_sent,
       -- From this day on whoever files on the Portal is identified (Decision 29/2026; identifiedSince of data/one-stop/portal.json).
       d.arrived_at >= timestamptz '2026-07-20 00:00+07'
           AND EXISTS (SELECT FROM one_stop.portal_arrival a WHERE a.dossier_id = d.id) AS is_identified,
       EXISTS (SELECT FROM one_stop.certification_entry e WHERE e.dossier_id = d.id AND e.kind IN (1, 4)) AS is_copy_certified,
       EXISTS (SELECT FROM one_stop.certification_entry e WHERE e.dossier_id = d.id AND e.kind = 4) AS is_copy_electronic,
       h.is_handed_over,
       -- Nothing had to travel on paper.
       h.is_handed_over AND NOT EXISTS (
           SELECT FROM one_stop.dossier_component c WHERE c.dossier_id = d.id AND NOT c.is_digitised AND c.attachment_id IS NULL
       ) AS is_handed_over_electronically,
       NOT EXISTS (SELECT FROM one_stop.paper_reception r WHERE r.dossier_id = d.id) AS is_in_system,
       EXISTS (SELECT FROM one_stop.extension x WHERE x.dossier_id = d.id AND x.state IN (3, 4)) AS is_apologised
FROM one_stop.dossier d
JOIN one_stop.procedure p ON p.id = d.procedure_id
JOIN one_stop.procedure_version v ON v.id = d.version_id
LEFT JOIN LATERAL (
    SELECT bool_or(paper.is_digitised OR paper.attachment_id IS NOT NULL) AS is_digitised, bool_or(paper.reuse > 0) AS is_reused,
           bool_or(paper.is_from_national_store) AS is_from_state
    FROM one_stop.dossier_component paper WHERE paper.dossier_id = d.id
) c ON true
LEFT JOIN LATERAL (
    SELECT true AS is_with_fee, bool_or(fee.payment > 0) AS is_paid, bool_or(fee.payment IN (1, 2)) AS is_paid_online
    FROM one_stop.dossier_fee fee WHERE fee.dossier_id = d.id AND fee.amount_vnd > 0 HAVING count(*) > 0
) f ON true
CROSS JOIN LATERAL (
    -- Given to an officer or to another one, proposed, handed on, asked about.
    SELECT EXISTS (SELECT FROM one_stop.dossier_event e WHERE e.dossier_id = d.id AND e.action IN (3, 4, 21, 22)) AS is_handed_over
) h
WHERE p.kind = 'Public';

DROP TRIGGER note_changed ON one_stop.procedure;
CREATE TRIGGER note_changed AFTER UPDATE ON one_stop.procedure FOR EACH ROW
    WHEN ((OLD.field_code, OLD.kind) IS DISTINCT FROM (NEW.field_code, NEW.kind)) EXECUTE FUNCTION one_stop.note_changed_field();

SELECT indicators.note('dossiers',
    ARRAY(SELECT d.id FROM one_stop.dossier d JOIN one_stop.procedure p ON p.id = d.procedure_id WHERE p.kind <> 'Public'), '{}');
