using CaiCach.OneStop.Domain.Dossiers;

namespace CaiCach.OneStop.Domain.Portal;

/// <summary>Which reasons leave the office: those that the applicant is told anyway; what officials write to each other stays inside.</summary>
internal static class ToldReason
{
    /// <summary>Whether the note of a line of history is the applicant's to read.</summary>
    public static bool IsToldOf(DossierEvent happened) =>
        happened.Action
            is DossierAction.Reject
                or DossierAction.AskSupplement
                or DossierAction.AskPayment
                or DossierAction.Withdraw
                or DossierAction.Stop;
}
