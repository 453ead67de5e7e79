using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Domain.Portal;

namespace CaiCach.OneStop.Portal;

/// <summary>
/// Calls the National Portal as the guide of 2020 has it: log in for a session, then one address for all services. By which code it says that a
/// session has ended is not known; what is refused under a session that is not new is therefore asked once more under a new one.
/// </summary>
internal sealed class PortalClient(HttpClient http, PortalSessions sessions, PortalCodes codes)
{
    /// <summary>Largest answer that is read, in bytes.</summary>
    public const int AnswerMaxBytes = 20 * 1024 * 1024;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 32 };

    /// <summary>Logs in anew, whatever session there is; to see whether the settings are right.</summary>
    public async Task<PortalAnswer> LogInAsync(PortalConnection connection, CancellationToken cancellationToken)
    {
        var body = new JsonObject { ["username"] = connection.UserName, ["password"] = connection.Password };
        var (status, answer) = await PostAsync(connection, connection.LogInAddress, body, cancellationToken);
        if (answer is null)
        {
            return PortalAnswer.Nothing($"log-in {status}");
        }

        var code = answer["error_code"]?.ToString() ?? "";
        var session = answer["session"]?.ToString();
        if (!codes.AcceptedCodes.Value.Contains(code, StringComparer.Ordinal) || string.IsNullOrEmpty(session))
        {
            return PortalAnswer.Nothing($"log-in error_code {code}") with
            {
                Message = PortalValue.Text(answer["message"]?.ToString(), 500),
            };
        }

        sessions.Keep(connection, session);
        return new PortalAnswer(PortalOutcome.Accepted, code, "", []);
    }

    /// <summary>Calls a service.</summary>
    /// <param name="connection">Whose call it is.</param>
    /// <param name="service">e.g. <c>DongBoHoSoMC</c>.</param>
    /// <param name="fields">What the service takes besides session, unit and its own name.</param>
    /// <param name="cancellationToken">Gives the call up; a call that is too late is an outcome instead.</param>
    public async Task<PortalAnswer> CallAsync(
        PortalConnection connection,
        string service,
        JsonObject fields,
        CancellationToken cancellationToken
    )
    {
        var session = sessions.Find(connection);
        if (session is not null)
        {
            var (answer, maybeExpired) = await TryAsync(connection, session, service, fields, cancellationToken);
            if (!maybeExpired)
            {
                return answer;
            }
        }

        var logIn = await LogInAsync(connection, cancellationToken);
        return logIn.Outcome == PortalOutcome.Accepted
            ? (await TryAsync(connection, sessions.Find(connection)!, service, fields, cancellationToken)).Answer
            : logIn;
    }

    private async Task<(PortalAnswer Answer, bool MaybeExpired)> TryAsync(
        PortalConnection connection,
        string session,
        string service,
        JsonObject fields,
        CancellationToken cancellationToken
    )
    {
        var body = new JsonObject
        {
            ["session"] = session,
            ["madonvi"] = connection.AgencyCode,
            ["service"] = service,
        };
        foreach (var (name, value) in fields)
        {
            body[name] = value?.DeepClone();
        }

        var (status, read) = await PostAsync(connection, connection.CallAddress, body, cancellationToken);
        var answer = read is null ? PortalAnswer.Nothing(status) : Read(read);
        return (answer, status is "HTTP 401" or "HTTP 403" || answer.Outcome == PortalOutcome.Rejected);
    }

    private PortalAnswer Read(JsonObject answer)
    {
        if (answer["error_code"]?.ToString() is not { Length: > 0 } code)
        {
            return PortalAnswer.Nothing("no error_code");
        }

        var outcome =
            codes.AcceptedCodes.Value.Contains(code, StringComparer.Ordinal) ? PortalOutcome.Accepted
            : codes.ExistsCodes.Value.Contains(code, StringComparer.Ordinal) ? PortalOutcome.Exists
            : PortalOutcome.Rejected;
        var result = answer["result"] switch
        {
            JsonArray list => (JsonArray)list.DeepClone(),
            JsonObject one => [one.DeepClone()],
            _ => [],
        };
        return new PortalAnswer(outcome, code, PortalValue.Text(answer["message"]?.ToString(), 1000), result);
    }

    /// <summary>The answer's JSON, with the status; or only why there is none.</summary>
    private async Task<(string Status, JsonObject? Answer)> PostAsync(
        PortalConnection connection,
        Uri address,
        JsonObject body,
        CancellationToken cancellationToken
    )
    {
        using var giveUp = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        giveUp.CancelAfter(connection.Timeout);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, address);
            request.Headers.TryAddWithoutValidation("dstcode", connection.DestinationCode);
            request.Content = new StringContent(
                body.ToJsonString(EventJson.Options),
                Encoding.UTF8,
                MediaTypeHeaderValue.Parse("application/json")
            );
            using var response = await http.SendAsync(request, giveUp.Token);
            var status = $"HTTP {(int)response.StatusCode}";
            if (response.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.BadRequest or HttpStatusCode.UnprocessableEntity))
            {
                return (status, null);
            }

            var text = await response.Content.ReadAsStringAsync(giveUp.Token);
            return (status, JsonNode.Parse(text, documentOptions: Strict) as JsonObject);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return ($"time-out {connection.Timeout.TotalSeconds:0} s", null);
        }
        catch (HttpRequestException exception)
        {
            return (exception.HttpRequestError.ToString(), null);
        }
        catch (JsonException)
        {
            return ("no JSON", null);
        }
    }
}
