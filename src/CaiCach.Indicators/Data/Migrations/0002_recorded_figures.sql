-- Figures that no record of the system can give: entered by a person with evidence, confirmed by a second one. Appended, never changed.
CREATE SCHEMA IF NOT EXISTS indicators;
GRANT USAGE ON SCHEMA indicators TO caicach_app;

CREATE TABLE indicators.recorded_figure (
    id uuid PRIMARY KEY,
    unit_id uuid NOT NULL,
    indicator_code text NOT NULL,
    numerator bigint NOT NULL,
    denominator bigint,
    occurred_on date NOT NULL,
    source text NOT NULL,
    attachment_id uuid NOT NULL,
    file_name text NOT NULL,
    recorded_at timestamptz NOT NULL,
    recorded_by uuid,
    recorded_by_name text NOT NULL,
    CONSTRAINT ck_recorded_figure_counts CHECK (numerator >= 0 AND denominator >= numerator)
);
CREATE INDEX ix_recorded_figure_unit ON indicators.recorded_figure (unit_id, indicator_code, occurred_on DESC, recorded_at DESC);
CALL foundation.protect('indicators.recorded_figure');

CREATE TABLE indicators.figure_answer (
    id uuid PRIMARY KEY,
    unit_id uuid NOT NULL,
    figure_id uuid NOT NULL CONSTRAINT uq_figure_answer_figure UNIQUE REFERENCES indicators.recorded_figure (id) DEFERRABLE INITIALLY DEFERRED,
    is_confirmed boolean NOT NULL,
    reason text,
    answered_at timestamptz NOT NULL,
    answered_by uuid,
    answered_by_name text NOT NULL
);
CALL foundation.protect('indicators.figure_answer');

GRANT SELECT, INSERT ON indicators.recorded_figure, indicators.figure_answer TO caicach_app;
