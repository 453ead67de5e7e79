using System.Text.Json;
using CaiCach.Documents.Reading.Pdf;

namespace CaiCach.Documents.Reading.Scans;

/// <summary>A scanned page's reading as it is kept for a later attempt.</summary>
/// <param name="Version">Of the reader: what another one read is not taken.</param>
/// <param name="Page">What was read.</param>
internal sealed record KeptPage(int Version, PlacedPage Page)
{
    /// <summary>Goes up with every change of what is drawn, recognised or kept.</summary>
    private const int ThisVersion = 1;

    private static readonly JsonSerializerOptions Options = new() { IgnoreReadOnlyProperties = true };

    public static string Write(PlacedPage page) => JsonSerializer.Serialize(new KeptPage(ThisVersion, page), Options);

    /// <summary>The page as it was read; null when it has to be read.</summary>
    public static PlacedPage? Find(IReadOnlyDictionary<int, string> kept, PlacedPage page)
    {
        if (!kept.TryGetValue(page.Number, out var json))
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<KeptPage>(json, Options) is { Version: ThisVersion, Page: { } read } ? read : null;
        }
        catch (JsonException)
        {
            // Kept in another version's form.
            return null;
        }
    }
}
