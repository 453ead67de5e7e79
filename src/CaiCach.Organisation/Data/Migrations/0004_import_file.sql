-- A workbook of units and people between its preview and its import; it goes when it was imported, or with its owner's next upload.
CREATE TABLE organisation.import_file (
    id uuid PRIMARY KEY,
    unit_id uuid NOT NULL REFERENCES organisation.unit (id) DEFERRABLE INITIALLY DEFERRED,
    account_id uuid NOT NULL REFERENCES organisation.account (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    file_name text NOT NULL,
    content bytea NOT NULL,
    uploaded_at timestamptz NOT NULL
);
CREATE INDEX ix_import_file_account ON organisation.import_file (account_id);
CALL foundation.protect('organisation.import_file');
GRANT SELECT, INSERT, UPDATE, DELETE ON organisation.import_file TO caicach_app;
