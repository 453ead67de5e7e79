using System.Text.Json.Nodes;
using CaiCach.Foundation.Jobs;
using CaiCach.Foundation.Secrets;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Portal;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Portal;

/// <summary>When the Portal is asked.</summary>
internal sealed record AskQuestionsPayload(DateTimeOffset At);

/// <summary>
/// Takes the questions that citizens asked a unit on the Portal, each once, with the time by which it is answered. A question to which the Portal
/// has an answer already is not taken, or needs none any more. Why the Portal gave no list stands on the page of the questions.
/// </summary>
internal sealed class AskQuestionsJob(
    UnitOfWork unitOfWork,
    OneStopDbContext database,
    PortalClient client,
    PortalCodes codes,
    UnitCalendars calendars,
    SecretNumbers secrets,
    TimeProvider clock
) : IJobHandler
{
    public const string Kind = "one_stop.ask_portal_questions";

    public async Task<Result> RunAsync(JobContext context, CancellationToken cancellationToken)
    {
        var setting = await database
            .PortalSettings.AsNoTracking()
            .SingleOrDefaultAsync(one => one.UnitId == context.UnitId, cancellationToken);
        if (setting is not { IsEnabled: true })
        {
            return Result.Done();
        }

        var connection = PortalConnection.Of(setting, secrets);
        var answer = connection is null
            ? PortalAnswer.Nothing(PortalErrors.PasswordLost.Message)
            : await client.CallAsync(connection, PortalCalls.Questions, [], cancellationToken);
        var problem = answer.Outcome == PortalOutcome.Accepted ? null : answer.Summary;
        var added = problem is null ? await KeepAsync(context.UnitId, connection!.AgencyCode, answer.Result, cancellationToken) : 0;
        var round = await database.PortalRounds.SingleAsync(one => one.UnitId == context.UnitId, cancellationToken);
        round.KeepQuestions(problem);
        context.SetResult(new { added, problem });
        return await unitOfWork.CommitAsync([], null, cancellationToken);
    }

    private async Task<int> KeepAsync(Guid unitId, string agencyCode, JsonArray result, CancellationToken cancellationToken)
    {
        var asked = result
            .OfType<JsonObject>()
            .Take(PortalLimits.QuestionsMaxCount)
            .Select(item => QuestionMessage.Read(item, agencyCode))
            .OfType<AskedQuestion>()
            .DistinctBy(one => one.PortalId, StringComparer.Ordinal)
            .ToList();
        var ids = asked.ConvertAll(one => one.PortalId);
        var known = await database
            .PortalQuestions.Where(one => one.UnitId == unitId && ids.Contains(one.PortalId))
            .ToDictionaryAsync(one => one.PortalId, StringComparer.Ordinal, cancellationToken);
        var now = clock.GetUtcNow();
        var dueAt = (await calendars.OfAsync(unitId, cancellationToken)).AddWorkingDays(now, codes.AnswerDays.Value);
        foreach (var one in asked.Where(one => one.IsAnswered && known.ContainsKey(one.PortalId)))
        {
            known[one.PortalId].SeeAnswered(now);
        }

        var fresh = asked.Where(one => !one.IsAnswered && !known.ContainsKey(one.PortalId)).ToList();
        database.AddRange(fresh.Select(one => new PortalQuestion(unitId, one, now, dueAt)));
        return fresh.Count;
    }
}
