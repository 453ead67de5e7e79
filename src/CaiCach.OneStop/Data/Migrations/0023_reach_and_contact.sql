-- The unit at whose desk a dossier is since the receiving one was merged: it takes papers and fees and hands the result out; null for the receiving
-- unit itself. The number that was in front of the receptionist when it was taken in.
ALTER TABLE one_stop.dossier
    ADD COLUMN desk_unit_id uuid,
    ADD COLUMN queue_ticket_id uuid REFERENCES one_stop.queue_ticket (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT ck_dossier_desk CHECK (desk_unit_id IS NULL OR desk_unit_id = ANY (unit_ids));
CREATE INDEX ix_dossier_desk ON one_stop.dossier (desk_unit_id, received_at DESC) WHERE desk_unit_id IS NOT NULL;
CREATE INDEX ix_dossier_queue_ticket ON one_stop.dossier (queue_ticket_id) WHERE queue_ticket_id IS NOT NULL;

-- Who called a number last, so that a reception by the same person ends it.
ALTER TABLE one_stop.queue_ticket ADD COLUMN called_by_id uuid;

-- How the person wants to be told: 1 e-mail, 2 SMS, 4 Zalo, added up; 0 not at all; null where nobody asked.
ALTER TABLE one_stop.dossier_party
    ADD COLUMN tell_by smallint,
    ADD CONSTRAINT ck_dossier_party_tell_by CHECK (tell_by BETWEEN 0 AND 7);
GRANT UPDATE (tell_by) ON one_stop.dossier_party TO caicach_app;

-- What one unit is told of a dossier that another one received or decided: kind 1 it came in, 2 its result can be handed out. Written by the other
-- unit, so it is seen and kept exactly where the dossier is.
CREATE TABLE one_stop.unit_notice (
    id uuid PRIMARY KEY,
    unit_id uuid NOT NULL,
    dossier_id uuid NOT NULL REFERENCES one_stop.dossier (id) DEFERRABLE INITIALLY DEFERRED,
    kind smallint NOT NULL,
    from_unit_id uuid NOT NULL,
    recorded_at timestamptz NOT NULL,
    CONSTRAINT uq_unit_notice UNIQUE (dossier_id, unit_id, kind)
);
CREATE INDEX ix_unit_notice_unit ON one_stop.unit_notice (unit_id, recorded_at DESC);
ALTER TABLE one_stop.unit_notice ENABLE ROW LEVEL SECURITY;
CREATE POLICY dossier_scope ON one_stop.unit_notice
    USING (EXISTS (SELECT FROM one_stop.dossier d WHERE d.id = dossier_id AND d.unit_ids && (SELECT foundation.scope())::uuid[]))
    WITH CHECK (EXISTS (SELECT FROM one_stop.dossier d WHERE d.id = dossier_id AND d.unit_ids && (SELECT foundation.scope())::uuid[]));

-- Up to when a person has read the notices of a unit.
CREATE TABLE one_stop.unit_notice_reading (
    unit_id uuid NOT NULL,
    person_id uuid NOT NULL,
    read_until timestamptz NOT NULL,
    CONSTRAINT pk_unit_notice_reading PRIMARY KEY (unit_id, person_id)
);
CALL foundation.protect('one_stop.unit_notice_reading');

GRANT SELECT, INSERT ON one_stop.unit_notice TO caicach_app;
GRANT SELECT, INSERT, UPDATE ON one_stop.unit_notice_reading TO caicach_app;
