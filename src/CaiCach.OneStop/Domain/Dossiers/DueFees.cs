using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Domain.Procedures;

namespace CaiCach.OneStop.Domain.Dossiers;

/// <summary>What a person says about the fees of a dossier.</summary>
/// <param name="Quantities">How many of a fee, by its code; what is not named is owed as the law has it.</param>
/// <param name="Exemptions">The exemption of a fee that a person grants, both by code.</param>
internal sealed record ChosenFees(IReadOnlyDictionary<string, int>? Quantities, IReadOnlyDictionary<string, string> Exemptions)
{
    /// <summary>Nobody said anything.</summary>
    public static ChosenFees None { get; } = new(null, new Dictionary<string, string>(StringComparer.Ordinal));
}

/// <summary>
/// Which fees of its procedure's version a dossier owes, however it came in. What is owed on a supplement is owed only once papers were asked
/// for, so it is added when they come; what counts copies or pages, or depends on what only a person knows, when somebody says how many.
/// </summary>
internal static class DueFees
{
    /// <summary>What is kept when a dossier comes in.</summary>
    /// <param name="dossier">The dossier.</param>
    /// <param name="content">Its version.</param>
    /// <param name="day">The day whose exemptions hold: that of reception.</param>
    /// <param name="chosen">What a person says.</param>
    public static IEnumerable<DossierFee> OnArrival(Dossier dossier, ProcedureContent content, DateOnly day, ChosenFees chosen) =>
        Kept(dossier, content.Fees.Where(fee => fee.Moment != FeeMoment.Supplement || IsNamed(fee, chosen)), day, chosen);

    /// <summary>What a move adds to what is kept already.</summary>
    /// <param name="dossier">The dossier.</param>
    /// <param name="content">Its version.</param>
    /// <param name="action">The move.</param>
    /// <param name="kept">Codes of the fees that the dossier has.</param>
    /// <param name="day">The day of its reception.</param>
    /// <param name="chosen">What a person says.</param>
    public static IEnumerable<DossierFee> OnMove(
        Dossier dossier,
        ProcedureContent content,
        DossierAction action,
        IReadOnlySet<string> kept,
        DateOnly day,
        ChosenFees chosen
    ) =>
        Kept(
            dossier,
            content.Fees.Where(fee => IsAddedBy(action, fee) && !kept.Contains(fee.Code) && IsNewWith(action, fee, chosen)),
            day,
            chosen
        );

    /// <summary>The fees of which a person says how many with a move.</summary>
    public static IEnumerable<ProcedureFee> ToChoose(ProcedureContent content, DossierAction action, IReadOnlySet<string> kept) =>
        content.Fees.Where(fee => !fee.IsOwedByItself && IsAddedBy(action, fee) && !kept.Contains(fee.Code));

    /// <summary>The exemptions of a fee that a person may grant to a dossier of a day.</summary>
    public static IEnumerable<FeeExemption> Offered(ProcedureFee fee, DateOnly day) =>
        fee.Exemptions.Where(exemption => exemption.Condition == ExemptionCondition.Chosen && exemption.HoldsOn(day));

    /// <summary>What stands against what a person says.</summary>
    public static IEnumerable<Error> Refusals(ProcedureContent content, DateOnly day, ChosenFees chosen)
    {
        var fees = content.Fees.ToDictionary(fee => fee.Code, StringComparer.Ordinal);
        if (chosen.Quantities?.Keys.Any(code => !fees.ContainsKey(code)) == true)
        {
            yield return FeeErrors.QuantityUnknown;
        }

        if (chosen.Quantities?.Values.Any(quantity => quantity is < 0 or > DossierLimits.QuantityMax) == true)
        {
            yield return DossierErrors.QuantityWrong;
        }

        if (
            chosen.Exemptions.Any(pair =>
                !fees.TryGetValue(pair.Key, out var fee) || Offered(fee, day).All(exemption => exemption.Code != pair.Value)
            )
        )
        {
            yield return FeeErrors.ExemptionUnknown;
        }
    }

    private static IEnumerable<DossierFee> Kept(Dossier dossier, IEnumerable<ProcedureFee> fees, DateOnly day, ChosenFees chosen) =>
        from fee in fees
        let quantity = IsNamed(fee, chosen) ? chosen.Quantities![fee.Code]
        : fee.IsOwedByItself ? 1
        : 0
        where quantity > 0
        select new DossierFee(dossier, fee, fee.AmountVnd * quantity, BestFor(fee, dossier.Channel, day, chosen));

    private static bool IsNamed(ProcedureFee fee, ChosenFees chosen) => chosen.Quantities?.ContainsKey(fee.Code) == true;

    /// <summary>Of those that hold, the one that lets off most.</summary>
    private static FeeExemption? BestFor(ProcedureFee fee, DossierChannel channel, DateOnly day, ChosenFees chosen) =>
        fee
            .Exemptions.Where(exemption => exemption.HoldsOn(day))
            .Where(exemption =>
                exemption.Condition == ExemptionCondition.Online
                    ? channel == DossierChannel.Online
                    : chosen.Exemptions.TryGetValue(fee.Code, out var code) && code == exemption.Code
            )
            .MaxBy(exemption => exemption.Percent);

    /// <summary>What is owed by itself on reception or on the result was kept on arrival, under whatever code the Portal has for it.</summary>
    private static bool IsNewWith(DossierAction action, ProcedureFee fee, ChosenFees chosen) =>
        action == DossierAction.Supplement || IsNamed(fee, chosen);

    private static bool IsAddedBy(DossierAction action, ProcedureFee fee) =>
        fee.Moment
        == action switch
        {
            DossierAction.Accept => FeeMoment.Reception,
            DossierAction.Supplement => FeeMoment.Supplement,
            DossierAction.AskPayment or DossierAction.ConfirmPayment or DossierAction.Return => FeeMoment.Result,
            _ => null,
        };
}
