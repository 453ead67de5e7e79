using CaiCach.Foundation.Time;
using CaiCach.OneStop.Domain.Procedures;
using CaiCach.Organisation.Contracts;

namespace CaiCach.OneStop.Data;

/// <summary>Procedures of which tiers a unit handles: a commune those of communes, a unit above those of its province and of communes alike.</summary>
internal sealed class UnitLevels(IUnitDirectory units, TimeProvider clock)
{
    private static readonly ProcedureLevel[] OfCommunes = [ProcedureLevel.Commune];
    private static readonly ProcedureLevel[] Above = [ProcedureLevel.Province, ProcedureLevel.District, ProcedureLevel.Commune];

    /// <summary>The tiers of a unit.</summary>
    public async Task<IReadOnlyList<ProcedureLevel>> OfAsync(Guid unitId, CancellationToken cancellationToken)
    {
        var communes = await units.CommunesAsync(VietnamTime.Today(clock), cancellationToken);
        return communes.Any(commune => commune.Id == unitId) ? OfCommunes : Above;
    }

    /// <summary>Whether a unit handles procedures of a tier; those of communes are handled everywhere.</summary>
    public async Task<bool> IsHandledAsync(Guid unitId, ProcedureLevel level, CancellationToken cancellationToken) =>
        level == ProcedureLevel.Commune || (await OfAsync(unitId, cancellationToken)).Contains(level);
}
