-- A rating is counted by the field of its procedure, and by how its dossier was filed: how the rating was sent says nothing of that.
ALTER TABLE voice.rating
    ADD COLUMN field_code text NOT NULL DEFAULT '',
    ADD COLUMN is_filed_online boolean NOT NULL DEFAULT false;
-- What waits to be added to the counts goes first, as it was noted. The new columns count as known since ever, so that nothing is noted while they are filled;
-- this once the dossiers are read, which ratings are told by contract from now on.
SELECT indicators.fold(2147483647);
ALTER TABLE voice.rating DISABLE TRIGGER note_changed;
UPDATE voice.rating r SET field_code = p.field_code, is_filed_online = d.channel = 2
FROM one_stop.dossier d JOIN one_stop.procedure p ON p.id = d.procedure_id
WHERE d.id = r.dossier_id;
ALTER TABLE voice.rating ENABLE TRIGGER note_changed;

CREATE OR REPLACE VIEW voice.counted_rating WITH (security_invoker = true) AS
SELECT r.id AS record_id,
       r.unit_id,
       r.field_code,
       r.rated_at,
       r.is_liked AS is_satisfied,
       r.responded_at IS NOT NULL AS is_answered,
       r.channel IN (1, 3) AS is_online,
       r.is_filed_online
FROM voice.rating r;
CREATE OR REPLACE VIEW voice.noted_rating WITH (security_invoker = true) AS
SELECT record_id, unit_id, field_code, ARRAY[rated_at] AS moments, indicators.facts(is_satisfied, is_answered, is_online, is_filed_online) AS facts
FROM voice.counted_rating;

UPDATE indicators.record_version v SET field_code = n.field_code, facts = v.facts | (n.facts >> 3 << 3)
FROM voice.noted_rating n WHERE n.record_id = v.record_id AND v.set_code = 'ratings';
