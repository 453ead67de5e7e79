-- What a unit lays on the units below it is an instruction to them: units that were founded later, or took others over, owe it too and have to read it.
CREATE POLICY laid_on_those_below ON reporting.unit_duty FOR SELECT USING (is_for_below);
