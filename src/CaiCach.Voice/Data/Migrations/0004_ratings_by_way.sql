-- By which way a rating came: 1 the look-up and 3 the QR code are online, 2 is the kiosk at the desk.
CREATE OR REPLACE VIEW voice.counted_rating WITH (security_invoker = true) AS
SELECT r.id AS record_id,
       r.unit_id,
       r.procedure_code AS field_code,
       r.rated_at,
       r.is_liked AS is_satisfied,
       r.responded_at IS NOT NULL AS is_answered,
       r.channel IN (1, 3) AS is_online
FROM voice.rating r;
