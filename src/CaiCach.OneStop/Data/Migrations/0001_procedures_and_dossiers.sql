-- One-stop shop: procedures with their versions, dossiers with their history.
-- Procedures belong to the installation (a province and its communes share one catalogue), so they have no unit_id.

CREATE TABLE one_stop.procedure (
    id uuid PRIMARY KEY,
    code text NOT NULL CONSTRAINT uq_procedure_code UNIQUE,
    name text NOT NULL,
    field_code text NOT NULL,
    field_name text NOT NULL,
    other_names text[] NOT NULL,
    is_confirmed boolean NOT NULL,
    source text
);
CREATE INDEX ix_procedure_field ON one_stop.procedure (field_code, name);

CREATE TABLE one_stop.procedure_version (
    id uuid PRIMARY KEY,
    procedure_id uuid NOT NULL REFERENCES one_stop.procedure (id) DEFERRABLE INITIALLY DEFERRED,
    effective_from date NOT NULL,
    effective_to date,
    decision jsonb,
    content jsonb NOT NULL,
    steps jsonb NOT NULL,
    recorded_at timestamptz NOT NULL,
    CONSTRAINT uq_procedure_version_from UNIQUE (procedure_id, effective_from),
    CONSTRAINT ck_procedure_version_days CHECK (effective_to >= effective_from)
);

-- Everybody reads the catalogue, visitors too; nobody writes it who is not signed in.
DO $$
DECLARE t text;
BEGIN
    FOREACH t IN ARRAY ARRAY['procedure', 'procedure_version'] LOOP
        EXECUTE format('ALTER TABLE one_stop.%I ENABLE ROW LEVEL SECURITY', t);
        EXECUTE format('CREATE POLICY catalogue ON one_stop.%I USING (true) WITH CHECK (cardinality((SELECT foundation.scope())) > 0)', t);
    END LOOP;
END $$;

-- A dossier is seen by every unit that holds or held it: unit_ids names them, unit_id among them.
CREATE TABLE one_stop.dossier (
    id uuid PRIMARY KEY,
    unit_id uuid NOT NULL,
    competent_unit_id uuid NOT NULL,
    support_unit_id uuid,
    unit_ids uuid[] NOT NULL,
    code text NOT NULL CONSTRAINT uq_dossier_code UNIQUE,
    procedure_id uuid NOT NULL REFERENCES one_stop.procedure (id),
    version_id uuid NOT NULL REFERENCES one_stop.procedure_version (id),
    channel smallint NOT NULL,
    return_way smallint NOT NULL,
    owner_name text NOT NULL,
    note text,
    stage smallint NOT NULL,
    status smallint NOT NULL,
    officer_id uuid,
    officer_name text,
    arrived_at timestamptz NOT NULL,
    received_at timestamptz,
    first_due_at timestamptz,
    due_at timestamptz,
    ended_at timestamptz,
    returned_at timestamptz,
    moved_at timestamptz NOT NULL,
    supplement_count int NOT NULL DEFAULT 0,
    event_count int NOT NULL,
    is_demo boolean NOT NULL DEFAULT false,
    recorded_at timestamptz NOT NULL,
    CONSTRAINT ck_dossier_units CHECK (unit_id = ANY (unit_ids) AND competent_unit_id = ANY (unit_ids))
);
-- Work lists: what is open at the unit that decides, the most urgent first.
CREATE INDEX ix_dossier_open ON one_stop.dossier (competent_unit_id, stage, first_due_at) WHERE stage <= 8;
CREATE INDEX ix_dossier_officer ON one_stop.dossier (officer_id, first_due_at) WHERE stage <= 7;
CREATE INDEX ix_dossier_received ON one_stop.dossier (unit_id, received_at DESC);
CREATE INDEX ix_dossier_competent_received ON one_stop.dossier (competent_unit_id, received_at DESC);
CREATE INDEX ix_dossier_procedure ON one_stop.dossier (procedure_id);
CREATE INDEX ix_dossier_version ON one_stop.dossier (version_id);

ALTER TABLE one_stop.dossier ENABLE ROW LEVEL SECURITY;
CREATE POLICY unit_scope ON one_stop.dossier
    USING (unit_ids && (SELECT foundation.scope())::uuid[])
    WITH CHECK (unit_ids && (SELECT foundation.scope())::uuid[]);

