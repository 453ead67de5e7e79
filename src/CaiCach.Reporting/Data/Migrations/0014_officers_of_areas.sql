-- Who is in charge of a reform area in a unit, and so is asked for what a report wants to know about it.
CREATE TABLE reporting.area_officer (
    id uuid PRIMARY KEY,
    unit_id uuid NOT NULL,
    area text NOT NULL,
    person_id uuid NOT NULL,
    named_at timestamptz NOT NULL,
    CONSTRAINT uq_area_officer UNIQUE (unit_id, area)
);
CALL foundation.protect('reporting.area_officer');
GRANT SELECT, INSERT, UPDATE, DELETE ON reporting.area_officer TO caicach_app;
