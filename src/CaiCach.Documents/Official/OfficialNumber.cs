namespace CaiCach.Documents.Official;

/// <summary>A number with its symbol as it is written whole, "05/KH-UBND", taken apart for box 3.</summary>
/// <param name="Number">The number, "05"; null while it is not known.</param>
/// <param name="Symbol">The symbol, "KH-UBND".</param>
public sealed record OfficialNumber(string? Number, string Symbol)
{
    /// <summary>Takes it apart at its first stroke; a number without a symbol gets the type's, and no text leaves the number blank.</summary>
    public static OfficialNumber Parse(string? written, string symbolOfType)
    {
        var parts = (written ?? "").Trim().Split('/', 2);
        var number = parts[0].Trim() is { Length: > 0 } digits ? digits : null;
        return new OfficialNumber(number, parts.Length > 1 && parts[1].Trim().Length > 0 ? parts[1].Trim() : symbolOfType);
    }
}
