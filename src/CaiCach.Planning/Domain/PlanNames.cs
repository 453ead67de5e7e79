namespace CaiCach.Planning.Domain;

/// <summary>Names a plan in a line of text.</summary>
internal static class PlanNames
{
    private const string Heading = "KẾ HOẠCH ";

    /// <summary>The title of a document begins with its kind in capitals; in a line that kind is an ordinary word.</summary>
    public static string Of(string title)
    {
        if (!title.StartsWith(Heading, StringComparison.Ordinal) || title.Length == Heading.Length)
        {
            return title;
        }

        var subject = title[Heading.Length..];
        var isWord = subject.Length > 1 && char.IsUpper(subject[0]) && char.IsLower(subject[1]);
        return "Kế hoạch " + (isWord ? char.ToLowerInvariant(subject[0]) + subject[1..] : subject);
    }
}
