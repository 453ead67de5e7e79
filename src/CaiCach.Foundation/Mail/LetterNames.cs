namespace CaiCach.Foundation.Mail;

/// <summary>How letters that the program sends by itself are worded.</summary>
public static class LetterNames
{
    /// <summary>What stands before the subject of each.</summary>
    public const string Sender = "CaiCach: ";

    /// <summary>A letter of one line for each thing that it tells.</summary>
    /// <param name="lines">The things.</param>
    /// <param name="whatToDo">Where to go for them, a whole sentence.</param>
    public static string Body(IEnumerable<string> lines, string whatToDo) =>
        "Kính gửi ông, bà,\n\n"
        + string.Join('\n', lines.Select(line => "- " + line))
        + $"\n\n{whatToDo} Thư này gửi tự động; về mỗi loại việc, một ngày không quá một thư.\n";
}
