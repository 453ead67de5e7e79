using CaiCach.OneStop.Domain.Dossiers;

namespace CaiCach.OneStop.Domain.Burden;

/// <summary>A line that is proposed for a cost sheet.</summary>
/// <param name="Work">The part of the sheet.</param>
/// <param name="Activity">What the applicant does.</param>
/// <param name="FeeVnd">What is paid for it.</param>
/// <param name="Channel">The way by which only some hand in; null for what all of them do.</param>
internal sealed record ProposedCost(CostWork Work, string Activity, long FeeVnd = 0, DossierChannel? Channel = null);
