-- What a job has done piece by piece, so that the attempt after a killed worker goes on where that one was; it goes when the job ends.
CREATE TABLE foundation.job_part (
    job_id uuid NOT NULL REFERENCES foundation.job (id) ON DELETE CASCADE,
    number int NOT NULL,
    unit_id uuid NOT NULL,
    content jsonb NOT NULL,
    CONSTRAINT pk_job_part PRIMARY KEY (job_id, number)
);
CREATE INDEX ix_job_part_unit ON foundation.job_part (unit_id);
CALL foundation.protect('foundation.job_part');
GRANT SELECT, INSERT, UPDATE, DELETE ON foundation.job_part TO caicach_app;

-- A job ends in several ways, and in each its parts go with the same write.
CREATE FUNCTION foundation.forget_job_parts() RETURNS trigger LANGUAGE plpgsql
    AS $$
BEGIN
    DELETE FROM foundation.job_part WHERE job_id = NEW.id;
    RETURN NULL;
END
$$;
CREATE TRIGGER forget_parts AFTER UPDATE OF state ON foundation.job
    FOR EACH ROW WHEN (NEW.state IN ('done', 'failed', 'cancelled')) EXECUTE FUNCTION foundation.forget_job_parts();
