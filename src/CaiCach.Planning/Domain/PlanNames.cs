namespace CaiCach.Planning.Domain;

/// <summary>Names a plan in a line of text.</summary>
internal static class PlanNames
{
    private const string Heading = "KẾ HOẠCH ";
    private const string Subject = "CẢI CÁCH HÀNH CHÍNH";
    private static readonly string[] Followers = [" NHÀ NƯỚC", " NĂM"];

    /// <summary>
    /// The title of a document begins with its kind, often with its whole subject, in capitals; in a line these are ordinary words. What
    /// follows may be a name and stays as it is printed.
    /// </summary>
    public static string Of(string title)
    {
        if (!title.StartsWith(Heading, StringComparison.Ordinal) || title.Length == Heading.Length)
        {
            return title;
        }

        return "Kế hoạch " + InLine(title[Heading.Length..]);
    }

    private static string InLine(string subject)
    {
        if (!subject.StartsWith(Subject, StringComparison.Ordinal))
        {
            var isWord = subject.Length > 1 && char.IsUpper(subject[0]) && char.IsLower(subject[1]);
            return isWord ? char.ToLowerInvariant(subject[0]) + subject[1..] : subject;
        }

        var length = Subject.Length;
        foreach (var follower in Followers.Where(follower => subject[length..].StartsWith(follower, StringComparison.Ordinal)))
        {
            length += follower.Length;
        }

        return subject[..length].ToLowerInvariant() + subject[length..];
    }
}
