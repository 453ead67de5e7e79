-- Procedures as the index of Decision 766 counts them; what it counts of dossiers stands in 0028.
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
