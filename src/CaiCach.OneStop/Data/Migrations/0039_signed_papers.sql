-- Digitised papers are signed by who digitised them, or by the agency: appended, never changed. Which file was signed, which file came of it.
CREATE TABLE one_stop.paper_signature (
    id uuid PRIMARY KEY,
    dossier_id uuid NOT NULL REFERENCES one_stop.dossier (id) DEFERRABLE INITIALLY DEFERRED,
    unit_id uuid NOT NULL,
    kind smallint NOT NULL CONSTRAINT ck_paper_signature_kind CHECK (kind IN (1, 2)),
    file_before_id uuid NOT NULL REFERENCES one_stop.paper_file (id) DEFERRABLE INITIALLY DEFERRED,
    file_after_id uuid NOT NULL REFERENCES one_stop.paper_file (id) DEFERRABLE INITIALLY DEFERRED,
    sha256_before text NOT NULL,
    sha256_after text NOT NULL,
    is_own_tool boolean NOT NULL,
    actor_person_id uuid,
    actor_name text NOT NULL,
    holder text NOT NULL,
    organisation text,
    issuer text NOT NULL,
    serial_number text NOT NULL,
    valid_from timestamptz NOT NULL,
    valid_to timestamptz NOT NULL,
    is_other_name boolean NOT NULL,
    signed_at timestamptz NOT NULL,
    -- A file is signed once.
    CONSTRAINT uq_paper_signature_before UNIQUE (file_before_id),
    CONSTRAINT uq_paper_signature_after UNIQUE (file_after_id)
);
CREATE INDEX ix_paper_signature_dossier ON one_stop.paper_signature (dossier_id);
ALTER TABLE one_stop.paper_signature ENABLE ROW LEVEL SECURITY;
CREATE POLICY dossier_scope ON one_stop.paper_signature
    USING (EXISTS (SELECT FROM one_stop.dossier d WHERE d.id = dossier_id AND d.unit_ids && (SELECT foundation.scope())::uuid[]))
    WITH CHECK (EXISTS (SELECT FROM one_stop.dossier d WHERE d.id = dossier_id AND d.unit_ids && (SELECT foundation.scope())::uuid[]));
GRANT SELECT, INSERT ON one_stop.paper_signature TO caicach_app;

-- Since when the file in use is signed; a new file is not. What was digitised here and is not signed is a list.
ALTER TABLE one_stop.dossier_component ADD COLUMN signed_at timestamptz;
CREATE INDEX ix_dossier_component_unsigned ON one_stop.dossier_component (unit_id, digitised_at DESC)
    WHERE digitised_at IS NOT NULL AND signed_at IS NULL AND source IN (1, 2, 3);
