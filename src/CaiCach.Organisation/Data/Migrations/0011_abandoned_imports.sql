-- A workbook that was previewed and never imported holds the names of people: it goes after some days, with its owner or without.
CREATE INDEX ix_import_file_uploaded ON organisation.import_file (uploaded_at);

-- System work over all units.
CREATE FUNCTION organisation.prune_import_files(uploaded_before timestamptz)
    RETURNS bigint LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$
    WITH files AS (DELETE FROM organisation.import_file WHERE uploaded_at < uploaded_before RETURNING 1)
    SELECT count(*) FROM files
$$;
REVOKE EXECUTE ON FUNCTION organisation.prune_import_files(timestamptz) FROM public;
GRANT EXECUTE ON FUNCTION organisation.prune_import_files(timestamptz) TO caicach_app;
