using System.Text.Json.Nodes;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Portal;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CaiCach.OneStop.Portal;

/// <summary>
/// Sends what is due to the National Portal; any number of processes may. Of each dossier first the dossier itself (looked up first, so that what
/// an unanswered call has done is known), then, only once it is accepted, its history in order and in chunks of ten. No transaction is open
/// during a call: a message is marked as on its way before, and its outcome is kept after, under the dossier's lease.
/// </summary>
internal sealed class PortalSender(IServiceScopeFactory scopes, PortalAnswerSender answers, NpgsqlDataSource dataSource, TimeProvider clock)
    : IQueueSender
{
    private const int MostCallsOfADossier = 40;

    /// <summary>The units that have something due now.</summary>
    public async Task<IReadOnlyList<Guid>> DueUnitsAsync(CancellationToken cancellationToken)
    {
        await using var command = dataSource.CreateCommand("SELECT one_stop.units_with_due_portal_messages($1)");
        command.Parameters.Add(new() { Value = clock.GetUtcNow() });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var units = new List<Guid>();
        while (await reader.ReadAsync(cancellationToken))
        {
            units.Add(reader.GetGuid(0));
        }

        return units;
    }

    /// <summary>Sends what is due of a unit, its dossiers and then its answers, until nothing is or the Portal does not answer.</summary>
    /// <returns>How many dossiers were worked on.</returns>
    public async Task<int> SendAsync(Guid unitId, CancellationToken cancellationToken)
    {
        var dossiers = 0;
        while (await ClaimAsync(unitId, cancellationToken) is { } claim)
        {
            dossiers++;
            if (!await SendDossierAsync(claim, cancellationToken))
            {
                return dossiers;
            }
        }

        await answers.SendAsync(unitId, cancellationToken);
        return dossiers;
    }

    private async Task<PortalClaim?> ClaimAsync(Guid unitId, CancellationToken cancellationToken)
    {
        await using var scope = await OpenAsync(unitId, cancellationToken);
        var now = clock.GetUtcNow();
        var lease = Guid.CreateVersion7();
        var queue = scope.ServiceProvider.GetRequiredService<PortalQueue>();
        var claimed = await queue.ClaimAsync(unitId, lease, now, now + PortalQueue.Lease, cancellationToken);
        await scope.ServiceProvider.GetRequiredService<UnitOfWork>().CommitAsync([], null, cancellationToken);
        return claimed is { } dossierId ? new PortalClaim(unitId, dossierId, lease) : null;
    }

    /// <summary>Sends all that one dossier has to tell; false when the Portal did not answer.</summary>
    private async Task<bool> SendDossierAsync(PortalClaim claim, CancellationToken cancellationToken)
    {
        var chunk = PortalLimits.ProgressChunk;
        for (var call = 0; call < MostCallsOfADossier; call++)
        {
            var work = await InDeskAsync(claim, desk => desk.PrepareAsync(claim, chunk, cancellationToken), cancellationToken);
            if (work is null)
            {
                return true;
            }

            var answer = await TellAsync(claim, work, cancellationToken);
            if (answer is null)
            {
                continue;
            }

            await InDeskAsync(claim, desk => desk.KeepAsync(claim, work, answer, cancellationToken), cancellationToken);
            if (answer.Answer.Outcome == PortalOutcome.Unanswered)
            {
                return false;
            }

            // One bad line refuses the whole chunk; alone it shows which it is.
            chunk = answer.Answer.Outcome == PortalOutcome.Rejected && work.Parts.Count > 1 ? 1 : chunk;
        }

        await InDeskAsync(claim, desk => desk.LeaveAsync(claim, cancellationToken), cancellationToken);
        return true;
    }

    /// <summary>Makes the call; null when the dossier has had news meanwhile, or another sender has it.</summary>
    private async Task<PortalReply?> TellAsync(PortalClaim claim, PortalWork work, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var client = scope.ServiceProvider.GetRequiredService<PortalClient>();
        var isKnown = work.IsKnownThere;
        if (work.Kind == PortalMessageKind.Dossier && !isKnown)
        {
            var found = await LookUpAsync(client, work, cancellationToken);
            if (found.Outcome == PortalOutcome.Unanswered)
            {
                return new PortalReply(found, HasLeft: false, IsMissingThere: false);
            }

            isKnown = found.HasResult;
        }

        if (!await InDeskAsync(claim, desk => desk.MarkSentAsync(claim, work, cancellationToken), cancellationToken))
        {
            return null;
        }

        var fields = new JsonObject { ["data"] = PortalValue.List(work.Parts.Select(part => (JsonObject)part.Content.DeepClone())) };
        if (work.Kind == PortalMessageKind.Dossier)
        {
            fields.Insert(0, "isUpdating", PortalValue.Truth(isKnown));
        }

        var service = work.Kind == PortalMessageKind.Dossier ? PortalCalls.Dossier : PortalCalls.Progress;
        var answer = await client.CallAsync(work.Connection, service, fields, cancellationToken);
        var isLost =
            work is { Kind: PortalMessageKind.Progress, Parts.Count: 1 }
            && answer.Outcome == PortalOutcome.Rejected
            && await LookUpAsync(client, work, cancellationToken) is { Outcome: not PortalOutcome.Unanswered, HasResult: false };
        return new PortalReply(answer, HasLeft: true, isLost);
    }

    private static Task<PortalAnswer> LookUpAsync(PortalClient client, PortalWork work, CancellationToken cancellationToken) =>
        client.CallAsync(
            work.Connection,
            PortalCalls.LookUp,
            new JsonObject { ["mahoso"] = PortalValue.Text(work.DossierCode) },
            cancellationToken
        );

    private async Task<T> InDeskAsync<T>(PortalClaim claim, Func<PortalDesk, Task<T>> work, CancellationToken cancellationToken)
    {
        await using var scope = await OpenAsync(claim.UnitId, cancellationToken);
        return await work(scope.ServiceProvider.GetRequiredService<PortalDesk>());
    }

    private async Task<AsyncServiceScope> OpenAsync(Guid unitId, CancellationToken cancellationToken)
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().ActIn(unitId, Actor.System);
        await scope.ServiceProvider.GetRequiredService<UnitOfWork>().OpenAsync([unitId], cancellationToken);
        return scope;
    }
}
