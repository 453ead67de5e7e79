-- How the letters of an export were written, for whoever looks at its preview; null for a workbook and for what was read before.
ALTER TABLE one_stop.dossier_import ADD COLUMN encoding smallint;
