-- Ratings as indicators count them.
CREATE VIEW voice.counted_rating WITH (security_invoker = true) AS
SELECT r.id AS record_id,
       r.unit_id,
       r.procedure_code AS field_code,
       r.rated_at,
       r.is_liked AS is_satisfied,
       r.responded_at IS NOT NULL AS is_answered
FROM voice.rating r;
GRANT SELECT ON voice.counted_rating TO caicach_app;
