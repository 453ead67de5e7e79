-- Messages to applicants and webhooks: what a unit tells, over which ways, and all that was told.

CREATE TABLE one_stop.message_setting (
    unit_id uuid PRIMARY KEY,
    enabled_since timestamptz,
    is_mail_on boolean NOT NULL,
    tells_imported boolean NOT NULL,
    site text NOT NULL,
    changed_at timestamptz NOT NULL
);
CALL foundation.protect('one_stop.message_setting');

-- The HTTP gateway of a channel (SMS, Zalo).
CREATE TABLE one_stop.message_gateway (
    unit_id uuid NOT NULL,
    channel smallint NOT NULL,
    is_enabled boolean NOT NULL,
    address text NOT NULL,
    header_name text NOT NULL,
    secret_sealed bytea,
    body_template text NOT NULL,
    taken_when text NOT NULL,
    is_unaccented boolean NOT NULL,
    changed_at timestamptz NOT NULL,
    CONSTRAINT pk_message_gateway PRIMARY KEY (unit_id, channel)
);
CALL foundation.protect('one_stop.message_gateway');

-- A unit's own words of a turn. Whoever has none takes those of the nearest unit above, so everybody may read them.
CREATE TABLE one_stop.message_template (
    unit_id uuid NOT NULL,
    turn smallint NOT NULL,
    subject text NOT NULL,
    mail text NOT NULL,
    short text NOT NULL,
    changed_at timestamptz NOT NULL,
    CONSTRAINT pk_message_template PRIMARY KEY (unit_id, turn)
);
CALL foundation.protect('one_stop.message_template');
CREATE POLICY words_read ON one_stop.message_template FOR SELECT USING (true);

CREATE TABLE one_stop.webhook (
    id uuid PRIMARY KEY,
    unit_id uuid NOT NULL,
    address text NOT NULL,
    note text NOT NULL,
    events smallint[] NOT NULL,
    secret_sealed bytea NOT NULL,
    added_at timestamptz NOT NULL,
    ended_at timestamptz
);
CREATE INDEX ix_webhook_unit ON one_stop.webhook (unit_id, added_at);
CALL foundation.protect('one_stop.webhook');

-- Whether a way answers: a channel, or a webhook by its id. Apart from the settings, so that an outage is no edit of them.
CREATE TABLE one_stop.delivery_line (
    unit_id uuid NOT NULL,
    way text NOT NULL,
    failing_since timestamptz,
    quiet_until timestamptz,
    paused_at timestamptz,
    reason text,
    CONSTRAINT pk_delivery_line PRIMARY KEY (unit_id, way)
);
CALL foundation.protect('one_stop.delivery_line');

-- One thing told over one way about one line of a dossier's history. Words are kept; the address only sealed, and masked for lists.
CREATE TABLE one_stop.delivery (
    id uuid PRIMARY KEY,
    unit_id uuid NOT NULL,
    dossier_id uuid NOT NULL REFERENCES one_stop.dossier (id) DEFERRABLE INITIALLY DEFERRED,
    sequence int NOT NULL,
    way text NOT NULL,
    channel smallint NOT NULL,
    turn smallint,
    webhook_id uuid REFERENCES one_stop.webhook (id) DEFERRABLE INITIALLY DEFERRED,
    webhook_event smallint,
    address_sealed bytea,
    address_shown text NOT NULL,
    subject text NOT NULL,
    body text NOT NULL,
    is_filed boolean NOT NULL,
    state smallint NOT NULL,
    attempts int NOT NULL,
    reason text,
    recorded_at timestamptz NOT NULL,
    settled_at timestamptz,
    next_attempt_at timestamptz NOT NULL,
    lease uuid,
    leased_until timestamptz,
    CONSTRAINT uq_delivery UNIQUE (dossier_id, way, sequence)
);
CREATE INDEX ix_delivery_due ON one_stop.delivery (unit_id, next_attempt_at) WHERE state = 1;
CREATE INDEX ix_delivery_list ON one_stop.delivery (unit_id, recorded_at DESC, id);
CREATE INDEX ix_delivery_state ON one_stop.delivery (unit_id, state);
CREATE INDEX ix_delivery_webhook ON one_stop.delivery (webhook_id, recorded_at DESC);
CALL foundation.protect('one_stop.delivery');

GRANT SELECT, INSERT, UPDATE ON one_stop.message_setting, one_stop.message_gateway, one_stop.webhook, one_stop.delivery_line,
    one_stop.delivery TO caicach_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON one_stop.message_template TO caicach_app;

-- System work: which units have something to tell. The work itself is then done within that unit's scope.
CREATE FUNCTION one_stop.units_with_due_deliveries(at timestamptz)
    RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$
    SELECT DISTINCT d.unit_id FROM one_stop.delivery d LEFT JOIN one_stop.delivery_line l USING (unit_id, way)
    WHERE d.state = 1 AND d.next_attempt_at <= at AND (d.leased_until IS NULL OR d.leased_until < at)
        AND l.paused_at IS NULL AND (l.quiet_until IS NULL OR l.quiet_until <= at)
$$;
REVOKE EXECUTE ON FUNCTION one_stop.units_with_due_deliveries(timestamptz) FROM public;
GRANT EXECUTE ON FUNCTION one_stop.units_with_due_deliveries(timestamptz) TO caicach_app;
