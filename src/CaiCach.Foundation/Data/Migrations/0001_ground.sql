-- Foundation: unit scope, audit trail, outbox, attachments, number books, idempotency keys, jobs.
-- Every table that carries unit_id gets the one policy made by foundation.protect(): a row is seen and changed
-- only within the scope that the unit of work has set for the transaction.

CREATE FUNCTION foundation.scope() RETURNS uuid[]
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT coalesce(nullif(current_setting('app.scope', true), ''), '{}')::uuid[] $$;

CREATE PROCEDURE foundation.protect(protected_table regclass)
    LANGUAGE plpgsql
    AS $$
BEGIN
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', protected_table);
    EXECUTE format(
        'CREATE POLICY unit_scope ON %s USING (unit_id = ANY ((SELECT foundation.scope())::uuid[])) WITH CHECK (unit_id = ANY ((SELECT foundation.scope())::uuid[]))',
        protected_table);
END
$$;

CREATE TABLE foundation.audit_entry (
    unit_id uuid NOT NULL,
    sequence bigint NOT NULL,
    id uuid NOT NULL,
    recorded_at timestamptz NOT NULL,
    account_id uuid,
    person_name text NOT NULL,
    event_name text NOT NULL,
    subject_id uuid NOT NULL,
    reason text,
    data jsonb NOT NULL,
    previous_hash bytea NOT NULL,
    hash bytea NOT NULL,
    CONSTRAINT pk_audit_entry PRIMARY KEY (unit_id, sequence),
    CONSTRAINT uq_audit_entry_id UNIQUE (id)
);
CREATE INDEX ix_audit_entry_subject ON foundation.audit_entry (subject_id, sequence);
CALL foundation.protect('foundation.audit_entry');

CREATE TABLE foundation.audit_head (
    unit_id uuid PRIMARY KEY,
    sequence bigint NOT NULL,
    hash bytea NOT NULL
);
CALL foundation.protect('foundation.audit_head');

CREATE FUNCTION foundation.audit_hash(
    previous bytea, unit uuid, seq bigint, entry uuid, at timestamptz, account uuid, person text, event text, subject uuid, why text, body jsonb)
    RETURNS bytea LANGUAGE sql IMMUTABLE
    AS $$
    SELECT sha256(previous || convert_to(
        jsonb_build_array(unit, seq, entry, extract(epoch FROM at)::numeric(20, 6)::text, account, person, event, subject, why, body)::text, 'UTF8'))
$$;

CREATE TABLE foundation.outbox_message (
    id uuid PRIMARY KEY,
    unit_id uuid NOT NULL,
    event_name text NOT NULL,
    payload jsonb NOT NULL,
    recorded_at timestamptz NOT NULL,
    dispatched_at timestamptz,
    attempts int NOT NULL DEFAULT 0,
    next_attempt_at timestamptz NOT NULL,
    last_error text
);
CREATE INDEX ix_outbox_message_due ON foundation.outbox_message (next_attempt_at, id) WHERE dispatched_at IS NULL;
CALL foundation.protect('foundation.outbox_message');

CREATE TABLE foundation.attachment (
    id uuid PRIMARY KEY,
    unit_id uuid NOT NULL,
    sha256 text NOT NULL,
    file_name text NOT NULL,
    content_type text NOT NULL,
    size_bytes bigint NOT NULL,
    uploaded_by uuid,
    uploaded_at timestamptz NOT NULL
);
CREATE INDEX ix_attachment_sha256 ON foundation.attachment (sha256);
CALL foundation.protect('foundation.attachment');

CREATE TABLE foundation.number_book (
    unit_id uuid NOT NULL,
    series text NOT NULL,
    year int NOT NULL,
    last_number int NOT NULL,
    CONSTRAINT pk_number_book PRIMARY KEY (unit_id, series, year)
);
CALL foundation.protect('foundation.number_book');

CREATE TABLE foundation.issued_number (
    unit_id uuid NOT NULL,
    series text NOT NULL,
    year int NOT NULL,
    number int NOT NULL,
    symbol text NOT NULL,
    subject_id uuid NOT NULL,
    issued_on date NOT NULL,
    recorded_at timestamptz NOT NULL,
    is_typed boolean NOT NULL,
    CONSTRAINT pk_issued_number PRIMARY KEY (unit_id, series, year, number)
);
CALL foundation.protect('foundation.issued_number');

