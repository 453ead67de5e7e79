-- The public look-up says where a dossier is and whether it is late by the time that was promised first: who decides, at whose desk it is, the
-- step, the officer (by whom other rooms tell the department, never the name), who is asked, which system it is handled in. Still nothing personal.
DROP FUNCTION one_stop.look_up(text);
CREATE FUNCTION one_stop.look_up(looked_for text)
    RETURNS TABLE (
        code text, procedure_name text, unit_id uuid, status smallint, stage smallint, received_at timestamptz, due_at timestamptz, first_due_at timestamptz,
        ended_at timestamptz, returned_at timestamptz, moved_at timestamptz, desk_unit_id uuid, officer_id uuid, step_name text, asked_agency text,
        source smallint)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$
    SELECT d.code, p.name, d.competent_unit_id, d.status, d.stage, d.received_at, d.due_at, d.first_due_at, d.ended_at, d.returned_at, d.moved_at,
        coalesce(d.desk_unit_id, d.unit_id), d.officer_id,
        CASE WHEN d.step_code IS NOT NULL THEN (
            SELECT step.value ->> 'name' FROM one_stop.internal_process i, jsonb_array_elements(i.steps) step
            WHERE i.id = d.process_id AND step.value ->> 'code' = d.step_code LIMIT 1) END,
        d.asked_agency, d.source
    FROM one_stop.dossier d JOIN one_stop.procedure p ON p.id = d.procedure_id
    WHERE d.code = looked_for
$$;
REVOKE EXECUTE ON FUNCTION one_stop.look_up(text) FROM public;
GRANT EXECUTE ON FUNCTION one_stop.look_up(text) TO caicach_app;

-- How often somebody tried to show to be the applicant of a dossier on a day, right or wrong.
CREATE TABLE one_stop.applicant_proof (
    dossier_id uuid NOT NULL REFERENCES one_stop.dossier (id) DEFERRABLE INITIALLY DEFERRED,
    unit_id uuid NOT NULL,
    day date NOT NULL,
    attempts int NOT NULL,
    PRIMARY KEY (dossier_id, unit_id)
);
CREATE INDEX ix_applicant_proof_day ON one_stop.applicant_proof (day);
CALL foundation.protect('one_stop.applicant_proof');
GRANT SELECT, INSERT, UPDATE ON one_stop.applicant_proof TO caicach_app;

-- The daily cleaning, over all units: tries of days gone by.
CREATE FUNCTION one_stop.prune_applicant_proofs(before date)
    RETURNS bigint LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$
    WITH spent AS (DELETE FROM one_stop.applicant_proof WHERE day < before RETURNING 1)
    SELECT count(*) FROM spent
$$;
REVOKE EXECUTE ON FUNCTION one_stop.prune_applicant_proofs(date) FROM public;
GRANT EXECUTE ON FUNCTION one_stop.prune_applicant_proofs(date) TO caicach_app;

-- Where a unit takes dossiers in. It stands on public pages, so everybody reads it; only the unit writes it.
CREATE TABLE one_stop.desk_place (
    unit_id uuid PRIMARY KEY,
    address text NOT NULL,
    phone text,
    hours text NOT NULL,
    changed_at timestamptz NOT NULL
);
CALL foundation.protect('one_stop.desk_place');
CREATE POLICY public_read ON one_stop.desk_place FOR SELECT USING (true);
GRANT SELECT, INSERT, UPDATE ON one_stop.desk_place TO caicach_app;
