-- By which files of calendars and rules of the clock a unit's open dossiers were told last; other files with a release have them told anew.
CREATE TABLE one_stop.clock_data (
    unit_id uuid PRIMARY KEY,
    fingerprints jsonb NOT NULL,
    kept_at timestamptz NOT NULL
);
CALL foundation.protect('one_stop.clock_data');
GRANT SELECT, INSERT, UPDATE ON one_stop.clock_data TO caicach_app;

-- System work: where due times of ours are open that were told by other files. The work itself is then done within each unit's scope.
CREATE FUNCTION one_stop.units_told_by_other_data(said jsonb)
    RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$
    SELECT u.unit_id FROM (SELECT DISTINCT d.competent_unit_id AS unit_id FROM one_stop.dossier d WHERE d.stage <= 5) u
    LEFT JOIN one_stop.clock_data c USING (unit_id)
    WHERE c.fingerprints IS DISTINCT FROM said
$$;
REVOKE EXECUTE ON FUNCTION one_stop.units_told_by_other_data(jsonb) FROM public;
GRANT EXECUTE ON FUNCTION one_stop.units_told_by_other_data(jsonb) TO caicach_app;
