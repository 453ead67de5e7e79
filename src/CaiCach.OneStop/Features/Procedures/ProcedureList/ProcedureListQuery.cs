using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Procedures;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Procedures.ProcedureList;

/// <summary>A row of the list.</summary>
/// <param name="Procedure">The procedure.</param>
/// <param name="Version">The version in force; null where none is.</param>
internal sealed record ListedProcedure(Procedure Procedure, ProcedureVersion? Version);

/// <summary>What the list is narrowed to; null for all.</summary>
/// <param name="Others">Whether those are meant that do not hold.</param>
/// <param name="Kind">Between whom they run.</param>
/// <param name="Level">Which tier handles them.</param>
/// <param name="IsPublished">Whether the version in force has its publishing decision.</param>
internal sealed record ProcedureFilter(bool Others, ProcedureKind? Kind, ProcedureLevel? Level, bool? IsPublished);

/// <summary>Reads the catalogue; what versions say is read for those alone that are shown.</summary>
internal sealed class ProcedureListQuery(OneStopDbContext database)
{
    /// <summary>Searched in memory: as many versions as one import may bring.</summary>
    public const int MostSearched = 5000;

    /// <summary>The procedures, by code.</summary>
    public async Task<IReadOnlyList<Procedure>> ProceduresAsync(ProcedureFilter filter, DateOnly today, CancellationToken cancellationToken)
    {
        var procedures = filter.Others ? database.NotInForce(today) : database.ProceduresOn(today);
        if (filter.Kind is { } kind)
        {
            procedures = procedures.Where(procedure => procedure.Kind == kind);
        }

        if (filter.Level is { } level)
        {
            procedures = procedures.Where(procedure => procedure.Level == level);
        }

        if (filter.IsPublished is { } isPublished)
        {
            procedures = procedures.Where(procedure =>
                isPublished
                == database.Versions.Any(version =>
                    version.ProcedureId == procedure.Id
                    && version.EffectiveFrom <= today
                    && (version.EffectiveTo == null || version.EffectiveTo >= today)
                    && version.Decision != null
                )
            );
        }

        return await procedures.OrderBy(procedure => procedure.Code).Take(MostSearched).ToListAsync(cancellationToken);
    }

    /// <summary>These procedures with their versions of the day.</summary>
    public async Task<IReadOnlyList<ListedProcedure>> WithVersionsAsync(
        IReadOnlyList<Procedure> procedures,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        Guid[] ids = [.. procedures.Select(procedure => procedure.Id)];
        var versions = await database
            .Versions.AsNoTracking()
            .Where(version => ids.Contains(version.ProcedureId))
            .Where(version => version.EffectiveFrom <= today && (version.EffectiveTo == null || version.EffectiveTo >= today))
            .ToDictionaryAsync(version => version.ProcedureId, cancellationToken);
        return [.. procedures.Select(procedure => new ListedProcedure(procedure, versions.GetValueOrDefault(procedure.Id)))];
    }
}
