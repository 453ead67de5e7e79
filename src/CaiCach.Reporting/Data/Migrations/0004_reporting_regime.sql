-- Reports that a unit has to send beside those of data/reporting/regime.json.
CREATE TABLE reporting.unit_duty (
    id uuid PRIMARY KEY,
    unit_id uuid NOT NULL,
    name text NOT NULL,
    outline text NOT NULL,
    periods text NOT NULL,
    cutoff text NOT NULL,
    sent_within_working_days int NOT NULL CONSTRAINT ck_unit_duty_days CHECK (sent_within_working_days BETWEEN 0 AND 60),
    recipient text NOT NULL,
    law text,
    valid_from date NOT NULL,
    valid_to date,
    recorded_at timestamptz NOT NULL,
    CONSTRAINT ck_unit_duty_days_of CHECK (valid_to IS NULL OR valid_from <= valid_to)
);
CREATE INDEX ix_unit_duty_unit ON reporting.unit_duty (unit_id, valid_from);
-- Two people who add the same at once meet here.
CREATE UNIQUE INDEX uq_unit_duty ON reporting.unit_duty (unit_id, outline, periods, cutoff) WHERE valid_to IS NULL;
CALL foundation.protect('reporting.unit_duty');

-- What a unit above says about an issued report; each word stays.
CREATE TABLE reporting.report_review (
    id uuid PRIMARY KEY,
    unit_id uuid NOT NULL,
    report_id uuid NOT NULL REFERENCES reporting.report (id),
    sequence int NOT NULL,
    verdict text NOT NULL,
    comment text CONSTRAINT ck_report_review_comment CHECK (length(comment) <= 1000),
    by_unit_id uuid NOT NULL,
    by_unit_name text NOT NULL,
    by_name text NOT NULL,
    recorded_at timestamptz NOT NULL,
    CONSTRAINT uq_report_review UNIQUE (report_id, sequence),
    CONSTRAINT ck_report_review_returned CHECK (verdict <> 'Returned' OR comment IS NOT NULL)
);
CREATE INDEX ix_report_review_unit ON reporting.report_review (unit_id);
CALL foundation.protect('reporting.report_review');

-- One row a unit and day: the reminders of that day have been asked for.
CREATE TABLE reporting.reminder_day (
    unit_id uuid NOT NULL,
    told_on date NOT NULL,
    CONSTRAINT pk_reminder_day PRIMARY KEY (unit_id, told_on)
);
CALL foundation.protect('reporting.reminder_day');

GRANT SELECT, INSERT, UPDATE ON reporting.unit_duty TO caicach_app;
GRANT SELECT, INSERT ON reporting.report_review, reporting.reminder_day TO caicach_app;

-- System work: the units that report here and have not been reminded on a day.
CREATE FUNCTION reporting.units_to_remind(day date)
    RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$
    SELECT DISTINCT r.unit_id FROM reporting.report r
    WHERE NOT EXISTS (SELECT FROM reporting.reminder_day d WHERE d.unit_id = r.unit_id AND d.told_on = day)
$$;
REVOKE EXECUTE ON FUNCTION reporting.units_to_remind(date) FROM public;
GRANT EXECUTE ON FUNCTION reporting.units_to_remind(date) TO caicach_app;
