-- Fees by bank transfer: the unit's account, and every transfer that was reported, matched to a dossier or waiting for somebody to look.
CREATE TABLE one_stop.payment_account (
    unit_id uuid PRIMARY KEY,
    bank_bin text NOT NULL,
    account_number text NOT NULL,
    holder_name text NOT NULL,
    secret_sealed bytea,
    changed_at timestamptz NOT NULL
);
CALL foundation.protect('one_stop.payment_account');

CREATE TABLE one_stop.bank_entry (
    id uuid PRIMARY KEY,
    unit_id uuid NOT NULL,
    reference text NOT NULL,
    amount_vnd bigint NOT NULL CONSTRAINT ck_bank_entry_amount CHECK (amount_vnd > 0),
    content text NOT NULL,
    occurred_at timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL,
    state smallint NOT NULL,
    dossier_id uuid REFERENCES one_stop.dossier (id) DEFERRABLE INITIALLY DEFERRED,
    note text,
    CONSTRAINT uq_bank_entry_reference UNIQUE (unit_id, reference)
);
CREATE INDEX ix_bank_entry_state ON one_stop.bank_entry (unit_id, state, occurred_at DESC);
CREATE INDEX ix_bank_entry_dossier ON one_stop.bank_entry (dossier_id);
CALL foundation.protect('one_stop.bank_entry');

GRANT SELECT, INSERT, UPDATE ON one_stop.payment_account, one_stop.bank_entry TO caicach_app;

-- A transfer names its dossier by a word told from the dossier's id. Row-level security keeps functions of a column from an index; this one
-- holds to the scope itself.
CREATE INDEX ix_dossier_payment_reference ON one_stop.dossier (upper(substr(encode(sha256(uuid_send(id)), 'hex'), 1, 10)));
CREATE FUNCTION one_stop.dossiers_by_reference(words text[])
    RETURNS TABLE (id uuid) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$
    SELECT d.id FROM one_stop.dossier d
    WHERE upper(substr(encode(sha256(uuid_send(d.id)), 'hex'), 1, 10)) = ANY (SELECT substr(word, 3) FROM unnest(words) word)
        AND d.unit_ids && (SELECT foundation.scope())::uuid[]
    LIMIT 10
$$;
REVOKE EXECUTE ON FUNCTION one_stop.dossiers_by_reference(text[]) FROM public;
GRANT EXECUTE ON FUNCTION one_stop.dossiers_by_reference(text[]) TO caicach_app;

-- What somebody who knows a dossier's code needs to pay for it: sum and account, nothing personal; nobody is signed in then.
CREATE FUNCTION one_stop.owed_for(looked_for text)
    RETURNS TABLE (dossier_id uuid, amount_vnd bigint, bank_bin text, account_number text, holder_name text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$
    SELECT d.id, sum(f.amount_vnd)::bigint, a.bank_bin, a.account_number, a.holder_name
    FROM one_stop.dossier d
    JOIN one_stop.payment_account a ON a.unit_id = d.competent_unit_id
    JOIN one_stop.dossier_fee f ON f.dossier_id = d.id AND f.paid_at IS NULL AND f.amount_vnd > 0
    WHERE d.code = looked_for AND d.stage <= 8
    GROUP BY d.id, a.unit_id
$$;
REVOKE EXECUTE ON FUNCTION one_stop.owed_for(text) FROM public;
GRANT EXECUTE ON FUNCTION one_stop.owed_for(text) TO caicach_app;
