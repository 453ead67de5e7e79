-- What citizens fill in at home, page by page: drafts, what waits for the desk, and what became a dossier. Answers lie enciphered; the browser's
-- key only as its hash.
CREATE TABLE one_stop.submission (
    id uuid PRIMARY KEY,
    unit_id uuid NOT NULL,
    procedure_id uuid NOT NULL REFERENCES one_stop.procedure (id),
    way smallint NOT NULL,
    key_hash bytea NOT NULL CONSTRAINT uq_submission_key UNIQUE,
    answers_sealed bytea NOT NULL,
    code text CONSTRAINT uq_submission_code UNIQUE,
    dossier_id uuid CONSTRAINT uq_submission_dossier UNIQUE REFERENCES one_stop.dossier (id) DEFERRABLE INITIALLY DEFERRED,
    started_at timestamptz NOT NULL,
    changed_at timestamptz NOT NULL,
    finished_at timestamptz,
    expires_at timestamptz,
    CONSTRAINT ck_submission_end CHECK ((dossier_id IS NULL) = (expires_at IS NOT NULL))
);
CREATE INDEX ix_submission_procedure ON one_stop.submission (procedure_id);
CREATE INDEX ix_submission_expires ON one_stop.submission (expires_at) WHERE expires_at IS NOT NULL;
CALL foundation.protect('one_stop.submission');

CREATE TABLE one_stop.submission_file (
    id uuid PRIMARY KEY,
    submission_id uuid NOT NULL REFERENCES one_stop.submission (id) DEFERRABLE INITIALLY DEFERRED,
    unit_id uuid NOT NULL,
    question_key text NOT NULL,
    attachment_id uuid NOT NULL,
    file_name text NOT NULL,
    size_bytes bigint NOT NULL,
    kept_at timestamptz NOT NULL,
    removed_at timestamptz
);
CREATE INDEX ix_submission_file_submission ON one_stop.submission_file (submission_id, kept_at);
CREATE INDEX ix_submission_file_removed ON one_stop.submission_file (removed_at) WHERE removed_at IS NOT NULL;
CALL foundation.protect('one_stop.submission_file');

GRANT SELECT, INSERT, UPDATE ON one_stop.submission, one_stop.submission_file TO caicach_app;

-- Nobody is signed in while a citizen fills in: the key of the browser says to which unit the submission belongs, nothing more.
CREATE FUNCTION one_stop.submission_unit(hash bytea, at timestamptz)
    RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$
    SELECT unit_id FROM one_stop.submission WHERE key_hash = hash AND (expires_at IS NULL OR expires_at > at)
$$;
REVOKE EXECUTE ON FUNCTION one_stop.submission_unit(bytea, timestamptz) FROM public;
GRANT EXECUTE ON FUNCTION one_stop.submission_unit(bytea, timestamptz) TO caicach_app;

-- The daily cleaning: drafts whose time is over, files that were taken back, and the descriptions of their contents; the contents go with the
-- next cleaning of contents that nothing describes.
CREATE FUNCTION one_stop.prune_submissions(at timestamptz)
    RETURNS bigint LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$
    WITH over AS (
        SELECT id FROM one_stop.submission WHERE expires_at <= at FOR UPDATE
    ), files AS (
        DELETE FROM one_stop.submission_file f
        WHERE f.removed_at <= at OR f.submission_id IN (SELECT id FROM over)
        RETURNING f.attachment_id
    ), attachments AS (
        DELETE FROM foundation.attachment a WHERE a.id IN (SELECT attachment_id FROM files)
    ), drafts AS (
        DELETE FROM one_stop.submission s WHERE s.id IN (SELECT id FROM over) RETURNING 1
    )
    SELECT count(*) FROM drafts
$$;
REVOKE EXECUTE ON FUNCTION one_stop.prune_submissions(timestamptz) FROM public;
GRANT EXECUTE ON FUNCTION one_stop.prune_submissions(timestamptz) TO caicach_app;

-- The public look-up, beside one_stop.look_up: since when a dossier waits for the desk to check it, or until when for papers of its applicant.
CREATE FUNCTION one_stop.look_up_arrival(looked_for text)
    RETURNS TABLE (unit_id uuid, moved_at timestamptz, answer_by date)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$
    SELECT d.competent_unit_id, d.moved_at, d.answer_by FROM one_stop.dossier d WHERE d.code = looked_for AND d.stage IN (1, 6)
$$;
REVOKE EXECUTE ON FUNCTION one_stop.look_up_arrival(text) FROM public;
GRANT EXECUTE ON FUNCTION one_stop.look_up_arrival(text) TO caicach_app;
