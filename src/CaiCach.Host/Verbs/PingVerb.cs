using System.CommandLine;

namespace CaiCach.Host.Verbs;

/// <summary><c>ping</c>: asks whether a server answers; for the start script and for supervisors without curl.</summary>
internal static class PingVerb
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static Command Create()
    {
        var url = new Option<string>("--url") { Required = true, Description = "địa chỉ cần hỏi" };
        var verb = new Command("ping", "hỏi xem máy chủ có trả lời không") { url };
        verb.SetAction((parsed, cancellationToken) => AskAsync(parsed.GetValue(url)!, cancellationToken));
        return verb;
    }

    private static async Task<int> AskAsync(string url, CancellationToken cancellationToken)
    {
        await using var services = new ServiceCollection().AddHttpClient().BuildServiceProvider();
        using var client = services.GetRequiredService<IHttpClientFactory>().CreateClient();
        client.Timeout = Patience;
        try
        {
            using var answer = await client.GetAsync(new Uri(url), cancellationToken);
            return answer.IsSuccessStatusCode ? 0 : Verb.Refused;
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException or UriFormatException)
        {
            await Console.Error.WriteLineAsync($"Không có máy chủ nào trả lời ở {url}.");
            return Verb.Refused;
        }
    }
}
