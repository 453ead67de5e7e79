-- Files of the catalogue that all units share: the publishing decision of a version (without a component) and the templates of its papers.
-- Whoever may read the catalogue reads them; what was replaced stays with the hour. The contents lie with foundation's attachments.
CREATE TABLE one_stop.version_file (
    id uuid PRIMARY KEY,
    version_id uuid NOT NULL REFERENCES one_stop.procedure_version (id) DEFERRABLE INITIALLY DEFERRED,
    component_code text,
    attachment_id uuid NOT NULL,
    file_name text NOT NULL,
    content_type text NOT NULL,
    size_bytes bigint NOT NULL,
    sha256 text NOT NULL,
    uploaded_by_name text NOT NULL,
    uploaded_at timestamptz NOT NULL,
    removed_at timestamptz
);
CREATE UNIQUE INDEX uq_version_file_place ON one_stop.version_file (version_id, component_code) NULLS NOT DISTINCT WHERE removed_at IS NULL;
ALTER TABLE one_stop.version_file ENABLE ROW LEVEL SECURITY;
CREATE POLICY catalogue ON one_stop.version_file USING (true) WITH CHECK (cardinality((SELECT foundation.scope())) > 0);
GRANT SELECT, INSERT ON one_stop.version_file TO caicach_app;
GRANT UPDATE (removed_at) ON one_stop.version_file TO caicach_app;

-- Several kinds of certification are written into one book (Decree 23/2015, article 13): the book numbers them, not the kind.
ALTER TABLE one_stop.certification_entry ADD COLUMN book smallint;
UPDATE one_stop.certification_entry SET book = kind;
ALTER TABLE one_stop.certification_entry
    ALTER COLUMN book SET NOT NULL,
    DROP CONSTRAINT uq_certification_entry_number,
    ADD CONSTRAINT uq_certification_entry_number UNIQUE (unit_id, book, year, number);
