-- What a row that goes or is looked up from the other side is found by.
CREATE INDEX ix_unit_name_named_unit ON organisation.unit_name (named_unit_id);
CREATE INDEX ix_group_member_member ON organisation.group_member (member_id);
CREATE INDEX ix_account_claim_user ON organisation.account_claim (user_id);
CREATE INDEX ix_account_login_user ON organisation.account_login (user_id);
CREATE INDEX ix_account_passkey_user ON organisation.account_passkey (user_id);
