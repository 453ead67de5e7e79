using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace CaiCach.Reporting.Domain;

/// <summary>An outline as a file that people read and change, in the form in which the files of <c>data/</c> are read.</summary>
internal static class OutlineFile
{
    private const int VersionLength = 16;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        IgnoreReadOnlyProperties = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>The file; read again, it is the same outline.</summary>
    public static byte[] Write(ReportOutline outline) => JsonSerializer.SerializeToUtf8Bytes(outline, Options);

    /// <summary>Tells one content of a file from another.</summary>
    public static string VersionOf(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content))[..VersionLength];
}