CREATE TABLE one_stop.dossier_party (
    id uuid PRIMARY KEY,
    dossier_id uuid NOT NULL REFERENCES one_stop.dossier (id) DEFERRABLE INITIALLY DEFERRED,
    unit_id uuid NOT NULL,
    role smallint NOT NULL,
    kind text NOT NULL,
    name text NOT NULL,
    folded_name text NOT NULL,
    identity_kind smallint NOT NULL,
    identity_hash bytea,
    identity_sealed bytea,
    identity_end text,
    born_on date,
    phone text,
    email text,
    address text,
    recorded_at timestamptz NOT NULL
);
CREATE INDEX ix_dossier_party_dossier ON one_stop.dossier_party (dossier_id);
CREATE INDEX ix_dossier_party_identity ON one_stop.dossier_party (unit_id, identity_hash, recorded_at DESC) WHERE identity_hash IS NOT NULL;

CREATE TABLE one_stop.dossier_component (
    id uuid PRIMARY KEY,
    dossier_id uuid NOT NULL REFERENCES one_stop.dossier (id) DEFERRABLE INITIALLY DEFERRED,
    unit_id uuid NOT NULL,
    code text NOT NULL,
    name text NOT NULL,
    kind text NOT NULL,
    copies int NOT NULL,
    attachment_id uuid,
    is_digitised boolean NOT NULL,
    sort_order int NOT NULL,
    received_at timestamptz NOT NULL
);
CREATE INDEX ix_dossier_component_dossier ON one_stop.dossier_component (dossier_id, sort_order);

CREATE TABLE one_stop.dossier_fee (
    id uuid PRIMARY KEY,
    dossier_id uuid NOT NULL REFERENCES one_stop.dossier (id) DEFERRABLE INITIALLY DEFERRED,
    unit_id uuid NOT NULL,
    code text NOT NULL,
    name text NOT NULL,
    moment text NOT NULL,
    full_amount_vnd bigint NOT NULL,
    amount_vnd bigint NOT NULL,
    exemption_code text,
    exemption_name text,
    payment smallint NOT NULL,
    paid_at timestamptz
);
CREATE INDEX ix_dossier_fee_dossier ON one_stop.dossier_fee (dossier_id);

CREATE TABLE one_stop.dossier_event (
    id uuid PRIMARY KEY,
    dossier_id uuid NOT NULL REFERENCES one_stop.dossier (id) DEFERRABLE INITIALLY DEFERRED,
    unit_id uuid NOT NULL,
    sequence int NOT NULL,
    action smallint NOT NULL,
    from_stage smallint NOT NULL,
    to_stage smallint NOT NULL,
    occurred_at timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL,
    actor_person_id uuid,
    actor_name text NOT NULL,
    officer_id uuid,
    officer_name text,
    note text,
    answer_by date,
    minutes_used bigint NOT NULL,
    minutes_allotted int,
    CONSTRAINT uq_dossier_event_sequence UNIQUE (dossier_id, sequence)
);

CREATE TABLE one_stop.dossier_file (
    id uuid PRIMARY KEY,
    dossier_id uuid NOT NULL REFERENCES one_stop.dossier (id) DEFERRABLE INITIALLY DEFERRED,
    unit_id uuid NOT NULL,
    event_id uuid NOT NULL,
    attachment_id uuid NOT NULL,
    file_name text NOT NULL,
    is_result boolean NOT NULL,
    recorded_at timestamptz NOT NULL
);
CREATE INDEX ix_dossier_file_dossier ON one_stop.dossier_file (dossier_id);

-- What hangs on a dossier is seen exactly when the dossier is.
DO $$
DECLARE t text;
BEGIN
    FOREACH t IN ARRAY ARRAY['dossier_party', 'dossier_component', 'dossier_fee', 'dossier_event', 'dossier_file'] LOOP
        EXECUTE format('ALTER TABLE one_stop.%I ENABLE ROW LEVEL SECURITY', t);
        EXECUTE format(
            'CREATE POLICY dossier_scope ON one_stop.%1$I USING (%2$s) WITH CHECK (%2$s)',
            t, 'EXISTS (SELECT FROM one_stop.dossier d WHERE d.id = dossier_id AND d.unit_ids && (SELECT foundation.scope())::uuid[])');
    END LOOP;
