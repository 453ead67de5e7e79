-- Form 02 names whom to call: the telephone as it was when the slip was issued.
ALTER TABLE one_stop.supplement_slip ADD COLUMN guide_phone text;
