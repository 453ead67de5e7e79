-- An apology for what ended late promises no new time: its due time is the one before.
ALTER TABLE one_stop.extension DROP CONSTRAINT ck_extension_later;
ALTER TABLE one_stop.extension ADD CONSTRAINT ck_extension_later CHECK (due_at >= due_before);
