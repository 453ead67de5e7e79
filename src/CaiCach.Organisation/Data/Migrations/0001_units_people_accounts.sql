-- Organisation: the tree of units over time, people, positions, roles, accounts and their sign-in sessions.
-- unit_id is always an authority (province, district, commune); a department's rows belong to its authority.
-- Foreign keys are checked at commit, so that one save may write its rows in any order.

CREATE TABLE organisation.unit (
    id uuid PRIMARY KEY,
    authority_id uuid NOT NULL REFERENCES organisation.unit (id) DEFERRABLE INITIALLY DEFERRED,
    parent_id uuid REFERENCES organisation.unit (id) DEFERRABLE INITIALLY DEFERRED,
    code text NOT NULL,
    name text NOT NULL,
    folded_name text NOT NULL,
    kind text NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    is_practice boolean NOT NULL DEFAULT false,
    sort_order int NOT NULL DEFAULT 0,
    CONSTRAINT uq_unit_code UNIQUE (code),
    CONSTRAINT ck_unit_valid CHECK (valid_to IS NULL OR valid_to >= valid_from)
);
CREATE INDEX ix_unit_parent ON organisation.unit (parent_id);
CREATE INDEX ix_unit_authority ON organisation.unit (authority_id, sort_order);
-- Names of public bodies are public: everyone reads them, only those in scope change them.
ALTER TABLE organisation.unit ENABLE ROW LEVEL SECURITY;
CREATE POLICY unit_read ON organisation.unit FOR SELECT USING (true);
CREATE POLICY unit_write ON organisation.unit
    USING (authority_id = ANY ((SELECT foundation.scope())::uuid[])) WITH CHECK (authority_id = ANY ((SELECT foundation.scope())::uuid[]));

CREATE TABLE organisation.unit_succession (
    predecessor_id uuid NOT NULL REFERENCES organisation.unit (id) DEFERRABLE INITIALLY DEFERRED,
    successor_id uuid NOT NULL REFERENCES organisation.unit (id) DEFERRABLE INITIALLY DEFERRED,
    effective_on date NOT NULL,
    legal_basis text,
    PRIMARY KEY (predecessor_id, successor_id)
);
CREATE INDEX ix_unit_succession_successor ON organisation.unit_succession (successor_id);
ALTER TABLE organisation.unit_succession ENABLE ROW LEVEL SECURITY;
CREATE POLICY succession_read ON organisation.unit_succession FOR SELECT USING (true);
CREATE POLICY succession_write ON organisation.unit_succession
    USING (successor_id = ANY ((SELECT foundation.scope())::uuid[])) WITH CHECK (successor_id = ANY ((SELECT foundation.scope())::uuid[]));

CREATE TABLE organisation.unit_name (
    id uuid PRIMARY KEY,
    unit_id uuid NOT NULL REFERENCES organisation.unit (id) DEFERRABLE INITIALLY DEFERRED,
    named_unit_id uuid NOT NULL REFERENCES organisation.unit (id) DEFERRABLE INITIALLY DEFERRED,
    name text NOT NULL,
    folded_name text NOT NULL,
    CONSTRAINT uq_unit_name UNIQUE (unit_id, folded_name)
);
CALL foundation.protect('organisation.unit_name');

