-- Plans as indicators count them: by the day of issue.
CREATE VIEW planning.counted_plan WITH (security_invoker = true) AS
SELECT p.id AS record_id,
       p.unit_id,
       p.kind AS field_code,
       p.issued_on::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh' AS issued_at,
       p.closed_on::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh' AS closed_at
FROM planning.plan p
WHERE p.state IN ('InForce', 'Closed');
GRANT SELECT ON planning.counted_plan TO caicach_app;

-- By which indicator each threshold of a target is told, as the coordinator confirmed it; how it stood when it was last judged, for the alert.
CREATE TABLE planning.target_binding (
    id uuid PRIMARY KEY,
    unit_id uuid NOT NULL,
    target_id uuid NOT NULL REFERENCES planning.target (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    measure int NOT NULL,
    indicator_code text,
    kind text NOT NULL,
    confirmed_at timestamptz NOT NULL,
    confirmed_by_name text NOT NULL,
    judged text,
    judged_on date,
    CONSTRAINT uq_target_binding_measure UNIQUE (target_id, measure)
);
CREATE INDEX ix_target_binding_unit ON planning.target_binding (unit_id, indicator_code);
CALL foundation.protect('planning.target_binding');
GRANT SELECT, INSERT, UPDATE ON planning.target_binding TO caicach_app;

-- A target that slipped, told to each person once for each day on which it did.
CREATE TABLE planning.target_alert (
    id uuid PRIMARY KEY,
    unit_id uuid NOT NULL,
    target_id uuid NOT NULL REFERENCES planning.target (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    person_id uuid NOT NULL,
    standing text NOT NULL,
    told_on date NOT NULL,
    recorded_at timestamptz NOT NULL,
    read_at timestamptz,
    CONSTRAINT uq_target_alert UNIQUE (target_id, person_id, told_on)
);
CREATE INDEX ix_target_alert_person ON planning.target_alert (unit_id, person_id, recorded_at DESC);
CALL foundation.protect('planning.target_alert');
GRANT SELECT, INSERT ON planning.target_alert TO caicach_app;
GRANT UPDATE (read_at) ON planning.target_alert TO caicach_app;
