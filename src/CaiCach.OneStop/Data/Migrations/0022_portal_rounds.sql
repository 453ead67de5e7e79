-- National Portal: files that it fetches, what citizens ask there, what is compared each night, and by whose way a dossier goes after a merger.

-- Where the Portal fetches files; empty sends no addresses of files.
ALTER TABLE one_stop.portal_setting ADD COLUMN site text NOT NULL DEFAULT '';
CREATE INDEX ix_stored_paper_attachment ON one_stop.stored_paper (attachment_id) WHERE withdrawn_at IS NOT NULL;

-- By whose settings the Portal hears of a dossier: the unit that received it, for good. Who looks after it (unit_id) is the successor after a merger.
ALTER TABLE one_stop.portal_dossier ADD COLUMN way_unit_id uuid;
UPDATE one_stop.portal_dossier SET way_unit_id = unit_id;
ALTER TABLE one_stop.portal_dossier ALTER COLUMN way_unit_id SET NOT NULL;
DROP INDEX one_stop.ix_portal_dossier_due;
CREATE INDEX ix_portal_dossier_due ON one_stop.portal_dossier (way_unit_id, next_attempt_at) WHERE next_attempt_at IS NOT NULL;
CREATE INDEX ix_portal_dossier_former ON one_stop.portal_dossier (unit_id, way_unit_id) WHERE unit_id <> way_unit_id;

-- What citizens ask on the Portal, and the answer on its way back: one row a question.
CREATE TABLE one_stop.portal_question (
    id uuid PRIMARY KEY,
    unit_id uuid NOT NULL,
    portal_id text NOT NULL,
    field_code text NOT NULL,
    asker_name text NOT NULL,
    content text NOT NULL,
    received_at timestamptz NOT NULL,
    due_at timestamptz NOT NULL,
    answered_there_at timestamptz,
    answer text,
    answered_at timestamptz,
    answered_by_id uuid,
    answered_by_name text,
    answered_by_title text,
    state smallint,
    reply text,
    reason text,
    attempts int NOT NULL DEFAULT 0,
    sent_at timestamptz,
    replied_at timestamptz,
    next_attempt_at timestamptz,
    lease uuid,
    leased_until timestamptz,
    CONSTRAINT uq_portal_question UNIQUE (unit_id, portal_id),
    CONSTRAINT ck_portal_question_answer CHECK ((answer IS NULL) = (state IS NULL) AND (answer IS NULL) = (answered_at IS NULL))
);
CREATE INDEX ix_portal_question_list ON one_stop.portal_question (unit_id, received_at DESC, id);
CREATE INDEX ix_portal_question_open ON one_stop.portal_question (unit_id, due_at) WHERE answered_at IS NULL AND answered_there_at IS NULL;
CREATE INDEX ix_portal_question_due ON one_stop.portal_question (unit_id, next_attempt_at) WHERE next_attempt_at IS NOT NULL;
CALL foundation.protect('one_stop.portal_question');
GRANT SELECT, INSERT, UPDATE ON one_stop.portal_question TO caicach_app;

-- For which day a unit's comparison was asked for, and when the Portal was last asked for questions, with why it gave none.
CREATE TABLE one_stop.portal_round (
    unit_id uuid PRIMARY KEY,
    compared_on date,
    asked_at timestamptz,
    question_problem text
);
CALL foundation.protect('one_stop.portal_round');
GRANT SELECT, INSERT, UPDATE ON one_stop.portal_round TO caicach_app;

-- A night's comparison; without figures of the catalogue where the Portal did not give its list.
CREATE TABLE one_stop.portal_comparison (
    unit_id uuid NOT NULL,
    compared_on date NOT NULL,
    compared_at timestamptz NOT NULL,
    same_count int,
    received_count int NOT NULL,
    accepted_count int NOT NULL,
    new_count int NOT NULL,
    open_count int NOT NULL,
    problem text,
    PRIMARY KEY (unit_id, compared_on)
);
CALL foundation.protect('one_stop.portal_comparison');
GRANT SELECT, INSERT ON one_stop.portal_comparison TO caicach_app;

-- Where the two sides differ, from the night when that was seen first to the one when it was gone.
CREATE TABLE one_stop.portal_difference (
    id uuid PRIMARY KEY,
    unit_id uuid NOT NULL,
    kind smallint NOT NULL,
    code text NOT NULL,
    here text,
    there text,
    first_seen_on date NOT NULL,
    last_seen_on date NOT NULL,
    ended_on date
);
CREATE UNIQUE INDEX uq_portal_difference ON one_stop.portal_difference (unit_id, kind, code) WHERE ended_on IS NULL;
CREATE INDEX ix_portal_difference_list ON one_stop.portal_difference (unit_id, first_seen_on DESC, kind, code);
CALL foundation.protect('one_stop.portal_difference');
GRANT SELECT, INSERT ON one_stop.portal_difference TO caicach_app;
GRANT UPDATE (here, there, last_seen_on, ended_on) ON one_stop.portal_difference TO caicach_app;

-- System work: which units have something to tell the Portal, dossiers or answers, by their own way.
CREATE OR REPLACE FUNCTION one_stop.units_with_due_portal_messages(at timestamptz)
    RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$
    SELECT s.unit_id FROM one_stop.portal_setting s LEFT JOIN one_stop.portal_line l USING (unit_id)
    WHERE s.is_enabled AND (l.quiet_until IS NULL OR l.quiet_until <= at)
        AND (EXISTS (SELECT FROM one_stop.portal_dossier d
                WHERE d.way_unit_id = s.unit_id AND d.next_attempt_at <= at AND (d.leased_until IS NULL OR d.leased_until < at))
            OR EXISTS (SELECT FROM one_stop.portal_question q
                WHERE q.unit_id = s.unit_id AND q.next_attempt_at <= at AND (q.leased_until IS NULL OR q.leased_until < at)))
$$;

-- The same: which units have a nightly comparison or a look for questions due.
CREATE FUNCTION one_stop.units_with_portal_rounds(night date, asked_before timestamptz)
    RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$
    SELECT s.unit_id FROM one_stop.portal_setting s LEFT JOIN one_stop.portal_round r USING (unit_id)
    WHERE s.is_enabled
        AND (r.compared_on IS NULL OR r.compared_on < night OR r.asked_at IS NULL OR r.asked_at <= asked_before)
$$;
REVOKE EXECUTE ON FUNCTION one_stop.units_with_portal_rounds(date, timestamptz) FROM public;
GRANT EXECUTE ON FUNCTION one_stop.units_with_portal_rounds(date, timestamptz) TO caicach_app;
