namespace CaiCach.Documents.Official;

/// <summary>What a document is about (trích yếu), out of a title that may begin with the name of its type.</summary>
public static class OfficialSubject
{
    /// <summary>The title without the name of the type, its first letter a capital: "KẾ HOẠCH cải cách …" is "Cải cách …".</summary>
    /// <param name="title">The title.</param>
    /// <param name="typePrefix">The name of the type and a space, in any letter case.</param>
    public static string Of(string title, string typePrefix)
    {
        var bare = title.Trim();
        var subject =
            bare.Length > typePrefix.Length && bare.StartsWith(typePrefix, StringComparison.OrdinalIgnoreCase)
                ? bare[typePrefix.Length..].TrimStart()
                : bare;
        return subject.Length == 0 ? bare : char.ToUpperInvariant(subject[0]) + subject[1..];
    }

    /// <summary>The same within a sentence; an abbreviation at its beginning (UBND …) keeps its capitals.</summary>
    /// <inheritdoc cref="Of" />
    public static string InSentence(string title, string typePrefix)
    {
        var subject = Of(title, typePrefix);
        return subject.Length > 1 && char.IsLower(subject[1]) ? char.ToLowerInvariant(subject[0]) + subject[1..] : subject;
    }
}
