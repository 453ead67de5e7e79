using System.Text.Json;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Payments;
using CaiCach.Organisation.Contracts;
using CaiCach.Ui.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Payments.ReceivePayment;

/// <summary>A transfer as a gateway reports it.</summary>
/// <param name="Reference">The bank's number of it.</param>
/// <param name="Amount">The sum in đồng.</param>
/// <param name="Content">The words of the transfer.</param>
/// <param name="OccurredAt">When it came in.</param>
internal sealed record SentTransfer(string? Reference, long Amount, string? Content, DateTimeOffset OccurredAt);

/// <summary>What a gateway gets for it: <c>matched</c>, <c>unmatched</c> or <c>known</c>.</summary>
internal sealed record TransferAnswer(string State);

/// <summary>
/// <c>POST /api/v1/payments/{unit}</c>: a bank or gateway reports a transfer, signed with the unit's secret (<c>X-Timestamp</c>,
/// <c>X-Signature</c>; <see cref="PaymentSecrets.IsSigned"/>). The same report again changes nothing.
/// </summary>
internal sealed class ReceivePaymentEndpoint : IEndpointSource
{
    private const int BodyMaxBytes = 16 * 1024;
    private const int ReferenceMaxLength = 100;
    private const int ContentMaxLength = 500;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <inheritdoc />
    public void Map(RouteGroupBuilder api) =>
        api.MapPost("/payments/{unit}", AnswerAsync).WithName("reportPayment").WithTags("payments").AllowAnonymous();

    private static async Task<Results<Ok<TransferAnswer>, ProblemHttpResult>> AnswerAsync(
        string unit,
        HttpRequest request,
        UnitOfWork unitOfWork,
        IUnitDirectory units,
        CurrentUser user,
        OneStopDbContext database,
        PaymentSecrets secrets,
        BankTransfers transfers,
        TimeProvider clock,
        CancellationToken cancellationToken
    )
    {
        var body = await BodyAsync(request, cancellationToken);
        await unitOfWork.OpenAsync([], cancellationToken);
        if (body is null || await units.FindByCodeAsync(unit, cancellationToken) is not { } found)
        {
            return ((Result)PaymentErrors.SignatureWrong).Refuse();
        }

        await unitOfWork.OpenAsync([found.Id], cancellationToken);
        user.ActIn(found.Id, Actor.System);
        var account = await database
            .PaymentAccounts.AsNoTracking()
            .SingleOrDefaultAsync(account => account.UnitId == found.Id, cancellationToken);
        if (!secrets.IsSigned(account?.SecretSealed, request.Headers["X-Timestamp"], request.Headers["X-Signature"], body))
        {
            return ((Result)PaymentErrors.SignatureWrong).Refuse();
        }

        if (Read(body, clock.GetUtcNow()) is not { } transfer)
        {
            return ((Result)PaymentErrors.TransferWrong).Refuse();
        }

        var kept = await transfers.KeepAsync(found.Id, [transfer], cancellationToken);
        return kept.Failed
            ? kept.Refuse()
            : TypedResults.Ok(
                new TransferAnswer(
                    kept.Value switch
                    {
                        { Known: 1 } => "known",
                        { Matched: 1 } => "matched",
                        _ => "unmatched",
                    }
                )
            );
    }

    private static async Task<byte[]?> BodyAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var buffer = new byte[BodyMaxBytes + 1];
        var read = await request.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        return read > BodyMaxBytes ? null : buffer[..read];
    }

    private static ReportedTransfer? Read(byte[] body, DateTimeOffset now)
    {
        try
        {
            return
                JsonSerializer.Deserialize<SentTransfer>(body, Json)
                    is { Reference.Length: > 0 and <= ReferenceMaxLength, Amount: > 0 } sent
                && sent.OccurredAt <= now + PaymentSecrets.Tolerance
                && sent.OccurredAt.Year >= 2000
                && (sent.Content?.Length ?? 0) <= ContentMaxLength
                ? new ReportedTransfer(sent.Reference, sent.Amount, sent.Content ?? "", sent.OccurredAt.ToUniversalTime())
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
