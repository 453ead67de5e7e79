-- How a unit's calendar differs from the country's. Entries are added and taken away; the audit trail keeps both.

CREATE TABLE foundation.unit_day (
    unit_id uuid NOT NULL,
    on_day date NOT NULL,
    is_worked boolean NOT NULL,
    reason text NOT NULL,
    document text,
    recorded_by_name text NOT NULL,
    recorded_at timestamptz NOT NULL,
    CONSTRAINT pk_unit_day PRIMARY KEY (unit_id, on_day)
);
CALL foundation.protect('foundation.unit_day');

-- days: 0 (Sunday) to 6; spans: [{"from": "07:00:00", "to": "11:30:00"}, …] of each of these days. The later entry wins.
CREATE TABLE foundation.unit_week (
    id uuid PRIMARY KEY,
    unit_id uuid NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    days int[] NOT NULL,
    spans jsonb NOT NULL,
    document text,
    recorded_by_name text NOT NULL,
    recorded_at timestamptz NOT NULL
);
CREATE INDEX ix_unit_week_unit ON foundation.unit_week (unit_id, id);
CALL foundation.protect('foundation.unit_week');

GRANT SELECT, INSERT, DELETE ON foundation.unit_day, foundation.unit_week TO caicach_app;
