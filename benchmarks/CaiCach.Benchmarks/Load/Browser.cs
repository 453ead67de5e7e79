using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace CaiCach.Benchmarks.Load;

/// <summary>A person at a browser: signs in as people do, then asks for pages.</summary>
internal sealed partial class Browser : IDisposable
{
    private readonly HttpClient _client;

    private Browser(HttpClient client) => _client = client;

    /// <summary>Signs in with name and password.</summary>
    public static async Task<Browser> SignInAsync(Uri address, string userName, CancellationToken cancellationToken)
    {
        var client = NewClient(address);
        var page = await client.GetStringAsync("/dang-nhap", cancellationToken);
        using var form = new FormUrlEncodedContent([
            new("UserName", userName),
            new("Password", BenchmarkDatabase.Password),
            new("__RequestVerificationToken", WebUtility.HtmlDecode(Token().Match(page).Groups["token"].Value)),
        ]);
        using var answer = await client.PostAsync("/dang-nhap", form, cancellationToken);
        return answer.StatusCode == HttpStatusCode.Found
            ? new Browser(client)
            : throw new InvalidOperationException($"{userName} could not sign in: {answer.StatusCode}.");
    }

    /// <summary>Without following redirects; cookies are kept.</summary>
    public static HttpClient NewClient(Uri address)
    {
#pragma warning disable RS0030 // A console program has no IHttpClientFactory, and each person needs cookies of their own.
        return new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = true }) { BaseAddress = address };
#pragma warning restore RS0030
    }

    /// <summary>Asks for a page and reads it to its end.</summary>
    /// <returns>Milliseconds from asking to the last byte, and how many bytes came.</returns>
    public async Task<(double Milliseconds, int Bytes)> GetAsync(string path, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        using var answer = await _client.GetAsync(path, HttpCompletionOption.ResponseContentRead, cancellationToken);
        var elapsed = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        if (answer.StatusCode != HttpStatusCode.OK)
        {
            throw new InvalidOperationException($"{path}: {(int)answer.StatusCode}");
        }

        return (
            elapsed,
            (int)(answer.Content.Headers.ContentLength ?? (await answer.Content.ReadAsByteArrayAsync(cancellationToken)).Length)
        );
    }

    /// <inheritdoc />
    public void Dispose() => _client.Dispose();

    [GeneratedRegex("""name="__RequestVerificationToken"[^>]*value="(?<token>[^"]+)""", RegexOptions.None, 1000)]
    private static partial Regex Token();
}
