-- The catalogue is edited: one version of a procedure holds at a time, whoever saves at once, and a withdrawal names its decision.
ALTER TABLE one_stop.procedure_version
    ADD COLUMN withdrawal jsonb,
    ADD CONSTRAINT ex_procedure_version_overlap EXCLUDE USING gist (procedure_id WITH =, daterange(effective_from, effective_to, '[]') WITH &&)
        DEFERRABLE INITIALLY IMMEDIATE;

-- Whether any unit has received a dossier under a version: who edits the catalogue need not see the dossiers.
CREATE FUNCTION one_stop.used_versions(versions uuid[])
    RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    AS $$
    SELECT coalesce(array_agg(v.id), '{}') FROM unnest(versions) v (id)
    WHERE EXISTS (SELECT FROM one_stop.dossier d WHERE d.version_id = v.id)
$$;
REVOKE EXECUTE ON FUNCTION one_stop.used_versions(uuid[]) FROM public;
GRANT EXECUTE ON FUNCTION one_stop.used_versions(uuid[]) TO caicach_app;
