using CaiCach.OneStop.Data;
using Microsoft.AspNetCore.Http;

namespace CaiCach.OneStop.Features.Submissions;

/// <summary>The key of a submission in the citizen's browser: one for each procedure, sent to the pages of that procedure alone.</summary>
internal static class SubmissionCookie
{
    private const string Name = "cc-ho-so";

    /// <summary>The key; null for none, or for something that cannot be one.</summary>
    public static string? Read(HttpRequest request) => request.Cookies[Name] is { Length: SubmissionSecrets.KeyLength } key ? key : null;

    /// <summary>Gives the browser the key.</summary>
    public static void Write(HttpContext context, string procedureCode, string key, TimeSpan kept) =>
        context.Response.Cookies.Append(Name, key, Options(context, procedureCode, kept));

    /// <summary>Takes the key back.</summary>
    public static void Forget(HttpContext context, string procedureCode) =>
        context.Response.Cookies.Delete(Name, Options(context, procedureCode, null));

    // The path is compared letter by letter, and the addresses of these pages are made in small letters alone.
    private static CookieOptions Options(HttpContext context, string procedureCode, TimeSpan? kept) =>
        new()
        {
            HttpOnly = true,
            Secure = context.Request.IsHttps,
            SameSite = SameSiteMode.Lax,
            Path = SubmissionLinks.Start(procedureCode),
            MaxAge = kept,
            IsEssential = true,
        };
}
