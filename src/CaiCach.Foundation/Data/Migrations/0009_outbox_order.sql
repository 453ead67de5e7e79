-- Messages of a unit are told in the order of their commits. The audit chain lets one commit of a unit through at a time, and a message is inserted
-- after its entry there: a number drawn at the insert tells the order, whatever the clocks of the servers say. Gaps are what was rolled back.
ALTER TABLE foundation.outbox_message ADD COLUMN position bigint;
UPDATE foundation.outbox_message m SET position = o.position
    FROM (SELECT id, row_number() OVER (ORDER BY id) AS position FROM foundation.outbox_message) o WHERE o.id = m.id;
ALTER TABLE foundation.outbox_message ALTER COLUMN position SET NOT NULL;
ALTER TABLE foundation.outbox_message ALTER COLUMN position ADD GENERATED ALWAYS AS IDENTITY;
SELECT setval(pg_get_serial_sequence('foundation.outbox_message', 'position'), (SELECT coalesce(max(position), 0) + 1 FROM foundation.outbox_message), false);

DROP INDEX foundation.ix_outbox_message_waiting;
CREATE INDEX ix_outbox_message_waiting ON foundation.outbox_message (unit_id, position) WHERE dispatched_at IS NULL;
-- What was tried in vain holds back what came later about the same subject.
CREATE INDEX ix_outbox_message_failed ON foundation.outbox_message (unit_id, (payload ->> 'subjectId'), position)
    WHERE dispatched_at IS NULL AND attempts > 0;
