namespace CaiCach.Documents.Reading;

/// <summary>What a file is by its first bytes, whatever its name says.</summary>
internal enum FileKind
{
    Unknown,
    Zip,
    Pdf,
    Picture,
    CompoundFile,
    Rtf,
    Html,
    Text,
}
