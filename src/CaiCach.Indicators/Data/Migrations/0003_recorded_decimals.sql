-- Points and money have decimals, and a change may go the other way: what an indicator allows is data of the indicator.
ALTER TABLE indicators.recorded_figure DROP CONSTRAINT ck_recorded_figure_counts;
ALTER TABLE indicators.recorded_figure ALTER COLUMN numerator TYPE numeric, ALTER COLUMN denominator TYPE numeric;
ALTER TABLE indicators.recorded_figure ADD CONSTRAINT ck_recorded_figure_counts CHECK (denominator >= 0 AND denominator >= numerator);
