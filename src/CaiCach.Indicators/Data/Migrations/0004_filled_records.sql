-- Notes at once the records of a set that nothing is noted of: those that the owner role filled in while their room's triggers rested. As without a unit of
-- work, they count as known since ever. One pass over the view costs a tenth of a trigger's notes for each part of a record.
CREATE FUNCTION indicators.note_filled(noted_set text, noted_view text) RETURNS bigint LANGUAGE plpgsql
    AS $$
DECLARE
    noted bigint;
BEGIN
    EXECUTE format(
        'WITH begun AS (
             INSERT INTO indicators.record_version (unit_id, set_code, record_id, field_code, moments, facts, known_from, known_until)
             SELECT n.unit_id, $1, n.record_id, n.field_code, n.moments, n.facts, ''-infinity'', ''infinity'' FROM %s n
             WHERE NOT EXISTS (SELECT FROM indicators.record_version v WHERE v.record_id = n.record_id AND v.set_code = $1)
             RETURNING unit_id, field_code, moments, facts
         ),
         counted AS (
             INSERT INTO indicators.record_change (unit_id, set_code, field_code, moments, facts, sign)
             SELECT unit_id, $1, field_code, moments, facts, 1 FROM begun
         )
         SELECT count(*) FROM begun', noted_view) INTO noted USING noted_set;
    ANALYZE indicators.record_version;
    RETURN noted;
END
$$;
REVOKE EXECUTE ON FUNCTION indicators.note_filled FROM PUBLIC;
