using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Domain.Dossiers;
using Npgsql;

namespace CaiCach.OneStop.Features.Public.LookUp;

/// <summary>What everybody may see of a dossier who knows its code: status and dates, nothing personal.</summary>
internal sealed record PublicDossier(
    string Code,
    string ProcedureName,
    DossierStatus Status,
    DossierStage Stage,
    DateTimeOffset? ReceivedAt,
    DateTimeOffset? DueAt,
    DateTimeOffset? EndedAt,
    DateTimeOffset? ReturnedAt
);

/// <summary>A turn of a dossier's status.</summary>
internal sealed record PublicStep(DossierStage Stage, DateTimeOffset At);

/// <summary>Looks a dossier up by its code, past the scope of units: nobody is signed in then.</summary>
internal sealed class LookUpQuery(NpgsqlDataSource dataSource)
{
    public async Task<PublicDossier?> FindAsync(string code, CancellationToken cancellationToken)
    {
        await using var command = dataSource.CreateCommand(
            "SELECT code, procedure_name, status, stage, received_at, due_at, ended_at, returned_at FROM one_stop.look_up($1)"
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
