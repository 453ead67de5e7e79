-- When the letter that holds a notice was given to the mail server.
ALTER TABLE reporting.report_notice ADD COLUMN mailed_at timestamptz;
