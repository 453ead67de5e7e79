using CaiCach.Foundation.Secrets;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Procedures;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Dossiers.ReceiveDossier;

/// <summary>A procedure to choose.</summary>
internal sealed record ProcedureChoice(string Code, string Name, string FieldName);

/// <summary>What the desk reads: procedures to choose from, and people known by their number.</summary>
internal sealed class ReceiveDossierQuery(OneStopDbContext database, SecretNumbers secrets, CurrentUser user, TimeProvider clock)
{
    private const int MostShown = 12;
    private const int MostSearched = 2000;
    private const int DaysLookedBack = 90;

    public Task<ProcedureInForce?> ProcedureAsync(string code, DateOnly day, CancellationToken cancellationToken) =>
        database.FindAsync(code, day, cancellationToken);

    /// <summary>The procedures that the words mean, best first; without words those that this desk has received most of late.</summary>
    public async Task<IReadOnlyList<ProcedureChoice>> ChoicesAsync(string? words, DateOnly day, CancellationToken cancellationToken)
    {
        var all = await database.InForce(day).Select(one => one.Procedure).Take(MostSearched).ToListAsync(cancellationToken);
        if (!string.IsNullOrWhiteSpace(words))
        {
            var byCode = all.ToDictionary(procedure => procedure.Code, StringComparer.Ordinal);
            return [.. all.Find(words, MostShown).Select(code => Choice(byCode[code]))];
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

    /// <summary>What was said last of the person with this number at this unit; null for nobody.</summary>
    public async Task<DossierParty?> KnownAsync(string? typed, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(typed) || IdentityNumber.Read(typed, VietnamTime.Today(clock)) is not { } identity)
        {
            return null;
        }

        var hash = await secrets.HashAsync(identity.Value, cancellationToken);
        return await database
            .Parties.AsNoTracking()
            .Where(party => party.UnitId == user.UnitId && party.IdentityHash == hash)
            .OrderByDescending(party => party.RecordedAt)
            .FirstOrDefaultAsync(cancellationToken);
    }
}