CREATE TABLE foundation.job (
    id uuid PRIMARY KEY,
    unit_id uuid NOT NULL,
    kind text NOT NULL,
    payload jsonb NOT NULL,
    state text NOT NULL,
    progress_done int NOT NULL DEFAULT 0,
    progress_total int NOT NULL DEFAULT 0,
    progress_text text,
    result jsonb,
    attempts int NOT NULL DEFAULT 0,
    next_attempt_at timestamptz NOT NULL,
    leased_until timestamptz,
    cancel_requested boolean NOT NULL DEFAULT false,
    created_by uuid,
    created_by_name text NOT NULL,
    created_at timestamptz NOT NULL,
    finished_at timestamptz,
    last_error text
);
CREATE INDEX ix_job_due ON foundation.job (next_attempt_at, id) WHERE state IN ('queued', 'running');
CREATE INDEX ix_job_unit_created ON foundation.job (unit_id, created_at DESC);
CALL foundation.protect('foundation.job');

-- An audit entry is appended by this function alone: the application role has no right to insert, change or delete one.
-- The row of audit_head is locked until commit, so the chain of a unit has neither gap nor fork.
CREATE FUNCTION foundation.append_audit(
    unit uuid, entry uuid, at timestamptz, account uuid, person text, event text, subject uuid, why text, body jsonb)
    RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$
DECLARE
    head foundation.audit_head;
    digest bytea;
BEGIN
    IF NOT unit = ANY (foundation.scope()) THEN
        RAISE EXCEPTION 'unit % is outside the scope', unit USING ERRCODE = 'insufficient_privilege';
    END IF;
    INSERT INTO foundation.audit_head VALUES (unit, 0, '\x00'::bytea) ON CONFLICT DO NOTHING;
    SELECT * INTO head FROM foundation.audit_head WHERE unit_id = unit FOR UPDATE;
    digest := foundation.audit_hash(head.hash, unit, head.sequence + 1, entry, at, account, person, event, subject, why, body);
    INSERT INTO foundation.audit_entry
        VALUES (unit, head.sequence + 1, entry, at, account, person, event, subject, why, body, head.hash, digest);
    UPDATE foundation.audit_head SET sequence = head.sequence + 1, hash = digest WHERE unit_id = unit;
END
$$;

-- One row a unit: how many entries its chain has, and the first that does not fit (null when whole).
CREATE FUNCTION foundation.verify_audit()
    RETURNS TABLE (unit uuid, entries bigint, first_broken bigint) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$
    WITH checked AS (
        SELECT e.unit_id, e.sequence,
               e.sequence = row_number() OVER w
               AND e.previous_hash = coalesce(lag(e.hash) OVER w, '\x00'::bytea)
               AND e.hash = foundation.audit_hash(e.previous_hash, e.unit_id, e.sequence, e.id, e.recorded_at, e.account_id,
                                                  e.person_name, e.event_name, e.subject_id, e.reason, e.data) AS is_whole
        FROM foundation.audit_entry e
        WINDOW w AS (PARTITION BY e.unit_id ORDER BY e.sequence)
    ), chains AS (
        SELECT unit_id, count(*) AS entries, min(sequence) FILTER (WHERE NOT is_whole) AS first_broken, max(sequence) AS last
        FROM checked GROUP BY unit_id
    )
    SELECT coalesce(c.unit_id, h.unit_id), coalesce(c.entries, 0),
           coalesce(c.first_broken, CASE WHEN c.last IS DISTINCT FROM h.sequence THEN coalesce(c.last, 0) + 1 END)
    FROM chains c FULL JOIN foundation.audit_head h ON h.unit_id = c.unit_id
$$;

-- System work: which units have something due. The work itself is then done unit by unit within that unit's scope.
CREATE FUNCTION foundation.units_with_due_messages(at timestamptz)
    RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$ SELECT DISTINCT unit_id FROM foundation.outbox_message WHERE dispatched_at IS NULL AND next_attempt_at <= at $$;

-- Claims the next job for a worker: a queued one, or one whose worker died and let its lease run out.
CREATE FUNCTION foundation.claim_job(at timestamptz, lease interval)
    RETURNS SETOF foundation.job LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$
    UPDATE foundation.job SET state = 'running', attempts = attempts + 1, leased_until = at + lease
    WHERE id = (
        SELECT id FROM foundation.job
        WHERE (state = 'queued' AND next_attempt_at <= at) OR (state = 'running' AND leased_until < at)
        ORDER BY next_attempt_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING *
$$;

GRANT SELECT, INSERT, UPDATE ON foundation.outbox_message, foundation.attachment, foundation.number_book, foundation.issued_number, foundation.job
    TO caicach_app;
GRANT SELECT ON foundation.audit_entry, foundation.audit_head TO caicach_app;
REVOKE EXECUTE ON FUNCTION foundation.verify_audit() FROM public;
