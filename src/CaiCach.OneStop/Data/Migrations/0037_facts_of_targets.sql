-- The day since which accounts of the Portal are identified is data; more facts of dossiers; payments are counted for themselves.

-- The day as the programs last read it from data/one-stop/portal.json.
CREATE TABLE one_stop.identified_since (
    is_one boolean PRIMARY KEY DEFAULT true CHECK (is_one),
    day date NOT NULL
);
ALTER TABLE one_stop.identified_since ENABLE ROW LEVEL SECURITY;
CREATE POLICY everybody_reads ON one_stop.identified_since FOR SELECT USING (true);
GRANT SELECT ON one_stop.identified_since TO caicach_app;
INSERT INTO one_stop.identified_since (day) VALUES ('2026-07-20');

-- Whether a kept paper of the owner could have stood for it when it came, so that it was asked for again or used again. Of papers that came before this was
-- kept it is told by the paper's name.
ALTER TABLE one_stop.dossier_component ADD COLUMN was_offered boolean NOT NULL DEFAULT false;
ALTER TABLE one_stop.procedure_version
    ADD COLUMN is_inter_agency boolean NOT NULL GENERATED ALWAYS AS (coalesce((content #>> '{flags,isInterAgency}')::boolean, false)) STORED,
    ADD COLUMN is_with_fee boolean NOT NULL GENERATED ALWAYS AS (coalesce(content @? '$.fees[*].amountVnd ? (@ > 0)', false)) STORED;
UPDATE one_stop.dossier_component c SET was_offered = true
FROM one_stop.dossier_party p
JOIN one_stop.stored_paper s ON s.owner_hash = p.identity_hash AND s.unit_id = p.unit_id
WHERE p.dossier_id = c.dossier_id AND p.role = 1 AND s.dossier_id <> c.dossier_id AND s.name = c.name AND s.stored_at < c.received_at
  AND coalesce(s.withdrawn_at, 'infinity') > c.received_at AND coalesce(s.valid_to, 'infinity') >= (c.received_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date;

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
       -- By its index: a walk through the table would look dear with enable_seqscan off, and each note would be compiled anew (JIT).
       -- From this day on whoever files on the Portal is identified (Decision 29/2026; identifiedSince of data/one-stop/portal.json).
       d.arrived_at >= (SELECT s.day FROM one_stop.identified_since s WHERE s.is_one)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh'
           AND EXISTS (SELECT FROM one_stop.portal_arrival a WHERE a.dossier_id = d.id) AS is_identified,
       EXISTS (SELECT FROM one_stop.certification_entry e WHERE e.dossier_id = d.id AND e.kind IN (1, 4)) AS is_copy_certified,
       EXISTS (SELECT FROM one_stop.certification_entry e WHERE e.dossier_id = d.id AND e.kind = 4) AS is_copy_electronic,
       h.is_handed_over,
       -- Nothing had to travel on paper.
       h.is_handed_over AND NOT EXISTS (
           SELECT FROM one_stop.dossier_component c WHERE c.dossier_id = d.id AND NOT c.is_digitised AND c.attachment_id IS NULL
       ) AS is_handed_over_electronically,
       NOT EXISTS (SELECT FROM one_stop.paper_reception r WHERE r.dossier_id = d.id) AS is_in_system,
       EXISTS (SELECT FROM one_stop.extension x WHERE x.dossier_id = d.id AND x.state IN (3, 4)) AS is_apologised,
       coalesce(c.is_reusable, false) AS is_reusable,
       v.is_inter_agency
FROM one_stop.dossier d
JOIN one_stop.procedure p ON p.id = d.procedure_id
JOIN one_stop.procedure_version v ON v.id = d.version_id
LEFT JOIN LATERAL (
    SELECT bool_or(paper.is_digitised OR paper.attachment_id IS NOT NULL) AS is_digitised, bool_or(paper.reuse > 0) AS is_reused,
           bool_or(paper.reuse > 0 OR paper.was_offered) AS is_reusable, bool_or(paper.is_from_national_store) AS is_from_state
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

CREATE OR REPLACE VIEW one_stop.noted_dossier WITH (security_invoker = true) AS
SELECT record_id, unit_id, field_code,
       ARRAY[received_at, ended_at, overdue_at] AS moments,
       indicators.facts(is_handled, is_on_time, is_early, is_online, is_postal, is_eligible_online, is_fully_online, is_for_businesses,
           is_result_digitised, is_digitised, is_reused, is_with_fee, is_paid, is_paid_online, is_index_on_time, is_index_late, is_synced, is_paper_result,
           is_from_state, is_result_sent, is_identified, is_copy_certified, is_copy_electronic,
           is_handed_over, is_handed_over_electronically, is_in_system, is_apologised,
           is_reusable, is_inter_agency) AS facts
FROM one_stop.counted_dossier;

CREATE OR REPLACE FUNCTION one_stop.note_new_papers() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$ BEGIN
    PERFORM one_stop.note_dossiers((SELECT array_agg(DISTINCT c.dossier_id) FROM changed c
        WHERE c.is_digitised OR c.attachment_id IS NOT NULL OR c.reuse > 0 OR c.was_offered OR c.is_from_national_store
            OR EXISTS (SELECT FROM one_stop.dossier_event e WHERE e.dossier_id = c.dossier_id AND e.action IN (3, 4, 21, 22))));
    RETURN NULL;
END $$;
DROP TRIGGER note_changed ON one_stop.dossier_component;
CREATE TRIGGER note_changed AFTER UPDATE ON one_stop.dossier_component FOR EACH ROW
    WHEN ((OLD.is_digitised OR OLD.attachment_id IS NOT NULL, OLD.reuse > 0, OLD.was_offered, OLD.is_from_national_store)
          IS DISTINCT FROM (NEW.is_digitised OR NEW.attachment_id IS NOT NULL, NEW.reuse > 0, NEW.was_offered, NEW.is_from_national_store))
    EXECUTE FUNCTION one_stop.note_changed_part();
DROP TRIGGER note_changed ON one_stop.procedure_version;
CREATE TRIGGER note_changed AFTER UPDATE ON one_stop.procedure_version FOR EACH ROW
    WHEN ((OLD.is_eligible_online, OLD.is_fully_online, OLD.is_for_businesses, OLD.is_paper_result, OLD.is_inter_agency)
          IS DISTINCT FROM (NEW.is_eligible_online, NEW.is_fully_online, NEW.is_for_businesses, NEW.is_paper_result, NEW.is_inter_agency))
    EXECUTE FUNCTION one_stop.note_changed_version();

-- The new facts count as known since ever: they come after the last bit of those that were noted. What waits to be added to the counts goes first, as it is.
SELECT indicators.fold(2147483647);
UPDATE indicators.record_version v SET facts = v.facts | (n.facts >> 27 << 27)
FROM one_stop.noted_dossier n WHERE n.record_id = v.record_id AND v.set_code = 'dossiers' AND n.facts >> 27 <> 0;

-- Another day: what lies between the two is noted anew, as known from that moment on; says how many.
CREATE FUNCTION one_stop.keep_identified_since(since date, at timestamptz) RETURNS int
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$
DECLARE
    before date;
    ids uuid[];
    part uuid[];
BEGIN
    SELECT s.day INTO before FROM one_stop.identified_since s FOR UPDATE;
    IF before = since THEN
        RETURN 0;
    END IF;
    UPDATE one_stop.identified_since SET day = since;
    ids := ARRAY(
        SELECT d.id FROM one_stop.portal_arrival a JOIN one_stop.dossier d ON d.id = a.dossier_id
        WHERE d.arrived_at >= least(before, since)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh'
          AND d.arrived_at < greatest(before, since)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh');
    FOR part IN SELECT array_agg(id) FROM (SELECT id, (row_number() OVER () - 1) / 5000 AS part FROM unnest(ids) AS i (id)) p GROUP BY p.part LOOP
        PERFORM FROM one_stop.dossier WHERE id = ANY (part) ORDER BY id FOR NO KEY UPDATE;
        PERFORM indicators.note('dossiers', part,
            ARRAY(SELECT ROW(n.record_id, n.unit_id, n.field_code, n.moments, n.facts)::indicators.counted_record
                  FROM one_stop.noted_dossier n WHERE n.record_id = ANY (part)),
            at);
    END LOOP;
    RETURN cardinality(ids);
END
$$;
REVOKE EXECUTE ON FUNCTION one_stop.keep_identified_since FROM PUBLIC;
GRANT EXECUTE ON FUNCTION one_stop.keep_identified_since TO caicach_app;

-- Payments: what was paid of a dossier at one time in one way is one. Moments and facts in the order of the room's shape.
CREATE VIEW one_stop.noted_payment WITH (security_invoker = true) AS
SELECT (array_agg(f.id ORDER BY f.id))[1] AS record_id, d.competent_unit_id AS unit_id, p.field_code,
       ARRAY[coalesce(f.paid_at, d.received_at)] AS moments,
       indicators.facts(f.payment IN (1, 2), v.is_with_fee) AS facts,
       f.dossier_id
FROM one_stop.dossier_fee f
JOIN one_stop.dossier d ON d.id = f.dossier_id
JOIN one_stop.procedure p ON p.id = d.procedure_id
JOIN one_stop.procedure_version v ON v.id = d.version_id
WHERE f.payment > 0 AND f.amount_vnd > 0 AND p.kind = 'Public' AND coalesce(f.paid_at, d.received_at) IS NOT NULL
GROUP BY f.dossier_id, d.id, p.id, v.id, f.paid_at, f.payment;
GRANT SELECT ON one_stop.noted_payment TO caicach_app;

-- The fees that are gone are named, the others are found.
CREATE FUNCTION one_stop.note_payments(dossier_ids uuid[], gone_ids uuid[] DEFAULT '{}') RETURNS void LANGUAGE plpgsql SET enable_seqscan = off
    AS $$
DECLARE
    part uuid[];
BEGIN
    FOR part IN SELECT array_agg(id) FROM (SELECT id, (row_number() OVER () - 1) / 5000 AS part FROM unnest(dossier_ids) AS i (id)) p GROUP BY p.part LOOP
        PERFORM FROM one_stop.dossier WHERE id = ANY (part) ORDER BY id FOR NO KEY UPDATE;
        PERFORM indicators.note('payments',
            ARRAY(SELECT f.id FROM one_stop.dossier_fee f WHERE f.dossier_id = ANY (part)) || gone_ids,
            ARRAY(SELECT ROW(n.record_id, n.unit_id, n.field_code, n.moments, n.facts)::indicators.counted_record
                  FROM one_stop.noted_payment n WHERE n.dossier_id = ANY (part)));
    END LOOP;
END
$$;
REVOKE EXECUTE ON FUNCTION one_stop.note_payments FROM PUBLIC;

CREATE FUNCTION one_stop.note_new_payments() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$ BEGIN
    PERFORM one_stop.note_payments(ARRAY(SELECT DISTINCT c.dossier_id FROM changed c WHERE c.payment > 0 AND c.amount_vnd > 0));
    RETURN NULL;
END $$;
CREATE FUNCTION one_stop.note_gone_payments() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$ BEGIN
    PERFORM one_stop.note_payments(ARRAY(SELECT DISTINCT c.dossier_id FROM changed c WHERE c.payment > 0), ARRAY(SELECT c.id FROM changed c WHERE c.payment > 0));
    RETURN NULL;
END $$;
CREATE FUNCTION one_stop.note_changed_payment() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$ BEGIN PERFORM one_stop.note_payments(ARRAY[NEW.dossier_id]); RETURN NULL; END $$;
CREATE FUNCTION one_stop.note_payments_of_dossier() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$ BEGIN PERFORM one_stop.note_payments(ARRAY[NEW.id]); RETURN NULL; END $$;
CREATE FUNCTION one_stop.note_payments_of_catalogue() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$ BEGIN
    PERFORM one_stop.note_payments(ARRAY(SELECT d.id FROM one_stop.dossier d WHERE NEW.id IN (d.procedure_id, d.version_id)));
    RETURN NULL;
END $$;
CREATE TRIGGER note_payment_new AFTER INSERT ON one_stop.dossier_fee REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION one_stop.note_new_payments();
CREATE TRIGGER note_payment_gone AFTER DELETE ON one_stop.dossier_fee REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION one_stop.note_gone_payments();
CREATE TRIGGER note_payment_changed AFTER UPDATE ON one_stop.dossier_fee FOR EACH ROW
    WHEN ((OLD.amount_vnd > 0, OLD.payment, OLD.paid_at) IS DISTINCT FROM (NEW.amount_vnd > 0, NEW.payment, NEW.paid_at))
    EXECUTE FUNCTION one_stop.note_changed_payment();
CREATE TRIGGER note_payment_changed AFTER UPDATE ON one_stop.dossier FOR EACH ROW
    WHEN ((OLD.competent_unit_id, OLD.procedure_id, OLD.version_id, OLD.received_at)
          IS DISTINCT FROM (NEW.competent_unit_id, NEW.procedure_id, NEW.version_id, NEW.received_at))
    EXECUTE FUNCTION one_stop.note_payments_of_dossier();
CREATE TRIGGER note_payment_changed AFTER UPDATE ON one_stop.procedure FOR EACH ROW
    WHEN ((OLD.field_code, OLD.kind) IS DISTINCT FROM (NEW.field_code, NEW.kind)) EXECUTE FUNCTION one_stop.note_payments_of_catalogue();
CREATE TRIGGER note_payment_changed AFTER UPDATE ON one_stop.procedure_version FOR EACH ROW
    WHEN (OLD.is_with_fee IS DISTINCT FROM NEW.is_with_fee) EXECUTE FUNCTION one_stop.note_payments_of_catalogue();

SELECT one_stop.note_payments(ARRAY(SELECT DISTINCT f.dossier_id FROM one_stop.dossier_fee f WHERE f.payment > 0));