END $$;

-- The last number of a unit's day; the row is locked until the dossier is committed, so a number is given once.
CREATE TABLE one_stop.dossier_counter (
    unit_id uuid NOT NULL,
    day date NOT NULL,
    last_number int NOT NULL,
    PRIMARY KEY (unit_id, day)
);
CALL foundation.protect('one_stop.dossier_counter');

-- Who looked at what identifies an applicant: appended, never changed.
CREATE TABLE one_stop.personal_data_reading (
    id uuid PRIMARY KEY,
    unit_id uuid NOT NULL,
    dossier_id uuid NOT NULL REFERENCES one_stop.dossier (id) DEFERRABLE INITIALLY DEFERRED,
    person_id uuid,
    person_name text NOT NULL,
    read_at timestamptz NOT NULL
);
CREATE INDEX ix_personal_data_reading_dossier ON one_stop.personal_data_reading (dossier_id, read_at);
CALL foundation.protect('one_stop.personal_data_reading');

-- A slip that asks for papers (form 02): at the desk, where nothing was taken in yet, or for a dossier in hand.
CREATE TABLE one_stop.supplement_slip (
    id uuid PRIMARY KEY,
    unit_id uuid NOT NULL,
    dossier_id uuid REFERENCES one_stop.dossier (id) DEFERRABLE INITIALLY DEFERRED,
    procedure_id uuid NOT NULL REFERENCES one_stop.procedure (id),
    symbol text NOT NULL,
    issued_at timestamptz NOT NULL,
    owner_name text NOT NULL,
    address text,
    phone text,
    email text,
    papers jsonb NOT NULL,
    reason text NOT NULL,
    answer_by date,
    issued_by text NOT NULL
);
CREATE INDEX ix_supplement_slip_dossier ON one_stop.supplement_slip (dossier_id);
CREATE INDEX ix_supplement_slip_procedure ON one_stop.supplement_slip (procedure_id);
CALL foundation.protect('one_stop.supplement_slip');

GRANT SELECT, INSERT, UPDATE ON one_stop.procedure, one_stop.procedure_version, one_stop.dossier, one_stop.dossier_fee, one_stop.dossier_component, one_stop.dossier_counter
    TO caicach_app;
GRANT SELECT, INSERT ON one_stop.dossier_party, one_stop.dossier_event, one_stop.dossier_file, one_stop.personal_data_reading, one_stop.supplement_slip
    TO caicach_app;

-- The public look-up: status and dates of one dossier by its code, nothing personal; nobody is signed in then.
CREATE FUNCTION one_stop.look_up(looked_for text)
    RETURNS TABLE (code text, procedure_name text, unit_id uuid, status smallint, stage smallint, received_at timestamptz, due_at timestamptz, first_due_at timestamptz, ended_at timestamptz, returned_at timestamptz)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$
    SELECT d.code, p.name, d.competent_unit_id, d.status, d.stage, d.received_at, d.due_at, d.first_due_at, d.ended_at, d.returned_at
    FROM one_stop.dossier d JOIN one_stop.procedure p ON p.id = d.procedure_id
    WHERE d.code = looked_for
$$;
REVOKE EXECUTE ON FUNCTION one_stop.look_up(text) FROM public;
GRANT EXECUTE ON FUNCTION one_stop.look_up(text) TO caicach_app;

CREATE FUNCTION one_stop.look_up_history(looked_for text)
    RETURNS TABLE (sequence int, to_stage smallint, occurred_at timestamptz)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$
    SELECT e.sequence, e.to_stage, e.occurred_at
    FROM one_stop.dossier d JOIN one_stop.dossier_event e ON e.dossier_id = d.id
    WHERE d.code = looked_for ORDER BY e.sequence LIMIT 200
$$;
REVOKE EXECUTE ON FUNCTION one_stop.look_up_history(text) FROM public;
GRANT EXECUTE ON FUNCTION one_stop.look_up_history(text) TO caicach_app;
