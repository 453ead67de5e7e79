using CaiCach.Foundation.Units;
using CaiCach.Planning.Contracts;
using CaiCach.Reporting.Domain;

namespace CaiCach.Reporting.Features.Reports.OfferReport;

/// <summary>Offers the progress report on the page of an issued plan.</summary>
internal sealed class ReportOffer(CurrentUser user, ProgressOutline outline) : IPlanActions
{
    public IReadOnlyList<PlanAction> For(Guid planId) =>
        user.MayReportFor(user.UnitId) ? [new PlanAction(outline.OfferOnPlan, ReportingLinks.Draft(planId))] : [];
}
