-- Reports as indicators count them: each at its unit, by the day up to which its figures go and the day of issue. Days are days in Viet Nam.
CREATE VIEW reporting.counted_report WITH (security_invoker = true) AS
SELECT r.id AS record_id,
       r.unit_id,
       r.outline AS field_code,
       r.as_of::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh' AS closed_at,
       r.issued_on::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh' AS issued_at,
       r.state = 'Issued' AS is_issued
FROM reporting.report r;
GRANT SELECT ON reporting.counted_report TO caicach_app;
