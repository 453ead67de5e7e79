-- Office hours are known to every authority: a desk that takes in for another counts the due time by the calendar of the one that decides.
CREATE POLICY office_hours ON foundation.unit_day FOR SELECT USING (true);
CREATE POLICY office_hours ON foundation.unit_week FOR SELECT USING (true);
