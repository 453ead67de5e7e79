-- What two administrators at once must not do: two holders of one post, one role twice, two accounts of one person.
CREATE UNIQUE INDEX uq_position_holding_open ON organisation.position_holding (position_id) WHERE valid_to IS NULL;
CREATE UNIQUE INDEX uq_role_holding_open ON organisation.role_holding (person_id, unit_id, role) WHERE valid_to IS NULL;
CREATE UNIQUE INDEX uq_account_person ON organisation.account (person_id);
CREATE INDEX ix_unit_predecessor ON organisation.unit_succession (predecessor_id);
CREATE INDEX ix_unit_name_named ON organisation.unit_name (named_unit_id);
