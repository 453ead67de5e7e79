-- National Public Service Portal: how a unit reaches it, and what it was told of each dossier.

CREATE TABLE one_stop.portal_setting (
    unit_id uuid PRIMARY KEY,
    is_enabled boolean NOT NULL,
    fields smallint NOT NULL,
    adapter_url text NOT NULL,
    auth_endpoint text NOT NULL,
    integration_endpoint text NOT NULL,
    destination_code text NOT NULL,
    agency_code text NOT NULL,
    user_name text NOT NULL,
    password_sealed bytea NOT NULL,
    timeout_seconds int NOT NULL,
    changed_at timestamptz NOT NULL
);
CALL foundation.protect('one_stop.portal_setting');

-- Whether the Portal answers a unit; apart from the settings, so that an outage is no edit of them.
CREATE TABLE one_stop.portal_line (
    unit_id uuid PRIMARY KEY,
    down_since timestamptz,
    quiet_until timestamptz,
    reason text
);
CALL foundation.protect('one_stop.portal_line');

-- One row a dossier that the Portal knows or is to know. Whoever sends for it holds the lease: its messages go out in order and by one.
CREATE TABLE one_stop.portal_dossier (
    dossier_id uuid PRIMARY KEY REFERENCES one_stop.dossier (id) DEFERRABLE INITIALLY DEFERRED,
    unit_id uuid NOT NULL,
    next_attempt_at timestamptz,
    lease uuid,
    leased_until timestamptz
);
CREATE INDEX ix_portal_dossier_due ON one_stop.portal_dossier (unit_id, next_attempt_at) WHERE next_attempt_at IS NOT NULL;

CREATE TABLE one_stop.portal_message (
    id uuid PRIMARY KEY,
    dossier_id uuid NOT NULL REFERENCES one_stop.portal_dossier (dossier_id) DEFERRABLE INITIALLY DEFERRED,
    unit_id uuid NOT NULL,
    kind smallint NOT NULL,
    sequence int NOT NULL,
    state smallint NOT NULL,
    payload json,
    answer text,
    reason text,
    attempts int NOT NULL DEFAULT 0,
    recorded_at timestamptz NOT NULL,
    sent_at timestamptz,
    answered_at timestamptz,
    CONSTRAINT uq_portal_message UNIQUE (dossier_id, kind, sequence)
);
CREATE INDEX ix_portal_message_state ON one_stop.portal_message (unit_id, state, recorded_at DESC);

-- Which dossiers came from the Portal, which has given their codes.
CREATE TABLE one_stop.portal_arrival (
    dossier_id uuid PRIMARY KEY REFERENCES one_stop.dossier (id) DEFERRABLE INITIALLY DEFERRED,
    unit_id uuid NOT NULL,
    content_hash bytea NOT NULL,
    recorded_at timestamptz NOT NULL
);

DO $$
DECLARE t text;
BEGIN
    FOREACH t IN ARRAY ARRAY['portal_dossier', 'portal_message', 'portal_arrival'] LOOP
        EXECUTE format('ALTER TABLE one_stop.%I ENABLE ROW LEVEL SECURITY', t);
        EXECUTE format(
            'CREATE POLICY dossier_scope ON one_stop.%1$I USING (%2$s) WITH CHECK (%2$s)',
            t, 'EXISTS (SELECT FROM one_stop.dossier d WHERE d.id = dossier_id AND d.unit_ids && (SELECT foundation.scope())::uuid[])');
    END LOOP;
END $$;

GRANT SELECT, INSERT, UPDATE ON one_stop.portal_setting, one_stop.portal_line, one_stop.portal_dossier, one_stop.portal_message TO caicach_app;
GRANT SELECT, INSERT ON one_stop.portal_arrival TO caicach_app;

-- System work: which units have something to tell the Portal. The work itself is then done within that unit's scope.
CREATE FUNCTION one_stop.units_with_due_portal_messages(at timestamptz)
    RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$
    SELECT s.unit_id FROM one_stop.portal_setting s LEFT JOIN one_stop.portal_line l USING (unit_id)
    WHERE s.is_enabled AND (l.quiet_until IS NULL OR l.quiet_until <= at)
        AND EXISTS (SELECT FROM one_stop.portal_dossier d
            WHERE d.unit_id = s.unit_id AND d.next_attempt_at <= at AND (d.leased_until IS NULL OR d.leased_until < at))
$$;
REVOKE EXECUTE ON FUNCTION one_stop.units_with_due_portal_messages(timestamptz) FROM public;
GRANT EXECUTE ON FUNCTION one_stop.units_with_due_portal_messages(timestamptz) TO caicach_app;
