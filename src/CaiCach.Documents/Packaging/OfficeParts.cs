namespace CaiCach.Documents.Packaging;

/// <summary>Names that the Office formats fix (ECMA-376, parts 1 and 2).</summary>
internal static class OfficeParts
{
    public const string CoreProperties = "docProps/core.xml";
    public const string CorePropertiesContent = "application/vnd.openxmlformats-package.core-properties+xml";
    public const string CorePropertiesRelationship =
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
    public const string Relationship = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    public const string WordContent = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    public const string SheetContent = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
}
