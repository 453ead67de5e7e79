-- By which indicator a target is told stands in planning.target_binding, threshold by threshold; this column was never filled.
ALTER TABLE planning.target DROP COLUMN indicator_code;
