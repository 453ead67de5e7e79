-- A fact that comes after the history was told (a result digitised after its return, a payment by bank) tells the dossier again, at the same line of
-- history: the same message in another revision.
ALTER TABLE one_stop.portal_message ADD COLUMN revision int NOT NULL DEFAULT 0;
ALTER TABLE one_stop.portal_message DROP CONSTRAINT uq_portal_message;
ALTER TABLE one_stop.portal_message ADD CONSTRAINT uq_portal_message UNIQUE (dossier_id, kind, sequence, revision);

-- What of a row was not taken over, though the row was: nothing is dropped in silence.
ALTER TABLE one_stop.import_row ADD COLUMN warnings text[] NOT NULL DEFAULT '{}';
-- Rows that wait to be looked into, over all imports of a unit.
CREATE INDEX ix_import_row_unmatched ON one_stop.import_row (import_id, code) WHERE verdict = 4;
