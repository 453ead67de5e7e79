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

-- By which indicator each threshold of a target is computed: proposed from its words, confirmed or changed by the coordinator.
CREATE TABLE planning.target_binding (
    id uuid PRIMARY KEY,
    unit_id uuid NOT NULL,
    target_id uuid NOT NULL REFERENCES planning.target (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    measure int NOT NULL,
    indicator_code text,
    kind text NOT NULL,
    exclusion text,
    is_confirmed boolean NOT NULL,
    state text,
    value numeric(18, 4),
    forecast numeric(18, 4),
    judged_on date,
    CONSTRAINT uq_target_binding_measure UNIQUE (target_id, measure)
);
CREATE INDEX ix_target_binding_code ON planning.target_binding (unit_id, indicator_code);
CALL foundation.protect('planning.target_binding');
GRANT SELECT, INSERT, UPDATE, DELETE ON planning.target_binding TO caicach_app;

-- A target that slipped, told once to each person on each day that it did.
CREATE TABLE planning.target_alert (
    id uuid PRIMARY KEY,
    unit_id uuid NOT NULL,
    target_id uuid NOT NULL REFERENCES planning.target (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    person_id uuid NOT NULL,
    state text NOT NULL,
    told_on date NOT NULL,
    recorded_at timestamptz NOT NULL,
    read_at timestamptz,
    CONSTRAINT uq_target_alert UNIQUE (target_id, person_id, state, told_on)
);
CREATE INDEX ix_target_alert_person ON planning.target_alert (unit_id, person_id, told_on DESC);
CALL foundation.protect('planning.target_alert');
GRANT SELECT, INSERT, UPDATE ON planning.target_alert TO caicach_app;
