-- A code from the telephone counts once: the step of 30 seconds that the last accepted one belongs to.
ALTER TABLE organisation.account ADD COLUMN last_time_step bigint;
