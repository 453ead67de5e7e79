using CaiCach.Testing;

namespace CaiCach.Organisation.Tests;

/// <summary>What no page offers and somebody sends all the same.</summary>
internal static class CraftedPost
{
    /// <summary>Posts to any address with the antiforgery token of a page of theirs; follows no redirect.</summary>
    public static async Task<HttpResponseMessage> PostAsync(
        this TestUser user,
        Page own,
        string address,
        params IReadOnlyList<(string Name, string Value)> values
    )
    {
        const string Token = "__RequestVerificationToken";
        var token = own.Find($"input[name={Token}]").GetAttribute("value")!;
        using var content = new FormUrlEncodedContent([
            .. values.Select(value => KeyValuePair.Create(value.Name, value.Value)),
            KeyValuePair.Create(Token, token),
        ]);
        return await user.Client.PostAsync(new Uri(address, UriKind.Relative), content);
    }
}
