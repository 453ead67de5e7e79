-- Which tier handles a procedure: a commune offers and counts those of communes.
ALTER TABLE one_stop.procedure
    ADD COLUMN level text NOT NULL DEFAULT 'Commune' CONSTRAINT ck_procedure_level CHECK (level IN ('Central', 'Province', 'District', 'Commune'));

-- A draft of a process can be thrown away; what was approved stays.
GRANT DELETE ON one_stop.internal_process TO caicach_app;
CREATE POLICY drafts_only ON one_stop.internal_process AS RESTRICTIVE FOR DELETE USING (decision IS NULL);

-- Minutes of work within a limit, as ProcessRules.MinutesWithin tells them; null where there is no limit.
CREATE FUNCTION one_stop.limit_minutes(said jsonb) RETURNS bigint
    LANGUAGE sql IMMUTABLE
    AS $$
    SELECT CASE
        WHEN (said ->> 'isSameDay')::boolean THEN 480
        WHEN said ->> 'unit' = 'WorkingHours' THEN (said ->> 'amount')::bigint * 60
        WHEN said ->> 'unit' = 'WorkingDays' THEN (said ->> 'amount')::bigint * 480
        WHEN said ->> 'unit' = 'CalendarDays' THEN greatest(1, (said ->> 'amount')::bigint * 5 / 7) * 480
        WHEN said ->> 'unit' = 'Months' THEN (said ->> 'amount')::bigint * 20 * 480
    END
$$;

