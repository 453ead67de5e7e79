using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Procedures;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Dossiers.ReceiveDossier;

/// <summary>A procedure to choose.</summary>
internal sealed record ProcedureChoice(string Code, string Name, string FieldName);

/// <summary>The procedures that the desk chooses from.</summary>
internal sealed class ReceiveDossierQuery(OneStopDbContext database, ProcedureIndex index, UnitLevels levels, CurrentUser user)
{
    private const int MostShown = 12;
    private const int MostSearched = 2000;
    private const int DaysLookedBack = 90;

    public Task<ProcedureInForce?> ProcedureAsync(string code, DateOnly day, CancellationToken cancellationToken) =>
        database.FindAsync(code, day, cancellationToken);

    /// <summary>The templates that the desk can hand out, by the code of their paper.</summary>
    public async Task<IReadOnlyDictionary<string, VersionFile>> TemplatesAsync(
        ProcedureInForce chosen,
        CancellationToken cancellationToken
    ) => await database.TemplatesOfAsync(chosen.Version.Id, cancellationToken);

    /// <summary>The procedures that the words mean, best first; without words those that this desk has received most of late.</summary>
    public async Task<IReadOnlyList<ProcedureChoice>> ChoicesAsync(string? words, DateOnly day, CancellationToken cancellationToken)
    {
        var own = await levels.OfAsync(user.UnitId, cancellationToken);
        var all = await database
            .ProceduresOn(day)
            .Where(procedure => own.Contains(procedure.Level))
            .Take(MostSearched)
            .ToListAsync(cancellationToken);
        if (!string.IsNullOrWhiteSpace(words))
        {
            var byCode = all.ToDictionary(procedure => procedure.Code, StringComparer.Ordinal);
            return [.. index.Find(all, words, MostShown).Select(code => Choice(byCode[code]))];
        }

        var since = VietnamTime.StartOf(day.AddDays(-DaysLookedBack));
        var usual = await database
            .Dossiers.Where(dossier => dossier.UnitId == user.UnitId && dossier.ReceivedAt >= since)
            .GroupBy(dossier => dossier.ProcedureId)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
        return
        [
            .. all.OrderByDescending(procedure => usual.GetValueOrDefault(procedure.Id))
                .ThenBy(procedure => procedure.Name, StringComparer.CurrentCulture)
                .Take(MostShown)
                .Select(Choice),
        ];
    }

    private static ProcedureChoice Choice(Procedure procedure) => new(procedure.Code, procedure.Name, procedure.FieldName);
}
