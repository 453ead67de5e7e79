using System.Text;
using System.Text.Json;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using Microsoft.AspNetCore.Http;

namespace CaiCach.Ui.Api;

/// <summary>The header <c>Idempotency-Key</c>: a request that is sent again is done once.</summary>
public sealed class RequestKey(Idempotency idempotency, CurrentUser user)
{
    /// <summary>Name of the header.</summary>
    public const string Header = "Idempotency-Key";

    /// <summary>
    /// Does the work once under the request's key (each account has its own keys), and each time where the request has none. The same key
    /// with another method, address or body is a conflict.
    /// </summary>
    /// <typeparam name="TAnswer">The answer; it must survive JSON.</typeparam>
    /// <param name="request">Whose header counts.</param>
    /// <param name="body">The body as it was bound; null where there is none.</param>
    /// <param name="work">The handler; its commits become one with the key's.</param>
    /// <param name="cancellationToken">Cancels before the commit.</param>
    public async Task<Result<TAnswer>> OnceAsync<TAnswer>(
        HttpRequest request,
        object? body,
        Func<CancellationToken, Task<Result<TAnswer>>> work,
        CancellationToken cancellationToken
    )
    {
        if (!request.Headers.TryGetValue(Header, out var sent))
        {
            return await work(cancellationToken);
        }

        var key = sent.ToString();
        if (string.IsNullOrWhiteSpace(key) || key.Length > Idempotency.KeyMaxLength)
        {
            return IdempotencyErrors.KeyInvalid;
        }

        var content = $"{request.Method} {request.Path}{request.QueryString}\n{JsonSerializer.Serialize(body, EventJson.Options)}";
        return await idempotency.IdempotentAsync(
            user.Access!.HomeUnitId,
            $"{user.Actor.AccountId:N}:{Hash(key)}",
            Hash(content),
            work,
            cancellationToken
        );
    }

    private static string Hash(string text) => Idempotency.HashOf(Encoding.UTF8.GetBytes(text));
}
