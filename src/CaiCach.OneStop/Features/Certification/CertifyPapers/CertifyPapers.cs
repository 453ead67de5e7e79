using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Certification;
using CaiCach.OneStop.Domain.Dossiers;

namespace CaiCach.OneStop.Features.Certification.CertifyPapers;

/// <summary>What was certified.</summary>
/// <param name="Code">The dossier.</param>
/// <param name="FirstNumber">First number in the book.</param>
/// <param name="LastNumber">Last number in the book.</param>
/// <param name="FeeVnd">What is to be paid, in đồng: collected, or owed where the customer pays by VietQR.</param>
internal sealed record CertifiedPapers(string Code, int FirstNumber, int LastNumber, long FeeVnd);

/// <summary>
/// One customer at the certification lane: taken in, booked, paid, certified and handed back in one transaction; whoever pays by VietQR is handed it
/// once the money has come.
/// </summary>
internal sealed class CertifyPapersHandler(UnitOfWork unitOfWork, CertificationDesk desk, TimeProvider clock)
{
    public async Task<Result<CertifiedPapers>> HandleAsync(CertificationRequest request, CancellationToken cancellationToken)
    {
        if (request.Kind == CertificationKind.ElectronicCopy)
        {
            return CertificationErrors.KindUnknown;
        }

        var now = clock.GetUtcNow();
        var begun = await desk.BeginAsync(request, now, cancellationToken);
        if (begun.Failed)
        {
            return Result<CertifiedPapers>.Fail(begun.Errors);
        }

        var one = begun.Value;
        DossierAction[] actions = one.IsOwed ? [DossierAction.Certify] : [DossierAction.Certify, DossierAction.Return];
        foreach (var action in actions)
        {
            if (desk.Move(one, action, now) is { Failed: true } refused)
            {
                return Result<CertifiedPapers>.Fail(refused.Errors);
            }
        }

        var committed = await unitOfWork.CommitAsync(one.Events, null, cancellationToken, CertificationDesk.Constraints);
        return committed.Failed
            ? Result<CertifiedPapers>.Fail(committed.Errors)
            : new CertifiedPapers(one.Dossier.Code, one.Entries[0].Number, one.Entries[^1].Number, one.FeeVnd);
    }
}
