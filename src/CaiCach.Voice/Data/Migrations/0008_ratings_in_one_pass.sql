-- Figures above the list of ratings come from one pass over the ratings: each counts in the levels that it gave, and once as itself.
CREATE FUNCTION voice.counts_of(answers text)
    RETURNS TABLE (question text, level int) LANGUAGE sql IMMUTABLE
    AS $$ SELECT NULL, 0 UNION ALL SELECT key, value::int FROM jsonb_each_text(answers::jsonb) $$;
DROP FUNCTION voice.levels_of(text);

-- The procedures that were rated are found one after the other, not out of all ratings.
CREATE INDEX ix_rating_procedure ON voice.rating (unit_id, procedure_code);

-- A dossier's code is searched for by its end. Row-level security lets no index look for a pattern, only for what equals.
ALTER TABLE voice.rating ADD COLUMN code_end text COLLATE "C" NOT NULL GENERATED ALWAYS AS (right(dossier_code, 4)) STORED;
CREATE INDEX ix_rating_code_end ON voice.rating (unit_id, code_end);
