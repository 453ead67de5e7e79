using System.Globalization;
using CaiCach.Foundation.Time;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Portal;
using CaiCach.OneStop.Domain.Procedures;

namespace CaiCach.OneStop.Features.Portal.ReceivePortalDossier;

/// <summary>
/// What a pushed dossier owes and what was paid for it. Where the Portal collected, its list of fees says what was asked on reception, under its
/// own codes; where it did not, our version says it.
/// </summary>
internal static class PortalArrivalFees
{
    public static IEnumerable<DossierFee> Of(Dossier dossier, ProcedureContent content, SentPortalDossier sent, PortalCodes codes)
    {
        var own = DueFees.OnArrival(dossier, content, VietnamTime.DayOf(dossier.ArrivedAt), ChosenFees.None).ToList();
        if (MeansOf(sent) is not { } means)
        {
            return own;
        }

        var listed = (sent.Fees ?? []).Select(fee => Kept(dossier, content, fee, codes)).ToList();
        var asked = listed.Count > 0 ? listed : own.FindAll(fee => fee.Moment == FeeMoment.Reception);
        foreach (var fee in asked.Where(fee => fee.IsOwed))
        {
            fee.Pay(means, dossier.ArrivedAt);
        }

        return asked.Concat(own.Where(fee => fee.Moment != FeeMoment.Reception && asked.All(one => one.Code != fee.Code)));
    }

    /// <summary>How the result goes back.</summary>
    public static ReturnWay ReturnWayOf(SentPortalDossier sent, PortalCodes codes) =>
        codes
            .ReturnWays.Value.Where(way => way.Value == sent.ReturnWay?.Trim())
            .Select(way => way.Key)
            .DefaultIfEmpty(ReturnWay.Online)
            .First();

    /// <summary>What a fee costs, in đồng; null when what was sent is no such sum.</summary>
    public static long? AmountOf(SentPortalFee fee) =>
        long.TryParse(fee.AmountVnd?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var amount)
        && amount <= ProcedureLimits.AmountMaxVnd
            ? amount
            : null;

    private static PaymentMeans? MeansOf(SentPortalDossier sent) =>
        sent.PaidOnline?.Trim() switch
        {
            "1" => PaymentMeans.Portal,
            "2" => PaymentMeans.Gateway,
            _ => null,
        };

    private static DossierFee Kept(Dossier dossier, ProcedureContent content, SentPortalFee sent, PortalCodes codes)
    {
        var moment = codes
            .FeeMoments.Value.Where(one => one.Value == sent.Moment?.Trim())
            .Select(one => one.Key)
            .DefaultIfEmpty(FeeMoment.Reception)
            .First();
        var fee =
            content.Fees.FirstOrDefault(fee => fee.Code.Equals(sent.Code?.Trim(), StringComparison.OrdinalIgnoreCase))
            ?? new ProcedureFee(
                PortalValue.Text(sent.Code),
                PortalValue.Text(sent.Name),
                FeeKind.Charge,
                0,
                FeeBasis.Dossier,
                moment,
                "",
                []
            );
        return new DossierFee(dossier, fee, AmountOf(sent)!.Value, exemption: null);
    }
}
