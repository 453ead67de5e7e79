-- Who acts for the owner by a paper of authorisation, and that paper.
ALTER TABLE one_stop.dossier_party
    ADD COLUMN authority text,
    ADD CONSTRAINT ck_dossier_party_authority CHECK (authority IS NULL OR role = 3);

-- People put right: what was kept of them before stays, by the line of history that says who did it and why. Appended, never changed.
CREATE TABLE one_stop.former_party (
    id uuid PRIMARY KEY,
    dossier_id uuid NOT NULL REFERENCES one_stop.dossier (id) DEFERRABLE INITIALLY DEFERRED,
    unit_id uuid NOT NULL,
    sequence int NOT NULL,
    role smallint NOT NULL,
    kind text NOT NULL,
    name text NOT NULL,
    identity_kind smallint NOT NULL,
    identity_sealed bytea,
    identity_end text,
    born_on date,
    phone text,
    email text,
    address text,
    authority text,
    replaced_at timestamptz NOT NULL,
    CONSTRAINT uq_former_party UNIQUE (dossier_id, sequence, role)
);
ALTER TABLE one_stop.former_party ENABLE ROW LEVEL SECURITY;
CREATE POLICY dossier_scope ON one_stop.former_party
    USING (EXISTS (SELECT FROM one_stop.dossier d WHERE d.id = dossier_id AND d.unit_ids && (SELECT foundation.scope())::uuid[]))
    WITH CHECK (EXISTS (SELECT FROM one_stop.dossier d WHERE d.id = dossier_id AND d.unit_ids && (SELECT foundation.scope())::uuid[]));
GRANT SELECT, INSERT ON one_stop.former_party TO caicach_app;

-- A submitter or an authorised person who was none goes, a paper ticked by mistake too as long as it has no file; an owner never does.
GRANT UPDATE (kind, born_on, authority), DELETE ON one_stop.dossier_party TO caicach_app;
CREATE POLICY owner_stays ON one_stop.dossier_party AS RESTRICTIVE FOR DELETE USING (role <> 1);
GRANT DELETE ON one_stop.dossier_component TO caicach_app;
CREATE POLICY paper_with_file_stays ON one_stop.dossier_component AS RESTRICTIVE FOR DELETE USING (attachment_id IS NULL);

-- The owner of papers that are kept follows the owner of their dossier.
GRANT UPDATE (owner_hash, owner_sealed, owner_end, owner_name) ON one_stop.stored_paper TO caicach_app;

-- Papers that a request for papers names (form 02), and what came of each: the paper of the dossier that was brought for it; null while none was.
CREATE TABLE one_stop.supplement_paper (
    id uuid PRIMARY KEY,
    dossier_id uuid NOT NULL REFERENCES one_stop.dossier (id) DEFERRABLE INITIALLY DEFERRED,
    unit_id uuid NOT NULL,
    asked_sequence int NOT NULL,
    code text NOT NULL,
    name text NOT NULL,
    kind text NOT NULL,
    copies int NOT NULL,
    component_id uuid REFERENCES one_stop.dossier_component (id) DEFERRABLE INITIALLY DEFERRED,
    brought_at timestamptz,
    CONSTRAINT uq_supplement_paper UNIQUE (dossier_id, asked_sequence, code),
    CONSTRAINT ck_supplement_paper_brought CHECK ((component_id IS NULL) = (brought_at IS NULL))
);
CREATE INDEX ix_supplement_paper_component ON one_stop.supplement_paper (component_id);
ALTER TABLE one_stop.supplement_paper ENABLE ROW LEVEL SECURITY;
CREATE POLICY dossier_scope ON one_stop.supplement_paper
    USING (EXISTS (SELECT FROM one_stop.dossier d WHERE d.id = dossier_id AND d.unit_ids && (SELECT foundation.scope())::uuid[]))
    WITH CHECK (EXISTS (SELECT FROM one_stop.dossier d WHERE d.id = dossier_id AND d.unit_ids && (SELECT foundation.scope())::uuid[]));
GRANT SELECT, INSERT ON one_stop.supplement_paper TO caicach_app;
GRANT UPDATE (component_id, brought_at) ON one_stop.supplement_paper TO caicach_app;
