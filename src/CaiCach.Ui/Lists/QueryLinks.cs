using Microsoft.AspNetCore.Http;

namespace CaiCach.Ui.Lists;

/// <summary>Addresses of the same page with another filter, order or part; all else in the address is kept, so that a view can be sent on.</summary>
public static class QueryLinks
{
    /// <summary>The part of a list that is shown, from 1.</summary>
    public const string PageName = "trang";

    /// <summary>The order of a list: a column's name, with <c>-</c> before it for descending.</summary>
    public const string SortName = "sap";

    /// <summary>The words searched for.</summary>
    public const string SearchName = "tim";

    /// <summary>The same page with one value changed or, for null, left out. Any change but that of the part leads back to the first part.</summary>
    public static string With(HttpRequest request, string name, string? value)
    {
        var kept = Kept(request, name);
        return request.PathBase + request.Path + QueryString.Create(value is null ? kept : [.. kept, new(name, value)]);
    }

    /// <summary>What a form of one value has to carry on as hidden inputs to keep the rest of the address.</summary>
    public static IReadOnlyList<KeyValuePair<string, string?>> Kept(HttpRequest request, string name) =>
        [
            .. request
                .Query.Where(part => !Is(part.Key, name) && !Is(part.Key, PageName) && !Is(part.Key, "handler"))
                .SelectMany(part => part.Value, (part, value) => KeyValuePair.Create(part.Key, value)),
        ];

    private static bool Is(string key, string name) => string.Equals(key, name, StringComparison.OrdinalIgnoreCase);
}
