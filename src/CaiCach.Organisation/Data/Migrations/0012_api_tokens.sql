-- Tokens by which programs act for an account. Only the hash is kept: a copy of the database lets nobody in.
CREATE TABLE organisation.api_token (
    id uuid PRIMARY KEY,
    unit_id uuid NOT NULL REFERENCES organisation.unit (id) DEFERRABLE INITIALLY DEFERRED,
    account_id uuid NOT NULL REFERENCES organisation.account (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    name text NOT NULL,
    token_hash bytea NOT NULL,
    made_at timestamptz NOT NULL,
    last_used_at timestamptz,
    expires_on date NOT NULL,
    revoked_at timestamptz,
    CONSTRAINT uq_api_token_hash UNIQUE (token_hash)
);
CREATE INDEX ix_api_token_account ON organisation.api_token (account_id, made_at DESC);
CALL foundation.protect('organisation.api_token');
GRANT SELECT, INSERT, UPDATE, DELETE ON organisation.api_token TO caicach_app;

-- What an open account may reach today, however it came in; asked by the two functions below alone.
CREATE FUNCTION organisation.access_of_account(account uuid, today date)
    RETURNS TABLE (account_id uuid, person_id uuid, person_name text, user_name text, home_unit_id uuid, must_change_password boolean,
                   department_ids uuid[], position_ids uuid[], roles text[], role_units uuid[], scope uuid[])
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$
    SELECT a.id, p.id, p.full_name, a.user_name, a.unit_id, a.must_change_password,
           coalesce(h.departments, '{}'), coalesce(h.positions, '{}'), coalesce(r.roles, '{}'), coalesce(r.units, '{}'),
           organisation.reach(array_append(coalesce(r.units, '{}'), a.unit_id))
    FROM organisation.account a
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
    WHERE a.id = account AND NOT a.is_disabled
$$;
REVOKE EXECUTE ON FUNCTION organisation.access_of_account(uuid, date) FROM public;

CREATE OR REPLACE FUNCTION organisation.access_of(session uuid, today date)
    RETURNS TABLE (account_id uuid, person_id uuid, person_name text, user_name text, home_unit_id uuid, must_change_password boolean,
                   department_ids uuid[], position_ids uuid[], roles text[], role_units uuid[], scope uuid[])
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$
    SELECT access.* FROM organisation.account_session s CROSS JOIN LATERAL organisation.access_of_account(s.account_id, today) access
    WHERE s.id = session AND s.ended_at IS NULL
$$;

-- The same for a live token, which comes last; no row when the account is locked at that instant.
CREATE FUNCTION organisation.access_of_token(hash bytea, today date, at timestamptz)
    RETURNS TABLE (account_id uuid, person_id uuid, person_name text, user_name text, home_unit_id uuid, must_change_password boolean,
                   department_ids uuid[], position_ids uuid[], roles text[], role_units uuid[], scope uuid[], token_id uuid)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$
    SELECT access.*, t.id FROM organisation.api_token t
    JOIN organisation.account a ON a.id = t.account_id AND (a.lockout_end IS NULL OR a.lockout_end <= at)
    CROSS JOIN LATERAL organisation.access_of_account(t.account_id, today) access
    WHERE t.token_hash = hash AND t.revoked_at IS NULL AND t.expires_on >= today
$$;
