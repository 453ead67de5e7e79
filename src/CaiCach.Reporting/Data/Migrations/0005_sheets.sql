-- Figures that were entered by hand into another system: who, when, which. Nothing of it is changed afterwards.
CREATE TABLE reporting.sheet_entry (
    id uuid PRIMARY KEY,
    unit_id uuid NOT NULL,
    sheet text NOT NULL,
    period_code text NOT NULL,
    cutoff text NOT NULL,
    entered_by uuid,
    entered_by_name text NOT NULL,
    entered_at timestamptz NOT NULL,
    note text,
    figures jsonb NOT NULL
);
CREATE INDEX ix_sheet_entry_period ON reporting.sheet_entry (unit_id, sheet, period_code, cutoff, entered_at DESC);
CALL foundation.protect('reporting.sheet_entry');
GRANT SELECT, INSERT ON reporting.sheet_entry TO caicach_app;
