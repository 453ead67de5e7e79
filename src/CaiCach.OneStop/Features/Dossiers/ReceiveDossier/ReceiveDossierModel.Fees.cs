using System.Collections.ObjectModel;
using System.ComponentModel.DataAnnotations;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Procedures;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CaiCach.OneStop.Features.Dossiers.ReceiveDossier;

/// <content>What is to be paid, and who need not.</content>
internal sealed partial class ReceiveDossierModel
{
    /// <summary>Exemptions that apply, each as fee and exemption with a slash between.</summary>
    [BindProperty]
    [MaxLength(DossierLimits.ComponentsMaxCount, ErrorMessage = "Quá nhiều mục miễn giảm.")]
    public List<string> Exemptions { get; set; } = [];

    /// <summary>How many of each fee, by its code. Named, because without a fee every field of the form would be taken for one.</summary>
    [BindProperty(Name = nameof(Quantities))]
    public Dictionary<string, int> Quantities { get; set; } = [];

    [BindProperty]
    public bool IsFeePaid { get; set; } = true;

    /// <summary>By which means they were.</summary>
    [BindProperty]
    public PaymentMeans PaidBy { get; set; } = PaymentMeans.Cash;

    public static IReadOnlyList<SelectListItem> Means { get; } =
    [.. DossierNames.TypedMeans.Select(means => new SelectListItem(DossierNames.Of(means), means.ToString()))];

    /// <summary>Why exemptions are proposed, each under fee and exemption as <see cref="Exemptions"/> has them.</summary>
    public IReadOnlyDictionary<string, string> Proposed { get; private set; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>Whether the fees are answered beside another part of the page, and take their place by themselves.</summary>
    public bool IsFeesAlone { get; private set; }

    /// <summary>The fees that are asked for at the desk; those of a result are owed without being typed.</summary>
    public static IEnumerable<ProcedureFee> AtReception(ProcedureInForce chosen) =>
        chosen.Version.Content.Fees.Where(fee => fee.Moment == FeeMoment.Reception);

    /// <summary>The exemptions of a fee that a person may grant on the day of reception.</summary>
    public IEnumerable<FeeExemption> OfferedOf(ProcedureFee fee) => DueFees.Offered(fee, ReceptionDay);

    private DateOnly ReceptionDay => ReceivedAt is { } typed ? DateOnly.FromDateTime(typed) : VietnamTime.Today(clock);

    /// <summary>The exemptions that follow from the day of birth.</summary>
    [AllowRoles(Role.Receptionist)]
    public async Task<IActionResult> OnPostExemptionsAsync(CancellationToken cancellationToken)
    {
        ModelState.Clear();
        await LoadAsync(cancellationToken);
        if (Chosen is null)
        {
            return new NoContentResult();
        }

        await ProposeAsync(await people.HashAsync(OwnerIdentity, cancellationToken), cancellationToken);
        return Partial("Dossiers/ReceiveDossier/_Fees", this);
    }

    /// <summary>Ticks what data say of the owner, with the reason beside it; the person at the desk decides.</summary>
    private async Task ProposeAsync(byte[]? ownerHash, CancellationToken cancellationToken)
    {
        var papers = await stored.OfferedAsync(ownerHash, cancellationToken);
        var applicant = new ApplicantFacts(
            OwnerKind,
            OwnerBornOn,
            IdentityNumber.Read(OwnerIdentity ?? "", identities)?.BirthYear,
            [.. papers.Select(paper => paper.Name)],
            ReceptionDay
        );
        Proposed = (
            from fee in AtReception(Chosen!)
            from exemption in OfferedOf(fee)
            let reason = exemptions.ReasonFor(exemption, applicant)
            where reason is not null
            select (Choice: $"{fee.Code}/{exemption.Code}", reason)
        ).ToDictionary(one => one.Choice, one => one.reason, StringComparer.Ordinal);
        Exemptions = [.. Exemptions.Union(Proposed.Keys, StringComparer.Ordinal)];
    }
}
