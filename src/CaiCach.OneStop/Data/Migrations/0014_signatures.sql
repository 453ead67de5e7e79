-- Digital signatures of results: appended, never changed. Which file was signed, which file came of it, by whom, with which certificate.
CREATE TABLE one_stop.dossier_signature (
    id uuid PRIMARY KEY,
    dossier_id uuid NOT NULL REFERENCES one_stop.dossier (id) DEFERRABLE INITIALLY DEFERRED,
    unit_id uuid NOT NULL,
    event_id uuid NOT NULL,
    kind smallint NOT NULL CONSTRAINT ck_dossier_signature_kind CHECK (kind IN (1, 2)),
    file_before_id uuid NOT NULL REFERENCES one_stop.dossier_file (id) DEFERRABLE INITIALLY DEFERRED,
    file_after_id uuid NOT NULL REFERENCES one_stop.dossier_file (id) DEFERRABLE INITIALLY DEFERRED,
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
    -- A file is signed once; what is signed next is the file that came of it.
    CONSTRAINT uq_dossier_signature_before UNIQUE (file_before_id),
    CONSTRAINT uq_dossier_signature_after UNIQUE (file_after_id)
);
CREATE INDEX ix_dossier_signature_dossier ON one_stop.dossier_signature (dossier_id);
ALTER TABLE one_stop.dossier_signature ENABLE ROW LEVEL SECURITY;
CREATE POLICY dossier_scope ON one_stop.dossier_signature
    USING (EXISTS (SELECT FROM one_stop.dossier d WHERE d.id = dossier_id AND d.unit_ids && (SELECT foundation.scope())::uuid[]))
    WITH CHECK (EXISTS (SELECT FROM one_stop.dossier d WHERE d.id = dossier_id AND d.unit_ids && (SELECT foundation.scope())::uuid[]));
GRANT SELECT, INSERT ON one_stop.dossier_signature TO caicach_app;

-- The certificate by which a unit signs as an agency: the PKCS#12 file with its password, sealed by the application's keys.
CREATE TABLE one_stop.agency_certificate (
    unit_id uuid PRIMARY KEY,
    sealed bytea NOT NULL,
    holder text NOT NULL,
    organisation text,
    issuer text NOT NULL,
    serial_number text NOT NULL,
    valid_from timestamptz NOT NULL,
    valid_to timestamptz NOT NULL,
    changed_by text NOT NULL,
    changed_at timestamptz NOT NULL
);
CALL foundation.protect('one_stop.agency_certificate');
GRANT SELECT, INSERT, UPDATE, DELETE ON one_stop.agency_certificate TO caicach_app;
