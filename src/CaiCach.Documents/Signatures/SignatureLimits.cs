namespace CaiCach.Documents.Signatures;

/// <summary>How much of a stranger's file is followed.</summary>
public static class SignatureLimits
{
    /// <summary>The largest file that is signed or verified, in bytes: what an attachment may be.</summary>
    public const int FileMaxBytes = 60 * 1024 * 1024;

    /// <summary>Signatures of one file that are verified.</summary>
    public const int SignaturesMaxCount = 20;

    /// <summary>The largest PKCS#12 file taken, in bytes.</summary>
    public const int CertificateFileMaxBytes = 64 * 1024;

    internal const int ObjectsMaxCount = 500_000;
    internal const int ValuesMaxCount = 2_000_000;
    internal const int StructureMaxBytes = 64 * 1024 * 1024;
    internal const int FieldsMaxCount = 2000;
}
