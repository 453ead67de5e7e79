-- Every change of what indicators count of a dossier is noted with it.

ALTER TABLE one_stop.procedure_version
    ADD COLUMN is_eligible_online boolean NOT NULL GENERATED ALWAYS AS (coalesce((content #>> '{flags,isEligibleOnline}')::boolean, false)) STORED,
    ADD COLUMN is_fully_online boolean NOT NULL GENERATED ALWAYS AS (coalesce(content ->> 'onlineLevel' = 'Full', false)) STORED,
    ADD COLUMN is_for_businesses boolean NOT NULL GENERATED ALWAYS AS (coalesce((content #>> '{flags,isForBusinesses}')::boolean, false)) STORED,
    ADD COLUMN is_paper_result boolean NOT NULL GENERATED ALWAYS AS (coalesce(content -> 'results' @> '[{"isPaper": true}]', false)) STORED;

-- More facts, for the index of Decision 766. A due time, a pause and an end are those of the clock; what the index adds (shared rule of component 2.1): more
-- than one request for papers makes a dossier late, and one that waits for its applicant is compared at the moment of asking.
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
JOIN one_stop.procedure_version v ON v.id = d.version_id
LEFT JOIN LATERAL (
    SELECT bool_or(paper.is_digitised OR paper.attachment_id IS NOT NULL) AS is_digitised, bool_or(paper.reuse > 0) AS is_reused,
           bool_or(paper.is_from_national_store) AS is_from_state
    FROM one_stop.dossier_component paper WHERE paper.dossier_id = d.id
) c ON true
LEFT JOIN LATERAL (
    SELECT true AS is_with_fee, bool_or(fee.payment > 0) AS is_paid, bool_or(fee.payment IN (1, 2)) AS is_paid_online
    FROM one_stop.dossier_fee fee WHERE fee.dossier_id = d.id AND fee.amount_vnd > 0 HAVING count(*) > 0
) f ON true;

-- The same, packed: moments and facts in the order of the room's shape.
CREATE VIEW one_stop.noted_dossier WITH (security_invoker = true) AS
SELECT record_id, unit_id, field_code,
       ARRAY[received_at, ended_at, overdue_at] AS moments,
       indicators.facts(is_handled, is_on_time, is_early, is_online, is_postal, is_eligible_online, is_fully_online, is_for_businesses,
           is_result_digitised, is_digitised, is_reused, is_with_fee, is_paid, is_paid_online, is_index_on_time, is_index_late, is_synced, is_paper_result,
           is_from_state, is_result_sent, is_identified, is_copy_certified, is_copy_electronic) AS facts
FROM one_stop.counted_dossier;
GRANT SELECT ON one_stop.noted_dossier TO caicach_app;

-- Takes turns on each dossier, so that of two changes at once the later notes both.
CREATE FUNCTION one_stop.note_dossiers(ids uuid[]) RETURNS void LANGUAGE plpgsql SET enable_seqscan = off
    AS $$
DECLARE
    part uuid[];
BEGIN
    FOR part IN SELECT array_agg(id) FROM (SELECT id, (row_number() OVER () - 1) / 5000 AS part FROM unnest(ids) AS i (id)) p GROUP BY p.part LOOP
        PERFORM FROM one_stop.dossier WHERE id = ANY (part) ORDER BY id FOR NO KEY UPDATE;
        PERFORM indicators.note('dossiers', part,
            ARRAY(SELECT ROW(n.record_id, n.unit_id, n.field_code, n.moments, n.facts)::indicators.counted_record
                  FROM one_stop.noted_dossier n WHERE n.record_id = ANY (part)));
    END LOOP;
END
$$;
REVOKE EXECUTE ON FUNCTION one_stop.note_dossiers FROM PUBLIC;

CREATE FUNCTION one_stop.note_changed_dossier() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$ BEGIN PERFORM one_stop.note_dossiers(ARRAY[NEW.id]); RETURN NULL; END $$;
CREATE FUNCTION one_stop.note_new_dossiers() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$ BEGIN PERFORM one_stop.note_dossiers((SELECT array_agg(c.id) FROM changed c)); RETURN NULL; END $$;
CREATE TRIGGER note_new AFTER INSERT ON one_stop.dossier REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION one_stop.note_new_dossiers();
CREATE TRIGGER note_gone AFTER DELETE ON one_stop.dossier REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION one_stop.note_new_dossiers();
-- Most moves of a dossier change nothing that is counted.
CREATE TRIGGER note_changed AFTER UPDATE ON one_stop.dossier FOR EACH ROW
    WHEN ((OLD.competent_unit_id, OLD.procedure_id, OLD.version_id, OLD.received_at, OLD.first_due_at, OLD.ended_at, OLD.channel,
           OLD.result_digitised_at, OLD.stage IN (6, 7), OLD.status IN (9, 10), OLD.supplement_count > 1, OLD.arrived_at)
          IS DISTINCT FROM
          (NEW.competent_unit_id, NEW.procedure_id, NEW.version_id, NEW.received_at, NEW.first_due_at, NEW.ended_at, NEW.channel,
           NEW.result_digitised_at, NEW.stage IN (6, 7), NEW.status IN (9, 10), NEW.supplement_count > 1, NEW.arrived_at))
    EXECUTE FUNCTION one_stop.note_changed_dossier();

CREATE FUNCTION one_stop.note_changed_part() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$ BEGIN PERFORM one_stop.note_dossiers(ARRAY[NEW.dossier_id]); RETURN NULL; END $$;
CREATE FUNCTION one_stop.note_new_papers() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$ BEGIN
    PERFORM one_stop.note_dossiers((SELECT array_agg(DISTINCT c.dossier_id) FROM changed c 
        WHERE c.is_digitised OR c.attachment_id IS NOT NULL OR c.reuse > 0 OR c.is_from_national_store));
    RETURN NULL;
END $$;
CREATE TRIGGER note_new AFTER INSERT ON one_stop.dossier_component REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION one_stop.note_new_papers();
CREATE TRIGGER note_gone AFTER DELETE ON one_stop.dossier_component REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION one_stop.note_new_papers();
CREATE TRIGGER note_changed AFTER UPDATE ON one_stop.dossier_component FOR EACH ROW
    WHEN ((OLD.is_digitised OR OLD.attachment_id IS NOT NULL, OLD.reuse > 0, OLD.is_from_national_store)
          IS DISTINCT FROM (NEW.is_digitised OR NEW.attachment_id IS NOT NULL, NEW.reuse > 0, NEW.is_from_national_store))
    EXECUTE FUNCTION one_stop.note_changed_part();

CREATE FUNCTION one_stop.note_new_fees() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$ BEGIN
    PERFORM one_stop.note_dossiers((SELECT array_agg(DISTINCT c.dossier_id) FROM changed c WHERE c.amount_vnd > 0));
    RETURN NULL;
END $$;
CREATE TRIGGER note_new AFTER INSERT ON one_stop.dossier_fee REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION one_stop.note_new_fees();
CREATE TRIGGER note_gone AFTER DELETE ON one_stop.dossier_fee REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION one_stop.note_new_fees();
CREATE TRIGGER note_changed AFTER UPDATE ON one_stop.dossier_fee FOR EACH ROW
    WHEN ((OLD.amount_vnd > 0, OLD.payment) IS DISTINCT FROM (NEW.amount_vnd > 0, NEW.payment))
    EXECUTE FUNCTION one_stop.note_changed_part();

-- What the index of Decision 766 counts besides: pauses, what the National Portal took, certified copies.
CREATE TRIGGER note_new AFTER INSERT ON one_stop.dossier_event FOR EACH ROW
    WHEN (NEW.to_stage IN (6, 7) AND NEW.from_stage NOT IN (6, 7)) EXECUTE FUNCTION one_stop.note_changed_part();
CREATE TRIGGER note_changed AFTER UPDATE ON one_stop.dossier_event FOR EACH ROW
    WHEN ((OLD.to_stage, OLD.from_stage, OLD.occurred_at) IS DISTINCT FROM (NEW.to_stage, NEW.from_stage, NEW.occurred_at))
    EXECUTE FUNCTION one_stop.note_changed_part();
CREATE TRIGGER note_new AFTER INSERT ON one_stop.portal_message FOR EACH ROW
    WHEN (NEW.kind = 1 AND NEW.state = 3) EXECUTE FUNCTION one_stop.note_changed_part();
CREATE TRIGGER note_changed AFTER UPDATE ON one_stop.portal_message FOR EACH ROW
    WHEN ((OLD.kind = 1 AND OLD.state = 3, OLD.answered_at) IS DISTINCT FROM (NEW.kind = 1 AND NEW.state = 3, NEW.answered_at))
    EXECUTE FUNCTION one_stop.note_changed_part();
CREATE TRIGGER note_new AFTER INSERT ON one_stop.portal_arrival FOR EACH ROW EXECUTE FUNCTION one_stop.note_changed_part();
CREATE TRIGGER note_new AFTER INSERT ON one_stop.certification_entry FOR EACH ROW EXECUTE FUNCTION one_stop.note_changed_part();
CREATE TRIGGER note_changed AFTER UPDATE ON one_stop.certification_entry FOR EACH ROW
    WHEN (OLD.kind IS DISTINCT FROM NEW.kind) EXECUTE FUNCTION one_stop.note_changed_part();

CREATE FUNCTION one_stop.note_changed_version() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$ BEGIN PERFORM one_stop.note_dossiers(ARRAY(SELECT d.id FROM one_stop.dossier d WHERE d.version_id = NEW.id)); RETURN NULL; END $$;
CREATE TRIGGER note_changed AFTER UPDATE ON one_stop.procedure_version FOR EACH ROW
    WHEN ((OLD.is_eligible_online, OLD.is_fully_online, OLD.is_for_businesses, OLD.is_paper_result)
          IS DISTINCT FROM (NEW.is_eligible_online, NEW.is_fully_online, NEW.is_for_businesses, NEW.is_paper_result))
    EXECUTE FUNCTION one_stop.note_changed_version();
CREATE FUNCTION one_stop.note_changed_field() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$ BEGIN PERFORM one_stop.note_dossiers(ARRAY(SELECT d.id FROM one_stop.dossier d WHERE d.procedure_id = NEW.id)); RETURN NULL; END $$;
CREATE TRIGGER note_changed AFTER UPDATE ON one_stop.procedure FOR EACH ROW
    WHEN (OLD.field_code IS DISTINCT FROM NEW.field_code) EXECUTE FUNCTION one_stop.note_changed_field();

SELECT one_stop.note_dossiers(ARRAY(SELECT id FROM one_stop.dossier));
