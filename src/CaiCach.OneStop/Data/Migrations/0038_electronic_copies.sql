-- Electronic certified copies: which scan was compared with its original, by whom, and the file with the statement that was issued to be signed.
-- Appended, never changed; the issued file begins with the bytes of the scan.
CREATE TABLE one_stop.electronic_copy (
    dossier_id uuid PRIMARY KEY REFERENCES one_stop.dossier (id) DEFERRABLE INITIALLY DEFERRED,
    unit_id uuid NOT NULL,
    entry_id uuid NOT NULL REFERENCES one_stop.certification_entry (id) DEFERRABLE INITIALLY DEFERRED,
    scan_sha256 text NOT NULL,
    scan_bytes int NOT NULL,
    scan_pages int NOT NULL,
    issued_file_id uuid NOT NULL REFERENCES one_stop.dossier_file (id) DEFERRABLE INITIALLY DEFERRED,
    issued_sha256 text NOT NULL,
    compared_by_id uuid,
    compared_by_name text NOT NULL,
    compared_at timestamptz NOT NULL,
    original_issued_on date,
    original_valid_to date,
    CONSTRAINT uq_electronic_copy_entry UNIQUE (entry_id),
    CONSTRAINT uq_electronic_copy_issued UNIQUE (issued_file_id),
    CONSTRAINT ck_electronic_copy_scan CHECK (scan_bytes > 0 AND scan_pages > 0)
);
ALTER TABLE one_stop.electronic_copy ENABLE ROW LEVEL SECURITY;
CREATE POLICY dossier_scope ON one_stop.electronic_copy
    USING (EXISTS (SELECT FROM one_stop.dossier d WHERE d.id = dossier_id AND d.unit_ids && (SELECT foundation.scope())::uuid[]))
    WITH CHECK (EXISTS (SELECT FROM one_stop.dossier d WHERE d.id = dossier_id AND d.unit_ids && (SELECT foundation.scope())::uuid[]));
GRANT SELECT, INSERT ON one_stop.electronic_copy TO caicach_app;
