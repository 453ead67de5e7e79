-- Delivery of messages and jobs, pruning, idempotency keys.

-- A message that failed ten times is no longer due; it stays in the table, visible to the administrator, until it is sent again by hand.
CREATE OR REPLACE FUNCTION foundation.units_with_due_messages(at timestamptz)
    RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$
    SELECT DISTINCT unit_id FROM foundation.outbox_message WHERE dispatched_at IS NULL AND attempts < 10 AND next_attempt_at <= at
$$;
CREATE INDEX ix_outbox_message_dispatched ON foundation.outbox_message (dispatched_at) WHERE dispatched_at IS NOT NULL;
CREATE INDEX ix_outbox_message_stuck ON foundation.outbox_message (unit_id, id) WHERE dispatched_at IS NULL AND attempts > 0;

-- What a request with this key answered, so that the same request sent twice is done once.
CREATE TABLE foundation.idempotency_key (
    unit_id uuid NOT NULL,
    key text NOT NULL,
    request_hash text NOT NULL,
    response jsonb,
    recorded_at timestamptz NOT NULL,
    CONSTRAINT pk_idempotency_key PRIMARY KEY (unit_id, key)
);
CREATE INDEX ix_idempotency_key_recorded ON foundation.idempotency_key (recorded_at);
CALL foundation.protect('foundation.idempotency_key');

-- System work over all units: forgets what was delivered, or answered, more than 30 days ago; at most 10,000 rows of each at a time.
CREATE FUNCTION foundation.prune_delivered(at timestamptz)
    RETURNS bigint LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$
    WITH messages AS (
        DELETE FROM foundation.outbox_message WHERE id IN (
            SELECT id FROM foundation.outbox_message WHERE dispatched_at < at - interval '30 days' LIMIT 10000 FOR UPDATE SKIP LOCKED)
        RETURNING 1
    ), keys AS (
        DELETE FROM foundation.idempotency_key WHERE (unit_id, key) IN (
            SELECT unit_id, key FROM foundation.idempotency_key WHERE recorded_at < at - interval '30 days' LIMIT 10000 FOR UPDATE SKIP LOCKED)
        RETURNING 1
    )
    SELECT (SELECT count(*) FROM messages) + (SELECT count(*) FROM keys)
$$;

GRANT SELECT, INSERT, UPDATE ON foundation.idempotency_key TO caicach_app;
