-- The symbol that a unit puts after its numbers where it is not the usual one of the series, e.g. KH-UBND.
CREATE TABLE foundation.number_series (
    unit_id uuid NOT NULL,
    series text NOT NULL,
    symbol text NOT NULL,
    CONSTRAINT pk_number_series PRIMARY KEY (unit_id, series)
);
CALL foundation.protect('foundation.number_series');
GRANT SELECT, INSERT, UPDATE ON foundation.number_series TO caicach_app;
