-- How a dossier flowed is counted with it: by hand-overs, by reception on paper, by apologies. A set of its own (0027) was read from the dossiers at each
-- question, which a province's dossiers do not allow.

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
) h;

CREATE OR REPLACE VIEW one_stop.noted_dossier WITH (security_invoker = true) AS
SELECT record_id, unit_id, field_code,
       ARRAY[received_at, ended_at, overdue_at] AS moments,
       indicators.facts(is_handled, is_on_time, is_early, is_online, is_postal, is_eligible_online, is_fully_online, is_for_businesses,
           is_result_digitised, is_digitised, is_reused, is_with_fee, is_paid, is_paid_online, is_index_on_time, is_index_late, is_synced, is_paper_result,
           is_from_state, is_result_sent, is_identified, is_copy_certified, is_copy_electronic,
           is_handed_over, is_handed_over_electronically, is_in_system, is_apologised) AS facts
FROM one_stop.counted_dossier;

-- The first hand-over counts, and papers are complete or not from then on.
CREATE FUNCTION one_stop.note_first_hand_overs() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$
DECLARE
    ids uuid[] := ARRAY(SELECT DISTINCT c.dossier_id FROM changed c WHERE c.action IN (3, 4, 21, 22) AND NOT EXISTS (
        SELECT FROM one_stop.dossier_event e
        WHERE e.dossier_id = c.dossier_id AND e.action IN (3, 4, 21, 22) AND e.id NOT IN (SELECT n.id FROM changed n)));
BEGIN
    IF ids <> '{}' THEN
        PERFORM one_stop.note_dossiers(ids);
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER note_hand_over AFTER INSERT ON one_stop.dossier_event REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION one_stop.note_first_hand_overs();
DROP TRIGGER note_changed ON one_stop.dossier_event;
CREATE TRIGGER note_changed AFTER UPDATE ON one_stop.dossier_event FOR EACH ROW
    WHEN ((OLD.to_stage, OLD.from_stage, OLD.occurred_at, OLD.action) IS DISTINCT FROM (NEW.to_stage, NEW.from_stage, NEW.occurred_at, NEW.action))
    EXECUTE FUNCTION one_stop.note_changed_part();
CREATE OR REPLACE FUNCTION one_stop.note_new_papers() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$ BEGIN
    PERFORM one_stop.note_dossiers((SELECT array_agg(DISTINCT c.dossier_id) FROM changed c
        WHERE c.is_digitised OR c.attachment_id IS NOT NULL OR c.reuse > 0 OR c.is_from_national_store
            OR EXISTS (SELECT FROM one_stop.dossier_event e WHERE e.dossier_id = c.dossier_id AND e.action IN (3, 4, 21, 22))));
    RETURN NULL;
END $$;
CREATE TRIGGER note_new AFTER INSERT ON one_stop.paper_reception FOR EACH ROW EXECUTE FUNCTION one_stop.note_changed_part();
CREATE TRIGGER note_new AFTER INSERT ON one_stop.extension FOR EACH ROW
    WHEN (NEW.state IN (3, 4)) EXECUTE FUNCTION one_stop.note_changed_part();
CREATE TRIGGER note_changed AFTER UPDATE ON one_stop.extension FOR EACH ROW
    WHEN (OLD.state IN (3, 4) IS DISTINCT FROM NEW.state IN (3, 4)) EXECUTE FUNCTION one_stop.note_changed_part();

-- The new facts count as known since ever: they come after the last bit of those that were noted. What waits to be added to the counts goes first, as it is.
SELECT indicators.fold(2147483647);
UPDATE indicators.record_version v SET facts = v.facts | (n.facts >> 23 << 23)
FROM one_stop.noted_dossier n WHERE n.record_id = v.record_id AND v.set_code = 'dossiers' AND n.facts >> 23 <> 0;
DROP VIEW one_stop.counted_dossier_flow;

-- The catalogue as the last day of a period has it, once for each unit that received dossiers in the period. Moments and facts in the order of the room's shape.
DROP FUNCTION one_stop.counted_catalogue(uuid[], timestamptz, timestamptz);
DROP FUNCTION one_stop.counted_procedures(uuid[], timestamptz, timestamptz);
CREATE FUNCTION one_stop.counted_procedures(units uuid[], starts_at timestamptz, ends_before timestamptz)
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
                   )
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
REVOKE EXECUTE ON FUNCTION one_stop.counted_procedures(uuid[], timestamptz, timestamptz) FROM public;
GRANT EXECUTE ON FUNCTION one_stop.counted_procedures(uuid[], timestamptz, timestamptz) TO caicach_app;

-- The same with what they were used for in the period: two more facts, which cost a walk through its dossiers.
CREATE FUNCTION one_stop.counted_procedure_use(units uuid[], starts_at timestamptz, ends_before timestamptz)
    RETURNS TABLE (record_id uuid, unit_id uuid, field_code text, moments timestamptz[], facts bigint)
    LANGUAGE sql STABLE
    AS $$
    WITH used AS MATERIALIZED (
        SELECT d.competent_unit_id AS unit_id, d.procedure_id, bool_or(d.channel = 2) AS is_used_online,
               bool_or(EXISTS (SELECT FROM one_stop.dossier_fee f WHERE f.dossier_id = d.id AND f.amount_vnd > 0 AND f.payment IN (1, 2)))
                   AS is_used_paid_online
        FROM one_stop.dossier d
        WHERE d.competent_unit_id = ANY (units) AND d.received_at >= starts_at AND d.received_at < ends_before
        GROUP BY 1, 2
    )
    SELECT p.record_id, p.unit_id, p.field_code, p.moments,
           p.facts | (coalesce(u.is_used_online, false)::int::bigint << 17) | (coalesce(u.is_used_paid_online, false)::int::bigint << 18)
    FROM one_stop.counted_procedures(units, starts_at, ends_before) p
    LEFT JOIN used u ON u.unit_id = p.unit_id AND u.procedure_id = p.record_id
$$;
REVOKE EXECUTE ON FUNCTION one_stop.counted_procedure_use(uuid[], timestamptz, timestamptz) FROM public;
GRANT EXECUTE ON FUNCTION one_stop.counted_procedure_use(uuid[], timestamptz, timestamptz) TO caicach_app;
