-- How dossiers flowed, as indicators count it: by hand-overs, by what the National Portal took, by reception on paper.
CREATE VIEW one_stop.counted_dossier_flow WITH (security_invoker = true) AS
SELECT d.id AS record_id,
       d.competent_unit_id AS unit_id,
       p.field_code,
       d.received_at,
       d.ended_at,
       d.status IN (9, 10) AS is_handled,
       -- Given to an officer or to another one, proposed, handed on, asked about: actions 3, 4, 21, 22.
       EXISTS (SELECT FROM one_stop.dossier_event e WHERE e.dossier_id = d.id AND e.action IN (3, 4, 21, 22)) AS is_handed_over,
       -- Nothing has to travel on paper.
       NOT EXISTS (
           SELECT FROM one_stop.dossier_component c WHERE c.dossier_id = d.id AND NOT c.is_digitised AND c.attachment_id IS NULL
       ) AS is_electronic,
       EXISTS (SELECT FROM one_stop.portal_message m WHERE m.dossier_id = d.id AND m.kind = 1 AND m.state = 3)
           OR EXISTS (SELECT FROM one_stop.portal_arrival a WHERE a.dossier_id = d.id) AS is_synchronised,
       NOT EXISTS (SELECT FROM one_stop.paper_reception r WHERE r.dossier_id = d.id) AS is_in_system,
       coalesce(d.ended_at > d.first_due_at, false) AS is_late,
       EXISTS (SELECT FROM one_stop.extension x WHERE x.dossier_id = d.id AND x.state IN (3, 4)) AS is_apologised
FROM one_stop.dossier d
JOIN one_stop.procedure p ON p.id = d.procedure_id;
GRANT SELECT ON one_stop.counted_dossier_flow TO caicach_app;

-- The catalogue as the last day of a period has it, once for each unit that received dossiers in the period.
CREATE FUNCTION one_stop.counted_catalogue(units uuid[], starts_at timestamptz, ends_before timestamptz)
    RETURNS TABLE (record_id uuid, unit_id uuid, field_code text, in_force_at timestamptz, withdrawn_at timestamptz, is_public boolean, is_internal boolean,
        is_ordinary boolean, is_online boolean, is_fully_online boolean, is_eligible_online boolean, is_on_portal boolean, is_at_one_stop boolean,
        is_on_site boolean, is_for_businesses boolean, is_with_fee boolean, is_payable_online boolean, is_with_decision boolean,
        is_decided_in_time boolean, is_with_process boolean)
    LANGUAGE sql STABLE
    AS $$
    WITH last AS (SELECT ((ends_before - interval '1 microsecond') AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS day),
    offering AS MATERIALIZED (
        SELECT u.id FROM unnest(units) u (id)
        WHERE EXISTS (
            SELECT FROM one_stop.dossier d WHERE d.competent_unit_id = u.id AND d.received_at >= starts_at AND d.received_at < ends_before
        )
    ),
    held AS MATERIALIZED (
        SELECT p.id, p.kind, p.field_code, v.effective_from, v.content, v.steps, v.decision,
               (v.decision ->> 'issuedOn')::date AS decided_on,
               EXISTS (
                   SELECT FROM one_stop.internal_process i
                   WHERE i.version_id = v.id AND i.decision IS NOT NULL
                     AND last.day BETWEEN i.effective_from AND coalesce(i.effective_to, 'infinity')
               ) AS is_with_process
        FROM last
        CROSS JOIN one_stop.procedure p
        JOIN one_stop.procedure_version v ON v.procedure_id = p.id AND last.day BETWEEN v.effective_from AND coalesce(v.effective_to, 'infinity')
    )
    SELECT h.id, o.id, h.field_code, h.effective_from::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh', NULL::timestamptz,
           h.kind = 'Public', h.kind = 'Internal',
           NOT coalesce((h.content #>> '{flags,isSpecial}')::boolean, false),
           coalesce(h.content ->> 'onlineLevel' IN ('Partial', 'Full'), false),
           coalesce(h.content ->> 'onlineLevel' = 'Full', false),
           coalesce((h.content #>> '{flags,isEligibleOnline}')::boolean, false),
           coalesce((h.content #>> '{flags,isOnPortal}')::boolean, false),
           coalesce(h.steps @> '[{"kind": "Receive"}]', false),
           coalesce((h.content #>> '{flags,isOnSite}')::boolean, false),
           coalesce((h.content #>> '{flags,isForBusinesses}')::boolean, false),
           coalesce(h.content @? '$.fees[*].amountVnd ? (@ > 0)', false),
           coalesce((h.content #>> '{flags,isPayableOnline}')::boolean, false),
           coalesce(h.decision ->> 'number' IS NOT NULL, false),
           coalesce(h.decided_on <= h.effective_from, false),
           h.is_with_process
    FROM offering o CROSS JOIN held h
$$;
REVOKE EXECUTE ON FUNCTION one_stop.counted_catalogue(uuid[], timestamptz, timestamptz) FROM public;
GRANT EXECUTE ON FUNCTION one_stop.counted_catalogue(uuid[], timestamptz, timestamptz) TO caicach_app;
