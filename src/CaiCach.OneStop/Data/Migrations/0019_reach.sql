-- Receptions that were not simply at the desk, for this unit, just now: where the applicant was helped, what the post brought, whole workbooks,
-- and what was received by hand during an outage.
CREATE TABLE one_stop.reception_batch (
    id uuid PRIMARY KEY,
    unit_id uuid NOT NULL,
    attachment_id uuid NOT NULL,
    file_name text NOT NULL,
    sha256 text NOT NULL,
    uploaded_by_name text NOT NULL,
    uploaded_at timestamptz NOT NULL,
    taken_at timestamptz,
    taken_by_name text,
    dossier_count int NOT NULL
);
CREATE INDEX ix_reception_batch_unit ON one_stop.reception_batch (unit_id, uploaded_at DESC);
-- The same content is taken in once, however often it is uploaded.
CREATE UNIQUE INDEX uq_reception_batch_content ON one_stop.reception_batch (unit_id, sha256) WHERE taken_at IS NOT NULL;
CALL foundation.protect('one_stop.reception_batch');

-- place: 0 desk, 1 support point, 2 home.
ALTER TABLE one_stop.dossier
    ADD COLUMN place smallint NOT NULL DEFAULT 0,
    ADD COLUMN place_reason text,
    ADD COLUMN postal_number text,
    ADD COLUMN postmarked_on date,
    ADD COLUMN batch_id uuid REFERENCES one_stop.reception_batch (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT ck_dossier_place CHECK ((place = 1) = (support_unit_id IS NOT NULL));
CREATE INDEX ix_dossier_batch ON one_stop.dossier (batch_id) WHERE batch_id IS NOT NULL;
-- What a unit received and another decides.
CREATE INDEX ix_dossier_elsewhere ON one_stop.dossier (unit_id, received_at DESC) WHERE competent_unit_id <> unit_id;

-- Receptions by hand; seen_at: when a leader looked at it.
CREATE TABLE one_stop.paper_reception (
    id uuid PRIMARY KEY,
    unit_id uuid NOT NULL,
    dossier_id uuid NOT NULL REFERENCES one_stop.dossier (id) DEFERRABLE INITIALLY DEFERRED,
    paper_number text NOT NULL,
    reason text NOT NULL,
    received_at timestamptz NOT NULL,
    received_on date NOT NULL,
    recorded_at timestamptz NOT NULL,
    recorded_by_name text NOT NULL,
    seen_at timestamptz,
    seen_by_name text,
    CONSTRAINT uq_paper_reception_number UNIQUE (unit_id, received_on, paper_number)
);
CREATE INDEX ix_paper_reception_unit ON one_stop.paper_reception (unit_id, recorded_at DESC);
CREATE INDEX ix_paper_reception_unseen ON one_stop.paper_reception (unit_id, recorded_at) WHERE seen_at IS NULL;
CREATE INDEX ix_paper_reception_dossier ON one_stop.paper_reception (dossier_id);
CALL foundation.protect('one_stop.paper_reception');

GRANT SELECT, INSERT, UPDATE ON one_stop.reception_batch, one_stop.paper_reception TO caicach_app;

-- A file of a dossier, kept by one of its units, is there for all of them: the scan for the unit that decides, the result for the desk that returns it.
CREATE FUNCTION one_stop.dossier_attachment(dossier_code text, looked_for uuid)
    RETURNS TABLE (id uuid, file_name text, content_type text, size_bytes bigint, sha256 text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$
    SELECT a.id, a.file_name, a.content_type, a.size_bytes, a.sha256
    FROM one_stop.dossier d JOIN foundation.attachment a ON a.id = looked_for
    WHERE d.code = dossier_code AND d.unit_ids && foundation.scope()
      AND (EXISTS (SELECT FROM one_stop.dossier_component c WHERE c.dossier_id = d.id AND c.attachment_id = a.id)
           OR EXISTS (SELECT FROM one_stop.dossier_file f WHERE f.dossier_id = d.id AND f.attachment_id = a.id)
           OR EXISTS (SELECT FROM one_stop.paper_file p WHERE p.dossier_id = d.id AND p.attachment_id = a.id))
$$;
REVOKE EXECUTE ON FUNCTION one_stop.dossier_attachment(text, uuid) FROM public;
GRANT EXECUTE ON FUNCTION one_stop.dossier_attachment(text, uuid) TO caicach_app;
