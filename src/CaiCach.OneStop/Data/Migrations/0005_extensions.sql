-- Apologies with a new due time (form 04): drafted, signed, sent. The dossier's history holds the promise itself.
ALTER TABLE one_stop.dossier_event ADD COLUMN due_at timestamptz;

-- Until when a dossier waits for papers, kept beside it for the list of those that did not come.
ALTER TABLE one_stop.dossier ADD COLUMN answer_by date;
UPDATE one_stop.dossier d SET answer_by = (
    SELECT e.answer_by FROM one_stop.dossier_event e WHERE e.dossier_id = d.id AND e.to_stage = 6 ORDER BY e.sequence DESC LIMIT 1
) WHERE d.stage = 6;
CREATE INDEX ix_dossier_answer_by ON one_stop.dossier (competent_unit_id, answer_by) WHERE stage = 6;

-- How a person is reached may be put right; who the person is may not.
GRANT UPDATE (phone, email, address) ON one_stop.dossier_party TO caicach_app;

CREATE TABLE one_stop.extension (
    id uuid PRIMARY KEY,
    dossier_id uuid NOT NULL REFERENCES one_stop.dossier (id) DEFERRABLE INITIALLY DEFERRED,
    unit_id uuid NOT NULL,
    state smallint NOT NULL,
    cause text NOT NULL,
    due_before timestamptz NOT NULL,
    due_at timestamptz NOT NULL,
    apology_by timestamptz NOT NULL,
    drafted_by text NOT NULL,
    drafted_at timestamptz NOT NULL,
    remark text,
    symbol text,
    approved_by text,
    approver_title text,
    approved_at timestamptz,
    sent_by text,
    sent_at timestamptz,
    CONSTRAINT ck_extension_later CHECK (due_at > due_before),
    CONSTRAINT ck_extension_signed CHECK (state NOT IN (3, 4) OR (symbol IS NOT NULL AND approved_at IS NOT NULL)),
    CONSTRAINT ck_extension_sent CHECK ((state = 4) = (sent_at IS NOT NULL))
);
CREATE INDEX ix_extension_dossier ON one_stop.extension (dossier_id);
CREATE UNIQUE INDEX uq_extension_open ON one_stop.extension (dossier_id) WHERE state IN (1, 2);
CREATE INDEX ix_extension_sent ON one_stop.extension (unit_id, sent_at DESC) WHERE state = 4;
CREATE INDEX ix_extension_public ON one_stop.extension (sent_at DESC) WHERE state = 4;
ALTER TABLE one_stop.extension ENABLE ROW LEVEL SECURITY;
CREATE POLICY dossier_scope ON one_stop.extension
    USING (EXISTS (SELECT FROM one_stop.dossier d WHERE d.id = dossier_id AND d.unit_ids && (SELECT foundation.scope())::uuid[]))
    WITH CHECK (EXISTS (SELECT FROM one_stop.dossier d WHERE d.id = dossier_id AND d.unit_ids && (SELECT foundation.scope())::uuid[]));
GRANT SELECT, INSERT, UPDATE ON one_stop.extension TO caicach_app;

-- A notice that refuses a dossier (form 03), at the desk too, where nothing was taken in, or stops it (form 05).
CREATE TABLE one_stop.notice (
    id uuid PRIMARY KEY,
    unit_id uuid NOT NULL,
    dossier_id uuid REFERENCES one_stop.dossier (id) DEFERRABLE INITIALLY DEFERRED,
    procedure_id uuid NOT NULL REFERENCES one_stop.procedure (id),
    kind smallint NOT NULL,
    symbol text NOT NULL,
    issued_at timestamptz NOT NULL,
    owner_name text NOT NULL,
    address text,
    phone text,
    email text,
    reason text NOT NULL,
    request text,
    stage smallint,
    money_handling text,
    issued_by text NOT NULL,
    signer_title text
);
CREATE INDEX ix_notice_dossier ON one_stop.notice (dossier_id);
CREATE INDEX ix_notice_procedure ON one_stop.notice (procedure_id);
CALL foundation.protect('one_stop.notice');
GRANT SELECT, INSERT ON one_stop.notice TO caicach_app;

-- The public list of late dossiers with an apology: codes, units and times, nobody's name; nobody is signed in then.
CREATE FUNCTION one_stop.public_apologies(of_unit uuid, sent_from timestamptz, sent_before timestamptz, passed_over int, most int)
    RETURNS TABLE (code text, procedure_name text, unit_id uuid, symbol text, due_before timestamptz, due_at timestamptz, sent_at timestamptz, ended_at timestamptz, total bigint)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$
    SELECT d.code, p.name, x.unit_id, x.symbol, x.due_before, x.due_at, x.sent_at, d.ended_at, count(*) OVER ()
    FROM one_stop.extension x
    JOIN one_stop.dossier d ON d.id = x.dossier_id
    JOIN one_stop.procedure p ON p.id = d.procedure_id
    WHERE x.state = 4 AND (of_unit IS NULL OR x.unit_id = of_unit)
        AND (sent_from IS NULL OR x.sent_at >= sent_from) AND (sent_before IS NULL OR x.sent_at < sent_before)
    ORDER BY x.sent_at DESC, x.id
    OFFSET greatest(passed_over, 0) LIMIT least(most, 100)
$$;
REVOKE EXECUTE ON FUNCTION one_stop.public_apologies(uuid, timestamptz, timestamptz, int, int) FROM public;
GRANT EXECUTE ON FUNCTION one_stop.public_apologies(uuid, timestamptz, timestamptz, int, int) TO caicach_app;
