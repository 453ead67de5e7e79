using Microsoft.AspNetCore.Http;

namespace CaiCach.Ui.Api;

/// <summary>Where programs call, and people do not.</summary>
public static class ApiPath
{
    /// <summary>The group under which rooms map their endpoints.</summary>
    public const string Version1 = "/api/v1";

    /// <summary>Whether a request is a program's: below <c>/api</c>.</summary>
    public static bool Holds(HttpRequest request) => request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);
}
