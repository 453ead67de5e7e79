using System.Net.Http.Json;
using System.Text.Json;
using System.Threading.Channels;
using CaiCach.Ui.Api;

namespace CaiCach.Host.Tests.Crashes;

/// <summary>What the officials of a commune sign in with, and what they receive.</summary>
internal sealed record OfficialRights(string Desk, string Officer, string Leader, Guid OfficerId, string ProcedureCode);

/// <summary>Takes dossiers in and moves them to their return, one after another; what gets no answer is sent again under its key.</summary>
internal sealed class OfficialAtWork(
    ServedProgram program,
    HttpClient client,
    OfficialRights rights,
    ChannelWriter<Acknowledged> acknowledgements
)
{
    /// <summary>Works off so many dossiers. Whatever else than an answer or a lost connection happens ends the test.</summary>
    public async Task WorkAsync(int dossiers, CancellationToken cancellationToken)
    {
        try
        {
            for (var done = 0; done < dossiers; done++)
            {
                await HandleOneAsync(cancellationToken);
            }
        }
        catch (Exception exception)
        {
            acknowledgements.TryComplete(exception);
            throw;
        }
    }

    private async Task HandleOneAsync(CancellationToken cancellationToken)
    {
        var received = await SendAsync(
            rights.Desk,
            "/api/v1/dossiers",
            new
            {
                procedureCode = rights.ProcedureCode,
                channel = 1,
                owner = new { name = "Nguyễn Thị Mẫu", identityNumber = "038199012345" },
                components = Array.Empty<object>(),
            },
            cancellationToken
        );
        var code = received.GetProperty("code").GetString()!;
        acknowledgements.TryWrite(new(code, 1));
        (string Token, string Action, object Said)[] moves =
        [
            (rights.Desk, "assign", new { officerId = rights.OfficerId }),
            (rights.Officer, "submit", new { }),
            (rights.Leader, "approve", new { }),
            (rights.Desk, "complete", new { }),
            (rights.Desk, "return", new { isFeePaid = true }),
        ];
        for (var i = 0; i < moves.Length; i++)
        {
            await SendAsync(moves[i].Token, $"/api/v1/dossiers/{code}/actions/{moves[i].Action}", moves[i].Said, cancellationToken);
            acknowledgements.TryWrite(new(code, i + 2));
        }
    }

    private async Task<JsonElement> SendAsync(string token, string path, object body, CancellationToken cancellationToken)
    {
        var key = Guid.CreateVersion7().ToString("N");
        while (true)
        {
            var address = await program.AddressAsync(cancellationToken);
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, path));
            request.Headers.Authorization = new("Bearer", token);
            request.Headers.Add(RequestKey.Header, key);
            request.Content = JsonContent.Create(body);
            try
            {
                using var answer = await client.SendAsync(request, cancellationToken);
                var text = await answer.Content.ReadAsStringAsync(cancellationToken);
                answer.IsSuccessStatusCode.ShouldBeTrue($"{path}: {(int)answer.StatusCode} {text}");
                return JsonSerializer.Deserialize<JsonElement>(text);
            }
            catch (HttpRequestException)
            {
                // Killed before it answered; whether it was done, the key tells.
            }
        }
    }
}
