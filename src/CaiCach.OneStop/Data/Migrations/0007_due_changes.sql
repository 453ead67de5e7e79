-- A holiday decreed later, or other hours, moved the due time of an open dossier: what it was, what it is, and why. Appended, never changed.
CREATE TABLE one_stop.due_change (
    id uuid PRIMARY KEY,
    dossier_id uuid NOT NULL REFERENCES one_stop.dossier (id) DEFERRABLE INITIALLY DEFERRED,
    unit_id uuid NOT NULL,
    first_due_before timestamptz NOT NULL,
    first_due_after timestamptz NOT NULL,
    day date NOT NULL,
    document text,
    recorded_at timestamptz NOT NULL
);
CREATE INDEX ix_due_change_dossier ON one_stop.due_change (dossier_id, recorded_at);

ALTER TABLE one_stop.due_change ENABLE ROW LEVEL SECURITY;
CREATE POLICY dossier_scope ON one_stop.due_change
    USING (EXISTS (SELECT FROM one_stop.dossier d WHERE d.id = dossier_id AND d.unit_ids && (SELECT foundation.scope())::uuid[]))
    WITH CHECK (EXISTS (SELECT FROM one_stop.dossier d WHERE d.id = dossier_id AND d.unit_ids && (SELECT foundation.scope())::uuid[]));
GRANT SELECT, INSERT ON one_stop.due_change TO caicach_app;
