using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using CaiCach.Benchmarks.Load;

namespace CaiCach.Benchmarks.Dossiers;

/// <summary>The officials of one commune, as the program's API knows them.</summary>
/// <param name="Client">What asks the program.</param>
/// <param name="Desk">The token of who receives and returns.</param>
/// <param name="Officer">The token of who handles.</param>
/// <param name="Leader">The token of who approves.</param>
/// <param name="OfficerId">The person who handles.</param>
internal sealed record OfficialsAtApi(HttpClient Client, string Desk, string Officer, string Leader, Guid OfficerId) : IDisposable
{
    private const string ProcedureCode = "1.001193";

    /// <summary>Makes a token for each.</summary>
    public static async Task<OfficialsAtApi> SignInAsync(
        HostProcess host,
        BenchmarkDatabase database,
        Guid officerId,
        string folder,
        CancellationToken cancellationToken
    )
    {
        async Task<string> TokenAsync(string who) =>
            (
                await HostProcess.RunAsync(["token", "--user", who + DossierBenchmark.UserSuffix], database, folder, cancellationToken)
            ).Trim();
        return new OfficialsAtApi(
            Browser.NewClient(host.Address),
            await TokenAsync("motcua"),
            await TokenAsync("vanhoa"),
            await TokenAsync("chutich"),
            officerId
        );
    }

    /// <summary>Receives a dossier and moves it five steps to its return; six writes.</summary>
    /// <param name="after">Called after each of them with the dossier's code.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task LiveAsync(Func<string, Task>? after, CancellationToken cancellationToken)
    {
        var received = await SendAsync(
            Desk,
            "/api/v1/dossiers",
            new
            {
                procedureCode = ProcedureCode,
                channel = 1,
                owner = new { name = "Nguyễn Thị Mẫu", identityNumber = "038199012345" },
                components = Array.Empty<object>(),
            },
            cancellationToken
        );
        var code = received.GetProperty("code").GetString()!;
        await (after?.Invoke(code) ?? Task.CompletedTask);
        (string Token, string Action, object Said)[] moves =
        [
            (Desk, "assign", new { officerId = OfficerId }),
            (Officer, "submit", new { }),
            (Leader, "approve", new { }),
            (Desk, "complete", new { }),
            (Desk, "return", new { isFeePaid = true }),
        ];
        foreach (var (token, action, said) in moves)
        {
            await SendAsync(token, $"/api/v1/dossiers/{code}/actions/{action}", said, cancellationToken);
            await (after?.Invoke(code) ?? Task.CompletedTask);
        }
    }

    /// <inheritdoc />
    public void Dispose() => Client.Dispose();

    private async Task<JsonElement> SendAsync(string token, string path, object body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var answer = await Client.SendAsync(request, cancellationToken);
        if (!answer.IsSuccessStatusCode)
        {
            throw new InvalidOperationException(
                $"{path}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync(cancellationToken)}"
            );
        }

        return await answer.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
    }
}