-- Procedures of another tier count for the units that handled a dossier of that tier in the period; what is received at the one-stop shop is said by the
-- procedure; an approved process counts for the units below its owner, and for a later version whose limit is not shorter. One fact more: whether the National
-- Population Database is at hand.
CREATE OR REPLACE FUNCTION one_stop.counted_procedures(units uuid[], starts_at timestamptz, ends_before timestamptz)
    RETURNS TABLE (record_id uuid, unit_id uuid, field_code text, moments timestamptz[], facts bigint)
    LANGUAGE sql STABLE
    AS $$
    WITH last AS (SELECT ((ends_before - interval '1 microsecond') AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS day),
    held AS MATERIALIZED (
        SELECT p.id, p.field_code, p.level, v.id AS version_id, v.effective_from::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh' AS in_force_at,
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
                   coalesce((v.content #>> '{flags,isAtOneStop}')::boolean, true),
                   coalesce((v.content #>> '{flags,isOnSite}')::boolean, false),
                   v.is_for_businesses,
                   coalesce(v.content @? '$.fees[*].amountVnd ? (@ > 0)', false),
                   coalesce((v.content #>> '{flags,isPayableOnline}')::boolean, false),
                   coalesce(v.decision ->> 'number' IS NOT NULL, false),
                   coalesce((v.decision ->> 'issuedOn')::date <= v.effective_from, false),
                   -- Whether there is a process depends on the unit: below.
                   false,
                   coalesce((v.content #>> '{flags,isInterAgency}')::boolean, false),
                   coalesce((v.content #>> '{flags,isPopulationLinked}')::boolean, false)
               ) AS facts
        FROM last
        CROSS JOIN one_stop.procedure p
        JOIN one_stop.procedure_version v ON v.procedure_id = p.id AND last.day BETWEEN v.effective_from AND coalesce(v.effective_to, 'infinity')
    ),
    governed AS MATERIALIZED (
        SELECT DISTINCT h.version_id, i.unit_id AS owner_id
        FROM last
        CROSS JOIN one_stop.internal_process i
        JOIN held h ON h.id = i.procedure_id
        JOIN one_stop.procedure_version before ON before.id = i.version_id
        JOIN one_stop.procedure_version v ON v.id = h.version_id
        CROSS JOIN LATERAL (
            SELECT one_stop.limit_minutes(v.content -> 'limit') AS desk,
                   one_stop.limit_minutes(coalesce(nullif(v.content -> 'onlineLimit', 'null'), v.content -> 'limit')) AS online
        ) most
        WHERE i.decision IS NOT NULL AND last.day BETWEEN i.effective_from AND coalesce(i.effective_to, 'infinity')
          AND (i.version_id = v.id OR (
              before.effective_from < v.effective_from
              AND (most.desk IS NULL OR coalesce(one_stop.limit_minutes(before.content -> 'limit') <= most.desk, false))
              AND (most.online IS NULL OR coalesce(
                  one_stop.limit_minutes(coalesce(nullif(before.content -> 'onlineLimit', 'null'), before.content -> 'limit')) <= most.online, false))
          ))
    ),
    owner AS MATERIALIZED (
        SELECT o.owner_id, organisation.reach(ARRAY[o.owner_id]) AS unit_ids FROM (SELECT DISTINCT owner_id FROM governed) o
    ),
    handled AS MATERIALIZED (
        SELECT DISTINCT d.competent_unit_id AS unit_id, p.level
        FROM one_stop.procedure p
        JOIN one_stop.dossier d ON d.procedure_id = p.id
        WHERE p.level <> 'Commune' AND d.competent_unit_id = ANY (units) AND d.received_at >= starts_at AND d.received_at < ends_before
    )
    SELECT h.id, u.id, h.field_code, ARRAY[h.in_force_at, NULL],
           h.facts | (EXISTS (
               SELECT FROM governed g JOIN owner o ON o.owner_id = g.owner_id WHERE g.version_id = h.version_id AND u.id = ANY (o.unit_ids)
           )::int::bigint << 16)
    FROM unnest(units) u (id)
    -- One dossier is enough, found by the index of each unit.
    CROSS JOIN LATERAL (
        SELECT FROM one_stop.dossier d WHERE d.competent_unit_id = u.id AND d.received_at >= starts_at AND d.received_at < ends_before LIMIT 1
    ) offering
    CROSS JOIN held h
    WHERE h.level = 'Commune' OR EXISTS (SELECT FROM handled x WHERE x.unit_id = u.id AND x.level = h.level)
$$;

-- Their own fact stands behind those of procedures.
CREATE OR REPLACE FUNCTION one_stop.counted_procedure_use(units uuid[], starts_at timestamptz, ends_before timestamptz)
    RETURNS TABLE (record_id uuid, unit_id uuid, field_code text, moments timestamptz[], facts bigint)
    LANGUAGE sql STABLE
    AS $$
    SELECT p.record_id, p.unit_id, p.field_code, p.moments,
           p.facts | (EXISTS (
               SELECT FROM one_stop.dossier d
               WHERE d.competent_unit_id = p.unit_id AND d.procedure_id = p.record_id AND d.channel = 2
                 AND d.received_at >= starts_at AND d.received_at < ends_before
           )::int::bigint << 19)
    FROM one_stop.counted_procedures(units, starts_at, ends_before) p
$$;

CREATE OR REPLACE FUNCTION one_stop.counted_procedure_payment(units uuid[], starts_at timestamptz, ends_before timestamptz)
    RETURNS TABLE (record_id uuid, unit_id uuid, field_code text, moments timestamptz[], facts bigint)
    LANGUAGE sql STABLE
    AS $$
    WITH used AS MATERIALIZED (
        SELECT DISTINCT d.competent_unit_id AS unit_id, d.procedure_id
        FROM one_stop.dossier d
        WHERE d.competent_unit_id = ANY (units) AND d.received_at >= starts_at AND d.received_at < ends_before
          AND EXISTS (SELECT FROM one_stop.dossier_fee f WHERE f.dossier_id = d.id AND f.amount_vnd > 0 AND f.payment IN (1, 2))
    )
    SELECT p.record_id, p.unit_id, p.field_code, p.moments, p.facts | ((u.procedure_id IS NOT NULL)::int::bigint << 19)
    FROM one_stop.counted_procedures(units, starts_at, ends_before) p
    LEFT JOIN used u ON u.unit_id = p.unit_id AND u.procedure_id = p.record_id
$$;
