-- A report has as many texts as its outline asks for, each under its item; what was proposed last is kept beside what stands.
ALTER TABLE reporting.report ADD COLUMN texts jsonb, ADD COLUMN proposed_texts jsonb;
UPDATE reporting.report SET
    texts = jsonb_build_object('shortcomings', shortcomings, 'directions', directions),
    proposed_texts = jsonb_build_object('shortcomings', proposed_shortcomings, 'directions', proposed_directions);
ALTER TABLE reporting.report
    ALTER COLUMN texts SET NOT NULL,
    ALTER COLUMN proposed_texts SET NOT NULL,
    DROP COLUMN shortcomings,
    DROP COLUMN directions,
    DROP COLUMN proposed_shortcomings,
    DROP COLUMN proposed_directions;
