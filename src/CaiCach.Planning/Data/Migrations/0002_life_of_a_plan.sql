-- Planning: when a lead answered, reminders and their feeds. A reminder is told once for each person, milestone, deadline and kind.

ALTER TABLE planning.plan_task ADD COLUMN lead_answered_at timestamptz, ADD COLUMN lead_answered_by_name text;

CREATE TABLE planning.notice (
    id uuid PRIMARY KEY,
    unit_id uuid NOT NULL,
    person_id uuid NOT NULL,
    task_id uuid NOT NULL REFERENCES planning.plan_task (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    milestone_id uuid NOT NULL,
    kind text NOT NULL,
    due_on date NOT NULL,
    told_on date NOT NULL,
    recorded_at timestamptz NOT NULL,
    read_at timestamptz,
    mailed_at timestamptz,
    CONSTRAINT uq_notice UNIQUE (person_id, milestone_id, due_on, kind)
);
CREATE INDEX ix_notice_person ON planning.notice (person_id, recorded_at DESC);
CREATE INDEX ix_notice_unread ON planning.notice (person_id) WHERE read_at IS NULL;
CREATE INDEX ix_notice_task ON planning.notice (task_id);
CALL foundation.protect('planning.notice');

-- One row a unit and day: the reminders of that day have been asked for.
CREATE TABLE planning.reminder_day (
    unit_id uuid NOT NULL,
    told_on date NOT NULL,
    CONSTRAINT pk_reminder_day PRIMARY KEY (unit_id, told_on)
);
CALL foundation.protect('planning.reminder_day');

-- The secret address of a person's calendar; only its hash is kept.
CREATE TABLE planning.calendar_feed (
    person_id uuid PRIMARY KEY,
    unit_id uuid NOT NULL,
    token_hash text NOT NULL,
    made_at timestamptz NOT NULL,
    CONSTRAINT uq_calendar_feed_token UNIQUE (token_hash)
);
CALL foundation.protect('planning.calendar_feed');

GRANT SELECT, INSERT, UPDATE ON planning.notice, planning.calendar_feed TO caicach_app;
GRANT SELECT, INSERT ON planning.reminder_day TO caicach_app;

-- System work: which units have dated work open and have not been reminded of it on a day.
CREATE FUNCTION planning.units_to_remind(day date)
    RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$
    SELECT DISTINCT t.unit_id FROM planning.plan_task t
    WHERE t.is_active AND t.finished_on IS NULL AND t.open_due_on IS NOT NULL
      AND NOT EXISTS (SELECT FROM planning.reminder_day d WHERE d.unit_id = t.unit_id AND d.told_on = day)
$$;

-- A calendar program signs in as nobody: whoever knows the secret address may read that person's deadlines and nothing else.
CREATE FUNCTION planning.feed_owner(hash text)
    RETURNS TABLE (unit_id uuid, person_id uuid) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$ SELECT f.unit_id, f.person_id FROM planning.calendar_feed f WHERE f.token_hash = hash $$;
