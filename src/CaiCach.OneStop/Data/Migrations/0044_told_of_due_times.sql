-- The due time that was promised, beside that of the law: what the applicant was shown before and is shown now.
ALTER TABLE one_stop.due_change
    ADD COLUMN due_before timestamptz,
    ADD COLUMN due_after timestamptz;

-- A message about a due time that moved belongs to that change, not to a line of history.
ALTER TABLE one_stop.delivery
    ADD COLUMN due_change_id uuid REFERENCES one_stop.due_change (id) DEFERRABLE INITIALLY DEFERRED,
    DROP CONSTRAINT uq_delivery,
    ADD CONSTRAINT uq_delivery UNIQUE NULLS NOT DISTINCT (dossier_id, way, sequence, due_change_id);
CREATE INDEX ix_delivery_due_change ON one_stop.delivery (due_change_id) WHERE due_change_id IS NOT NULL;

-- What an officer is told when due times of dossiers in hand moved: one line for each change of the calendar.
CREATE TABLE one_stop.due_notice (
    id uuid PRIMARY KEY,
    unit_id uuid NOT NULL,
    person_id uuid NOT NULL,
    day date NOT NULL,
    document text,
    moved int NOT NULL CONSTRAINT ck_due_notice_moved CHECK (moved > 0),
    recorded_at timestamptz NOT NULL,
    read_at timestamptz
);
CREATE INDEX ix_due_notice_person ON one_stop.due_notice (person_id, recorded_at DESC);
CALL foundation.protect('one_stop.due_notice');
GRANT SELECT, INSERT, UPDATE ON one_stop.due_notice TO caicach_app;
