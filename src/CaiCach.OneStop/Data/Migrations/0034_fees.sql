-- Why a fee was let off after reception, and by which means it was paid: 1 cash, 2 a transfer seen at the desk, 3 on the National Portal, 4 VietQR;
-- null where nobody said so.
ALTER TABLE one_stop.dossier_fee
    ADD COLUMN exemption_reason text,
    ADD COLUMN means smallint CONSTRAINT ck_dossier_fee_means CHECK (means BETWEEN 1 AND 4),
    ADD COLUMN receipt_id uuid;

-- What a payer was given for fees that were paid, under a number of the unit's book; a fee stands on one receipt.
CREATE TABLE one_stop.fee_receipt (
    id uuid PRIMARY KEY,
    unit_id uuid NOT NULL,
    dossier_id uuid NOT NULL REFERENCES one_stop.dossier (id) DEFERRABLE INITIALLY DEFERRED,
    symbol text NOT NULL,
    issued_at timestamptz NOT NULL,
    payer_name text NOT NULL,
    collector_name text NOT NULL,
    lines jsonb NOT NULL
);
CREATE INDEX ix_fee_receipt_dossier ON one_stop.fee_receipt (dossier_id);
CALL foundation.protect('one_stop.fee_receipt');
GRANT SELECT, INSERT ON one_stop.fee_receipt TO caicach_app;

ALTER TABLE one_stop.dossier_fee
    ADD CONSTRAINT fk_dossier_fee_receipt FOREIGN KEY (receipt_id) REFERENCES one_stop.fee_receipt (id) DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX ix_dossier_fee_receipt ON one_stop.dossier_fee (receipt_id) WHERE receipt_id IS NOT NULL;

-- What was paid for a dossier of which nothing is owed any more, for whoever knows its code: a sum and when, nothing personal.
CREATE FUNCTION one_stop.paid_for(looked_for text)
    RETURNS TABLE (amount_vnd bigint, paid_at timestamptz)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$
    SELECT sum(f.amount_vnd)::bigint, max(f.paid_at)
    FROM one_stop.dossier d
    JOIN one_stop.dossier_fee f ON f.dossier_id = d.id AND f.amount_vnd > 0
    WHERE d.code = looked_for
    HAVING count(*) > 0 AND count(*) = count(f.paid_at)
$$;
REVOKE EXECUTE ON FUNCTION one_stop.paid_for(text) FROM public;
GRANT EXECUTE ON FUNCTION one_stop.paid_for(text) TO caicach_app;
