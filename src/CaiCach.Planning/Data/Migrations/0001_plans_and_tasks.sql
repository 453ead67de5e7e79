-- Planning: reform plans with their source document, targets with recorded values, tasks with milestones, progress and evidence.
-- Foreign keys are checked at commit, so that one save may write its rows in any order.

CREATE TABLE planning.plan (
    id uuid PRIMARY KEY,
    unit_id uuid NOT NULL,
    title text NOT NULL,
    issuer_name text,
    number text,
    issued_on date,
    signer_title text,
    signer_name text,
    kind text NOT NULL,
    period_from date NOT NULL,
    period_to date NOT NULL,
    state text NOT NULL,
    legal_bases text[] NOT NULL DEFAULT '{}',
    parent_plan_id uuid REFERENCES planning.plan (id) DEFERRABLE INITIALLY DEFERRED,
    previous_plan_id uuid REFERENCES planning.plan (id) DEFERRABLE INITIALLY DEFERRED,
    comments_due_on date,
    approved_at timestamptz,
    approved_by uuid,
    closed_on date,
    signed_attachment_id uuid,
    created_at timestamptz NOT NULL,
    revision int NOT NULL DEFAULT 1,
    CONSTRAINT ck_plan_period CHECK (period_to >= period_from)
);
CREATE INDEX ix_plan_unit_period ON planning.plan (unit_id, period_from DESC);
CREATE UNIQUE INDEX uq_plan_number ON planning.plan (unit_id, number, issued_on) WHERE number IS NOT NULL AND state <> 'Draft';
CALL foundation.protect('planning.plan');

