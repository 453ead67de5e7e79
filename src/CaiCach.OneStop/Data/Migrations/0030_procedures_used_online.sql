-- One fact more of procedures: whether several agencies take part. Whether they were used online is asked of an index, procedure by procedure, so that it costs
-- the same however many dossiers there are; whether they were paid for online still walks the period's dossiers.
CREATE INDEX ix_dossier_online ON one_stop.dossier (competent_unit_id, procedure_id, received_at) WHERE channel = 2;

CREATE OR REPLACE FUNCTION one_stop.counted_procedures(units uuid[], starts_at timestamptz, ends_before timestamptz)
    RETURNS TABLE (record_id uuid, unit_id uuid, field_code text, moments timestamptz[], facts bigint)
    LANGUAGE sql STABLE
    AS $$
    WITH last AS (SELECT ((ends_before - interval '1 microsecond') AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS day),
    held AS MATERIALIZED (
        SELECT p.id, p.field_code, v.effective_from::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh' AS in_force_at,
               indicators.facts(
                   p.kind = 'Public',
                   p.kind = 'Internal',
                   NOT coalesce((v.content #>> '{flags,isSpecial}')::boolean, false),
                   coalesce(v.content ->> 'onlineLevel' IN ('Partial', 'Full'), false),
                   v.is_fully_online,
                   v.is_eligible_online,
                   coalesce((v.content #>> '{flags,isOnPortal}')::boolean, false),
                   -- The parts that Decree 63/2010, article 8, clause 2 wants and that the catalogue keeps.
                   coalesce(jsonb_array_length(v.content -> 'components') > 0 AND jsonb_array_length(v.content -> 'results') > 0
                       AND jsonb_array_length(v.content -> 'applicants') > 0 AND jsonb_array_length(v.content -> 'legalBases') > 0
                       AND jsonb_array_length(v.steps) > 0 AND v.content -> 'limit' IS NOT NULL, false),
                   coalesce(v.content -> 'applicants' ? 'Citizen', false),
                   coalesce(v.steps @> '[{"kind": "Receive"}]', false),
                   coalesce((v.content #>> '{flags,isOnSite}')::boolean, false),
                   v.is_for_businesses,
                   coalesce(v.content @? '$.fees[*].amountVnd ? (@ > 0)', false),
                   coalesce((v.content #>> '{flags,isPayableOnline}')::boolean, false),
                   coalesce(v.decision ->> 'number' IS NOT NULL, false),
                   coalesce((v.decision ->> 'issuedOn')::date <= v.effective_from, false),
                   EXISTS (
                       SELECT FROM one_stop.internal_process i
                       WHERE i.version_id = v.id AND i.decision IS NOT NULL
                         AND last.day BETWEEN i.effective_from AND coalesce(i.effective_to, 'infinity')
                   ),
                   coalesce((v.content #>> '{flags,isInterAgency}')::boolean, false)
               ) AS facts
        FROM last
        CROSS JOIN one_stop.procedure p
        JOIN one_stop.procedure_version v ON v.procedure_id = p.id AND last.day BETWEEN v.effective_from AND coalesce(v.effective_to, 'infinity')
    )
    SELECT h.id, u.id, h.field_code, ARRAY[h.in_force_at, NULL], h.facts
    FROM unnest(units) u (id)
    -- One dossier is enough, found by the index of each unit.
    CROSS JOIN LATERAL (
        SELECT FROM one_stop.dossier d WHERE d.competent_unit_id = u.id AND d.received_at >= starts_at AND d.received_at < ends_before LIMIT 1
    ) offering
    CROSS JOIN held h
$$;

DROP FUNCTION one_stop.counted_procedure_use(uuid[], timestamptz, timestamptz);
CREATE FUNCTION one_stop.counted_procedure_use(units uuid[], starts_at timestamptz, ends_before timestamptz)
    RETURNS TABLE (record_id uuid, unit_id uuid, field_code text, moments timestamptz[], facts bigint)
    LANGUAGE sql STABLE
    AS $$
    SELECT p.record_id, p.unit_id, p.field_code, p.moments,
           p.facts | (EXISTS (
               SELECT FROM one_stop.dossier d
               WHERE d.competent_unit_id = p.unit_id AND d.procedure_id = p.record_id AND d.channel = 2
                 AND d.received_at >= starts_at AND d.received_at < ends_before
           )::int::bigint << 18)
    FROM one_stop.counted_procedures(units, starts_at, ends_before) p
$$;
REVOKE EXECUTE ON FUNCTION one_stop.counted_procedure_use(uuid[], timestamptz, timestamptz) FROM public;
GRANT EXECUTE ON FUNCTION one_stop.counted_procedure_use(uuid[], timestamptz, timestamptz) TO caicach_app;

CREATE FUNCTION one_stop.counted_procedure_payment(units uuid[], starts_at timestamptz, ends_before timestamptz)
    RETURNS TABLE (record_id uuid, unit_id uuid, field_code text, moments timestamptz[], facts bigint)
    LANGUAGE sql STABLE
    AS $$
    WITH used AS MATERIALIZED (
        SELECT DISTINCT d.competent_unit_id AS unit_id, d.procedure_id
        FROM one_stop.dossier d
        WHERE d.competent_unit_id = ANY (units) AND d.received_at >= starts_at AND d.received_at < ends_before
          AND EXISTS (SELECT FROM one_stop.dossier_fee f WHERE f.dossier_id = d.id AND f.amount_vnd > 0 AND f.payment IN (1, 2))
    )
    SELECT p.record_id, p.unit_id, p.field_code, p.moments, p.facts | ((u.procedure_id IS NOT NULL)::int::bigint << 18)
    FROM one_stop.counted_procedures(units, starts_at, ends_before) p
    LEFT JOIN used u ON u.unit_id = p.unit_id AND u.procedure_id = p.record_id
$$;
REVOKE EXECUTE ON FUNCTION one_stop.counted_procedure_payment(uuid[], timestamptz, timestamptz) FROM public;
GRANT EXECUTE ON FUNCTION one_stop.counted_procedure_payment(uuid[], timestamptz, timestamptz) TO caicach_app;
