using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Imports;
using Npgsql;

namespace CaiCach.OneStop.Features.Public.LookUp;

/// <summary>What everybody may see of a dossier who knows its code: status, dates and where it is, nothing personal.</summary>
internal sealed record PublicDossier(
    string Code,
    string ProcedureName,
    DossierStatus Status,
    DossierStage Stage,
    DateTimeOffset? ReceivedAt,
    DateTimeOffset? DueAt,
    DateTimeOffset? EndedAt,
    DateTimeOffset? ReturnedAt
)
{
    /// <summary>Due as it was promised first; an apology with a new time never moves it.</summary>
    public DateTimeOffset? FirstDueAt { get; init; }

    public DateTimeOffset MovedAt { get; init; }

    /// <summary>The unit that decides.</summary>
    public Guid UnitId { get; init; }

    /// <summary>The unit at whose desk papers and results change hands.</summary>
    public Guid DeskUnitId { get; init; }

    /// <summary>Who has it in hand: told of by the room, never by name.</summary>
    public Guid? OfficerId { get; init; }

    public string? StepName { get; init; }

    public string? AskedAgency { get; init; }

    public SourceSystem? Source { get; init; }

    /// <summary>The later time that was promised; null where the first one still holds.</summary>
    public DateTimeOffset? PromisedAt => DueAt > FirstDueAt ? DueAt : null;

    /// <summary>Whether the time promised first has passed, or had when it ended, or when its clock was stopped.</summary>
    public bool IsLateAt(DateTimeOffset now) => FirstDueAt is { } due && (EndedAt ?? (DossierStages.IsPaused(Stage) ? MovedAt : now)) > due;
}

/// <summary>A turn of a dossier's status.</summary>
internal sealed record PublicStep(DossierStage Stage, DateTimeOffset At);

/// <summary>Looks a dossier up by its code, past the scope of units: nobody is signed in then.</summary>
internal sealed class LookUpQuery(NpgsqlDataSource dataSource)
{
    public async Task<PublicDossier?> FindAsync(string code, CancellationToken cancellationToken)
    {
        await using var command = dataSource.CreateCommand(
            """
            SELECT code, procedure_name, status, stage, received_at, due_at, ended_at, returned_at, first_due_at, moved_at, unit_id, desk_unit_id,
                officer_id, step_name, asked_agency, source
            FROM one_stop.look_up($1)
            """
        );
        command.Parameters.Add(new NpgsqlParameter { Value = code });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken)
            ? new PublicDossier(
                reader.GetString(0),
                reader.GetString(1),
                (DossierStatus)reader.GetInt16(2),
                (DossierStage)reader.GetInt16(3),
                At(reader, 4),
                At(reader, 5),
                At(reader, 6),
                At(reader, 7)
            )
            {
                FirstDueAt = At(reader, 8),
                MovedAt = reader.GetFieldValue<DateTimeOffset>(9),
                UnitId = reader.GetGuid(10),
                DeskUnitId = reader.GetGuid(11),
                OfficerId = reader.IsDBNull(12) ? null : reader.GetGuid(12),
                StepName = reader.IsDBNull(13) ? null : reader.GetString(13),
                AskedAgency = reader.IsDBNull(14) ? null : reader.GetString(14),
                Source = reader.IsDBNull(15) ? null : (SourceSystem)reader.GetInt16(15),
            }
            : null;
    }

    /// <summary>The turns that its status took, oldest first; moves inside the office are one status and stand once.</summary>
    public async Task<IReadOnlyList<PublicStep>> StepsAsync(string code, CancellationToken cancellationToken)
    {
        await using var command = dataSource.CreateCommand("SELECT to_stage, occurred_at FROM one_stop.look_up_history($1)");
        command.Parameters.Add(new NpgsqlParameter { Value = code });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var steps = new List<PublicStep>();
        while (await reader.ReadAsync(cancellationToken))
        {
            var step = new PublicStep((DossierStage)reader.GetInt16(0), reader.GetFieldValue<DateTimeOffset>(1));
            if (steps.Count == 0 || DossierStages.StatusOf(steps[^1].Stage) != DossierStages.StatusOf(step.Stage))
            {
                steps.Add(step);
            }
        }

        return steps;
    }

    private static DateTimeOffset? At(NpgsqlDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : reader.GetFieldValue<DateTimeOffset>(column);
}
