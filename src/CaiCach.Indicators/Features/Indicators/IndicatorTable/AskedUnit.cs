using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Indicators.Domain;
using CaiCach.Organisation.Contracts;

namespace CaiCach.Indicators.Features.Indicators.IndicatorTable;

/// <summary>The unit that a program asks for by its code: the caller's own where it names none.</summary>
internal static class AskedUnit
{
    /// <summary>Its id; one out of reach is answered as if it did not exist.</summary>
    public static async Task<Result<Guid>> FindAsync(
        string? code,
        IUnitDirectory units,
        CurrentUser user,
        CancellationToken cancellationToken
    )
    {
        var asked = code is null ? user.UnitId : (await units.FindByCodeAsync(code, cancellationToken))?.Id;
        return asked is { } unitId && (await units.ReachedAsync(user.UnitId, cancellationToken)).Contains(unitId)
            ? unitId
            : Result<Guid>.Fail([IndicatorErrors.NotFound]);
    }
}
