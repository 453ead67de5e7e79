-- Who handles a dossier, and with it what was paid for it, in figures by departments: the officer who has it or had it last, as of now.
CREATE VIEW one_stop.dossier_holder WITH (security_invoker = true) AS
SELECT d.id AS record_id, d.competent_unit_id AS unit_id, d.officer_id AS holder_id FROM one_stop.dossier d;
GRANT SELECT ON one_stop.dossier_holder TO caicach_app;

CREATE VIEW one_stop.payment_holder WITH (security_invoker = true) AS
SELECT f.id AS record_id, d.competent_unit_id AS unit_id, d.officer_id AS holder_id
FROM one_stop.dossier_fee f
JOIN one_stop.dossier d ON d.id = f.dossier_id;
GRANT SELECT ON one_stop.payment_holder TO caicach_app;
