using CaiCach.Foundation.Time;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Domain.Clock;
using Npgsql;

namespace CaiCach.OneStop.Features.Public.LookUp;

/// <summary>What is waited for: the desk's check, or papers of the applicant.</summary>
/// <param name="CheckedBy">By when the desk looks at it; null while papers are waited for.</param>
/// <param name="AnswerBy">By when the papers are to come; null while nobody asked for any.</param>
internal sealed record PublicWaiting(DateTimeOffset? CheckedBy, DateOnly? AnswerBy);

/// <summary>What a dossier waits for whose clock does not run; the hour of the check is told by the calendar of its unit.</summary>
internal sealed class PublicWaitingQuery(
    NpgsqlDataSource dataSource,
    UnitOfWork unitOfWork,
    UnitCalendars calendars,
    ClockRulesCatalogue rules
)
{
    /// <summary>What it waits for; null for a dossier that does not wait.</summary>
    public async Task<PublicWaiting?> FindAsync(string code, CancellationToken cancellationToken)
    {
        if (await ArrivalAsync(code, cancellationToken) is not var (unitId, since, answerBy))
        {
            return null;
        }

        if (answerBy is not null)
        {
            return new PublicWaiting(null, answerBy);
        }

        await unitOfWork.OpenAsync([unitId], cancellationToken);
        var calendar = await calendars.OfAsync(unitId, cancellationToken);
        return new PublicWaiting(ReceptionClock.NoticeBy(rules.On(VietnamTime.DayOf(since)), calendar, since), null);
    }

    private async Task<(Guid UnitId, DateTimeOffset Since, DateOnly? AnswerBy)?> ArrivalAsync(
        string code,
        CancellationToken cancellationToken
    )
    {
        await using var command = dataSource.CreateCommand("SELECT unit_id, moved_at, answer_by FROM one_stop.look_up_arrival($1)");
        command.Parameters.Add(new NpgsqlParameter { Value = code });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken)
            ? (reader.GetGuid(0), reader.GetFieldValue<DateTimeOffset>(1), reader.IsDBNull(2) ? null : reader.GetFieldValue<DateOnly>(2))
            : null;
    }
}
