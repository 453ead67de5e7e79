-- Waiting numbers of the one-stop desk. Nothing here names a citizen: a ticket has a code, a number and times.

CREATE TABLE one_stop.queue_setting (
    unit_id uuid PRIMARY KEY,
    is_booking_open boolean NOT NULL,
    slot_capacity int NOT NULL CONSTRAINT ck_queue_setting_capacity CHECK (slot_capacity BETWEEN 1 AND 50),
    changed_at timestamptz NOT NULL
);
CALL foundation.protect('one_stop.queue_setting');

CREATE TABLE one_stop.queue_line (
    id uuid PRIMARY KEY,
    unit_id uuid NOT NULL,
    letter text NOT NULL,
    name text NOT NULL,
    is_open boolean NOT NULL,
    CONSTRAINT uq_queue_line_letter UNIQUE (unit_id, letter)
);
CALL foundation.protect('one_stop.queue_line');

-- A counter without lines serves all of them.
CREATE TABLE one_stop.queue_counter (
    id uuid PRIMARY KEY,
    unit_id uuid NOT NULL,
    number int NOT NULL,
    name text NOT NULL,
    line_ids uuid[] NOT NULL,
    is_open boolean NOT NULL,
    CONSTRAINT uq_queue_counter_number UNIQUE (unit_id, number)
);
CALL foundation.protect('one_stop.queue_counter');

-- The last number of a letter's day; the row is locked until the ticket is committed, so a number is given once.
CREATE TABLE one_stop.queue_number (
    unit_id uuid NOT NULL,
    day date NOT NULL,
    letter text NOT NULL,
    last_number int NOT NULL,
    PRIMARY KEY (unit_id, day, letter)
);
CALL foundation.protect('one_stop.queue_number');

-- How many of a slot are booked; counted up under the row's lock, so that a full slot takes nobody in.
CREATE TABLE one_stop.queue_slot (
    line_id uuid NOT NULL REFERENCES one_stop.queue_line (id),
    slot_at timestamptz NOT NULL,
    unit_id uuid NOT NULL,
    booked int NOT NULL CONSTRAINT ck_queue_slot_booked CHECK (booked >= 0),
    PRIMARY KEY (line_id, slot_at)
);
CALL foundation.protect('one_stop.queue_slot');

CREATE TABLE one_stop.queue_ticket (
    id uuid PRIMARY KEY,
    unit_id uuid NOT NULL,
    line_id uuid NOT NULL REFERENCES one_stop.queue_line (id) DEFERRABLE INITIALLY DEFERRED,
    code text NOT NULL CONSTRAINT uq_queue_ticket_code UNIQUE,
    day date NOT NULL,
    letter text NOT NULL,
    number int,
    channel smallint NOT NULL,
    priority text,
    slot_at timestamptz,
    state smallint NOT NULL,
    taken_at timestamptz,
    counter_id uuid REFERENCES one_stop.queue_counter (id),
    first_called_at timestamptz,
    called_at timestamptz,
    calls int NOT NULL,
    passed_others boolean NOT NULL,
    ended_at timestamptz,
    recorded_at timestamptz NOT NULL,
    CONSTRAINT uq_queue_ticket_number UNIQUE (unit_id, day, letter, number),
    CONSTRAINT ck_queue_ticket_taken CHECK ((number IS NULL) = (taken_at IS NULL))
);
CREATE INDEX ix_queue_ticket_state ON one_stop.queue_ticket (unit_id, day, state);
CREATE INDEX ix_queue_ticket_line ON one_stop.queue_ticket (line_id, day, first_called_at DESC);
CREATE INDEX ix_queue_ticket_counter ON one_stop.queue_ticket (counter_id, day, first_called_at DESC);
-- A counter has one number in front of it at a time.
CREATE UNIQUE INDEX uq_queue_ticket_at_counter ON one_stop.queue_ticket (counter_id, day) WHERE state = 3;
CALL foundation.protect('one_stop.queue_ticket');

CREATE TABLE one_stop.queue_event (
    id uuid PRIMARY KEY,
    ticket_id uuid NOT NULL REFERENCES one_stop.queue_ticket (id) DEFERRABLE INITIALLY DEFERRED,
    unit_id uuid NOT NULL,
    action smallint NOT NULL,
    at timestamptz NOT NULL,
    counter_id uuid REFERENCES one_stop.queue_counter (id),
    actor_name text NOT NULL
);
CREATE INDEX ix_queue_event_ticket ON one_stop.queue_event (ticket_id, at);
CREATE INDEX ix_queue_event_counter ON one_stop.queue_event (counter_id, at);
CALL foundation.protect('one_stop.queue_event');

GRANT SELECT, INSERT, UPDATE ON one_stop.queue_setting, one_stop.queue_line, one_stop.queue_counter, one_stop.queue_number, one_stop.queue_slot, one_stop.queue_ticket
    TO caicach_app;
GRANT SELECT, INSERT ON one_stop.queue_event TO caicach_app;

-- Whose a ticket is, by its code; nobody is signed in then. The work itself is done within that unit's scope.
CREATE FUNCTION one_stop.queue_ticket_unit(looked_for text)
    RETURNS TABLE (unit_id uuid) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$ SELECT t.unit_id FROM one_stop.queue_ticket t WHERE t.code = looked_for $$;
REVOKE EXECUTE ON FUNCTION one_stop.queue_ticket_unit(text) FROM public;
GRANT EXECUTE ON FUNCTION one_stop.queue_ticket_unit(text) TO caicach_app;

-- The wall: what is called, last called first, and who waits, in the ordinary order. Numbers only; nobody is signed in then.
CREATE FUNCTION one_stop.queue_wall(unit uuid, on_day date)
    RETURNS TABLE (letter text, number int, counter_number int, counter_name text, calls int, called_at timestamptz)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$
    (SELECT t.letter, t.number, c.number, c.name, t.calls, t.called_at
     FROM one_stop.queue_ticket t JOIN one_stop.queue_counter c ON c.id = t.counter_id
     WHERE t.unit_id = unit AND t.day = on_day AND t.state = 3 ORDER BY t.called_at DESC LIMIT 8)
    UNION ALL
    (SELECT t.letter, t.number, NULL, NULL, 0, NULL
     FROM one_stop.queue_ticket t
     WHERE t.unit_id = unit AND t.day = on_day AND t.state = 2
     ORDER BY t.priority IS NULL, t.slot_at IS NULL, t.taken_at, t.letter, t.number LIMIT 12)
$$;
REVOKE EXECUTE ON FUNCTION one_stop.queue_wall(uuid, date) FROM public;
GRANT EXECUTE ON FUNCTION one_stop.queue_wall(uuid, date) TO caicach_app;
