using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.Organisation.Contracts;

namespace CaiCach.OneStop.Features.Dossiers.ReceiveDossier;

/// <summary>Reads where and how a sent dossier came in: units by their codes, the place by its name.</summary>
internal sealed class SentReachReader(ProvinceUnits province, IUnitDirectory units, CurrentUser user)
{
    public async Task<Result<DossierReach>> ReadAsync(SentDossier sent, CancellationToken cancellationToken)
    {
        var competent = await CompetentAsync(sent.CompetentUnit, cancellationToken);
        if (competent is null && sent.CompetentUnit is not null)
        {
            return ReachErrors.CompetentUnknown;
        }

        var support = sent.SupportPoint is null
            ? null
            : Named(sent.SupportPoint, await province.SupportPointsAsync(user.UnitId, cancellationToken));
        if (support is null && sent.SupportPoint is not null)
        {
            return ReachErrors.SupportPointUnknown;
        }

        var place = support is null ? ReceptionPlace.Desk : ReceptionPlace.SupportPoint;
        return sent.Place is not null && !SentNames.TryRead(sent.Place, out place)
            ? ReachErrors.PlaceUnknown
            : new DossierReach
            {
                CompetentUnitId = competent?.Id,
                Place = place,
                SupportUnitId = support?.Id,
                PlaceReason = sent.PlaceReason,
                PostalNumber = sent.PostalNumber,
                PostmarkedOn = sent.PostmarkedOn,
                ArrivedAt = sent.ArrivedAt,
            };
    }

    /// <summary>The caller's own unit, or one of those that may decide instead.</summary>
    private async Task<UnitInfo?> CompetentAsync(string? code, CancellationToken cancellationToken) =>
        code is null ? null
        : await units.FindAsync(user.UnitId, cancellationToken) is { } own && Named(code, [own]) is { } self ? self
        : Named(code, await province.OthersAsync(user.UnitId, cancellationToken));

    private static UnitInfo? Named(string code, IReadOnlyList<UnitInfo> among) =>
        among.FirstOrDefault(unit => unit.Code.Equals(code, StringComparison.OrdinalIgnoreCase));
}

/// <summary>Values of the API that are called by name.</summary>
internal static class SentNames
{
    /// <summary>Reads a name, never a number.</summary>
    public static bool TryRead<T>(string? name, out T value)
        where T : struct, Enum => Enum.TryParse(name, true, out value) && Enum.IsDefined(value) && !char.IsAsciiDigit(name![0]);
}
