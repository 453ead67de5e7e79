-- Lists as people have filtered them, under names of their own; a convenience of one account, so it leaves no audit entry.
CREATE TABLE organisation.saved_list_view (
    id uuid PRIMARY KEY,
    unit_id uuid NOT NULL REFERENCES organisation.unit (id) DEFERRABLE INITIALLY DEFERRED,
    account_id uuid NOT NULL REFERENCES organisation.account (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    path text NOT NULL,
    name text NOT NULL,
    query text NOT NULL,
    saved_at timestamptz NOT NULL,
    CONSTRAINT ux_saved_list_view_name UNIQUE (account_id, path, name)
);
CALL foundation.protect('organisation.saved_list_view');
GRANT SELECT, INSERT, UPDATE, DELETE ON organisation.saved_list_view TO caicach_app;