CREATE TABLE organisation.group_member (
    unit_id uuid NOT NULL REFERENCES organisation.unit (id) DEFERRABLE INITIALLY DEFERRED,
    group_id uuid NOT NULL REFERENCES organisation.unit (id) DEFERRABLE INITIALLY DEFERRED,
    member_id uuid NOT NULL REFERENCES organisation.unit (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (group_id, member_id)
);
CALL foundation.protect('organisation.group_member');

CREATE TABLE organisation.person (
    id uuid PRIMARY KEY,
    unit_id uuid NOT NULL REFERENCES organisation.unit (id) DEFERRABLE INITIALLY DEFERRED,
    full_name text NOT NULL,
    folded_name text NOT NULL,
    email text,
    phone text
);
CREATE INDEX ix_person_unit ON organisation.person (unit_id, folded_name);
CALL foundation.protect('organisation.person');

CREATE TABLE organisation.position (
    id uuid PRIMARY KEY,
    unit_id uuid NOT NULL REFERENCES organisation.unit (id) DEFERRABLE INITIALLY DEFERRED,
    department_id uuid NOT NULL REFERENCES organisation.unit (id) DEFERRABLE INITIALLY DEFERRED,
    title text NOT NULL,
    is_head boolean NOT NULL,
    valid_to date
);
CREATE INDEX ix_position_department ON organisation.position (department_id);
CALL foundation.protect('organisation.position');

CREATE TABLE organisation.position_holding (
    id uuid PRIMARY KEY,
    unit_id uuid NOT NULL REFERENCES organisation.unit (id) DEFERRABLE INITIALLY DEFERRED,
    position_id uuid NOT NULL REFERENCES organisation.position (id) DEFERRABLE INITIALLY DEFERRED,
    person_id uuid NOT NULL REFERENCES organisation.person (id) DEFERRABLE INITIALLY DEFERRED,
    valid_from date NOT NULL,
    valid_to date,
    CONSTRAINT ck_position_holding_valid CHECK (valid_to IS NULL OR valid_to >= valid_from)
);
CREATE INDEX ix_position_holding_position ON organisation.position_holding (position_id, valid_from);
CREATE INDEX ix_position_holding_person ON organisation.position_holding (person_id);
CALL foundation.protect('organisation.position_holding');

CREATE TABLE organisation.role_holding (
    id uuid PRIMARY KEY,
    unit_id uuid NOT NULL REFERENCES organisation.unit (id) DEFERRABLE INITIALLY DEFERRED,
    person_id uuid NOT NULL REFERENCES organisation.person (id) DEFERRABLE INITIALLY DEFERRED,
    role text NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    CONSTRAINT uq_role_holding UNIQUE (person_id, unit_id, role, valid_from)
);
CALL foundation.protect('organisation.role_holding');

CREATE TABLE organisation.account (
    id uuid PRIMARY KEY,
    unit_id uuid NOT NULL REFERENCES organisation.unit (id) DEFERRABLE INITIALLY DEFERRED,
    person_id uuid NOT NULL REFERENCES organisation.person (id) DEFERRABLE INITIALLY DEFERRED,
    user_name text NOT NULL,
    normalized_user_name text NOT NULL,
    email text,
    normalized_email text,
    email_confirmed boolean NOT NULL,
    password_hash text,
    security_stamp text,
    concurrency_stamp text,
    phone_number text,
    phone_number_confirmed boolean NOT NULL,
    two_factor_enabled boolean NOT NULL,
    lockout_end timestamptz,
    lockout_enabled boolean NOT NULL,
    access_failed_count int NOT NULL,
    must_change_password boolean NOT NULL,
    is_disabled boolean NOT NULL,
    CONSTRAINT uq_account_user_name UNIQUE (normalized_user_name)
);
CREATE INDEX ix_account_person ON organisation.account (person_id);
CALL foundation.protect('organisation.account');

CREATE TABLE organisation.account_token (
    user_id uuid NOT NULL REFERENCES organisation.account (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    login_provider text NOT NULL,
    name text NOT NULL,
    value text,
    PRIMARY KEY (user_id, login_provider, name)
);
CREATE TABLE organisation.account_claim (
    id int GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
    user_id uuid NOT NULL REFERENCES organisation.account (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    claim_type text,
    claim_value text
);
CREATE TABLE organisation.account_login (
    login_provider text NOT NULL,
    provider_key text NOT NULL,
    provider_display_name text,
    user_id uuid NOT NULL REFERENCES organisation.account (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (login_provider, provider_key)
);
CREATE TABLE organisation.account_passkey (
    credential_id bytea PRIMARY KEY,
    user_id uuid NOT NULL REFERENCES organisation.account (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    data jsonb NOT NULL
);
CREATE TABLE organisation.account_session (
    id uuid PRIMARY KEY,
    unit_id uuid NOT NULL REFERENCES organisation.unit (id) DEFERRABLE INITIALLY DEFERRED,
    account_id uuid NOT NULL REFERENCES organisation.account (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    signed_in_at timestamptz NOT NULL,
    last_seen_at timestamptz NOT NULL,
    address text,
    agent text,
    ended_at timestamptz
);
CREATE INDEX ix_account_session_account ON organisation.account_session (account_id, signed_in_at DESC);
CALL foundation.protect('organisation.account_session');

-- What hangs on an account is seen exactly when the account is.
DO $$
DECLARE t text;
BEGIN
    FOREACH t IN ARRAY ARRAY['account_token', 'account_claim', 'account_login', 'account_passkey'] LOOP
        EXECUTE format('ALTER TABLE organisation.%I ENABLE ROW LEVEL SECURITY', t);
        EXECUTE format('CREATE POLICY account_scope ON organisation.%I USING (EXISTS (SELECT FROM organisation.account a WHERE a.id = user_id))', t);
    END LOOP;
END $$;

-- Before anybody has signed in there is no scope: these functions look past row-level security for sign-in alone.
-- They answer the least: the authority of an account, never anything about the person.
CREATE FUNCTION organisation.authority_of_user_name(normalized text) RETURNS uuid
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$ SELECT unit_id FROM organisation.account WHERE normalized_user_name = normalized $$;

CREATE FUNCTION organisation.authority_of_passkey(credential bytea) RETURNS uuid
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$ SELECT a.unit_id FROM organisation.account_passkey p JOIN organisation.account a ON a.id = p.user_id WHERE p.credential_id = credential $$;

-- The authorities that a set of authorities reaches: themselves, all below them, and the predecessors of all these.
CREATE FUNCTION organisation.reach(roots uuid[]) RETURNS uuid[]
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$
    WITH RECURSIVE reached (id) AS (
        SELECT unnest(roots)
        UNION
        SELECT next.id FROM reached r CROSS JOIN LATERAL (
            SELECT u.id FROM organisation.unit u WHERE u.parent_id = r.id AND u.authority_id = u.id
            UNION ALL
            SELECT s.predecessor_id FROM organisation.unit_succession s WHERE s.successor_id = r.id
        ) next
    )
    SELECT coalesce(array_agg(id), '{}') FROM reached
$$;

-- What the person behind a live session may reach today; no row when the session was ended or the account disabled.
CREATE FUNCTION organisation.access_of(session uuid, today date)
    RETURNS TABLE (account_id uuid, person_id uuid, person_name text, user_name text, home_unit_id uuid, must_change_password boolean,
                   department_ids uuid[], position_ids uuid[], roles text[], role_units uuid[], scope uuid[])
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$
    SELECT a.id, p.id, p.full_name, a.user_name, a.unit_id, a.must_change_password,
           coalesce(h.departments, '{}'), coalesce(h.positions, '{}'), coalesce(r.roles, '{}'), coalesce(r.units, '{}'),
           organisation.reach(array_append(coalesce(r.units, '{}'), a.unit_id))
    FROM organisation.account_session s
    JOIN organisation.account a ON a.id = s.account_id AND NOT a.is_disabled
    JOIN organisation.person p ON p.id = a.person_id
    LEFT JOIN LATERAL (
        SELECT array_agg(DISTINCT q.department_id) AS departments, array_agg(q.id) AS positions
        FROM organisation.position_holding ph JOIN organisation.position q ON q.id = ph.position_id
        WHERE ph.person_id = p.id AND ph.valid_from <= today AND (ph.valid_to IS NULL OR ph.valid_to >= today)
    ) h ON true
    LEFT JOIN LATERAL (
        SELECT array_agg(rh.role ORDER BY rh.id) AS roles, array_agg(rh.unit_id ORDER BY rh.id) AS units
        FROM organisation.role_holding rh
        WHERE rh.person_id = p.id AND rh.valid_from <= today AND (rh.valid_to IS NULL OR rh.valid_to >= today)
    ) r ON true
    WHERE s.id = session AND s.ended_at IS NULL
$$;

GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA organisation TO caicach_app;
