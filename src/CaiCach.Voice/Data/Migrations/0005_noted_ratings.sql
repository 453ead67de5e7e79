-- Every change of what indicators count of a rating is noted with it.
CREATE VIEW voice.noted_rating WITH (security_invoker = true) AS
SELECT record_id, unit_id, field_code, ARRAY[rated_at] AS moments, indicators.facts(is_satisfied, is_answered, is_online) AS facts FROM voice.counted_rating;
GRANT SELECT ON voice.noted_rating TO caicach_app;

CREATE FUNCTION voice.note_ratings(ids uuid[]) RETURNS void LANGUAGE plpgsql SET enable_seqscan = off
    AS $$
BEGIN
    PERFORM indicators.note('ratings', ids,
        ARRAY(SELECT ROW(n.record_id, n.unit_id, n.field_code, n.moments, n.facts)::indicators.counted_record
              FROM voice.noted_rating n WHERE n.record_id = ANY (ids)));
END
$$;
REVOKE EXECUTE ON FUNCTION voice.note_ratings FROM PUBLIC;

CREATE FUNCTION voice.note_changed_ratings() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$ BEGIN PERFORM voice.note_ratings(ARRAY(SELECT c.id FROM changed c)); RETURN NULL; END $$;
CREATE TRIGGER note_new AFTER INSERT ON voice.rating REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION voice.note_changed_ratings();
CREATE TRIGGER note_changed AFTER UPDATE ON voice.rating REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION voice.note_changed_ratings();
CREATE TRIGGER note_gone AFTER DELETE ON voice.rating REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION voice.note_changed_ratings();

SELECT voice.note_ratings(ARRAY(SELECT id FROM voice.rating));
