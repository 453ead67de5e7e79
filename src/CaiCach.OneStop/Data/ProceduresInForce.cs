using CaiCach.OneStop.Domain.Procedures;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Data;

/// <summary>A procedure with the version that held on a day.</summary>
internal sealed record ProcedureInForce(Procedure Procedure, ProcedureVersion Version);

/// <summary>Which version of a procedure held when.</summary>
internal static class ProceduresInForce
{
    /// <summary>The procedure of that code with its version of a day; null when there is none.</summary>
    public static Task<ProcedureInForce?> FindAsync(
        this OneStopDbContext database,
        string code,
        DateOnly day,
        CancellationToken cancellationToken
    ) => InForce(database, database.Procedures.Where(procedure => procedure.Code == code), day).SingleOrDefaultAsync(cancellationToken);

    /// <summary>All procedures that hold on a day, each with its version.</summary>
    public static IQueryable<ProcedureInForce> InForce(this OneStopDbContext database, DateOnly day) =>
        InForce(database, database.Procedures, day);

    /// <summary>Those of these codes that hold on a day, each with its version.</summary>
    public static IQueryable<ProcedureInForce> InForce(this OneStopDbContext database, IReadOnlyCollection<string> codes, DateOnly day) =>
        InForce(database, database.Procedures.Where(procedure => codes.Contains(procedure.Code)), day);

    /// <summary>The same for citizens and businesses of a commune: an internal procedure is none for them, nor one that another tier handles.</summary>
    public static Task<ProcedureInForce?> FindOfferedAsync(
        this OneStopDbContext database,
        string code,
        DateOnly day,
        CancellationToken cancellationToken
    ) => InForce(database, OfCommunes(database).Where(procedure => procedure.Code == code), day).SingleOrDefaultAsync(cancellationToken);

    /// <summary>Those of them that citizens and businesses are offered by communes: all but internal ones and those of other tiers.</summary>
    public static IQueryable<ProcedureInForce> OfferedOn(this OneStopDbContext database, DateOnly day) =>
        InForce(database, OfCommunes(database), day);

    /// <summary>Those that citizens and businesses are offered by units of some tiers.</summary>
    public static IQueryable<ProcedureInForce> OfferedOn(
        this OneStopDbContext database,
        IReadOnlyCollection<ProcedureLevel> levels,
        DateOnly day
    ) =>
        InForce(
            database,
            database.Procedures.Where(procedure => procedure.Kind == ProcedureKind.Public && levels.Contains(procedure.Level)),
            day
        );

    private static IQueryable<Procedure> OfCommunes(OneStopDbContext database) =>
        database.Procedures.Where(procedure => procedure.Kind == ProcedureKind.Public && procedure.Level == ProcedureLevel.Commune);

    /// <summary>The procedures that hold on a day, by code, without what their versions say: what a search or a list needs.</summary>
    public static IQueryable<Procedure> ProceduresOn(this OneStopDbContext database, DateOnly day) =>
        database
            .Procedures.AsNoTracking()
            .Where(procedure =>
                database.Versions.Any(version =>
                    version.ProcedureId == procedure.Id
                    && version.EffectiveFrom <= day
                    && (version.EffectiveTo == null || version.EffectiveTo >= day)
                )
            )
            .OrderBy(procedure => procedure.Code);

    /// <summary>Procedures that do not hold on a day: to come, ended, withdrawn, or without a version yet.</summary>
    public static IQueryable<Procedure> NotInForce(this OneStopDbContext database, DateOnly day) =>
        database
            .Procedures.AsNoTracking()
            .Where(procedure =>
                !database.Versions.Any(version =>
                    version.ProcedureId == procedure.Id
                    && version.EffectiveFrom <= day
                    && (version.EffectiveTo == null || version.EffectiveTo >= day)
                )
            );

    /// <summary>Every version of every procedure.</summary>
    public static IQueryable<ProcedureInForce> AllVersions(this OneStopDbContext database) =>
        from procedure in database.Procedures.AsNoTracking()
        join version in database.Versions.AsNoTracking() on procedure.Id equals version.ProcedureId
        orderby procedure.Code, version.EffectiveFrom
        select new ProcedureInForce(procedure, version);

    private static IQueryable<ProcedureInForce> InForce(OneStopDbContext database, IQueryable<Procedure> procedures, DateOnly day) =>
        from procedure in procedures.AsNoTracking()
        join version in database.Versions.AsNoTracking() on procedure.Id equals version.ProcedureId
        where version.EffectiveFrom <= day && (version.EffectiveTo == null || version.EffectiveTo >= day)
        orderby procedure.Code
        select new ProcedureInForce(procedure, version);
}
