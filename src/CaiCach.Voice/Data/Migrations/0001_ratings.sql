-- How applicants rate the handling of their dossiers. A rating names no applicant.
CREATE TABLE voice.rating (
    id uuid PRIMARY KEY,
    unit_id uuid NOT NULL,
    dossier_id uuid NOT NULL CONSTRAINT uq_rating_dossier UNIQUE,
    dossier_code text NOT NULL,
    procedure_code text NOT NULL,
    procedure_name text NOT NULL,
    scheme text NOT NULL,
    is_liked boolean NOT NULL,
    answers jsonb NOT NULL,
    remark text CONSTRAINT ck_rating_remark CHECK (length(remark) <= 1000),
    channel smallint NOT NULL,
    is_demo boolean NOT NULL,
    rated_at timestamptz NOT NULL,
    response text,
    responded_at timestamptz,
    responder_id uuid,
    responder_name text,
    CONSTRAINT ck_rating_response CHECK ((response IS NULL) = (responded_at IS NULL) AND (response IS NULL) = (responder_name IS NULL))
);
CREATE INDEX ix_rating_rated ON voice.rating (unit_id, rated_at DESC, id DESC);
-- What waits for somebody to write what was done.
CREATE INDEX ix_rating_open ON voice.rating (unit_id, rated_at) WHERE NOT is_liked AND responded_at IS NULL;
CREATE INDEX ix_rating_code ON voice.rating (dossier_code);
CALL foundation.protect('voice.rating');

-- What a citizen said cannot be changed: only the response is written later, and a merger gives the row to the successor.
GRANT SELECT, INSERT ON voice.rating TO caicach_app;
GRANT UPDATE (unit_id, response, responded_at, responder_id, responder_name) ON voice.rating TO caicach_app;

-- How often somebody tried on a day to prove to be the applicant of a dossier.
CREATE TABLE voice.proof_attempt (
    unit_id uuid NOT NULL,
    dossier_id uuid NOT NULL,
    day date NOT NULL,
    attempts int NOT NULL,
    PRIMARY KEY (dossier_id, unit_id)
);
CALL foundation.protect('voice.proof_attempt');
GRANT SELECT, INSERT, UPDATE ON voice.proof_attempt TO caicach_app;

-- The public look-up tells whether a dossier is rated, not how; nobody is signed in then.
CREATE FUNCTION voice.is_rated(looked_for text)
    RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$ SELECT EXISTS (SELECT FROM voice.rating r WHERE r.dossier_code = looked_for) $$;
REVOKE EXECUTE ON FUNCTION voice.is_rated(text) FROM public;
GRANT EXECUTE ON FUNCTION voice.is_rated(text) TO caicach_app;
