namespace CaiCach.OneStop.Features.Submissions;

/// <summary>The addresses of the pages by which citizens submit; always in small letters, for the cookie's path.</summary>
internal static class SubmissionLinks
{
    public static string Start(string procedureCode) => $"{OneStopLinks.Submit}/{Uri.EscapeDataString(procedureCode.ToLowerInvariant())}";

    public static string Question(string procedureCode, string key) =>
        $"{Start(procedureCode)}/cau/{Uri.EscapeDataString(key.ToLowerInvariant())}";

    public static string Check(string procedureCode) => $"{Start(procedureCode)}/soat-lai";

    public static string Declaration(string procedureCode) => $"{Start(procedureCode)}/to-khai";

    public static string Done(string procedureCode) => $"{Start(procedureCode)}/xong";
}
