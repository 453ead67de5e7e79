-- What the index of Decision 766 counts: more facts of dossiers, and procedures.
-- A due time, a pause and an end are those of the clock; what the index adds (shared rule of component 2.1): more than one request for papers makes a dossier
-- late, and one that waits for its applicant is compared at the moment of asking.
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
       EXISTS (SELECT FROM one_stop.certification_entry e WHERE e.dossier_id = d.id AND e.kind = 4) AS is_copy_electronic
FROM one_stop.dossier d
JOIN one_stop.procedure p ON p.id = d.procedure_id
-- Read once: a version's content is long, and the dossiers of a version are many.
JOIN (
    SELECT id,
           coalesce((content #>> '{flags,isEligibleOnline}')::boolean, false) AS is_eligible_online,
           coalesce(content ->> 'onlineLevel' = 'Full', false) AS is_fully_online,
           coalesce((content #>> '{flags,isForBusinesses}')::boolean, false) AS is_for_businesses,
           coalesce(content -> 'results' @> '[{"isPaper": true}]', false) AS is_paper_result
    FROM one_stop.procedure_version OFFSET 0
) v ON v.id = d.version_id
LEFT JOIN LATERAL (
    SELECT bool_or(paper.is_digitised OR paper.attachment_id IS NOT NULL) AS is_digitised, bool_or(paper.reuse > 0) AS is_reused,
           bool_or(paper.is_from_national_store) AS is_from_state
    FROM one_stop.dossier_component paper WHERE paper.dossier_id = d.id
) c ON true
LEFT JOIN LATERAL (
    SELECT true AS is_with_fee, bool_or(fee.payment > 0) AS is_paid, bool_or(fee.payment IN (1, 2)) AS is_paid_online
    FROM one_stop.dossier_fee fee WHERE fee.dossier_id = d.id AND fee.amount_vnd > 0 HAVING count(*) > 0
) f ON true;

-- Procedures as a period has them, once for each unit that offers them: that decided on dossiers received in it. The version is the one of its last day.
CREATE FUNCTION one_stop.counted_procedures(units uuid[], starts_at timestamptz, ends_before timestamptz)
    RETURNS TABLE (record_id uuid, unit_id uuid, field_code text, in_force_at timestamptz, withdrawn_at timestamptz, is_online boolean, is_fully_online boolean,
        is_eligible_online boolean, is_published boolean, is_content_complete boolean, is_for_citizens boolean, is_with_fee boolean, is_payable_online boolean,
        is_used_online boolean, is_used_paid_online boolean)
    LANGUAGE sql STABLE
    AS $$
    WITH used AS MATERIALIZED (
        SELECT d.competent_unit_id AS unit_id, d.procedure_id, bool_or(d.channel = 2) AS is_used_online,
               bool_or(EXISTS (SELECT FROM one_stop.dossier_fee f WHERE f.dossier_id = d.id AND f.amount_vnd > 0 AND f.payment IN (1, 2)))
                   AS is_used_paid_online
        FROM one_stop.dossier d
        WHERE d.competent_unit_id = ANY (units) AND d.received_at >= starts_at AND d.received_at < ends_before
        GROUP BY 1, 2
    ),
    offered AS MATERIALIZED (
        SELECT p.id, p.field_code, v.effective_from, v.content, v.steps
        FROM one_stop.procedure p
        JOIN one_stop.procedure_version v ON v.procedure_id = p.id
            AND ((ends_before - interval '1 microsecond') AT TIME ZONE 'Asia/Ho_Chi_Minh')::date BETWEEN v.effective_from AND coalesce(v.effective_to, 'infinity')
        WHERE p.kind = 'Public'
    )
    SELECT o.id, u.unit_id, o.field_code, o.effective_from::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh', NULL::timestamptz,
           coalesce(o.content ->> 'onlineLevel' IN ('Partial', 'Full'), false),
           coalesce(o.content ->> 'onlineLevel' = 'Full', false),
           coalesce((o.content #>> '{flags,isEligibleOnline}')::boolean, false),
           coalesce((o.content #>> '{flags,isOnPortal}')::boolean, false),
           -- The parts that Decree 63/2010, article 8, clause 2 wants and that the catalogue keeps.
           coalesce(jsonb_array_length(o.content -> 'components') > 0 AND jsonb_array_length(o.content -> 'results') > 0
               AND jsonb_array_length(o.content -> 'applicants') > 0 AND jsonb_array_length(o.content -> 'legalBases') > 0
               AND jsonb_array_length(o.steps) > 0 AND o.content -> 'limit' IS NOT NULL, false),
           coalesce(o.content -> 'applicants' ? 'Citizen', false),
           coalesce(o.content @? '$.fees[*].amountVnd ? (@ > 0)', false),
           coalesce((o.content #>> '{flags,isPayableOnline}')::boolean, false),
           coalesce(s.is_used_online, false),
           coalesce(s.is_used_paid_online, false)
    FROM (SELECT DISTINCT used.unit_id FROM used) u
    CROSS JOIN offered o
    LEFT JOIN used s ON s.unit_id = u.unit_id AND s.procedure_id = o.id
$$;
REVOKE EXECUTE ON FUNCTION one_stop.counted_procedures(uuid[], timestamptz, timestamptz) FROM public;
GRANT EXECUTE ON FUNCTION one_stop.counted_procedures(uuid[], timestamptz, timestamptz) TO caicach_app;
