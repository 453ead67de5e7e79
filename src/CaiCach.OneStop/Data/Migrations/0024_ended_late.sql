-- The few that ended late are found without a walk through all that ended.
CREATE INDEX ix_dossier_ended_late ON one_stop.dossier (competent_unit_id, ended_at)
    WHERE ended_at > first_due_at;
