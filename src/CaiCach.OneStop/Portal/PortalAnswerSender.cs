using System.Text.Json.Nodes;
using CaiCach.Foundation.Secrets;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Portal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.OneStop.Portal;

/// <summary>
/// Sends answers to citizens' questions by the rules of <see cref="PortalSender"/>: under a lease, marked before the call, settled after it. An
/// answer that may have arrived already is looked for before it goes again.
/// </summary>
internal sealed class PortalAnswerSender(IServiceScopeFactory scopes, PortalCodes codes, TimeProvider clock)
{
    /// <summary>Sends what is due of a unit, until nothing is or the Portal does not answer.</summary>
    public async Task SendAsync(Guid unitId, CancellationToken cancellationToken)
    {
        while (await PrepareAsync(unitId, cancellationToken) is { } work)
        {
            var reply = await TellAsync(work, cancellationToken);
            await KeepAsync(unitId, work, reply, cancellationToken);
            if (reply.Outcome == PortalOutcome.Unanswered)
            {
                return;
            }
        }
    }

    /// <summary>Takes the next answer that is due and marks it as on its way; null when none is.</summary>
    private async Task<AnswerWork?> PrepareAsync(Guid unitId, CancellationToken cancellationToken)
    {
        await using var scope = await OpenAsync(unitId, cancellationToken);
        var services = scope.ServiceProvider;
        var (database, now, lease) = (services.GetRequiredService<OneStopDbContext>(), clock.GetUtcNow(), Guid.CreateVersion7());
        var setting = await database.PortalSettings.AsNoTracking().SingleOrDefaultAsync(one => one.UnitId == unitId, cancellationToken);
        var connection = setting is { IsEnabled: true } ? PortalConnection.Of(setting, services.GetRequiredService<SecretNumbers>()) : null;
        var queue = services.GetRequiredService<PortalQueue>();
        if (connection is null || await queue.ClaimAnswerAsync(unitId, lease, now, cancellationToken) is not { } id)
        {
            return null;
        }

        var question = await database.PortalQuestions.SingleAsync(one => one.Id == id, cancellationToken);
        var mayBeThere = question.State == PortalMessageState.Sent;
        question.Send(now);
        await services.GetRequiredService<UnitOfWork>().CommitAsync([], null, cancellationToken);
        return new AnswerWork(id, lease, connection, question, mayBeThere);
    }

    private async Task<PortalAnswer> TellAsync(AnswerWork work, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var client = scope.ServiceProvider.GetRequiredService<PortalClient>();
        if (work.MayBeThere)
        {
            var asked = new JsonObject { ["cauhoiid"] = work.Question.PortalId };
            var found = await client.CallAsync(work.Connection, PortalCalls.AnswersOf, asked, cancellationToken);
            if (
                found.Outcome == PortalOutcome.Unanswered
                || found.Result.OfType<JsonObject>().Any(item => QuestionMessage.IsAnswer(item, work.Question.Answer!))
            )
            {
                return found;
            }
        }

        var data = PortalValue.List([QuestionMessage.Of(work.Question, work.Connection.AgencyCode, codes)]);
        return await client.CallAsync(work.Connection, PortalCalls.Answer, new JsonObject { ["data"] = data }, cancellationToken);
    }

    /// <summary>Keeps what came of the call; nothing when another sender has the answer by now.</summary>
    private async Task KeepAsync(Guid unitId, AnswerWork work, PortalAnswer reply, CancellationToken cancellationToken)
    {
        await using var scope = await OpenAsync(unitId, cancellationToken);
        var services = scope.ServiceProvider;
        var (queue, now) = (services.GetRequiredService<PortalQueue>(), clock.GetUtcNow());
        if (!await queue.ReleaseAnswerAsync(work.QuestionId, work.Lease, cancellationToken))
        {
            return;
        }

        var question = await services
            .GetRequiredService<OneStopDbContext>()
            .PortalQuestions.SingleAsync(one => one.Id == work.QuestionId, cancellationToken);
        if (reply.Outcome == PortalOutcome.Unanswered)
        {
            question.PutOff(reply.Summary, now + PortalPace.WaitAfter(question.Attempts));
            await queue.SilenceAsync(unitId, reply.Summary, now, now + PortalPace.Quiet, cancellationToken);
        }
        else
        {
            await queue.HearAsync(unitId, cancellationToken);
            if (reply.Outcome == PortalOutcome.Accepted)
            {
                question.Accept(reply.Summary, now);
            }
            else
            {
                question.Reject(reply.Summary, now);
            }
        }

        await services.GetRequiredService<UnitOfWork>().CommitAsync([], null, cancellationToken);
    }

    private async Task<AsyncServiceScope> OpenAsync(Guid unitId, CancellationToken cancellationToken)
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().ActIn(unitId, Actor.System);
        await scope.ServiceProvider.GetRequiredService<UnitOfWork>().OpenAsync([unitId], cancellationToken);
        return scope;
    }

    /// <summary>An answer that this sender may send as long as its lease holds.</summary>
    /// <param name="QuestionId">The question.</param>
    /// <param name="Lease">By which the queue knows this sender.</param>
    /// <param name="Connection">The way.</param>
    /// <param name="Question">The question as it was marked.</param>
    /// <param name="MayBeThere">Whether an earlier attempt was left without a reply.</param>
    private sealed record AnswerWork(Guid QuestionId, Guid Lease, PortalConnection Connection, PortalQuestion Question, bool MayBeThere);
}