-- What was read from the uploaded file, kept for the review page beside the entries.
CREATE TABLE planning.plan_source (
    plan_id uuid PRIMARY KEY REFERENCES planning.plan (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    unit_id uuid NOT NULL,
    attachment_id uuid NOT NULL,
    file_name text NOT NULL,
    document jsonb NOT NULL,
    warnings jsonb NOT NULL,
    read_in_milliseconds int NOT NULL
);
CALL foundation.protect('planning.plan_source');

CREATE TABLE planning.target (
    id uuid PRIMARY KEY,
    unit_id uuid NOT NULL,
    plan_id uuid NOT NULL REFERENCES planning.plan (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    area text,
    section text,
    text text NOT NULL,
    measures jsonb NOT NULL,
    kind text NOT NULL,
    sector text,
    exclusions text,
    is_stretch boolean NOT NULL,
    indicator_code text,
    sort_order int NOT NULL,
    source_place text,
    doubts text[] NOT NULL DEFAULT '{}'
);
CREATE INDEX ix_target_plan ON planning.target (plan_id, sort_order);
CALL foundation.protect('planning.target');

-- A value entered by hand with its evidence; corrections are new rows, never overwritten.
CREATE TABLE planning.target_value (
    id uuid PRIMARY KEY,
    unit_id uuid NOT NULL,
    target_id uuid NOT NULL REFERENCES planning.target (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    measure int NOT NULL,
    value numeric(18, 4) NOT NULL,
    occurred_on date NOT NULL,
    recorded_at timestamptz NOT NULL,
    recorded_by uuid,
    recorded_by_name text NOT NULL,
    note text,
    attachment_id uuid
);
CREATE INDEX ix_target_value_target ON planning.target_value (target_id, measure, occurred_on DESC, recorded_at DESC);
CALL foundation.protect('planning.target_value');

-- A task given outside a plan by a directive: who gave it, by which document.
CREATE TABLE planning.directive (
    id uuid PRIMARY KEY,
    unit_id uuid NOT NULL,
    giver text NOT NULL,
    document_number text NOT NULL,
    document_on date NOT NULL,
    abstract text NOT NULL,
    recorded_at timestamptz NOT NULL
);
CREATE INDEX ix_directive_unit ON planning.directive (unit_id, document_on DESC);
CALL foundation.protect('planning.directive');

CREATE TABLE planning.plan_task (
    id uuid PRIMARY KEY,
    unit_id uuid NOT NULL,
    plan_id uuid REFERENCES planning.plan (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    directive_id uuid REFERENCES planning.directive (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    assigned_from_task_id uuid REFERENCES planning.plan_task (id) DEFERRABLE INITIALLY DEFERRED,
    carried_from_task_id uuid REFERENCES planning.plan_task (id) DEFERRABLE INITIALLY DEFERRED,
    area text,
    number text,
    goal text,
    text text NOT NULL,
    folded_text text NOT NULL,
    activities text[] NOT NULL DEFAULT '{}',
    deliverables text[] NOT NULL DEFAULT '{}',
    lead_names text[] NOT NULL DEFAULT '{}',
    lead_unit_id uuid,
    lead_position_id uuid,
    coordinating_names text[] NOT NULL DEFAULT '{}',
    coordinating_unit_ids uuid[] NOT NULL DEFAULT '{}',
    deadline_text text NOT NULL,
    budget_text text,
    budget_estimate_vnd numeric(18, 0),
    budget_spent_vnd numeric(18, 0),
    percent_complete int NOT NULL,
    is_active boolean NOT NULL,
    open_due_on date,
    finished_on date,
    is_finished_late boolean NOT NULL,
    is_awaiting_confirmation boolean NOT NULL,
    sort_order int NOT NULL,
    source_place text,
    doubts text[] NOT NULL DEFAULT '{}',
    lead_answer text,
    lead_answer_reason text,
    CONSTRAINT ck_plan_task_origin CHECK (plan_id IS NOT NULL OR directive_id IS NOT NULL),
    CONSTRAINT ck_plan_task_percent CHECK (percent_complete BETWEEN 0 AND 100)
);
CREATE INDEX ix_plan_task_plan ON planning.plan_task (plan_id, sort_order);
CREATE INDEX ix_plan_task_unit_open ON planning.plan_task (unit_id, open_due_on) WHERE is_active AND finished_on IS NULL;
CREATE INDEX ix_plan_task_lead ON planning.plan_task (lead_unit_id, open_due_on) WHERE is_active;
CREATE INDEX ix_plan_task_awaiting ON planning.plan_task (unit_id) WHERE is_awaiting_confirmation;
CALL foundation.protect('planning.plan_task');

CREATE TABLE planning.milestone (
    id uuid PRIMARY KEY,
    unit_id uuid NOT NULL,
    task_id uuid NOT NULL REFERENCES planning.plan_task (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    label text,
    kind text NOT NULL,
    cadence text[] NOT NULL DEFAULT '{}',
    period_from date,
    due_on date,
    extended_due_on date,
    submitted_on date,
    submitted_by_name text,
    confirmed_at timestamptz,
    confirmed_by_name text,
    sort_order int NOT NULL
);
CREATE INDEX ix_milestone_task ON planning.milestone (task_id, sort_order);
CREATE INDEX ix_milestone_due ON planning.milestone (unit_id, due_on) WHERE confirmed_at IS NULL;
CALL foundation.protect('planning.milestone');

CREATE TABLE planning.progress_entry (
    id uuid PRIMARY KEY,
    unit_id uuid NOT NULL,
    task_id uuid NOT NULL REFERENCES planning.plan_task (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    milestone_id uuid REFERENCES planning.milestone (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    percent_complete int NOT NULL,
    words text NOT NULL,
    occurred_on date NOT NULL,
    recorded_at timestamptz NOT NULL,
    person_id uuid,
    person_name text NOT NULL,
    kind text NOT NULL
);
CREATE INDEX ix_progress_entry_task ON planning.progress_entry (task_id, recorded_at DESC);
CALL foundation.protect('planning.progress_entry');

CREATE TABLE planning.evidence (
    id uuid PRIMARY KEY,
    unit_id uuid NOT NULL,
    task_id uuid NOT NULL REFERENCES planning.plan_task (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    progress_entry_id uuid NOT NULL REFERENCES planning.progress_entry (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    kind text NOT NULL,
    text text NOT NULL,
    attachment_id uuid
);
CREATE INDEX ix_evidence_task ON planning.evidence (task_id);
CREATE INDEX ix_evidence_progress ON planning.evidence (progress_entry_id);
CALL foundation.protect('planning.evidence');

CREATE TABLE planning.extension (
    id uuid PRIMARY KEY,
    unit_id uuid NOT NULL,
    task_id uuid NOT NULL REFERENCES planning.plan_task (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    milestone_id uuid NOT NULL REFERENCES planning.milestone (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    asked_until date NOT NULL,
    reason text NOT NULL,
    asked_at timestamptz NOT NULL,
    asked_by_name text NOT NULL,
    state text NOT NULL,
    granted_until date,
    decided_at timestamptz,
    decided_by_name text,
    decision_reason text
);
CREATE INDEX ix_extension_task ON planning.extension (task_id, asked_at DESC);
CREATE UNIQUE INDEX uq_extension_open ON planning.extension (milestone_id) WHERE state = 'Asked';
CALL foundation.protect('planning.extension');

CREATE TABLE planning.task_comment (
    id uuid PRIMARY KEY,
    unit_id uuid NOT NULL,
    task_id uuid NOT NULL REFERENCES planning.plan_task (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    text text NOT NULL,
    person_id uuid,
    person_name text NOT NULL,
    recorded_at timestamptz NOT NULL
);
CREATE INDEX ix_task_comment_task ON planning.task_comment (task_id, recorded_at);
CALL foundation.protect('planning.task_comment');

GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA planning TO caicach_app;
-- History is appended, never changed.
REVOKE UPDATE, DELETE ON planning.progress_entry, planning.evidence, planning.target_value, planning.task_comment FROM caicach_app;
